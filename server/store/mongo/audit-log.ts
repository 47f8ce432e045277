import mongoose from 'mongoose';
import type { AuditEntry, AuditLog } from '../store.ts';
import type { Connection } from './connection.ts';
import { nextNumber } from './next-number.ts';

export function auditLogIn({ models }: Connection): AuditLog {
  const { auditLog } = models;

  async function* log(): AsyncIterable<AuditEntry> {
    for await (const { entry } of auditLog.find().sort({ _id: 1 }).lean().cursor()) yield JSON.parse(entry) as AuditEntry;
  }

  return {
    addAuditEntry: async (entry) => {
      await auditLog.create([{ _id: await nextNumber(models, 'audit'), at: entry.at, entry: JSON.stringify(entry) }]);
    },
    auditEntries: async (most, before = Number.MAX_SAFE_INTEGER) => {
      const earlier = { _id: mongoose.trusted({ $lt: before }) };
      const rows = await auditLog.find(earlier).sort({ _id: -1 }).limit(most).lean();
      return rows.map(({ _id, entry }) => ({ ...(JSON.parse(entry) as AuditEntry), number: _id }));
    },
    auditLog: log,
    forgetAudit: async (before) => (await auditLog.deleteMany({ at: mongoose.trusted({ $lt: before }) })).deletedCount,
  };
}
