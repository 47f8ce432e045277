// The whole submit path of the built server (check, exactly once, durable commit) against an Express route that only parses
// the same JSON and one that makes a durable insert a request. Each server is a process of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMongo } from '../support/mongo-server.ts';
import { startBuiltDemo, startBuiltServer } from '../support/running-server.ts';
import { type Benchmark, type BenchmarkRow, median } from './benchmark.ts';
import { type Load, putLoad } from './load.ts';
import { submission } from './submission.ts';
import { startYardstick } from './yardstick-server.ts';

const rounds: Readonly<Record<Store, number>> = { SQLite: 5, MongoDB: 2 };
const crowds = 5;
const people = 200;

type Store = 'SQLite' | 'MongoDB';
type Yardstick = { readonly parseOnly: string; readonly insertEach: string };

/** Requests a round, by connections. FerretDB searches all responses for each group of new ones, so it gets few. */
const requests: Readonly<Record<Store, Readonly<Record<number, number>>>> = {
  SQLite: { 1: 400, 100: 4_000, 500: 4_000 },
  MongoDB: { 1: 20, 100: 200, 500: 500 },
};

export async function bench(): Promise<Benchmark> {
  const folder = mkdtempSync(join(tmpdir(), 'efterklang-bench-'));
  const yardstick = await startYardstick(folder);
  try {
    const data = join(folder, 'data');
    const code = await sampleWave(data);
    // MongoDB's copy is made before the file gets its load, so that both begin with the same few answers.
    const mongoRows = await onMongo(data, code, yardstick);
    const rows = [...(await onSqlite(data, code, yardstick)), ...mongoRows];
    return { name: 'Submissions: check, exactly once, durable commit', rows };
  } finally {
    await yardstick.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fills the folder with the sample activities. Returns the code of an open session evaluation. */
async function sampleWave(data: string): Promise<string> {
  const server = await startBuiltDemo(data);
  await server.stop();
  return server.demo.waves.find(({ survey, status }) => survey === 'session-eval' && status === 'open')?.code ?? '';
}

async function onSqlite(data: string, code: string, yardstick: Yardstick): Promise<readonly BenchmarkRow[]> {
  const server = await startBuiltServer({ DATA_DIR: data });
  try {
    const ours = `${server.url}/api/waves/${code}/responses`;
    return [...(await comparedOn('SQLite', ours, yardstick)), ...(await everyoneAtOnce(ours))];
  } finally {
    await server.stop();
  }
}

/** The same activities, copied to the MongoDB there is to test against. Its rate is stated: the server is not ours. */
async function onMongo(data: string, code: string, yardstick: Yardstick): Promise<readonly BenchmarkRow[]> {
  const mongo = await startMongo();
  if (!mongo) return [];
  try {
    const uri = mongo.newDatabase();
    execFileSync(process.execPath, ['dist/server/cli.js', 'copy', '--from', data, '--to', uri], { stdio: 'ignore' });
    const server = await startBuiltServer({ MONGODB_URI: uri });
    try {
      const rows = await comparedOn('MongoDB', `${server.url}/api/waves/${code}/responses`, yardstick);
      return rows.map((row) => ({ ...row, what: row.what.replace('MongoDB', `MongoDB (${mongo.kind})`) }));
    } finally {
      await server.stop();
    }
  } finally {
    await mongo.stop();
  }
}

async function comparedOn(store: Store, ours: string, yardstick: Yardstick): Promise<readonly BenchmarkRow[]> {
  const rows: BenchmarkRow[] = [];
  for (const connections of [1, 100, 500]) rows.push(...(await comparedAt(store, connections, ours, yardstick)));
  return rows;
}

async function comparedAt(store: Store, connections: number, ours: string, yardstick: Yardstick): Promise<readonly BenchmarkRow[]> {
  const of = (url: string) => putLoad(url, connections, requests[store][connections] ?? 1_000, submission);
  const loads: Record<'ours' | 'parse' | 'insert', Load[]> = { ours: [], parse: [], insert: [] };
  // Interleaved, so that whatever else the machine does falls on all alike. The first round only warms up.
  for (let round = 0; round <= rounds[store]; round++) {
    const measured = { parse: await of(yardstick.parseOnly), insert: await of(yardstick.insertEach), ours: await of(ours) };
    if (round > 0) for (const key of ['ours', 'parse', 'insert'] as const) loads[key].push(measured[key]);
  }
  const rate = (key: keyof typeof loads) => median(loads[key].map((load) => load.rate));
  const note = `${Math.round(rate('ours'))}/s, p99 ${Math.round(median(loads.ours.map((load) => load.p99)))} ms`;
  const gated = connections === 100 && store === 'SQLite';
  const at = `${store}, ${connections} connections`;
  return [
    {
      what: `${at}, rate / only parsing`,
      ratio: rate('ours') / rate('parse'),
      ...(gated ? { goal: { atLeast: 0.85 } } : {}),
      note,
    },
    {
      what: `${at}, rate / one insert a request`,
      ratio: rate('ours') / rate('insert'),
      ...(gated ? { goal: { atLeast: 2.5 } } : {}),
    },
    { what: `${at}, answered 201 / sent`, ratio: createdShare(loads.ours), goal: { atLeast: 1 } },
  ];
}

function createdShare(loads: readonly Load[]): number {
  const all = loads.flatMap((load) => Object.entries(load.statuses));
  const sum = (entries: readonly (readonly [string, number])[]) => entries.reduce((total, [, count]) => total + count, 0);
  return sum(all.filter(([status]) => status === '201')) / sum(all);
}

/** Two hundred people press Send at the same moment, each over a connection of their own. */
async function everyoneAtOnce(url: string): Promise<readonly BenchmarkRow[]> {
  const loads: Load[] = [];
  for (let round = 0; round < crowds; round++) loads.push(await putLoad(url, people, people, submission));
  return [
    { what: `${people} people at once, answered 201 / sent`, ratio: createdShare(loads), goal: { atLeast: 1 } },
    {
      what: `${people} people at once, slowest in a hundred / 500 ms`,
      ratio: median(loads.map((load) => load.p99)) / 500,
      goal: { atMost: 1 },
    },
  ];
}
