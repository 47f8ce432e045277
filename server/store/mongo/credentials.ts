import type { Credential, Credentials } from '../store.ts';
import type { Connection } from './connection.ts';
import type { CredentialRow } from './models.ts';

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
    prolongCredential: async (secretHash, idleUntil) => {
      await credentials.updateOne({ _id: secretHash }, { $set: { idleUntil } }, { runValidators: true });
    },
    removeCredential: async (secretHash) => {
      await credentials.deleteOne({ _id: secretHash });
    },
    takeCredential: async (secretHash) => optional(await credentials.findOneAndDelete({ _id: secretHash }).lean()),
  };
}

function optional(row: CredentialRow | null): Credential | undefined {
  return row ? credentialIn(row) : undefined;
}

function credentialIn({ _id, ...known }: CredentialRow): Credential {
  return { secretHash: _id, ...known };
}
