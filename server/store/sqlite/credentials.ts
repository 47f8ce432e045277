import type { Credential, Store } from '../store.ts';
import type { Connection, Row } from './connection.ts';

export type Credentials = Pick<Store, 'addCredential' | 'credential' | 'credentials' | 'removeCredential' | 'takeCredential'>;

export function credentialsIn({ all, one, change, write }: Connection): Credentials {
  const add = change('INSERT INTO credentials (secret_hash, kind, role, name, expires) VALUES (?, ?, ?, ?, ?)');
  const bySecret = one('SELECT * FROM credentials WHERE secret_hash = ?');
  const every = all('SELECT * FROM credentials ORDER BY secret_hash');
  const remove = change('DELETE FROM credentials WHERE secret_hash = ?');

  async function* allCredentials(): AsyncIterable<Credential> {
    for (const row of every()) {
      const credential = credentialIn(row);
      if (credential) yield credential;
    }
  }

  return {
    addCredential: async ({ secretHash, kind, role, name, expires }) =>
      void (await write(() => add(secretHash, kind, role, name, expires ?? null))),
    credential: async (secretHash) => credentialIn(bySecret(secretHash)),
    credentials: allCredentials,
    removeCredential: async (secretHash) => void (await write(() => remove(secretHash))),
    takeCredential: (secretHash) =>
      write(() => {
        const row = bySecret(secretHash);
        return remove(secretHash) === 1 ? credentialIn(row) : undefined;
      }),
  };
}

function credentialIn(row: Row | undefined): Credential | undefined {
  if (!row) return undefined;
  return {
    secretHash: String(row.secret_hash),
    kind: row.kind as Credential['kind'],
    role: row.role as Credential['role'],
    name: String(row.name),
    ...(row.expires === null ? {} : { expires: String(row.expires) }),
  };
}
