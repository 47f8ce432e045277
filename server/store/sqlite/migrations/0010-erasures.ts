/** The log of what has been erased outlives its activities, so nothing here refers to them. No line is ever changed. */
export const erasures = `
CREATE TABLE erasures (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  entry TEXT NOT NULL
) STRICT;
CREATE TRIGGER erasures_are_never_changed BEFORE UPDATE ON erasures
BEGIN
  SELECT RAISE(ABORT, 'the log of what has been erased is never changed');
END;
`;
