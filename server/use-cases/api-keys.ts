// Keys of programs: made and taken back by admins. They hold for every activity, so nobody who answers for one of them makes any.
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Credential, Role } from '../store/store.ts';
import { makeApiKey } from './sessions.ts';

/** A key, without what it opens with. */
export interface ApiKey {
  /** The beginning of its hash: enough to tell keys apart, and of no use to anyone. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** By name. */
export async function listApiKeys(context: Pick<Context, 'store'>): Promise<readonly ApiKey[]> {
  return (await keysIn(context)).map(viewOf).sort((a, b) => a.name.localeCompare(b.name, 'sv') || a.id.localeCompare(b.id));
}

/** @example const { key } = await addApiKey(context, { name: 'Statistikenheten', role: 'reader' }); // told once */
export async function addApiKey(
  context: Context,
  wanted: { readonly name: string; readonly role: Role },
): Promise<{ readonly name: string; readonly role: Role; readonly key: string }> {
  return { ...wanted, key: await makeApiKey(context, wanted) };
}

/** The program gets nothing more from the next request on. Throws the problem `no-such-key`. */
export async function removeApiKey(context: Pick<Context, 'store'>, id: string): Promise<ApiKey> {
  const found = (await keysIn(context)).find((key) => viewOf(key).id === id);
  if (!found) throw new ProblemError('no-such-key');
  await context.store.removeCredential(found.secretHash);
  return viewOf(found);
}

async function keysIn({ store }: Pick<Context, 'store'>): Promise<readonly Credential[]> {
  const keys: Credential[] = [];
  for await (const credential of store.credentials()) if (credential.kind === 'api-key') keys.push(credential);
  return keys;
}

function viewOf({ secretHash, name, role }: Credential): ApiKey {
  return { id: secretHash.slice(0, 16), name, role };
}
