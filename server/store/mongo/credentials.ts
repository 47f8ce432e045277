import type { Credential, Store } from '../store.ts';
import type { Connection } from './connection.ts';
import type { CredentialRow } from './models.ts';

export type Credentials = Pick<Store, 'addCredential' | 'credential' | 'credentials' | 'removeCredential' | 'takeCredential'>;

export function credentialsIn({ models: { credentials } }: Connection): Credentials {
  async function* all(): AsyncIterable<Credential> {
    for await (const row of credentials.find().sort({ _id: 1 }).lean().cursor()) yield credentialIn(row);
  }

  return {
    addCredential: async ({ secretHash, ...known }) => {
      await credentials.create([{ _id: secretHash, ...known }]);
    },
    credential: async (secretHash) => optional(await credentials.findById(secretHash).lean()),
    credentials: all,
    removeCredential: async (secretHash) => {
      await credentials.deleteOne({ _id: secretHash });
    },
    takeCredential: async (secretHash) => optional(await credentials.findOneAndDelete({ _id: secretHash }).lean()),
  };
}

function optional(row: CredentialRow | null): Credential | undefined {
  return row ? credentialIn(row) : undefined;
}

function credentialIn({ _id, kind, role, name, expires }: CredentialRow): Credential {
  return { secretHash: _id, kind, role, name, ...(expires === undefined ? {} : { expires }) };
}
