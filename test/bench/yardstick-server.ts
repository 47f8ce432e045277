// The yardsticks of submissions: an Express route that only parses the JSON, and one that also makes one durable insert a request.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../support/running-server.ts';

export interface Yardstick {
  /** Parses, answers 201. */
  readonly parseOnly: string;
  /** Parses, commits one row with synchronous=FULL, answers 201. */
  readonly insertEach: string;
  stop(): Promise<void>;
}

const source = (resolve: (name: string) => string, database: string) => `import express from '${resolve('express')}';
import Database from '${resolve('better-sqlite3')}';
const database = new Database(${JSON.stringify(database)});
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec('CREATE TABLE responses (id TEXT PRIMARY KEY, answers TEXT) WITHOUT ROWID');
const insert = database.prepare('INSERT INTO responses VALUES (?, ?)');
const app = express();
app.get('/livez', (_, answer) => answer.end('ok'));
app.post('/parse', express.json(), (request, answer) => answer.status(201).json({ receipt: request.body.submissionId.slice(0, 8) }));
app.post('/insert', express.json(), (request, answer) => {
  insert.run(request.body.submissionId, JSON.stringify(request.body.answers));
  answer.status(201).json({ receipt: request.body.submissionId.slice(0, 8) });
});
app.listen(Number(process.env.PORT), '127.0.0.1');
`;

export async function startYardstick(folder: string): Promise<Yardstick> {
  const require = createRequire(import.meta.url);
  const script = join(folder, 'yardstick.mjs');
  writeFileSync(
    script,
    source((name) => pathToFileURL(require.resolve(name)).href, join(folder, 'yardstick.sqlite')),
  );
  const port = await freePort();
  const child = spawn(process.execPath, [script], { env: { ...process.env, PORT: String(port) }, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${url}/livez`).then(
      () => true,
      () => false,
    );
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error('The yardstick server did not start.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const stop = async () => {
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
  };
  return { parseOnly: `${url}/parse`, insertEach: `${url}/insert`, stop };
}
