/**
 * Mails that wait to be sent, keyed by something random; who has a place, one JSON for a wave; and how the recipients of
 * invitations are reached.
 */
export const mail = `
CREATE TABLE mails (
  id TEXT PRIMARY KEY,
  activity TEXT NOT NULL REFERENCES activities (id),
  state TEXT NOT NULL CHECK (state IN ('held', 'queued', 'sending', 'sent', 'failed')),
  due TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  mail TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX mails_by_activity ON mails (activity);
CREATE INDEX mails_by_due ON mails (due) WHERE state IN ('queued', 'sending');

CREATE TABLE places (
  wave TEXT PRIMARY KEY REFERENCES waves (id),
  places TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE invitations ADD COLUMN contact TEXT;
`;
