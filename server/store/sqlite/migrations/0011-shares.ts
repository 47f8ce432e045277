/** Links to a report for those without a login, by their public id; only a hash of the secret is in there. */
export const shares = `
CREATE TABLE shares (
  id TEXT PRIMARY KEY,
  activity TEXT NOT NULL REFERENCES activities (id),
  share TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX shares_by_activity ON shares (activity);
`;
