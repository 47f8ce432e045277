// The yardstick of releases: DuckDB with two threads, the same tables by GROUP BY over the same answers in NDJSON, a scan a question.
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { choiceQuestion, scaleQuestions, severalQuestions } from './survey.ts';

export interface GroupedTables {
  readonly milliseconds: number;
  /** 'question|group|code' → how many; group '' for all. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Groups the answers of a file by question and municipality. */
export function groupedByDuckDb(ndjson: string): Promise<GroupedTables> {
  return inDuckDb((connection) => groupedFrom(connection, source(ndjson)));
}

/** The same from a table of DuckDB's own, which is made beforehand. */
export function groupedInDuckDb(ndjson: string): Promise<GroupedTables> {
  return inDuckDb(async (connection) => {
    await connection.run(`CREATE TABLE answers AS SELECT * FROM ${source(ndjson)}`);
    return groupedFrom(connection, 'answers');
  });
}

/** Milliseconds for one scan that reads every column and counts nothing else. */
export function oneScan(ndjson: string): Promise<number> {
  return inDuckDb(async (connection) => {
    const started = performance.now();
    const every = [...scaleQuestions, choiceQuestion, ...severalQuestions].map((name) => `count(${name})`).join(', ');
    await connection.runAndReadAll(`SELECT ${every} FROM ${source(ndjson)}`);
    return performance.now() - started;
  });
}

async function inDuckDb<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const database = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await database.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

async function groupedFrom(connection: DuckDBConnection, from: string): Promise<GroupedTables> {
  const counts = new Map<string, number>();
  const started = performance.now();
  for (const [question, rows] of queriesOver(from)) {
    const result = await connection.runAndReadAll(
      `SELECT municipality, code, count(*)::INTEGER FROM (${rows}) WHERE code IS NOT NULL GROUP BY GROUPING SETS ((municipality, code), (code))`,
    );
    for (const [group, code, n] of result.getRows()) counts.set(`${question}|${group ?? ''}|${code}`, Number(n));
  }
  return { milliseconds: performance.now() - started, counts };
}

function source(ndjson: string): string {
  const one = ['municipality', choiceQuestion, ...scaleQuestions].map((name) => `${name}: 'VARCHAR'`);
  const several = severalQuestions.map((name) => `${name}: 'VARCHAR[]'`);
  return `read_json('${ndjson}', format = 'newline_delimited', columns = { ${[...one, ...several].join(', ')} })`;
}

function queriesOver(from: string): readonly (readonly [question: string, rows: string])[] {
  const one = [...scaleQuestions, choiceQuestion].map((name) => [name, `SELECT municipality, ${name} AS code FROM ${from}`] as const);
  const several = severalQuestions.map((name) => [name, `SELECT municipality, unnest(${name}) AS code FROM ${from}`] as const);
  return [...one, ...several];
}
