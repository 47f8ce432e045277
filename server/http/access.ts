// Who is asking, and may they? People log in with a one-time link and hold a session cookie; programs send an API key.
// Only hashes of secrets are kept. An organiser may do all a reader may.
import type { IncomingMessage } from 'node:http';
import type { CookieOptions, Request } from 'express';
import type { Context } from '../context.ts';
import type { Credential, Role } from '../store/store.ts';
import { hashOf } from '../use-cases/secrets.ts';
import { ProblemError } from './problem.ts';
import type { Access } from './route.ts';

export type Identity = Pick<Credential, 'role' | 'name' | 'kind' | 'secretHash'>;

/** How long a login lasts: a working day with evening meetings. */
export const sessionHours = 12;

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
  if (credential?.kind !== (key ? 'api-key' : 'session')) return undefined;
  if (credential.expires && Date.parse(credential.expires) <= clock().getTime()) return undefined;
  return credential;
}

/** Throws the problems `not-logged-in` and `not-permitted`. */
export function permit(access: Access, who: Identity | undefined): void {
  if (access === 'anyone') return;
  if (!who) throw new ProblemError('not-logged-in');
  if (!includes(who.role, access)) throw new ProblemError('not-permitted');
}

function includes(role: Role, needed: Role): boolean {
  return role === 'organiser' || role === needed;
}

/** The `__Host-` prefix binds the cookie to this host and to https; browsers refuse it over plain http. */
export function sessionCookie(baseUrl: string): { readonly name: string; readonly options: CookieOptions } {
  const secure = baseUrl.startsWith('https:');
  return { name: secure ? '__Host-efterklang' : 'efterklang', options: { httpOnly: true, sameSite: 'lax', path: '/', secure } };
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
