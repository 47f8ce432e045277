// Logging in and out. A login link works once; what it is exchanged for is a session.
import type { Context } from '../context.ts';
import type { Credential, Role } from '../store/store.ts';
import { hashOf } from './secrets.ts';

export interface NewLogin {
  readonly name: string;
  readonly role: Role;
}

const linkHours = 24;

/** A one-time link. The token stands after the #, so that it never reaches a server's log. */
export async function makeLoginLink(context: Context, { name, role }: NewLogin): Promise<{ readonly token: string; readonly url: string }> {
  const token = await addSecret(context, { name, role, kind: 'login-link', expires: inHours(context, linkHours) });
  return { token, url: `${context.baseUrl}/login#t=${token}` };
}

/** A key for programs; it works until it is removed. */
export function makeApiKey(context: Context, { name, role }: NewLogin): Promise<string> {
  return addSecret(context, { name, role, kind: 'api-key' });
}

/** Exchanges a login link for a session that lasts some hours; undefined where the link is unknown, used or old. */
export async function logIn(
  context: Context,
  { loginToken, hours }: { readonly loginToken: string; readonly hours: number },
): Promise<{ readonly secret: string; readonly credential: NewLogin } | undefined> {
  const hash = hashOf(loginToken);
  if ((await context.store.credential(hash))?.kind !== 'login-link') return undefined;
  const link = await context.store.takeCredential(hash);
  if (!link || (link.expires && Date.parse(link.expires) <= context.clock().getTime())) return undefined;
  const { name, role } = link;
  return {
    secret: await addSecret(context, { name, role, kind: 'session', expires: inHours(context, hours) }),
    credential: { name, role },
  };
}

async function addSecret(context: Context, credential: Omit<Credential, 'secretHash'>): Promise<string> {
  const secret = context.random(32).toString('base64url');
  await context.store.addCredential({ ...credential, secretHash: hashOf(secret) });
  return secret;
}

function inHours({ clock }: Context, hours: number): string {
  return new Date(clock().getTime() + hours * 3_600_000).toISOString();
}
