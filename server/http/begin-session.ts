// Puts a session that has begun into the browser, and tells the pages who is there.
import type { Context } from '../context.ts';
import type { Begun } from '../use-cases/accounts.ts';
import { may, type Rights } from '../use-cases/rights.ts';
import { type Identity, sendSession } from './access.ts';
import type { Call, Reply } from './route.ts';

export type Asked = Pick<Call, 'who' | 'request' | 'response'>;

/** What the pages need to know of whoever is logged in. */
export function told(name: string, rights: Rights) {
  const role = may(rights, 'maker') ? 'organiser' : 'reader';
  return { name, role, ...(may(rights, 'admin') ? { admin: true } : {}), ...(rights.hasAccount ? { account: true } : {}) };
}

/** `more`: what else this way of logging in tells. */
export function beginAs(context: Context, call: Asked, { secret, account }: Begun, more: object = {}): Promise<Reply> {
  const { name, admin, roles } = account;
  const rights: Rights = { ...(admin ? { everywhere: 'admin' as const } : {}), hasAccount: true, roles };
  return begin(context, call, secret, { ...told(name, rights), ...more });
}

/** A new secret at every login; what the browser held before works no more. */
export async function begin(context: Context, { who, response }: Asked, secret: string, told: object): Promise<Reply> {
  await endSession(context, who);
  sendSession(response, context.baseUrl, secret);
  return { status: 201, json: told };
}

export async function endSession({ store }: Context, who: Identity | undefined): Promise<void> {
  if (who && who.kind !== 'api-key') await store.removeCredential(who.secretHash);
}
