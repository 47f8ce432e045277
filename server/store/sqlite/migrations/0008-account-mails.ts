/** A mail is about an activity or to someone with an account, and goes with it. */
export const accountMails = `
CREATE TABLE mails_of_both (
  id TEXT PRIMARY KEY,
  activity TEXT REFERENCES activities (id),
  account TEXT REFERENCES accounts (id),
  state TEXT NOT NULL CHECK (state IN ('held', 'queued', 'sending', 'sent', 'failed')),
  due TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  mail TEXT NOT NULL,
  CHECK ((activity IS NULL) <> (account IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO mails_of_both SELECT id, activity, NULL, state, due, attempts, mail FROM mails;
DROP TABLE mails;
ALTER TABLE mails_of_both RENAME TO mails;
CREATE INDEX mails_by_activity ON mails (activity) WHERE activity IS NOT NULL;
CREATE INDEX mails_by_account ON mails (account) WHERE account IS NOT NULL;
CREATE INDEX mails_by_due ON mails (due) WHERE state IN ('queued', 'sending');
`;
