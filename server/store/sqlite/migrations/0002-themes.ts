/** What organisers say open answers are about: one JSON for an activity, changed as a whole. */
export const themes = `
CREATE TABLE themes (
  activity TEXT PRIMARY KEY REFERENCES activities (id),
  themes TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
