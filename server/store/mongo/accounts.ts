import { byName } from '../by-name.ts';
import { type Account, type Accounts, IdentityTaken, type SignedOnIdentity } from '../store.ts';
import type { Connection } from './connection.ts';
import type { AccountRow } from './models.ts';
import { unlessThere } from './prepare.ts';

export function accountsIn({ models: { accounts } }: Connection): Accounts {
  /** Looked at again where somebody else has changed it meanwhile. */
  async function rewriteAccount(id: string, rewrite: (account: Account) => Account): Promise<Account | undefined> {
    for (;;) {
      const row = await accounts.findById(id).lean();
      if (!row) return undefined;
      const after = { ...rewrite(JSON.parse(row.account) as Account), id, email: row.email };
      if (JSON.stringify(after) === row.account || (await isChanged(row, after))) return after;
    }
  }

  /** The identity stands beside the account, where an index holds it to one. */
  async function isChanged(row: AccountRow, after: Account): Promise<boolean> {
    const { identity, account } = rowOf(after);
    const change = { $set: { account, ...(identity ? { identity } : {}) }, ...(identity ? {} : { $unset: { identity: 1 } }) };
    try {
      const changed = await accounts.updateOne({ _id: row._id, account: row.account }, change, { runValidators: true });
      return changed.matchedCount === 1;
    } catch (error) {
      // Not by its code: servers differ in what they call a key that is taken in a change.
      const holder = identity && (await accounts.findOne({ identity }).lean());
      if (holder && holder._id !== row._id) throw new IdentityTaken('The identity is that of another account.');
      throw error;
    }
  }

  return {
    addAccount: (added) => unlessThere(accounts.create([rowOf(added)])),
    account: async (id) => accountIn(await accounts.findById(id).lean()),
    accountByEmail: async (email) => accountIn(await accounts.findOne({ email }).lean()),
    accountByIdentity: async (identity) => accountIn(await accounts.findOne({ identity: keyOf(identity) }).lean()),
    accounts: async () => byName((await accounts.find().lean()).map(({ account }) => JSON.parse(account) as Account)),
    rewriteAccount,
  };
}

function rowOf(account: Account): AccountRow {
  const { id, email, identity } = account;
  return { _id: id, email, ...(identity ? { identity: keyOf(identity) } : {}), account: JSON.stringify(account) };
}

function keyOf({ issuer, subject }: SignedOnIdentity): string {
  return JSON.stringify([issuer, subject]);
}

function accountIn(row: { readonly account: string } | null): Account | undefined {
  return row ? (JSON.parse(row.account) as Account) : undefined;
}
