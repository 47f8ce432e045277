// What the names in an expression can mean where it stands, and which questions it turns out to depend on.

/** The names an expression may use. */
export interface Names {
  /** Keys of the survey's answers by their lower-case form: expressions ignore case, as survey-core does. */
  readonly answers: ReadonlyMap<string, string>;
  /** Whether `{row.…}`, `{panel.…}` and `{item}` mean something here. */
  readonly inRow: boolean;
  readonly inPanel: boolean;
  readonly inItem: boolean;
  /** Every question of the survey an expression asks about is added here: visibility is settled in that order. */
  readonly uses: Set<string>;
  /** The same for names in the row or panel it stands in, in lower case. */
  readonly usesBeside: Set<string>;
}

/** Names for an expression that decides no visibility, so that what it asks about does not matter for the order. */
export function forRules(names: Names): Names {
  return { ...names, uses: new Set(), usesBeside: new Set() };
}

export function inRow(names: Names): Names {
  return { ...names, inRow: true };
}

export function inPanel(names: Names): Names {
  return { ...names, inPanel: true };
}

export function inItem(names: Names): Names {
  return { ...names, inItem: true };
}
