// Reads the composed report of the large wave in a process of its own, many times. The middle, in milliseconds.
import { randomBytes } from 'node:crypto';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { readWaveReport } from '../../../server/use-cases/read-wave-report.ts';
import { median } from '../benchmark.ts';
import { wave } from './make-data.ts';

const times = 60;

const store = openSqliteStore(process.argv[2] ?? '');
const context = { store, clock: () => new Date(), random: randomBytes, baseUrl: 'http://localhost' };
const taken: number[] = [];
for (let n = 0; n < times; n++) {
  const started = performance.now();
  await readWaveReport(context, { wave: wave.id, locale: 'sv' });
  taken.push(performance.now() - started);
}
process.stdout.write(JSON.stringify({ first: taken[0], milliseconds: median(taken.slice(10)) }));
await store.close();
