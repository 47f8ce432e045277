// One release in a process of its own: how long every table with its breakdown takes, and the most memory it needed.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { releaseOf } from '../../../server/use-cases/release-wave-results.ts';
import { wave } from './make-data.ts';

const [file = '', tables = ''] = process.argv.slice(2);
const store = openSqliteStore(file);
const context = { store, clock: () => new Date(), random: randomBytes, baseUrl: 'http://localhost' };
const started = performance.now();
const { release, counted } = await releaseOf(context, wave);
const milliseconds = performance.now() - started;
writeFileSync(tables, JSON.stringify(release.tables));
process.stdout.write(JSON.stringify({ milliseconds, counted, megabytes: process.resourceUsage().maxRSS / 1024 }));
await store.close();
