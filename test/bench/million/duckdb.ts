// The yardstick of releases: DuckDB with two threads, the same tables by GROUP BY over the same answers in NDJSON, a scan a question.
import { DuckDBInstance } from '@duckdb/node-api';
import { choiceQuestion, scaleQuestions, severalQuestions } from './survey.ts';

export interface GroupedTables {
  readonly milliseconds: number;
  /** 'question|group|code' → how many; group '' for all. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Groups the answers of a file by question and municipality. */
export async function groupedByDuckDb(ndjson: string): Promise<GroupedTables> {
  const database = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await database.connect();
  const counts = new Map<string, number>();
  const started = performance.now();
  for (const [question, rows] of queriesOver(source(ndjson))) {
    const result = await connection.runAndReadAll(
      `SELECT municipality, code, count(*)::INTEGER FROM (${rows}) WHERE code IS NOT NULL GROUP BY GROUPING SETS ((municipality, code), (code))`,
    );
    for (const [group, code, n] of result.getRows()) counts.set(`${question}|${group ?? ''}|${code}`, Number(n));
  }
  const milliseconds = performance.now() - started;
  connection.closeSync();
  database.closeSync();
  return { milliseconds, counts };
}

/** One scan that reads every column and counts nothing else. */
export async function oneScan(ndjson: string): Promise<number> {
  const database = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await database.connect();
  const started = performance.now();
  const every = [...scaleQuestions, choiceQuestion, ...severalQuestions].map((name) => `count(${name})`).join(', ');
  await connection.runAndReadAll(`SELECT ${every} FROM ${source(ndjson)}`);
  const milliseconds = performance.now() - started;
  connection.closeSync();
  database.closeSync();
  return milliseconds;
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
