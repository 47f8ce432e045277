// Who works with what: colleagues are given roles in activities, and admins manage the accounts themselves.
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Account, ActivityRole } from '../store/store.ts';
import { type BroughtLink, bringAccountLink, goesByMail, type LinkMail, type LinkWish, linkMailTo } from './account-links.ts';
import { addressOf, hasBegun } from './accounts.ts';
import { findActivity } from './find.ts';
import { newId } from './identifiers.ts';
import { stepDown } from './last-admin.ts';

/** Of an activity, as those who answer for it see them. */
export interface Colleague {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly role: ActivityRole;
  readonly status: AccountStatus;
  /** What became of the link that went to them by mail, until they have come. */
  readonly mail?: LinkMail;
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
  /** What became of the last link that went by mail: until they have come, and where it has not gone. */
  readonly mail?: LinkMail;
}

export interface ColleagueToInvite {
  readonly activity: string;
  readonly name: string;
  readonly email: string;
  readonly role: ActivityRole;
}

/** Neither link nor mail where the colleague has an account already. */
export interface InvitedColleague extends Partial<Pick<BroughtLink, 'url' | 'mailed'>> {
  readonly colleague: Colleague;
}

/**
 * Gives a colleague a role in an activity, and makes the account where there is none. An invited one who never came gets a new
 * link: by mail, or in the hands of whoever invites, and then only where nobody else has given them anything, else whoever invites
 * next could come in as them. Throws the problem `account-disabled`.
 *
 * @example const { mailed, url } = await inviteColleague(context, { activity, name: 'Bo Ek', email: 'bo@region.example', role: 'facilitator' }, wish);
 */
export async function inviteColleague(
  context: Context,
  { activity: id, name, email, role }: ColleagueToInvite,
  wish: LinkWish,
): Promise<InvitedColleague> {
  const activity = await findActivity(context, id);
  const account = await findOrAdd(context, { name, email, admin: false });
  if (account.disabled) throw new ProblemError('account-disabled');
  const isOurs = !account.admin && Object.keys(account.roles).every((other) => other === id);
  const getsLink = !hasBegun(account) && (isOurs || goesByMail(context, wish));
  const changed = await rewrite(context, account.id, (before) => ({ ...before, roles: { ...before.roles, [id]: role } }));
  const link = getsLink ? await bringAccountLink(context, changed, { kind: 'colleague', activity, role }, wish) : {};
  return { colleague: await colleagueIn(context, changed, role), ...link };
}

/** Those who have a role in an activity. */
export async function listColleagues(context: Pick<Context, 'store'>, activity: string): Promise<readonly Colleague[]> {
  const theirs = (await context.store.accounts()).flatMap((account) => {
    const role = account.roles[activity];
    return role ? [{ account, role }] : [];
  });
  return Promise.all(theirs.map(({ account, role }) => colleagueIn(context, account, role)));
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
  return { name: changed.name, before, colleague: role && (await colleagueIn(context, changed, role)) };
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

export async function listAccounts(context: Pick<Context, 'store'>): Promise<readonly AccountView[]> {
  return Promise.all((await context.store.accounts()).map((account) => viewOf(context, account)));
}

export type AccountAndLink = { readonly account: AccountView } & BroughtLink;

/** Makes an account, and brings the link with which it is begun. Throws the problem `account-already`. */
export async function addAccount(
  context: Context,
  wanted: { readonly name: string; readonly email: string; readonly admin: boolean },
  wish: LinkWish,
): Promise<AccountAndLink> {
  const account = newAccount(context, wanted);
  if (!(await context.store.addAccount(account))) throw new ProblemError('account-already');
  const link = await bringAccountLink(context, account, { kind: 'account' }, wish);
  return { account: await viewOf(context, account), ...link };
}

/** A new link: for someone who has forgotten the password, or never came. Throws `no-such-account`, `account-disabled`. */
export async function linkForAccount(context: Context, id: string, wish: LinkWish): Promise<AccountAndLink> {
  const account = await findAccount(context, id);
  if (account.disabled) throw new ProblemError('account-disabled');
  const link = await bringAccountLink(context, account, { kind: hasBegun(account) ? 'new-link' : 'account' }, wish);
  return { account: await viewOf(context, account), ...link };
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
  const change = (account: Account) => ({
    ...account,
    admin: admin ?? account.admin,
    disabled: disabled ?? account.disabled,
    epoch: disabled && !account.disabled ? account.epoch + 1 : account.epoch,
  });
  const isLess = admin === false || disabled === true;
  return viewOf(context, isLess ? await stepDown(context, id, change) : await rewrite(context, id, change));
}

/**
 * Erases an account for good: name, address, password, roles, sessions and links. What stays is its name in the audit log, until
 * those lines' day. Throws the problems `no-such-account` and `last-admin`.
 */
export async function eraseAccount(context: Context, id: string): Promise<{ readonly name: string }> {
  for (;;) {
    const account = await stepDown(context, id, (before) => ({ ...before, admin: false }));
    // Changed meanwhile, perhaps made an admin again: looked at anew.
    if (await context.store.removeAccount(id, account)) return { name: account.name };
  }
}

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

async function colleagueIn(context: Pick<Context, 'store'>, account: Account, role: ActivityRole): Promise<Colleague> {
  const { id, name, email } = account;
  return { account: id, name, email, role, status: statusOf(account), ...(await mailOf(context, account)) };
}

async function viewOf(context: Pick<Context, 'store'>, account: Account): Promise<AccountView> {
  const { id, name, email, admin, roles } = account;
  const activities = Object.keys(roles).length;
  return { id, name, email, admin, status: statusOf(account), activities, ...(await mailOf(context, account)) };
}

/** Once they are in, that a mail has gone is no news. */
async function mailOf(context: Pick<Context, 'store'>, account: Account): Promise<{ readonly mail?: LinkMail }> {
  const mail = await linkMailTo(context, account.id);
  return mail && !(mail.state === 'sent' && hasBegun(account)) ? { mail } : {};
}
