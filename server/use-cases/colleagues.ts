// Who works with what: colleagues are given roles in activities, and admins manage the accounts themselves.
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Account, ActivityRole } from '../store/store.ts';
import { addressOf, hasBegun, makeAccountLink } from './accounts.ts';
import { newId } from './identifiers.ts';

/** Of an activity, as those who answer for it see them. */
export interface Colleague {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly role: ActivityRole;
  readonly status: AccountStatus;
}

export type AccountStatus = 'invited' | 'active' | 'disabled';

/** An account as admins see it: never what is kept of its password. */
export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly admin: boolean;
  readonly status: AccountStatus;
  /** In how many activities it has a role. */
  readonly activities: number;
}

export interface ColleagueToInvite {
  readonly activity: string;
  readonly name: string;
  readonly email: string;
  readonly role: ActivityRole;
}

export interface InvitedColleague {
  readonly colleague: Colleague;
  /** Told once, to whoever invites: a link to choose a password. Absent where the colleague has an account already. */
  readonly url?: string;
}

/**
 * Gives a colleague a role in an activity, and makes the account where there is none. An invited one who never came gets a new
 * link only where nobody else has given them anything: else whoever invites next could come in as them.
 * Throws the problem `account-disabled`.
 *
 * @example const { url } = await inviteColleague(context, { activity, name: 'Bo Ek', email: 'bo@region.example', role: 'facilitator' });
 */
export async function inviteColleague(context: Context, { activity, name, email, role }: ColleagueToInvite): Promise<InvitedColleague> {
  const account = await findOrAdd(context, { name, email, admin: false });
  if (account.disabled) throw new ProblemError('account-disabled');
  const isOurs = !hasBegun(account) && !account.admin && Object.keys(account.roles).every((id) => id === activity);
  const changed = await rewrite(context, account.id, (before) => ({ ...before, roles: { ...before.roles, [activity]: role } }));
  return { colleague: colleagueIn(changed, role), ...(isOurs ? { url: await makeAccountLink(context, changed) } : {}) };
}

/** Those who have a role in an activity. */
export async function listColleagues({ store }: Pick<Context, 'store'>, activity: string): Promise<readonly Colleague[]> {
  return (await store.accounts()).flatMap((account) => {
    const role = account.roles[activity];
    return role ? [colleagueIn(account, role)] : [];
  });
}

/** Changes a colleague's role, or takes it away (undefined). Throws the problem `no-such-colleague`. */
export async function changeRole(
  context: Context,
  { activity, account: id, role }: { readonly activity: string; readonly account: string; readonly role: ActivityRole | undefined },
): Promise<{ readonly name: string; readonly before: ActivityRole; readonly colleague: Colleague | undefined }> {
  const found = await context.store.account(id);
  const before = found?.roles[activity];
  if (!before) throw new ProblemError('no-such-colleague');
  const changed = await rewrite(context, id, ({ roles: { [activity]: _before, ...others }, ...account }) => ({
    ...account,
    roles: role ? { ...others, [activity]: role } : others,
  }));
  return { name: changed.name, before, colleague: role && colleagueIn(changed, role) };
}

/** Whoever makes an activity answers for it. */
export async function makeOwner(
  context: Context,
  { account, activity }: { readonly account: string; readonly activity: string },
): Promise<void> {
  await rewrite(context, account, (before) => ({ ...before, roles: { ...before.roles, [activity]: 'owner' } }));
}

/** What was given in an activity goes with it. */
export async function forgetRoles(context: Pick<Context, 'store'>, activity: string): Promise<void> {
  for (const { id, roles } of await context.store.accounts()) {
    if (!Object.hasOwn(roles, activity)) continue;
    await context.store.rewriteAccount(id, ({ roles: { [activity]: _gone, ...others }, ...account }) => ({ ...account, roles: others }));
  }
}

export async function listAccounts({ store }: Pick<Context, 'store'>): Promise<readonly AccountView[]> {
  return (await store.accounts()).map(viewOf);
}

/** Makes an account and the link to choose its password. Throws the problem `account-already`. */
export async function addAccount(
  context: Context,
  wanted: { readonly name: string; readonly email: string; readonly admin: boolean },
): Promise<{ readonly account: AccountView; readonly url: string }> {
  const account = newAccount(context, wanted);
  if (!(await context.store.addAccount(account))) throw new ProblemError('account-already');
  return { account: viewOf(account), url: await makeAccountLink(context, account) };
}

/** A new link to choose a password: for someone who has forgotten it, or never came. Throws `no-such-account`, `account-disabled`. */
export async function linkForAccount(context: Context, id: string): Promise<{ readonly account: AccountView; readonly url: string }> {
  const account = await findAccount(context, id);
  if (account.disabled) throw new ProblemError('account-disabled');
  return { account: viewOf(account), url: await makeAccountLink(context, account) };
}

export interface AccountChanges {
  readonly admin?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

/**
 * Makes someone an admin, disables an account, or the other way round. Disabling ends every session of theirs at once.
 * Throws the problems `no-such-account` and `last-admin`.
 */
export async function changeAccount(context: Context, id: string, changes: AccountChanges): Promise<AccountView> {
  const { admin, disabled } = changes;
  const before = await findAccount(context, id);
  if (admin === false || disabled === true) await refuseLastAdmin(context, before);
  const changed = await rewrite(context, id, (account) => ({
    ...account,
    admin: admin ?? account.admin,
    disabled: disabled ?? account.disabled,
    epoch: disabled && !account.disabled ? account.epoch + 1 : account.epoch,
  }));
  return viewOf(changed);
}

/**
 * Erases an account for good: name, address, password, roles, sessions and links. What stays is its name in the audit log, until
 * those lines' day. Throws the problems `no-such-account` and `last-admin`.
 */
export async function eraseAccount(context: Context, id: string): Promise<{ readonly name: string }> {
  const account = await findAccount(context, id);
  await refuseLastAdmin(context, account);
  if (!(await context.store.removeAccount(id))) throw new ProblemError('no-such-account');
  return { name: account.name };
}

async function refuseLastAdmin({ store }: Context, account: Account): Promise<void> {
  if (isAdmin(account) && !(await store.accounts()).some((other) => other.id !== account.id && isAdmin(other)))
    throw new ProblemError('last-admin');
}

const isAdmin = (account: Account): boolean => account.admin && !account.disabled && hasBegun(account);

async function findAccount({ store }: Context, id: string): Promise<Account> {
  const account = await store.account(id);
  if (!account) throw new ProblemError('no-such-account');
  return account;
}

type Wanted = Pick<Account, 'name' | 'email' | 'admin'>;

function newAccount(context: Context, { name, email, admin }: Wanted): Account {
  return { id: newId(context), email: addressOf(email), name, admin, roles: {}, disabled: false, epoch: 1 };
}

/** Of two who invite the same colleague at once, one makes the account. */
async function findOrAdd(context: Context, wanted: Wanted): Promise<Account> {
  const made = newAccount(context, wanted);
  const found = await context.store.accountByEmail(made.email);
  if (found) return found;
  if (await context.store.addAccount(made)) return made;
  const meanwhile = await context.store.accountByEmail(made.email);
  if (!meanwhile) throw new Error('an account that is taken is not there');
  return meanwhile;
}

async function rewrite({ store }: Context, id: string, change: (account: Account) => Account): Promise<Account> {
  const changed = await store.rewriteAccount(id, change);
  if (!changed) throw new ProblemError('no-such-account');
  return changed;
}

function statusOf(account: Account): AccountStatus {
  if (account.disabled) return 'disabled';
  return hasBegun(account) ? 'active' : 'invited';
}

function colleagueIn(account: Account, role: ActivityRole): Colleague {
  return { account: account.id, name: account.name, email: account.email, role, status: statusOf(account) };
}

function viewOf(account: Account): AccountView {
  const { id, name, email, admin, roles } = account;
  return { id, name, email, admin, status: statusOf(account), activities: Object.keys(roles).length };
}
