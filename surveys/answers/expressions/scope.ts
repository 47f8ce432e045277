/** What an expression can see: the survey's answers so far and, inside a repetition, the row, panel or choice it stands in. */
export interface Scope {
  /** Answers to the survey's questions by name, comments (`role-Comment`) beside them; undefined where there is none. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly locale: string;
  /** The cells of the row in a table. */
  readonly row: Readonly<Record<string, unknown>> | undefined;
  /** The name of the row. */
  readonly rowValue: string | number | undefined;
  /** The answers in the repeated panel. */
  readonly panel: Readonly<Record<string, unknown>> | undefined;
  readonly panelIndex: number;
  /** The choice or row whose visibility is asked. */
  readonly item: unknown;
}

/** The scope of the survey itself. */
export function surveyScope(answers: Readonly<Record<string, unknown>>, locale: string): Scope {
  return { answers, locale, row: undefined, rowValue: undefined, panel: undefined, panelIndex: -1, item: undefined };
}

export function rowScope(outer: Scope, row: Readonly<Record<string, unknown>>, rowValue: string | number): Scope {
  return { answers: outer.answers, locale: outer.locale, row, rowValue, panel: outer.panel, panelIndex: outer.panelIndex, item: rowValue };
}

export function panelScope(outer: Scope, panel: Readonly<Record<string, unknown>>, panelIndex: number): Scope {
  return { answers: outer.answers, locale: outer.locale, row: outer.row, rowValue: outer.rowValue, panel, panelIndex, item: undefined };
}

export function itemScope(outer: Scope, item: unknown): Scope {
  const { answers, locale, row, rowValue, panel, panelIndex } = outer;
  return { answers, locale, row, rowValue, panel, panelIndex, item };
}
