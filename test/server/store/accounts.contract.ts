// What a store promises of accounts and of the audit log.
import { describe, expect, test } from 'vitest';
import { IdentityTaken, type Store } from '../../../server/store/store.ts';
import { all, anAccount, auditEntry } from './store-fixtures.ts';

const identity = { issuer: 'https://login.region.example', subject: 'a.$1' };
const { identity: _identity, ...unconnected } = anAccount;
const bo = { ...unconnected, id: 'p2', email: 'bo@region.example', name: 'Bo' };

export function accountsContract(open: () => Promise<Store>): void {
  describe('an account', () => {
    test('is found by id and by e-mail address, as it was written', async () => {
      const store = await open();
      expect(await store.addAccount(anAccount)).toBe(true);
      expect(await store.account('p1')).toEqual(anAccount);
      expect(await store.accountByEmail('anna@region.example')).toEqual(anAccount);
      expect(await store.accountByEmail('bo@region.example')).toBeUndefined();
      expect(await store.accountByIdentity(identity)).toEqual(anAccount);
      expect(await store.accountByIdentity({ ...identity, issuer: 'https://other.example' })).toBeUndefined();
      expect(await store.accountByIdentity({ ...identity, subject: 'a' })).toBeUndefined();
      expect(await store.account('p2')).toBeUndefined();
    });

    test('is added once: neither its id nor its address is taken by another', async () => {
      const store = await open();
      await store.addAccount(anAccount);
      expect(await store.addAccount({ ...unconnected, id: 'p2', name: 'Bo' })).toBe(false);
      expect(await store.addAccount({ ...unconnected, email: 'bo@region.example', name: 'Bo' })).toBe(false);
      expect(await store.accounts()).toEqual([anAccount]);
    });

    test('has an identity that no other account gets, whichever way', async () => {
      const store = await open();
      await store.addAccount(anAccount);
      expect(await store.addAccount({ ...bo, identity })).toBe(false);
      expect(await store.addAccount(bo)).toBe(true);
      await expect(store.rewriteAccount('p2', (account) => ({ ...account, identity }))).rejects.toThrow(IdentityTaken);
      expect(await store.account('p2')).toEqual(bo);
      const subject = 'b';
      expect(await store.rewriteAccount('p2', (account) => ({ ...account, identity: { ...identity, subject } }))).toMatchObject(bo);
      expect((await store.accountByIdentity({ ...identity, subject }))?.id).toBe('p2');
    });

    test('that gives up its identity leaves it to another', async () => {
      const store = await open();
      await store.addAccount(anAccount);
      await store.addAccount(bo);
      await store.rewriteAccount('p1', () => unconnected);
      expect(await store.accountByIdentity(identity)).toBeUndefined();
      await store.rewriteAccount('p2', (account) => ({ ...account, identity }));
      expect((await store.accountByIdentity(identity))?.id).toBe('p2');
    });

    test('of many that want one identity at once is one', async () => {
      const store = await open();
      const ids = Array.from({ length: 10 }, (_, n) => `p${n}`);
      for (const id of ids) await store.addAccount({ ...bo, id, email: `${id}@region.example` });
      const given = await Promise.allSettled(ids.map((id) => store.rewriteAccount(id, (account) => ({ ...account, identity }))));
      expect(given.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await store.accounts()).filter((account) => account.identity)).toHaveLength(1);
    });

    test('that is removed takes its sessions and links with it, and nobody else’s', async () => {
      const store = await open();
      await store.addAccount(anAccount);
      await store.addAccount(bo);
      const session = { kind: 'account-session', role: 'reader', name: 'Anna', epoch: 1 } as const;
      for (const [secretHash, account] of [
        ['h1', 'p1'],
        ['h2', 'p1'],
        ['h3', 'p2'],
      ] as const)
        await store.addCredential({ ...session, secretHash, account });
      await store.addCredential({ secretHash: 'h4', kind: 'api-key', role: 'reader', name: 'Rapport' });
      expect(await store.removeAccount('p1')).toBe(true);
      expect(await store.account('p1')).toBeUndefined();
      expect(await store.accountByIdentity(identity)).toBeUndefined();
      expect((await all(store.credentials())).map(({ secretHash }) => secretHash).sort()).toEqual(['h3', 'h4']);
      expect(await store.removeAccount('p1')).toBe(false);
      expect(await store.addAccount(anAccount)).toBe(true);
    });

    test('is removed only as it was seen, where that is asked for', async () => {
      const store = await open();
      await store.addAccount(anAccount);
      const seen = await store.rewriteAccount('p1', (account) => ({ ...account, admin: false }));
      if (!seen) throw new Error('no account');
      await store.rewriteAccount('p1', (account) => ({ ...account, admin: true }));
      expect(await store.removeAccount('p1', seen)).toBe(false);
      expect(await store.account('p1')).toMatchObject({ admin: true });
      expect(await store.removeAccount('p1', { ...seen, admin: true })).toBe(true);
      expect(await store.account('p1')).toBeUndefined();
    });

    test('of fifty with one id at once is one', async () => {
      const store = await open();
      const added = await Promise.all(
        Array.from({ length: 50 }, (_, n) => store.addAccount({ ...unconnected, email: `${n}@region.example`, name: String(n) })),
      );
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await store.accounts()).toHaveLength(1);
    });

    test('stands in the list by name, as in Swedish', async () => {
      const store = await open();
      for (const [at, name] of ['Örjan', 'Bo', 'Åsa', 'Anna'].entries())
        await store.addAccount({ ...unconnected, id: `p${at}`, email: `${at}@region.example`, name });
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
