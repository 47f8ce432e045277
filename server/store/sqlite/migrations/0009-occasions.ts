/** What is prepared for an occasion, who was there, and who keeps in touch after an activity: one JSON each, changed as a whole. */
export const occasions = `
CREATE TABLE plans (
  occasion TEXT PRIMARY KEY REFERENCES occasions (id) ON DELETE CASCADE,
  json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance (
  occasion TEXT PRIMARY KEY REFERENCES occasions (id) ON DELETE CASCADE,
  json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE circles (
  activity TEXT PRIMARY KEY REFERENCES activities (id),
  json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
