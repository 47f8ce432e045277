// Logging in through one's own organisation. Someone is who their organisation's issuer says: issuer and subject, never the
// address alone. An address can begin an account that somebody was invited to; it can never take over one that is in use.
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Issuer, SignedOn } from '../sign-on/issuer.ts';
import { type Account, type Credential, IdentityTaken } from '../store/store.ts';
import { type Begun, firstId, hasBegun, isCurrent } from './accounts.ts';
import { isPassword } from './passwords.ts';
import { record } from './record.ts';
import { hashOf, signOnSecretsOf } from './secrets.ts';
import { findLink, hasEnded, inHours, startSession } from './sessions.ts';

/** Why someone goes to the issuer: to log in, to begin an account by link, to make the first one, to connect their own. */
export type SignOnWish = 'login' | 'join' | 'setup' | 'connect';

/** On their way: where to, and the secret that stays in their browser meanwhile. */
export interface Leaving {
  readonly url: string;
  readonly secret: string;
}

/** How long someone may be at the issuer's. */
export const signOnMinutes = 10;

/** Where the issuer sends the browser back to: a page, which hands on what it was sent. */
function returnAddress({ baseUrl }: Pick<Context, 'baseUrl'>): string {
  return `${baseUrl}/login/sso`;
}

type Wish = { readonly for: 'login' } | { readonly for: 'join' | 'setup'; readonly token: string };

/**
 * Begins: to log in, or with a link. The link works on until they are back. Throws the problems `no-sign-on`, `bad-account-link`,
 * `bad-setup` and `sign-on-unavailable`.
 */
export async function leaveToSignOn(context: Context, wish: Wish): Promise<Leaving> {
  if (wish.for === 'login') return leave(context, { kind: 'sso-login', name: '' });
  if (wish.for === 'setup') {
    if (!(await findLink(context, 'setup-link', wish.token))) throw new ProblemError('bad-setup');
    return leave(context, { kind: 'sso-setup', name: '' });
  }
  const link = await findLink(context, 'account-link', wish.token);
  const account = link?.account === undefined ? undefined : await context.store.account(link.account);
  if (!link || !account || !isCurrent(account, link.epoch)) throw new ProblemError('bad-account-link');
  return leave(context, { kind: 'sso-join', ...named(account) });
}

/**
 * Begins to connect the account of someone who is logged in. Who has a password shows that they know it: an open computer is not
 * enough to add a way in. Throws the problems `bad-password`, `no-sign-on` and `sign-on-unavailable`.
 */
export async function leaveToConnect(context: Context, account: Account, password: string): Promise<Leaving> {
  if (account.passwordHash !== undefined && !(await isPassword(account.passwordHash, password))) throw new ProblemError('bad-password');
  return leave(context, { kind: 'sso-connect', ...named(account) });
}

async function leave(context: Context, attempt: Pick<Credential, 'kind' | 'name' | 'account' | 'epoch'>): Promise<Leaving> {
  const issuer = issuerOf(context);
  const secret = context.random(32).toString('base64url');
  const url = await issuer.address(signOnSecretsOf(secret), returnAddress(context));
  const expires = inHours(context, signOnMinutes / 60);
  await context.store.addCredential({ ...attempt, role: 'reader', secretHash: hashOf(secret), expires });
  return { url, secret };
}

interface Returning {
  /** From the cookie. */
  readonly secret: string | undefined;
  /** What the issuer sent back. */
  readonly answer: string;
  /** Who is logged in in the same browser. */
  readonly account: Account | undefined;
}

/**
 * Someone has come back, in the browser they left with; it works once. Throws the problems `no-sign-on`, `sign-on-over`,
 * `sign-on-refused`, `sign-on-declined`, `sign-on-unavailable`, `no-account-here`, `account-disabled`, `identity-taken`,
 * `bad-account-link`, `set-up-already` and `no-address-told`.
 */
export async function returnFromSignOn(
  context: Context,
  { secret, answer, account }: Returning,
): Promise<Begun & { readonly for: SignOnWish }> {
  const issuer = issuerOf(context);
  const attempt = secret === undefined ? undefined : await takeAttempt(context, secret);
  const wish = attempt && wishes[attempt.kind];
  if (!secret || !wish) throw new ProblemError('sign-on-over');
  const signedOn = await issuer.whoIs(signOnSecretsOf(secret), returnAddress(context), answer);
  const begun = await accountFor(context, { wish, attempt, signedOn, loggedIn: account });
  return { account: begun, secret: await startSession(context, begun), for: wish };
}

/** Of two who come back with the same, one gets it; anything but an attempt is left where it is. */
async function takeAttempt({ store, clock }: Context, secret: string): Promise<Credential | undefined> {
  const found = await store.credential(hashOf(secret));
  if (!found || !wishes[found.kind] || hasEnded(found, clock())) return undefined;
  return store.takeCredential(found.secretHash);
}

const wishes: Readonly<Partial<Record<Credential['kind'], SignOnWish>>> = {
  'sso-login': 'login',
  'sso-join': 'join',
  'sso-setup': 'setup',
  'sso-connect': 'connect',
};

interface Returned {
  readonly wish: SignOnWish;
  readonly attempt: Credential;
  readonly signedOn: SignedOn;
  readonly loggedIn: Account | undefined;
}

async function accountFor(context: Context, { wish, attempt, signedOn, loggedIn }: Returned): Promise<Account> {
  if (wish === 'login') return knownAccount(context, signedOn);
  if (wish === 'setup') return firstAccount(context, signedOn);
  // Only whoever pressed "connect", still logged in as themselves.
  if (wish === 'connect' && loggedIn?.id !== attempt.account) throw new ProblemError('sign-on-over');
  const made = { id: attempt.account ?? '', epoch: attempt.epoch };
  const connected = await connect(context, made, signedOn, { endsOthers: wish === 'join' });
  if (!connected) throw new ProblemError(wish === 'join' ? 'bad-account-link' : 'sign-on-over');
  return connected;
}

/** By who they are; else, where the address can be trusted, the account they were invited to and never began. */
async function knownAccount(context: Context, signedOn: SignedOn): Promise<Account> {
  const known = await context.store.accountByIdentity(signedOn.identity);
  if (known?.disabled) throw new ProblemError('account-disabled');
  if (known) return known;
  const { email, isTrusted } = await signedOn.contact();
  const invited = email && isTrusted ? await context.store.accountByEmail(email) : undefined;
  if (!invited || hasBegun(invited) || invited.disabled) throw new ProblemError('no-account-here');
  const begun = await connect(context, invited, signedOn, { endsOthers: true, onlyUnbegun: true });
  if (!begun) throw new ProblemError('no-account-here');
  return begun;
}

/** The first admin is who has the setup link; name and address are what their organisation tells. */
async function firstAccount(context: Context, { identity, contact }: SignedOn): Promise<Account> {
  if ((await context.store.accounts()).length > 0) throw new ProblemError('set-up-already');
  const { email, name = email } = await contact();
  if (!email || !name) throw new ProblemError('no-address-told');
  const account: Account = { id: firstId, email, name, identity, admin: true, roles: {}, disabled: false, epoch: 1 };
  if (!(await context.store.addAccount(account))) throw new ProblemError('set-up-already');
  await record(context, { by: 'account', name }, { action: 'set-up' });
  return account;
}

interface Connecting {
  /** Links and sessions of before work no more. */
  readonly endsOthers: boolean;
  readonly onlyUnbegun?: boolean;
}

/** Undefined where the account has changed since `epoch`. Throws the problem `identity-taken`. */
async function connect(
  context: Context,
  { id, epoch }: { readonly id: string; readonly epoch?: number | undefined },
  { identity }: SignedOn,
  { endsOthers, onlyUnbegun = false }: Connecting,
): Promise<Account | undefined> {
  let isDone = false;
  const changed = await context.store
    .rewriteAccount(id, (account) => {
      isDone = isCurrent(account, epoch) && !(onlyUnbegun && hasBegun(account));
      return isDone ? { ...account, identity, epoch: endsOthers ? account.epoch + 1 : account.epoch } : account;
    })
    .catch((error: unknown) => {
      throw error instanceof IdentityTaken ? new ProblemError('identity-taken') : error;
    });
  if (!isDone || !changed) return undefined;
  await record(context, { by: 'account', name: changed.name }, { action: 'identity-connected' });
  return changed;
}

/** The issuer's login no longer leads to the account. Throws the problem `identity-needed` where nothing else does. */
export async function disconnect(context: Context, id: string): Promise<void> {
  let isNeeded = false;
  await context.store.rewriteAccount(id, (account) => {
    isNeeded = account.passwordHash === undefined;
    const { identity: _identity, ...others } = account;
    return isNeeded ? account : others;
  });
  if (isNeeded) throw new ProblemError('identity-needed');
}

/** Throws the problem `no-sign-on`. */
function issuerOf({ issuer }: Context): Issuer {
  if (!issuer) throw new ProblemError('no-sign-on');
  return issuer;
}

function named({ id, name, epoch }: Account): Pick<Credential, 'name' | 'account' | 'epoch'> {
  return { name, account: id, epoch };
}
