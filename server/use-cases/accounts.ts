// Accounts of organisers: the first admin, logging in with a password, changing it, ending it.
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Account } from '../store/store.ts';
import { hashPassword, isPassword, refuseWeakPassword } from './passwords.ts';
import { record } from './record.ts';
import { hashOf } from './secrets.ts';
import { addSecret, findLink, inHours, startSession } from './sessions.ts';

/** A session that has just begun: its secret goes into the cookie, nowhere else. */
export interface Begun {
  readonly secret: string;
  readonly account: Account;
}

/** Hours a setup link works: long enough for the one who installs, too short to be found later. */
const setupHours = 2;

/** The first account has an id of its own, so that however many are set up at once, the store takes one. */
export const firstId = 'first';

/** A one-time link with which the first admin chooses a password; undefined once there are accounts. */
export async function makeSetupLink(context: Context): Promise<string | undefined> {
  if ((await context.store.accounts()).length > 0) return undefined;
  const token = await addSecret(context, { kind: 'setup-link', role: 'organiser', name: '', expires: inHours(context, setupHours) });
  return `${context.baseUrl}/setup#t=${token}`;
}

export interface Setup {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Makes the first admin, once. Throws the problems `bad-setup`, `set-up-already`, `password-short`, `password-common`, `login-busy`.
 */
export async function setUp(context: Context, { token, name, email, password }: Setup): Promise<Begun> {
  const link = await findLink(context, 'setup-link', token);
  if (!link) throw new ProblemError('bad-setup');
  refuseWeakPassword(password, [email, name]);
  if ((await context.store.accounts()).length > 0) throw new ProblemError('set-up-already');
  const passwordHash = await hashPassword(password);
  const account: Account = { id: firstId, email: addressOf(email), name, passwordHash, admin: true, roles: {}, disabled: false, epoch: 1 };
  if (!(await context.store.addAccount(account))) throw new ProblemError('set-up-already');
  await context.store.removeCredential(link.secretHash);
  await record(context, { by: 'account', name }, { action: 'set-up' });
  return { account, secret: await startSession(context, account) };
}

/**
 * Begins a session with e-mail address and password; undefined where they do not fit, whether or not there is such an account.
 * Throws the problem `login-busy`.
 */
export async function logInWithPassword(
  context: Context,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Begun | undefined> {
  const account = await context.store.accountByEmail(addressOf(email));
  const usable = account && !account.disabled ? account : undefined;
  const isRight = await isPassword(usable?.passwordHash, password);
  return isRight && usable ? { account: usable, secret: await startSession(context, usable) } : undefined;
}

/**
 * Chooses a password with the link that an invited colleague has got, and logs in. Throws the problems `bad-account-link`,
 * `password-short`, `password-common` and `login-busy`.
 */
export async function choosePassword(
  context: Context,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Begun> {
  const link = await findLink(context, 'account-link', token);
  const account = link?.account === undefined ? undefined : await context.store.account(link.account);
  if (!link || !account || !isCurrent(account, link.epoch)) throw new ProblemError('bad-account-link');
  refuseWeakPassword(password, [account.email, account.name]);
  const passwordHash = await hashPassword(password);
  if (!(await context.store.takeCredential(hashOf(token)))) throw new ProblemError('bad-account-link');
  return begin(context, await replacePassword(context, account.id, passwordHash, link.epoch), 'bad-account-link');
}

/**
 * Changes the password of someone who is logged in, and ends every session of theirs but the new one. Throws the problems
 * `bad-password` (with the current one), `password-short`, `password-common` and `login-busy`.
 */
export async function changePassword(
  context: Context,
  { account: id, current, password }: { readonly account: string; readonly current: string; readonly password: string },
): Promise<Begun> {
  const account = await context.store.account(id);
  if (!account || !(await isPassword(account.passwordHash, current))) throw new ProblemError('bad-password');
  refuseWeakPassword(password, [account.email, account.name]);
  return begin(context, await replacePassword(context, id, await hashPassword(password), account.epoch), 'bad-password');
}

/** What someone may know of their own account. */
export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly hasPassword: boolean;
  /** Whether they may log in through their organisation. */
  readonly isConnected: boolean;
}

export function ownAccount({ name, email, passwordHash, identity }: Account): OwnAccount {
  return { name, email, hasPassword: passwordHash !== undefined, isConnected: identity !== undefined };
}

/** Ends every session of an account, and begins a new one where this was asked for. Links made before work no more either. */
export async function endOtherSessions(context: Context, id: string): Promise<Begun> {
  const account = await context.store.rewriteAccount(id, (before) => ({ ...before, epoch: before.epoch + 1 }));
  if (!account || account.disabled) throw new ProblemError('not-logged-in');
  return { account, secret: await startSession(context, account) };
}

/** Whether whoever was invited has come: there is a way in. */
export function hasBegun({ passwordHash, identity }: Pick<Account, 'passwordHash' | 'identity'>): boolean {
  return passwordHash !== undefined || identity !== undefined;
}

/** Whether what was made at an epoch still works. */
export function isCurrent({ disabled, epoch }: Account, made: number | undefined): boolean {
  return !disabled && epoch === made;
}

/** As addresses are compared. */
export function addressOf(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

/** Undefined where somebody else has changed it, or the account has been disabled, since `epoch`. */
async function replacePassword(
  { store }: Context,
  id: string,
  passwordHash: string,
  epoch: number | undefined,
): Promise<Account | undefined> {
  let isDone = false;
  const changed = await store.rewriteAccount(id, (account) => {
    isDone = isCurrent(account, epoch);
    return isDone ? { ...account, passwordHash, epoch: account.epoch + 1 } : account;
  });
  return isDone ? changed : undefined;
}

async function begin(context: Context, account: Account | undefined, otherwise: 'bad-account-link' | 'bad-password'): Promise<Begun> {
  if (!account) throw new ProblemError(otherwise);
  await record(context, { by: 'account', name: account.name }, { action: 'password-changed' });
  return { account, secret: await startSession(context, account) };
}
