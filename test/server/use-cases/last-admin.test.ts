// However many admins give it up at once, one is left who can log in.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Context } from '../../../server/context.ts';
import { openMongoStore } from '../../../server/store/mongo/open-mongo-store.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import type { Account, Store } from '../../../server/store/store.ts';
import { changeAccount, eraseAccount } from '../../../server/use-cases/colleagues.ts';
import { startMongo } from '../../support/mongo-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const mongo = await startMongo();
afterAll(() => mongo?.stop());

const now = '2026-11-19T15:00:00Z';
const admin = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  email: `${id}@region.example`,
  name: id,
  passwordHash: '$argon2id$…',
  admin: true,
  roles: {},
  disabled: false,
  epoch: 1,
  ...more,
});

const giveUp: Readonly<Record<string, (context: Context, id: string) => Promise<unknown>>> = {
  'erase themselves': eraseAccount,
  'step down': (context, id) => changeAccount(context, id, { admin: false }),
  'are disabled': (context, id) => changeAccount(context, id, { disabled: true }),
};
const ways = Object.entries(giveUp).flatMap(([one, first]) =>
  Object.entries(giveUp).map(([other, second]) => ({ one, other, first, second })),
);

const stores = [
  ['SQLite', async () => openSqliteStore(join(temporaryFolder(), 'admins.sqlite'))],
  ...(mongo ? [['MongoDB', () => openMongoStore(mongo.newDatabase())] as const] : []),
] as const;

describe.each(stores)('admins on %s', (_name, open) => {
  async function start(...accounts: readonly Account[]) {
    const store = await open();
    for (const account of accounts) await store.addAccount(account);
    const context: Context = { store, clock: () => new Date(now), random: randomBytes, baseUrl: 'https://enkat.example' };
    const left = async () => (await store.accounts()).filter((account) => account.admin && !account.disabled);
    return { store, context, left };
  }

  test.each(ways)('who $one and $other while each still sees the other are never both gone', async ({ first, second }) => {
    const { store, context, left } = await start(admin('anna'), admin('bo'));
    const meeting = { ...context, store: lookingTogether(store, 2) };
    const done = await Promise.allSettled([first(meeting, 'anna'), second(meeting, 'bo')]);
    for (const one of done) if (one.status === 'rejected') expect(one.reason).toMatchObject({ problem: { code: 'last-admin' } });
    expect((await left()).length).toBeGreaterThan(0);
    // Nobody is marked for good: the next who asks gets what they asked for, where another is left.
    for (const account of await left()) expect(account).not.toHaveProperty('leaving');
  });

  test('of whom twenty leave in no order at all are one or more left', async () => {
    const { context, left } = await start(...Array.from({ length: 20 }, (_, n) => admin(`a${n}`)));
    const leave = Object.values(giveUp);
    await Promise.allSettled(Array.from({ length: 20 }, (_, n) => leave[n % leave.length]?.(context, `a${n}`)));
    expect((await left()).length).toBeGreaterThan(0);
  });

  test('who were stopped while leaving hold nobody up for more than a minute', async () => {
    const leaving = { by: 'x', at: '2026-11-19T14:59:30Z' };
    const { context, store } = await start(admin('anna', { leaving }), admin('bo'));
    const erase = (clock: string) => eraseAccount({ ...context, clock: () => new Date(clock) }, 'bo');
    await expect(erase(now)).rejects.toMatchObject({ problem: { code: 'last-admin' } });
    expect(await erase('2026-11-19T15:00:30Z')).toEqual({ name: 'bo' });
    expect(await store.accounts()).toEqual([admin('anna')]);
  });

  test('who are being erased and made admins again meanwhile are looked at anew', async () => {
    const { context, store } = await start(admin('anna'), admin('bo'));
    let isFirst = true;
    const removeAccount: Store['removeAccount'] = async (id, as) => {
      if (isFirst) {
        isFirst = false;
        await changeAccount(context, id, { admin: true });
        await changeAccount(context, 'anna', { admin: false });
      }
      return store.removeAccount(id, as);
    };
    await expect(eraseAccount({ ...context, store: { ...store, removeAccount } }, 'bo')).rejects.toMatchObject({
      problem: { code: 'last-admin' },
    });
    expect(await store.account('bo')).toEqual(admin('bo'));
  });
});

/** Nobody is told who there is until as many have asked: the worst moment there is. */
function lookingTogether(store: Store, many: number): Store {
  let asked = 0;
  let go: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    go = resolve;
  });
  const accounts = async () => {
    const seen = await store.accounts();
    if (++asked >= many) go();
    await all;
    return seen;
  };
  return { ...store, accounts };
}
