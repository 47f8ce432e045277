// What writing answers as CSV costs: responses.csv of 200,000 rows against DuckDB's COPY of the same rows, and the memory it
// takes, in a process of its own, for that many rows and for five times as many.
import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type ResponseRow, responsesCsv } from '../../reports/csv/responses-csv.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { releaseOf, waveOf } from '../reports/fixtures/make-wave.ts';
import { Dice } from '../surveys/answers/seeded-random.ts';
import { type Benchmark, type BenchmarkRow, median } from './benchmark.ts';

const rounds = 5;
const columns = 40;
const rowCount = 200_000;
const mostMegabytes = 150;

/** Thirty scale questions, eight with one answer, and two texts: forty columns. */
const survey: Survey = {
  id: 'bench-csv',
  version: 1,
  unit: 'organisation',
  purpose: { sv: 'Mätning' },
  locales: ['sv'],
  json: {
    title: { sv: 'Mätning' },
    pages: [
      {
        name: 'p1',
        elements: Array.from({ length: columns }, (_, at) => {
          const name = `q${String(at).padStart(2, '0')}`;
          if (at < 30) return { type: 'rating', name, rateMin: 1, rateMax: 5 } as const;
          if (at < 38) return { type: 'radiogroup', name, choices: ['0114', '1880', 'lansstyrelsen', 'na'] } as const;
          return { type: 'comment', name } as const;
        }),
      },
    ],
  },
};

const texts = ['Samtalen i mindre grupper; de gav mest', 'Vi behöver "mer tid"\natt öva hemma', 'Bra', '=SUM(1;2)'];

/** A thousand different answers, over and over: making them is not what is measured. */
function answerPool(): readonly ResponseRow[] {
  const dice = new Dice(2026);
  return Array.from({ length: 1_000 }, () => ({
    locale: 'sv',
    background: {},
    answers: Object.fromEntries(
      Array.from({ length: columns }, (_, at) => {
        const name = `q${String(at).padStart(2, '0')}`;
        if (at < 30) return [name, dice.between(1, 5)];
        return [name, at < 38 ? dice.one(['0114', '1880', 'lansstyrelsen', 'na']) : dice.one(texts)];
      }),
    ),
  }));
}

function rowsOf(count: number): () => AsyncIterable<ResponseRow> {
  const pool = answerPool();
  return async function* read() {
    for (let at = 0; at < count; at++) yield pool[at % pool.length] as ResponseRow;
  };
}

type Unit = Wave['unit'];

export async function bench(): Promise<Benchmark> {
  const folder = await mkdtemp(join(tmpdir(), 'efterklang-csv-'));
  try {
    return { name: `responses.csv: ${rowCount.toLocaleString('sv-SE')} rows × ${columns} columns`, rows: await measured(folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(folder: string): Promise<readonly BenchmarkRow[]> {
  const file = (name: string): string => join(folder, `${name}.csv`);
  const times: Record<Unit | 'duckdb', number[]> = { organisation: [], person: [], duckdb: [] };
  await writeApart('organisation', rowCount, file('organisation'));
  const yardstick = await openDuckDb(file('organisation'));
  for (let round = 0; round < rounds; round++) {
    // Interleaved, so that whatever else the machine does falls on all alike.
    for (const unit of ['organisation', 'person'] as const) times[unit].push((await writeApart(unit, rowCount, file(unit))).milliseconds);
    times.duckdb.push(await yardstick.copyTo(file('duckdb')));
  }
  yardstick.close();
  const [size, theirs] = await Promise.all(['organisation', 'duckdb'].map(async (name) => (await stat(file(name))).size));
  const note = (unit: Unit): string =>
    `${median(times[unit]).toFixed(0)} ms / ${median(times.duckdb).toFixed(0)} ms; ${megabytes(size)} and ${megabytes(theirs)} MB`;
  const memory = await Promise.all((['organisation', 'person'] as const).map((unit) => memoryRow(unit, file(`${unit}-large`))));
  return [
    {
      what: 'organisations, time / DuckDB’s COPY of the same rows',
      ratio: ratioOf(times.organisation, times.duckdb),
      goal: { atMost: 4 },
      note: note('organisation'),
    },
    { what: 'persons, read twice and masked, time / the same COPY', ratio: ratioOf(times.person, times.duckdb), note: note('person') },
    ...memory,
  ];
}

/** A million rows take no more memory than it takes to write a few: the whole process, Node and compiler included. */
async function memoryRow(unit: Unit, file: string): Promise<BenchmarkRow> {
  const { peak } = await writeApart(unit, 5 * rowCount, file);
  return { what: `${unit}s, megabytes in memory at most, for ${5 * rowCount} rows`, ratio: peak, goal: { atMost: mostMegabytes } };
}

function ratioOf(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours) / median(theirs);
}

function megabytes(bytes = 0): string {
  return (bytes / 1e6).toFixed(0);
}

interface Written {
  readonly milliseconds: number;
  /** Resident memory at its largest, in megabytes. */
  readonly peak: number;
}

/** Writes rows in a process of its own, as the command line would. */
async function writeApart(unit: Unit, count: number, file: string): Promise<Written> {
  const words = ['--import', 'tsx', fileURLToPath(import.meta.url), unit, String(count), file];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return JSON.parse(stdout) as Written;
}

async function writeRows(unit: Unit, count: number, file: string): Promise<Written> {
  const its = waveOf({ ...survey, unit }, { unit });
  const release = releaseOf({ ...survey, unit }, its, answerPool());
  const rows = rowsOf(count);
  const started = performance.now();
  await pipeline(Readable.from(responsesCsv(survey, its, release, rows, 'data')), createWriteStream(file));
  return { milliseconds: performance.now() - started, peak: process.resourceUsage().maxRSS / 1024 };
}

async function openDuckDb(source: string): Promise<{ copyTo(file: string): Promise<number>; close(): void }> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE answers AS SELECT * FROM read_csv('${source}', header = true, quote = '"', escape = '"')`);
  const [[found] = []] = (await connection.runAndReadAll('SELECT count(*) FROM answers')).getRows();
  if (Number(found) !== rowCount) throw new Error(`DuckDB read ${String(found)} rows of ${rowCount}.`);
  return {
    copyTo: async (file) => {
      const started = performance.now();
      await connection.run(`COPY answers TO '${file}' (HEADER, DELIMITER ',')`);
      return performance.now() - started;
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const [, script, unit, count, file] = process.argv;
if (script && import.meta.url === pathToFileURL(script).href && unit && count && file) {
  console.log(JSON.stringify(await writeRows(unit as Unit, Number(count), file)));
}
