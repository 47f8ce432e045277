import { byName } from '../by-name.ts';
import { type Account, type Accounts, IdentityTaken, type SignedOnIdentity } from '../store.ts';
import { type Connection, parsed, type Row } from './connection.ts';

export function accountsIn({ all, one, change, write }: Connection): Accounts {
  const add = change('INSERT INTO accounts (id, email, account) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const byId = one('SELECT account FROM accounts WHERE id = ?');
  const byEmail = one('SELECT account FROM accounts WHERE email = ?');
  const byIdentity = one(`SELECT account FROM accounts
    WHERE json_extract(account, '$.identity.issuer') = ? AND json_extract(account, '$.identity.subject') = ?`);
  const every = all('SELECT account FROM accounts');
  const keep = change('UPDATE accounts SET account = ? WHERE id = ?');

  const holderOf = (identity: SignedOnIdentity) => accountIn(byIdentity(identity.issuer, identity.subject));

  return {
    addAccount: async (added) => (await write(() => add(added.id, added.email, JSON.stringify(added)))) === 1,
    account: async (id) => accountIn(byId(id)),
    accountByEmail: async (email) => accountIn(byEmail(email)),
    accountByIdentity: async (identity) => holderOf(identity),
    accounts: async () => byName(every().map((row) => parsed<Account>(row.account))),
    rewriteAccount: (id, rewrite) =>
      write(() => {
        const before = accountIn(byId(id));
        if (!before) return undefined;
        const after = { ...rewrite(before), id, email: before.email };
        const holder = after.identity && holderOf(after.identity);
        if (holder && holder.id !== id) throw new IdentityTaken('The identity is that of another account.');
        keep(JSON.stringify(after), id);
        return after;
      }),
  };
}

function accountIn(row: Row | undefined): Account | undefined {
  return row && parsed<Account>(row.account);
}
