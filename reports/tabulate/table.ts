// The one shape every number goes through: responses become tallies, tallies become tables, disclosure turns tables into
// Released tables, and everything a person sees (chart, page, CSV, document) re-shapes those.

/**
 * The counts of one question (or one row or cell of it) in one group.
 *
 * `base` is the n that percentages and means are taken of: those who gave an answer other than "Vet ej".
 * `notKnown` are those who said "Vet ej" (`na`), `missing` those who were asked and gave no answer.
 */
export interface Table {
  readonly question: string;
  /** Row of a matrix, `row__column` of a matrix with cells, option of nothing else. '' for the question itself. */
  readonly item: string;
  readonly measure: Measure;
  /** What the responses are broken down by, and the group; both '' for all responses. */
  readonly breakdown: string;
  readonly group: string;
  readonly base: number;
  readonly notKnown: number;
  readonly missing: number;
  /** One per code that can be answered, in the order of the definition, "Vet ej" left out. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly code: string;
  readonly n: number;
}

/**
 * `scale`: one of ordered steps, has a mean where the codes are numbers. `single`: one of several. `multiple`: any of
 * several, percentages are of respondents. `text`: how many wrote something. `number`: cells are the values given.
 */
export type Measure = 'scale' | 'single' | 'multiple' | 'text' | 'number';
