// Releasing a wave of a million responses, twenty questions by 290 municipalities, from the embedded store, and reading its report
// afterwards: against DuckDB, which makes the same tables of the same answers.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReleasedTable } from '../../reports/disclosure/wave-release.ts';
import { storeFile } from '../../server/store/open-store.ts';
import { type Benchmark, type BenchmarkRow, median } from './benchmark.ts';
import { type GroupedTables, groupedByDuckDb, groupedInDuckDb, oneScan } from './million/duckdb.ts';
import { makeData } from './million/make-data.ts';
import { readingTime } from './million/reading.ts';

const responses = 1_000_000;
const few = 1_000;
const rounds = 3;

interface Released {
  readonly milliseconds: number;
  readonly counted: number;
  readonly megabytes: number;
}

export async function bench(): Promise<Benchmark> {
  const folder = mkdtempSync(join(tmpdir(), 'efterklang-million-'));
  const [file, ndjson, tables] = [join(folder, 'large', storeFile), join(folder, 'answers.ndjson'), join(folder, 'tables.json')];
  try {
    await makeData(file, ndjson, responses);
    const ours: Released[] = [];
    const theirs: GroupedTables[] = [];
    const scans: number[] = [];
    // Interleaved, so that whatever else the machine does falls on both alike.
    for (let round = 0; round < rounds; round++) {
      theirs.push(await groupedByDuckDb(ndjson));
      ours.push(releaseIn(file, tables));
      scans.push(await oneScan(ndjson));
    }
    const released = JSON.parse(readFileSync(tables, 'utf8')) as readonly ReleasedTable[];
    const [we, they] = [median(ours.map((one) => one.milliseconds)), median(theirs.map((one) => one.milliseconds))];
    const memory = Math.max(...ours.map(({ megabytes }) => megabytes));
    const reading = await readingRows(folder, ndjson);
    const note = `${(we / 1000).toFixed(1)} s / ${(they / 1000).toFixed(1)} s`;
    return {
      name: 'Releasing a million responses: every table by municipality, from SQLite, against DuckDB over NDJSON',
      rows: [
        { what: 'time of the release / DuckDB, the same tables', ratio: we / they, goal: { atMost: 1 }, note },
        { what: 'time of the release / DuckDB, one scan of the file', ratio: we / median(scans) },
        { what: 'most memory / 300 MB', ratio: memory / 300, goal: { atMost: 1 }, note: `${Math.round(memory)} MB` },
        { what: 'counts that are the same / all', ratio: sameShare(released, theirs[0]?.counts ?? new Map()), goal: { atLeast: 1 } },
        ...reading,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readingRows(folder: string, ndjson: string): Promise<readonly BenchmarkRow[]> {
  await makeData(join(folder, 'small', storeFile), join(folder, 'few.ndjson'), few);
  const [small, large] = [readingTime(join(folder, 'small')), readingTime(join(folder, 'large'))];
  const native = median([(await groupedInDuckDb(ndjson)).milliseconds, (await groupedInDuckDb(ndjson)).milliseconds]);
  const note = `${large.milliseconds.toFixed(2)} ms / ${Math.round(native)} ms`;
  return [
    { what: 'reading the report / DuckDB, the same tables from its own', ratio: large.milliseconds / native, goal: { atMost: 0.01 }, note },
    { what: 'composing it the first time / DuckDB, the same', ratio: large.first / native },
    {
      what: 'reading the report of a million / of a thousand',
      ratio: large.milliseconds / small.milliseconds,
      goal: { atMost: 1.5 },
      note: `${small.milliseconds.toFixed(2)} ms`,
    },
  ];
}

function releaseIn(file: string, tables: string): Released {
  const script = 'test/bench/million/release.ts';
  const said = execFileSync(process.execPath, ['--import', 'tsx', script, file, tables], { encoding: 'utf8' });
  return JSON.parse(said) as Released;
}

/** Both ways: every count of ours is DuckDB's, and DuckDB has no other. */
function sameShare(tables: readonly ReleasedTable[], theirs: ReadonlyMap<string, number>): number {
  const ours = new Map<string, number>();
  for (const table of tables) {
    if (table.status !== 'released' || table.question === 'municipality') continue;
    const key = (code: string) => `${table.question}|${table.group}|${code}`;
    for (const { code, n } of table.cells) if (n > 0) ours.set(key(code), n);
    if (table.notKnown > 0) ours.set(key('na'), table.notKnown);
  }
  const keys = new Set([...ours.keys(), ...theirs.keys()]);
  return [...keys].filter((key) => ours.get(key) === theirs.get(key)).length / keys.size;
}
