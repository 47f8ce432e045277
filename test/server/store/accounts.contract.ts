// What a store promises of accounts and of the audit log.
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import { all, anAccount, auditEntry } from './store-fixtures.ts';

export function accountsContract(open: () => Promise<Store>): void {
  describe('an account', () => {
    test('is found by id and by e-mail address, as it was written', async () => {
      const store = await open();
      expect(await store.addAccount(anAccount)).toBe(true);
      expect(await store.account('p1')).toEqual(anAccount);
      expect(await store.accountByEmail('anna@region.example')).toEqual(anAccount);
      expect(await store.accountByEmail('bo@region.example')).toBeUndefined();
      expect(await store.account('p2')).toBeUndefined();
    });

    test('is added once: neither its id nor its address is taken by another', async () => {
      const store = await open();
      await store.addAccount(anAccount);
      expect(await store.addAccount({ ...anAccount, id: 'p2', name: 'Bo' })).toBe(false);
      expect(await store.addAccount({ ...anAccount, email: 'bo@region.example', name: 'Bo' })).toBe(false);
      expect(await store.accounts()).toEqual([anAccount]);
    });

    test('of fifty with one id at once is one', async () => {
      const store = await open();
      const added = await Promise.all(
        Array.from({ length: 50 }, (_, n) => store.addAccount({ ...anAccount, email: `${n}@region.example`, name: String(n) })),
      );
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await store.accounts()).toHaveLength(1);
    });

    test('stands in the list by name, as in Swedish', async () => {
      const store = await open();
      for (const [at, name] of ['Örjan', 'Bo', 'Åsa', 'Anna'].entries())
        await store.addAccount({ ...anAccount, id: `p${at}`, email: `${at}@region.example`, name });
      expect((await store.accounts()).map(({ name }) => name)).toEqual(['Anna', 'Bo', 'Åsa', 'Örjan']);
    });

    test('that many change at once keeps every change', async () => {
      const store = await open();
      await store.addAccount({ ...anAccount, roles: {} });
      const give = (activity: string) =>
        store.rewriteAccount('p1', (account) => ({ ...account, roles: { ...account.roles, [activity]: 'reader' } }));
      await Promise.all(Array.from({ length: 12 }, (_, n) => give(`a${n}`)));
      expect(Object.keys((await store.account('p1'))?.roles ?? {})).toHaveLength(12);
      expect(await store.rewriteAccount('p2', (account) => account)).toBeUndefined();
    });

    test('keeps its id and its address whatever else changes', async () => {
      const store = await open();
      await store.addAccount(anAccount);
      await store.rewriteAccount('p1', () => ({ ...anAccount, id: 'p9', email: 'other@region.example', name: 'Anna Berg' }));
      expect(await store.account('p1')).toEqual({ ...anAccount, name: 'Anna Berg' });
      expect(await store.account('p9')).toBeUndefined();
    });
  });

  describe('a session', () => {
    const session = { secretHash: 'h1', kind: 'account-session', role: 'reader', name: 'Anna', account: 'p1', epoch: 3 } as const;
    const times = { expires: '2026-11-20T03:00:00.000Z', idleUntil: '2026-11-19T17:00:00.000Z' };

    test('lives on while it is used, and stays ended once it has', async () => {
      const store = await open();
      await store.addCredential({ ...session, ...times });
      expect(await store.credential('h1')).toEqual({ ...session, ...times });
      await store.prolongCredential('h1', '2026-11-19T18:00:00.000Z');
      expect((await store.credential('h1'))?.idleUntil).toBe('2026-11-19T18:00:00.000Z');
      await store.removeCredential('h1');
      await store.prolongCredential('h1', '2026-11-19T19:00:00.000Z');
      expect(await store.credential('h1')).toBeUndefined();
    });
  });

  describe('the audit log', () => {
    test('gives the newest lines first, and those before a line', async () => {
      const store = await open();
      for (let n = 1; n <= 5; n++) await store.addAuditEntry({ ...auditEntry, wave: `Träff ${n}` });
      const newest = await store.auditEntries(2);
      expect(newest.map(({ wave }) => wave)).toEqual(['Träff 5', 'Träff 4']);
      const before = await store.auditEntries(9, newest.at(-1)?.number);
      expect(before.map(({ wave }) => wave)).toEqual(['Träff 3', 'Träff 2', 'Träff 1']);
      const [{ number: _number, ...line } = { number: 0 }] = before.slice(-1);
      expect(line).toEqual({ ...auditEntry, wave: 'Träff 1' });
      expect((await all(store.auditLog())).map(({ wave }) => wave).at(0)).toBe('Träff 1');
    });

    test('loses no line of many that are written at once', async () => {
      const store = await open();
      await Promise.all(Array.from({ length: 20 }, (_, n) => store.addAuditEntry({ ...auditEntry, wave: String(n) })));
      const lines = await store.auditEntries(100);
      expect(new Set(lines.map(({ wave }) => wave)).size).toBe(20);
      expect(new Set(lines.map(({ number }) => number)).size).toBe(20);
    });

    test('forgets what is past its day and nothing else', async () => {
      const store = await open();
      for (const at of ['2024-11-19T15:00:00.000Z', '2026-11-19T15:00:00.000Z']) await store.addAuditEntry({ ...auditEntry, at });
      expect(await store.forgetAudit('2025-01-01T00:00:00.000Z')).toBe(1);
      expect((await store.auditEntries(9)).map(({ at }) => at)).toEqual(['2026-11-19T15:00:00.000Z']);
    });
  });
}
