// What is done with all that is stored reaches all that is stored: a place that a later version adds has to be filled here, and is then
// copied and taken away with the rest, or these tests say so.
import { afterAll, describe, expect, test } from 'vitest';
import { copyStore } from '../../../server/store/copy-store.ts';
import { type OpenedStore, openedSqlite, type StoredRow, storeKinds } from '../../privacy/stores.ts';
import { startMongo } from '../../support/mongo-server.ts';
import { fillActivity, fillCommon } from './everything-stored.ts';

const mongo = await startMongo();
afterAll(() => mongo?.stop());

type Dump = Readonly<Record<string, readonly StoredRow[]>>;

/** Rows as text, in an order of their own; without counters and the work that a stop has left. */
const sorted = ({ notes: _notes, ...dump }: Dump) =>
  Object.fromEntries(Object.entries(dump).map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row)).sort()]));

async function filled(opened: OpenedStore, marks: readonly string[]): Promise<OpenedStore> {
  await fillCommon(opened.store);
  for (const mark of marks) await fillActivity(opened.store, mark);
  return opened;
}

/** Rows that say something of it, by table. */
function rowsAbout(mark: string, dump: Dump): Readonly<Record<string, number>> {
  const about = Object.entries(dump).map(
    ([name, rows]) => [name, rows.filter((row) => JSON.stringify(row).includes(mark)).length] as const,
  );
  return Object.fromEntries(about.filter(([, count]) => count > 0));
}

describe.each(storeKinds(mongo))('what is stored on $name', ({ open }) => {
  test('is something in every place there is', async () => {
    const { dump } = await filled(await open(), ['Första']);
    const empty = Object.entries(sorted(await dump())).filter(([, rows]) => rows.length === 0);
    expect(empty.map(([name]) => name).sort()).toEqual([]);
  });

  test('of an activity is gone with it from every place, and all of another stays', async () => {
    const { store, dump } = await filled(await open(), ['Första', 'Andra']);
    const before = await dump();
    expect(Object.keys(rowsAbout('Första', before)).length).toBeGreaterThan(15);
    expect(rowsAbout('Första', before)).toEqual(rowsAbout('Andra', before));
    expect(await store.removeActivity('Första-activity')).toBe(true);
    const after = await dump();
    expect(rowsAbout('Första', after)).toEqual({});
    expect(rowsAbout('Andra', after)).toEqual(rowsAbout('Andra', before));
  });
});

describe.skipIf(!mongo)('what is copied to MongoDB and back', () => {
  test('is the same in every table, and again changes nothing', async () => {
    const [first, last] = [await filled(await openedSqlite(), ['Första', 'Andra']), await openedSqlite()];
    const [, between] = storeKinds(mongo);
    const middle = await between?.open();
    if (!middle) throw new Error('There is no MongoDB.');
    await copyStore({ from: first.store, to: middle.store }, () => undefined);
    await copyStore({ from: middle.store, to: last.store }, () => undefined);
    expect(sorted(await last.dump())).toEqual(sorted(await first.dump()));
    const there = sorted(await middle.dump());
    const again = await copyStore({ from: last.store, to: middle.store }, () => undefined);
    expect(again.filter(({ added }) => added > 0)).toEqual([]);
    expect(sorted(await middle.dump())).toEqual(there);
  });

  test('would be seen to lack what a copy forgets', async () => {
    const [first, last] = [await filled(await openedSqlite(), ['Första']), await openedSqlite()];
    const forgetful = { ...first.store, sharesOf: async () => [] };
    await copyStore({ from: forgetful, to: last.store }, () => undefined);
    expect(sorted(await last.dump())).not.toEqual(sorted(await first.dump()));
  });

  test.each([
    ['an activity has other words', ({ store }: OpenedStore) => changedTitle(store)],
    [
      'an occasion is another day',
      ({ store }: OpenedStore) => store.rewriteOccasion('Första-occasion', (one) => ({ ...one, date: '2026-11-20' })),
    ],
    ['a link to a report has been taken back', ({ store }: OpenedStore) => store.removeShare('Första-share')],
  ])('is not said to be the same where since the first copy %s', async (_what, change) => {
    const [first, last] = [await filled(await openedSqlite(), ['Första']), await openedSqlite()];
    await copyStore({ from: first.store, to: last.store }, () => undefined);
    await change(first);
    await expect(copyStore({ from: first.store, to: last.store }, () => undefined)).rejects.toThrow(/are not the same in both stores/);
  });

  test('tells of a key that has been taken back in the source since', async () => {
    const [first, last] = [await filled(await openedSqlite(), ['Första']), await openedSqlite()];
    const said: string[] = [];
    const copy = () => copyStore({ from: first.store, to: last.store }, (line) => said.push(line));
    await copy();
    expect(said.join()).not.toContain('in the copy alone');
    await first.store.removeCredential('c1');
    await copy();
    expect(said.at(-2)).toContain('1 logins or API keys are in the copy alone');
  });
});

async function changedTitle(store: OpenedStore['store']): Promise<void> {
  const [one] = await store.activities();
  if (one) await store.changeActivity({ ...one, title: 'Första, med nytt namn' });
}
