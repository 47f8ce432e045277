// The whole submit path of the built server (check, exactly once, durable commit) against an Express route that only parses
// the same JSON and one that makes a durable insert a request. Each server is a process of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBuiltDemo } from '../support/running-server.ts';
import { type Benchmark, type BenchmarkRow, median } from './benchmark.ts';
import { type Load, putLoad } from './load.ts';
import { startYardstick } from './yardstick-server.ts';

const rounds = 5;
const requests: Readonly<Record<number, number>> = { 1: 400, 100: 4_000, 500: 4_000 };
const people = 200;

export async function bench(): Promise<Benchmark> {
  const folder = mkdtempSync(join(tmpdir(), 'efterklang-bench-'));
  const yardstick = await startYardstick(folder);
  const server = await startBuiltDemo(join(folder, 'data'));
  try {
    const code = server.demo.waves.find((wave) => wave.survey === 'session-eval' && wave.status === 'open')?.code;
    const ours = `${server.url}/api/waves/${code}/responses`;
    const rows: BenchmarkRow[] = [];
    for (const connections of [1, 100, 500]) rows.push(...(await comparedAt(connections, ours, yardstick)));
    rows.push(...(await everyoneAtOnce(ours)));
    return { name: 'Submissions, SQLite: check, exactly once, durable commit', rows };
  } finally {
    await server.stop();
    await yardstick.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function comparedAt(
  connections: number,
  ours: string,
  yardstick: { readonly parseOnly: string; readonly insertEach: string },
): Promise<readonly BenchmarkRow[]> {
  const of = (url: string) => putLoad(url, connections, requests[connections] ?? 1_000, submission);
  const loads: Record<'ours' | 'parse' | 'insert', Load[]> = { ours: [], parse: [], insert: [] };
  // Interleaved, so that whatever else the machine does falls on all alike. The first round only warms up.
  for (let round = 0; round <= rounds; round++) {
    const measured = { parse: await of(yardstick.parseOnly), insert: await of(yardstick.insertEach), ours: await of(ours) };
    if (round > 0) for (const key of ['ours', 'parse', 'insert'] as const) loads[key].push(measured[key]);
  }
  const rate = (key: keyof typeof loads) => median(loads[key].map((load) => load.rate));
  const note = `${Math.round(rate('ours'))}/s, p99 ${Math.round(median(loads.ours.map((load) => load.p99)))} ms`;
  const gated = connections === 100;
  return [
    {
      what: `${connections} connections, rate / only parsing`,
      ratio: rate('ours') / rate('parse'),
      ...(gated ? { goal: { atLeast: 0.85 } } : {}),
      note,
    },
    {
      what: `${connections} connections, rate / one insert a request`,
      ratio: rate('ours') / rate('insert'),
      ...(gated ? { goal: { atLeast: 2.5 } } : {}),
    },
    { what: `${connections} connections, answered 201 / sent`, ratio: createdShare(loads.ours), goal: { atLeast: 1 } },
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
  for (let round = 0; round < rounds; round++) loads.push(await putLoad(url, people, people, submission));
  return [
    { what: `${people} people at once, answered 201 / sent`, ratio: createdShare(loads), goal: { atLeast: 1 } },
    {
      what: `${people} people at once, slowest in a hundred / 500 ms`,
      ratio: median(loads.map((load) => load.p99)) / 500,
      goal: { atMost: 1 },
    },
  ];
}

function submission(person: number): string {
  const submissionId = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const step = (offset: number) => ((person + offset) % 5) + 1;
  const answers = {
    relevance: step(0),
    learning: step(1),
    exchange: step(2),
    voice: step(3),
    use_intent: 'share',
    keep: 'Samtalen i små grupper.',
  };
  return JSON.stringify({ submissionId, locale: 'sv', answers });
}
