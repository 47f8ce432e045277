import type { ActivityRole } from './accounts.ts';
import type { Role } from './credentials.ts';

const auditActions = [
  'planned',
  'opened',
  'closed',
  'released',
  'exported',
  'imported',
  'deleted',
  'texts-read',
  'contacts-removed',
  'report-shared',
  'report-mailed',
  'report-unshared',
  'retention-set',
  'erased',
  'text-hidden',
  'address-changed',
  'invited',
  'role-given',
  'role-taken',
  'admin-given',
  'admin-taken',
  'disabled',
  'enabled',
  'account-erased',
  'link-made',
  'key-made',
  'key-removed',
  'password-changed',
  'identity-connected',
  'identity-removed',
  'sessions-ended',
  'set-up',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Who did what, of organisers and programs only: never a participant, token, answer or address. */
export interface AuditEntry {
  /** ISO time. */
  readonly at: string;
  readonly by: 'account' | 'link' | 'key' | 'command-line' | 'server';
  /** Of the account or the key. */
  readonly name: string;
  readonly action: AuditAction;
  /** Title of the activity: it can be read after the activity is gone. */
  readonly activity?: string;
  /** Title of the wave. */
  readonly wave?: string;
  /** Name of the colleague or key it concerned. */
  readonly person?: string;
  readonly role?: ActivityRole | Role;
  /** What was taken out: `report.pdf`, `responses.csv`. */
  readonly file?: string;
}

export interface NumberedAuditEntry extends AuditEntry {
  readonly number: number;
}

export interface AuditLog {
  /** Adds a line to the audit log. No line is ever changed. */
  addAuditEntry(entry: AuditEntry): Promise<void>;
  /** Newest first: at most `most`, those before `before` (the number of an entry) where it is given. */
  auditEntries(most: number, before?: number): Promise<readonly NumberedAuditEntry[]>;
  /** For copying: oldest first. */
  auditLog(): AsyncIterable<AuditEntry>;
  /** Removes lines that are past their day (ISO time), for good. Returns how many. */
  forgetAudit(before: string): Promise<number>;
}
