// There is always an admin who can log in, also when several give it up at the same moment, in different processes. No store can look
// at two accounts in one change, so whoever is to stop being an admin is first marked as leaving, and then looks for another who is not.
// Of two who do so at once, whoever looks last sees the other's mark: never both succeed, at worst neither does.
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Account } from '../store/store.ts';
import { hasBegun } from './accounts.ts';
import { newId } from './identifiers.ts';

/** A mark that a stop has left behind is taken away by whoever comes across it after so long. */
const leavingMs = 60_000;

/** How often it is begun anew where somebody else changes the same account meanwhile. */
const attempts = 5;

/**
 * Changes an account so that it may no longer be an admin's. Throws the problems `no-such-account` and, where nobody else would be
 * one, `last-admin`.
 *
 * @example await stepDown(context, id, (account) => ({ ...account, admin: false }))
 */
export async function stepDown(context: Context, id: string, change: (account: Account) => Account): Promise<Account> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const by = newId(context);
    const leaving = { by, at: context.clock().toISOString() };
    const marked = await rewrite(context, id, (account) => (isAdmin(account) ? { ...account, leaving } : change(account)));
    if (marked.leaving?.by !== by) return marked;
    if (!(await isAnotherLeft(context, id))) {
      await rewrite(context, id, (account) => (account.leaving?.by === by ? staying(account) : account));
      throw new ProblemError('last-admin');
    }
    const changed = await unlessUnmarked(context, id, by, (account) => staying(change(account)));
    if (changed) return changed;
  }
  throw new ProblemError('last-admin');
}

/** Undefined where somebody else has taken the mark away: what was looked at then holds no more. */
async function unlessUnmarked(
  context: Context,
  id: string,
  by: string,
  change: (account: Account) => Account,
): Promise<Account | undefined> {
  let isOurs = false;
  const changed = await rewrite(context, id, (account) => {
    isOurs = account.leaving?.by === by;
    return isOurs ? change(account) : account;
  });
  return isOurs ? changed : undefined;
}

async function isAnotherLeft(context: Context, id: string): Promise<boolean> {
  for (const other of await context.store.accounts()) {
    if (other.id === id || !isAdmin(other)) continue;
    if (!other.leaving || (await staysAfterAll(context, other, other.leaving))) return true;
  }
  return false;
}

/** Takes away a mark that was forgotten; whoever made it and has only been slow then finds it gone, and looks anew. */
async function staysAfterAll({ store, clock }: Context, { id }: Account, { by, at }: NonNullable<Account['leaving']>): Promise<boolean> {
  if (clock().getTime() - Date.parse(at) < leavingMs) return false;
  const after = await store.rewriteAccount(id, (account) => (account.leaving?.by === by ? staying(account) : account));
  return after !== undefined && isAdmin(after) && !after.leaving;
}

const isAdmin = (account: Account): boolean => account.admin && !account.disabled && hasBegun(account);

function staying({ leaving: _leaving, ...account }: Account): Account {
  return account;
}

async function rewrite({ store }: Context, id: string, change: (account: Account) => Account): Promise<Account> {
  const changed = await store.rewriteAccount(id, change);
  if (!changed) throw new ProblemError('no-such-account');
  return changed;
}
