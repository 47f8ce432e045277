// Who answered first, and with which link, cannot be read from anything: neither from what is given out nor from the disk.
import { afterAll, describe, expect, test } from 'vitest';
import type { Context } from '../../server/context.ts';
import { openDatabase } from '../../server/store/sqlite/open-database.ts';
import { readResponsesCsv, readTextsCsv } from '../../server/use-cases/read-csv.ts';
import { rankCorrelation } from '../server/store/rank-correlation.ts';
import { all } from '../server/store/store-fixtures.ts';
import { startMongo } from '../support/mongo-server.ts';
import { isChance, orderIn, people } from './arrival-order.ts';
import { anActivityFor, answeredRound, contextOf, personIn, type Round, released } from './rounds.ts';
import { type OpenedStore, openedSqlite, type StoredRow, storeKinds } from './stores.ts';

const mongo = await startMongo();
afterAll(() => mongo?.stop());

/** Rounds that go on at the same time, as they do on a real day; within each, one answers after another. */
const atOnce = 20;

async function answeredRounds(context: Context, count: number): Promise<readonly Round[]> {
  const activity = await anActivityFor(context);
  const numbers = Array.from({ length: count }, (_, n) => n);
  return inTurns(numbers, (number) => answeredRound(context, activity, number));
}

async function inTurns<A, B>(items: readonly A[], work: (item: A) => Promise<B>): Promise<readonly B[]> {
  const done: B[] = [];
  for (let first = 0; first < items.length; first += atOnce) {
    done.push(...(await Promise.all(items.slice(first, first + atOnce).map(work))));
  }
  return done;
}

async function textOf(content: string | AsyncIterable<string>): Promise<string> {
  return typeof content === 'string' ? content : (await all(content)).join('');
}

/** A way of looking: for a round, the texts in the order found. */
type View = (round: Round) => Promise<readonly string[]>;

const inStore =
  ({ store }: OpenedStore): View =>
  async ({ wave }) =>
    (await all(store.responsesTo(wave.id))).map(({ answers }) => String(answers.keep));

const inTexts =
  (context: Context): View =>
  async ({ wave }) => {
    const { content } = await readTextsCsv(context, { wave: wave.id, profile: 'data' });
    return (await textOf(content)).match(/Skrivet-\d+-av-\d+-slut/g) ?? [];
  };

const inRows =
  (context: Context): View =>
  async ({ wave, arrived }) => {
    const { content } = await readResponsesCsv(context, { wave: wave.id, profile: 'data' });
    const [header = '', ...lines] = (await textOf(content)).trim().split('\n');
    const [relevance, learning] = ['relevance', 'learning'].map((name) => header.split(',').indexOf(name));
    return lines.map((line) => {
      const cells = line.split(',').map(Number);
      return arrived[personIn(cells[relevance ?? -1] ?? 0, cells[learning ?? -1] ?? 0)] ?? '';
    });
  };

/** Where each text stands in some bytes: the first time and the last. */
function inBytes(bytes: Buffer): readonly [first: View, last: View] {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { 0: text, index } of bytes.toString('latin1').matchAll(/Skrivet-\d+-av-\d+-slut/g)) {
    if (!first.has(text)) first.set(text, index);
    last.set(text, index);
  }
  const by =
    (places: ReadonlyMap<string, number>): View =>
    async ({ arrived }) =>
      arrived.filter((text) => places.has(text)).sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return [by(first), by(last)];
}

async function correlationsSeen(rounds: readonly Round[], view: View): Promise<readonly number[]> {
  const correlations: number[] = [];
  for (const round of rounds) {
    const seen = await view(round);
    expect(new Set(seen)).toEqual(new Set(round.arrived));
    correlations.push(rankCorrelation(round.arrived, seen));
  }
  return correlations;
}

async function viewsAfterRelease(opened: OpenedStore, context: Context): Promise<Readonly<Record<string, View>>> {
  const tables = Object.entries(await opened.dump()).map(([table, rows]) => [`table ${table}`, Buffer.from(JSON.stringify(rows))] as const);
  const scanned = [...Object.entries({ file: opened.bytes?.(), backup: opened.backup?.() }), ...tables];
  const places = scanned.flatMap(([name, bytes]) => {
    if (!bytes?.includes('Skrivet-0-av-0-slut')) return [];
    const [first, last] = inBytes(bytes);
    return [[`${name}, first place`, first] as const, [`${name}, last place`, last] as const];
  });
  return {
    'read from the store': inStore(opened),
    'texts.csv': inTexts(context),
    'responses.csv': inRows(context),
    ...Object.fromEntries(places),
  };
}

/** Every value in a row, also those inside JSON; what is shorter than four letters cannot point anyone out. */
function valuesIn(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(valuesIn);
  const text = String(value ?? '');
  const inner: unknown = /^[{[]/.test(text) ? JSON.parse(text) : undefined;
  return inner === undefined ? (text.length < 4 ? [] : [text]) : valuesIn(inner);
}

function rowsOf(dump: Readonly<Record<string, readonly StoredRow[]>>, pattern: RegExp): readonly StoredRow[] {
  return Object.entries(dump).flatMap(([table, rows]) => (pattern.test(table) ? rows : []));
}

/** What stands both in an invitation and in a response, other than the wave and the group of twelve or six it belongs to. */
async function shared(opened: OpenedStore, rounds: readonly Round[]): Promise<readonly string[]> {
  const dump = await opened.dump();
  const responses = rowsOf(dump, /responses$/);
  const invitations = rowsOf(dump, /^invitations$/);
  expect(responses).toHaveLength(rounds.length * people);
  expect(invitations).toHaveLength(rounds.length * people);
  const known = new Set([...rounds.map(({ wave }) => wave.id), 'kommun', 'region']);
  const invited = invitations.flatMap(valuesIn).filter((value) => !known.has(value));
  const answered = new Set(responses.flatMap(valuesIn));
  const keys = JSON.stringify(responses);
  const hashes = invitations.map((row) => String(row.token_hash ?? row.tokenHash));
  return [...invited.filter((value) => answered.has(value)), ...hashes.filter((hash) => keys.includes(hash))];
}

/** What each way of looking found, over all rounds, in stores of so many rounds each. */
async function lookedAt(open: () => Promise<OpenedStore>, rounds: number, inEach: number): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, readonly number[]>();
  const note = (name: string, correlations: readonly number[]) => found.set(name, [...(found.get(name) ?? []), ...correlations]);
  for (let first = 0; first < rounds; first += inEach) {
    const opened = await open();
    const context = contextOf(opened.store, `order ${first}`);
    const answered = await answeredRounds(context, inEach);
    expect(await shared(opened, answered)).toEqual([]);
    note('read while open', await correlationsSeen(answered, inStore(opened)));
    await inTurns(answered, (round) => released(context, round));
    expect(await shared(opened, answered)).toEqual([]);
    for (const [name, view] of Object.entries(await viewsAfterRelease(opened, context))) {
      note(name, await correlationsSeen(answered, view));
    }
  }
  return found;
}

/** The server for the tests reads a collection from end to end, so there the rounds are divided among several databases. */
const wishes: Readonly<Record<string, { readonly runs: number; readonly inEach: number }>> = {
  SQLite: { runs: 200, inEach: 200 },
  MongoDB: { runs: 120, inEach: 20 },
};

describe.each(storeKinds(mongo))('$name', ({ open, name: kind }) => {
  const { runs, inEach } = wishes[kind] ?? { runs: 0, inEach: 1 };

  test(`tells neither who answered what nor in which order, in ${runs} rounds`, async () => {
    const found = [...(await lookedAt(open, runs, inEach))];
    expect(found.length).toBeGreaterThanOrEqual(5);
    for (const [name, correlations] of found) {
      expect(correlations, name).toHaveLength(runs);
      const order = orderIn(correlations);
      expect(isChance(order), `${name}: mean ρ ${order.mean}, mean ρ² ${order.meanSquare}`).toBe(true);
    }
  }, 600_000);
});

describe('a table in the order of writing', () => {
  /** As most tables are: rows lie in the order in which they came, whatever their key is. */
  const withRowids = (file: string) => {
    const database = openDatabase(file);
    const schema = String(database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'responses'").pluck().get());
    database.exec(`DROP TABLE responses; ${schema.replace(', WITHOUT ROWID', '')}`);
    database.exec('CREATE UNIQUE INDEX responses_by_sender ON responses (wave, sender) WHERE sender IS NOT NULL');
    database.close();
  };

  test('is found out by the same look at the file, the backup and the rows', async () => {
    const found = [...(await lookedAt(() => openedSqlite(withRowids), 40, 40))];
    const caught = found.filter(([, correlations]) => !isChance(orderIn(correlations))).map(([name]) => name);
    expect(caught).toEqual(expect.arrayContaining(['table responses, first place']));
    expect(caught.filter((name) => name.startsWith('file')).length).toBeGreaterThan(0);
    expect(caught.filter((name) => name.startsWith('backup')).length).toBeGreaterThan(0);
  }, 120_000);
});

describe('the measure of order', () => {
  const turned = (n: number) => (n % 2 ? 1 : -1);
  test.each([
    ['is always kept', () => 1],
    ['is always turned round', () => -1],
    ['is now kept, now turned round', turned],
  ])('finds an order that %s', (_, correlation) => {
    expect(isChance(orderIn(Array.from({ length: 100 }, (_unused, n) => correlation(n))))).toBe(false);
  });
});
