/**
 * What organisations have written and not sent, by the hash of their link. And when an organisation sent its answer: the
 * database itself refuses a time where there is no sender, which is where persons have answered.
 */
export const sharedDrafts = `
CREATE TABLE drafts (
  wave TEXT NOT NULL REFERENCES waves (id),
  token_hash TEXT NOT NULL,
  version TEXT NOT NULL,
  draft TEXT NOT NULL,
  PRIMARY KEY (wave, token_hash)
) STRICT, WITHOUT ROWID;

ALTER TABLE responses ADD COLUMN sent_at TEXT CHECK (sent_at IS NULL OR sender IS NOT NULL);
`;
