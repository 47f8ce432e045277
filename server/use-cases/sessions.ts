// Logging in and out. A login link works once; what it, or a password, is exchanged for is a session.
import type { Context } from '../context.ts';
import type { Account, Credential, Role } from '../store/store.ts';
import { hashOf } from './secrets.ts';

export interface NewLogin {
  readonly name: string;
  readonly role: Role;
}

/** How long a login lasts at most: a working day with evening meetings. */
export const sessionHours = 12;

/** How long it lasts unused: a workshop with the computer asleep. An open page asks every minute, so it is in use. */
const idleHours = 2;

const linkHours = 24;
const minuteMs = 60_000;

/** A session is noted as used at most this often. */
const noteEveryMs = 5 * minuteMs;

/** A one-time link. The token stands after the #, so that it never reaches a server's log. */
export async function makeLoginLink(context: Context, { name, role }: NewLogin): Promise<{ readonly token: string; readonly url: string }> {
  const token = await addSecret(context, { name, role, kind: 'login-link', expires: inHours(context, linkHours) });
  return { token, url: `${context.baseUrl}/login#t=${token}` };
}

/** A key for programs; it works until it is removed. */
export function makeApiKey(context: Context, { name, role }: NewLogin): Promise<string> {
  return addSecret(context, { name, role, kind: 'api-key' });
}

/** Exchanges a login link for a session; undefined where the link is unknown, used or old. */
export async function logIn(
  context: Context,
  { loginToken }: { readonly loginToken: string },
): Promise<{ readonly secret: string; readonly credential: NewLogin } | undefined> {
  const link = await takeLink(context, 'login-link', loginToken);
  if (!link) return undefined;
  const { name, role } = link;
  const secret = await addSecret(context, { name, role, kind: 'session', ...timesOf(context) });
  return { secret, credential: { name, role } };
}

/** A session of someone with an account: it ends when the password changes or the account is disabled. */
export function startSession(context: Context, { id, name, epoch }: Account): Promise<string> {
  return addSecret(context, { name, role: 'reader', kind: 'account-session', account: id, epoch, ...timesOf(context) });
}

/** The link of that kind with that token, while it works. It stays. */
export async function findLink(context: Context, kind: Credential['kind'], token: string): Promise<Credential | undefined> {
  const link = await context.store.credential(hashOf(token));
  return link?.kind === kind && !hasEnded(link, context.clock()) ? link : undefined;
}

/** The same, and it works no more: of two at once, one gets it. */
async function takeLink(context: Context, kind: Credential['kind'], token: string): Promise<Credential | undefined> {
  return (await findLink(context, kind, token)) && context.store.takeCredential(hashOf(token));
}

/** Whether its time is over, or nobody has used it for too long. */
export function hasEnded({ expires, idleUntil }: Pick<Credential, 'expires' | 'idleUntil'>, now: Date): boolean {
  return [expires, idleUntil].some((end) => end !== undefined && Date.parse(end) <= now.getTime());
}

/** Notes that a session is in use, every few minutes. */
export async function prolong(context: Pick<Context, 'store' | 'clock'>, { secretHash, idleUntil }: Credential): Promise<void> {
  if (idleUntil === undefined) return;
  const until = inHours(context, idleHours);
  if (Date.parse(until) - Date.parse(idleUntil) >= noteEveryMs) await context.store.prolongCredential(secretHash, until);
}

/** Makes a secret and keeps its hash. */
export async function addSecret(context: Context, credential: Omit<Credential, 'secretHash'>): Promise<string> {
  const secret = context.random(32).toString('base64url');
  await context.store.addCredential({ ...credential, secretHash: hashOf(secret) });
  return secret;
}

/** ISO time some hours from now. */
export function inHours({ clock }: Pick<Context, 'clock'>, hours: number): string {
  return new Date(clock().getTime() + hours * 60 * minuteMs).toISOString();
}

function timesOf(context: Context): Pick<Credential, 'expires' | 'idleUntil'> {
  return { expires: inHours(context, sessionHours), idleUntil: inHours(context, idleHours) };
}
