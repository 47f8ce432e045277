/**
 * Activities, occasions, waves, releases and definitions are kept whole as JSON beside the columns they are found by.
 * Tables that hold what participants sent are WITHOUT ROWID, keyed by something random: nothing in them tells in which
 * order it came.
 */
export const fieldwork = `
CREATE TABLE definitions (
  fingerprint TEXT PRIMARY KEY,
  survey TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE activities (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  activity TEXT NOT NULL
) STRICT;

CREATE TABLE occasions (
  id TEXT PRIMARY KEY,
  activity TEXT NOT NULL REFERENCES activities (id),
  number INTEGER NOT NULL,
  occasion TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX occasions_by_activity ON occasions (activity, number);

CREATE TABLE waves (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  activity TEXT NOT NULL REFERENCES activities (id),
  status TEXT NOT NULL CHECK (status IN ('draft', 'open', 'closed', 'released')),
  wave TEXT NOT NULL
) STRICT;
CREATE INDEX waves_by_activity ON waves (activity, number);

CREATE TABLE answer_keys (
  wave TEXT PRIMARY KEY REFERENCES waves (id),
  answer_key BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE responses (
  wave TEXT NOT NULL REFERENCES waves (id),
  id TEXT NOT NULL,
  locale TEXT NOT NULL,
  version INTEGER NOT NULL,
  answers TEXT NOT NULL,
  background TEXT NOT NULL,
  sender TEXT,
  PRIMARY KEY (wave, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX responses_by_sender ON responses (wave, sender) WHERE sender IS NOT NULL;

CREATE TABLE invitations (
  wave TEXT NOT NULL REFERENCES waves (id),
  token_hash TEXT NOT NULL,
  recipient TEXT,
  background TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('unused', 'claimed', 'spent')),
  claim TEXT,
  PRIMARY KEY (wave, token_hash),
  CHECK ((status = 'claimed') = (claim IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX invitations_being_used ON invitations (status) WHERE status = 'claimed';

CREATE TABLE releases (
  wave TEXT PRIMARY KEY REFERENCES waves (id),
  activity TEXT NOT NULL,
  release TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX releases_by_activity ON releases (activity);

CREATE TABLE credentials (
  secret_hash TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  expires TEXT
) STRICT, WITHOUT ROWID;

-- Work that must be finished after a stop, and the mark that the store can be written.
CREATE TABLE notes (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
