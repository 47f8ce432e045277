import type { Credential, Credentials } from '../store.ts';
import type { Connection, Row } from './connection.ts';

export function credentialsIn({ all, one, change, write }: Connection): Credentials {
  const add = change(
    'INSERT INTO credentials (secret_hash, kind, role, name, expires, idle_until, account, epoch) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const prolong = change('UPDATE credentials SET idle_until = ? WHERE secret_hash = ?');
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
    addCredential: async ({ secretHash, kind, role, name, expires, idleUntil, account, epoch }) =>
      void (await write(() => add(secretHash, kind, role, name, expires ?? null, idleUntil ?? null, account ?? null, epoch ?? null))),
    prolongCredential: async (secretHash, idleUntil) => void (await write(() => prolong(idleUntil, secretHash))),
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
    ...(row.idle_until === null ? {} : { idleUntil: String(row.idle_until) }),
    ...(row.account === null ? {} : { account: String(row.account) }),
    ...(row.epoch === null ? {} : { epoch: Number(row.epoch) }),
  };
}
