/**
 * Accounts are kept whole as JSON beside the e-mail address they are found by. The audit log has an order (it is about
 * organisers) and refuses to be rewritten.
 */
export const accounts = `
CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE credentials ADD COLUMN idle_until TEXT;
ALTER TABLE credentials ADD COLUMN account TEXT;
ALTER TABLE credentials ADD COLUMN epoch INTEGER;

CREATE TABLE audit_log (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  entry TEXT NOT NULL
) STRICT;
CREATE INDEX audit_log_by_time ON audit_log (at);
CREATE TRIGGER audit_log_is_never_changed BEFORE UPDATE ON audit_log
BEGIN
  SELECT RAISE(ABORT, 'the audit log is never changed');
END;
`;
