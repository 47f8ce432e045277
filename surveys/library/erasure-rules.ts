// What the forms promise to remove, and when, as rules the server follows. The wording stands beside the questions themselves;
// a test holds the two together.

/** The day a rule falls due. */
export type ErasureDay =
  /** The wave has closed. */
  | 'wave-closed'
  /** The last session or meeting of the activity is over. */
  | 'last-session';

export interface ErasureRule {
  readonly questions: readonly string[];
  readonly after: ErasureDay;
}

const rules: Readonly<Record<string, readonly ErasureRule[]>> = {
  'group-dialog': [{ questions: ['timekeeper', 'secretary', 'presenter'], after: 'wave-closed' }],
  registration: [{ questions: ['diet', 'access_needs'], after: 'last-session' }],
};

/** What is removed of a survey's answers, by its id. @example erasureRules('registration')[0]?.after // 'last-session' */
export function erasureRules(survey: string): readonly ErasureRule[] {
  return Object.hasOwn(rules, survey) ? (rules[survey] ?? []) : [];
}

/** The questions whose answers go when a wave of the survey closes. */
export function erasedAtClosing(survey: string): readonly string[] {
  return erasureRules(survey).flatMap(({ questions, after }) => (after === 'wave-closed' ? questions : []));
}
