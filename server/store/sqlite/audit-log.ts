import type { AuditEntry, AuditLog } from '../store.ts';
import { type Connection, parsed } from './connection.ts';

export function auditLogIn({ all, change, write }: Connection): AuditLog {
  const add = change('INSERT INTO audit_log (at, entry) VALUES (?, ?)');
  const newest = all('SELECT number, entry FROM audit_log WHERE number < ? ORDER BY number DESC LIMIT ?');
  const every = all('SELECT entry FROM audit_log ORDER BY number');
  const forget = change('DELETE FROM audit_log WHERE at < ?');

  async function* log(): AsyncIterable<AuditEntry> {
    for (const { entry } of every()) yield parsed<AuditEntry>(entry);
  }

  return {
    addAuditEntry: async (entry) => void (await write(() => add(entry.at, JSON.stringify(entry)))),
    auditEntries: async (most, before = Number.MAX_SAFE_INTEGER) =>
      newest(before, most).map(({ number, entry }) => ({ ...parsed<AuditEntry>(entry), number: Number(number) })),
    auditLog: log,
    forgetAudit: (before) => write(() => forget(before)),
  };
}
