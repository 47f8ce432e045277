// Who is asking, and may they? People log in with a password or a one-time link and hold a session cookie; programs send an API
// key. Only hashes of secrets are kept. What each may: use-cases/rights.ts.
import type { IncomingMessage } from 'node:http';
import type { CookieOptions, Request, Response } from 'express';
import type { Context } from '../context.ts';
import type { Account, Credential, Role } from '../store/store.ts';
import { isCurrent } from '../use-cases/accounts.ts';
import { findActivity, findWave } from '../use-cases/find.ts';
import type { Actor } from '../use-cases/record.ts';
import { may, type Rights } from '../use-cases/rights.ts';
import { hashOf } from '../use-cases/secrets.ts';
import { hasEnded, prolong, sessionHours } from '../use-cases/sessions.ts';
import { ProblemError } from './problem.ts';
import type { Route } from './route.ts';

export interface Identity {
  readonly name: string;
  readonly kind: Credential['kind'];
  readonly secretHash: string;
  readonly rights: Rights;
  /** Of someone with an account. */
  readonly account?: Account;
}

/** Who sends this request; undefined for anyone unknown. */
export async function identityOf(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  request: Request,
  cookieName: string,
): Promise<Identity | undefined> {
  const key = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const session = key ? undefined : cookieIn(request, cookieName);
  const secret = key ?? session;
  if (!secret) return undefined;
  const credential = await store.credential(hashOf(secret));
  if (!credential || !(key ? ['api-key'] : ['session', 'account-session']).includes(credential.kind)) return undefined;
  if (hasEnded(credential, clock())) return undefined;
  const identity = await identityBehind(store, credential);
  if (identity) await prolong({ store, clock }, credential);
  return identity;
}

/** Accounts are looked up every time: a session ends in all processes when the password changes or the account is disabled. */
async function identityBehind(store: Context['store'], credential: Credential): Promise<Identity | undefined> {
  const { kind, secretHash, name, role } = credential;
  if (kind !== 'account-session') return { kind, secretHash, name, rights: rightsOf(kind, role) };
  const account = credential.account === undefined ? undefined : await store.account(credential.account);
  if (!account || !isCurrent(account, credential.epoch)) return undefined;
  const rights: Rights = { ...(account.admin ? { everywhere: 'admin' } : {}), hasAccount: true, roles: account.roles };
  return { kind, secretHash, name: account.name, rights, account };
}

/** Whoever can make a login link runs the server: an organiser's login by link is an admin's. */
function rightsOf(kind: Credential['kind'], role: Role): Rights {
  return { everywhere: role === 'organiser' && kind === 'session' ? 'admin' : role, hasAccount: false, roles: {} };
}

/**
 * Decides before anything that was sent is read. What a body says it is about is looked at again when it has been
 * (`permitBody`). Throws the problems `not-logged-in`, `not-permitted`, `no-such-activity` and `no-such-wave`.
 */
export async function permit(context: Pick<Context, 'store'>, one: Route, request: Request, who: Identity | undefined): Promise<void> {
  if (one.access === 'anyone') return;
  if (!who) throw new ProblemError('not-logged-in');
  if (may(who.rights, one.access)) return;
  if (who.rights.everywhere) throw new ProblemError('not-permitted');
  const subject = subjectOf(one);
  if (subject === 'body' && Object.keys(who.rights.roles).some((activity) => may(who.rights, one.access, activity))) return;
  const activity = await activityOf(context, subject, request);
  if (!may(who.rights, one.access, activity)) throw new ProblemError('not-permitted');
}

/** The second look. Throws the problem `not-permitted`. */
export function permitBody(one: Route, body: unknown, who: Identity | undefined): void {
  if (subjectOf(one) !== 'body' || !who) return;
  if (!may(who.rights, one.access, (body as { readonly activity: string }).activity)) throw new ProblemError('not-permitted');
}

/** Which activity a route is about: the address says so, or the route does. */
export function subjectOf({ path, of }: Pick<Route, 'path' | 'of'>): 'activity' | 'wave' | Route['of'] {
  if (path.startsWith('/api/activities/:id')) return 'activity';
  return path.startsWith('/api/waves/:id') ? 'wave' : of;
}

async function activityOf(
  { store }: Pick<Context, 'store'>,
  subject: ReturnType<typeof subjectOf>,
  request: Request,
): Promise<string | undefined> {
  const id = String(request.params.id);
  if (subject === 'query') return String(request.query.activity);
  if (subject === 'wave') return (await findWave({ store }, id)).activity;
  return subject === 'activity' ? (await findActivity({ store }, id)).id : undefined;
}

/** As the audit log knows who asks. */
export function actorOf({ kind, name }: Identity): Actor {
  return { by: kind === 'api-key' ? 'key' : kind === 'session' ? 'link' : 'account', name };
}

/** Puts a new session in the browser. */
export function sendSession(response: Response, baseUrl: string, secret: string): void {
  const { name, options } = sessionCookie(baseUrl);
  response.cookie(name, secret, { ...options, maxAge: sessionHours * 3_600_000 });
}

/** The `__Host-` prefix binds the cookie to this host and to https; browsers refuse it over plain http. */
export function sessionCookie(baseUrl: string): { readonly name: string; readonly options: CookieOptions } {
  const secure = baseUrl.startsWith('https:');
  return { name: secure ? '__Host-efterklang' : 'efterklang', options: { httpOnly: true, sameSite: 'lax', path: '/', secure } };
}

/** The same for the minutes someone is at their organisation's login. Lax: the way back is a link from another site. */
export function signOnCookie(baseUrl: string): { readonly name: string; readonly options: CookieOptions } {
  const { name, options } = sessionCookie(baseUrl);
  return { name: `${name}-sso`, options };
}

export function cookieIn(request: Pick<Request, 'headers'>, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return undefined;
}

/**
 * Ends a write that another site made the browser send. Programs send neither header and are not concerned: a browser
 * always sends one.
 */
export function refuseOtherSites(request: Pick<IncomingMessage, 'method' | 'headers'>, baseUrl: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') throw new ProblemError('other-site');
  if (origin !== undefined && origin !== baseUrl && hostOf(origin) !== host) throw new ProblemError('other-site');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
