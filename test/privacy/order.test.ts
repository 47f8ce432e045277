// Who answered first, and with which link, cannot be read from anything: neither from what is given out nor from the disk.
import { afterAll, describe, expect, test } from 'vitest';
import type { Context } from '../../server/context.ts';
import { openDatabase } from '../../server/store/sqlite/open-database.ts';
import { readResponsesCsv, readTextsCsv } from '../../server/use-cases/read-csv.ts';
import { rankCorrelation } from '../server/store/rank-correlation.ts';
import { all } from '../server/store/store-fixtures.ts';
import { startMongo } from '../support/mongo-server.ts';
import { isChance, orderIn, people, runs } from './arrival-order.ts';
import { anActivityFor, answeredRound, contextOf, personIn, type Round, released } from './rounds.ts';
import { type OpenedStore, openedSqlite, type StoredRow, storeKinds } from './stores.ts';

const mongo = await startMongo();
afterAll(() => mongo?.stop());

/** Rounds that go on at the same time, as they do on a real day; within each, one answers after another. */
const atOnce = 20;

async function answeredRounds(context: Context, count: number): Promise<readonly Round[]> {
  const activity = await anActivityFor(context);
  const rounds: Round[] = [];
  for (let first = 0; first < count; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - first) }, (_, n) => first + n);
    rounds.push(...(await Promise.all(numbers.map((number) => answeredRound(context, activity, number)))));
  }
  return rounds;
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

async function orderSeen(rounds: readonly Round[], view: View) {
  const correlations: number[] = [];
  for (const round of rounds) {
    const seen = await view(round);
    expect(new Set(seen)).toEqual(new Set(round.arrived));
    correlations.push(rankCorrelation(round.arrived, seen));
  }
  return orderIn(correlations);
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

describe.each(storeKinds(mongo))('$name', ({ open }) => {
  test(`tells neither who answered what nor in which order, in ${runs} rounds`, async () => {
    const opened = await open();
    const context = contextOf(opened.store, 'order');
    const rounds = await answeredRounds(context, runs);
    expect(await shared(opened, rounds)).toEqual([]);
    expect(isChance(await orderSeen(rounds, inStore(opened)))).toBe(true);

    for (const round of rounds) await released(context, round);
    expect(await shared(opened, rounds)).toEqual([]);
    const found = Object.entries(await viewsAfterRelease(opened, context));
    expect(found.length).toBeGreaterThanOrEqual(5);
    for (const [name, view] of found) {
      const order = await orderSeen(rounds, view);
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
    const opened = await openedSqlite(withRowids);
    const context = contextOf(opened.store, 'rowids');
    const rounds = await answeredRounds(context, 30);
    for (const round of rounds) await released(context, round);
    const views = await viewsAfterRelease(opened, context);
    const caught: string[] = [];
    for (const [name, view] of Object.entries(views)) if (!isChance(await orderSeen(rounds, view))) caught.push(name);
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
    expect(isChance(orderIn(Array.from({ length: runs }, (_unused, n) => correlation(n))))).toBe(false);
  });
});
