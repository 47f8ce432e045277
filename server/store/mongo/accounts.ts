import { byName } from '../by-name.ts';
import type { Account, Store } from '../store.ts';
import type { Connection } from './connection.ts';
import { unlessThere } from './prepare.ts';

export type Accounts = Pick<Store, 'addAccount' | 'account' | 'accountByEmail' | 'accounts' | 'rewriteAccount'>;

export function accountsIn({ models: { accounts } }: Connection): Accounts {
  /** Looked at again where somebody else has changed it meanwhile. */
  async function rewriteAccount(id: string, rewrite: (account: Account) => Account): Promise<Account | undefined> {
    for (;;) {
      const row = await accounts.findById(id).lean();
      if (!row) return undefined;
      const after = { ...rewrite(JSON.parse(row.account) as Account), id, email: row.email };
      const account = JSON.stringify(after);
      if (account === row.account) return after;
      const changed = await accounts.updateOne({ _id: id, account: row.account }, { $set: { account } }, { runValidators: true });
      if (changed.matchedCount === 1) return after;
    }
  }

  return {
    addAccount: (added) => unlessThere(accounts.create([{ _id: added.id, email: added.email, account: JSON.stringify(added) }])),
    account: async (id) => accountIn(await accounts.findById(id).lean()),
    accountByEmail: async (email) => accountIn(await accounts.findOne({ email }).lean()),
    accounts: async () => byName((await accounts.find().lean()).map(({ account }) => JSON.parse(account) as Account)),
    rewriteAccount,
  };
}

function accountIn(row: { readonly account: string } | null): Account | undefined {
  return row ? (JSON.parse(row.account) as Account) : undefined;
}
