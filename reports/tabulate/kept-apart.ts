// Answers on different grounds are never one figure: a coordinated municipal answer speaks for thousands of people, a
// person's for one. A survey named here is only ever tabulated per ground.

/** The question that says on whose behalf an answer is given, per survey. */
const grounds: Readonly<Record<string, string>> = { 'pre-rus-municipal': 'answer_for' };

/**
 * The question whose answers are kept apart in every figure of a survey; undefined where all answers stand on one ground.
 *
 * @example keptApartBy('pre-rus-municipal') // 'answer_for'
 */
export function keptApartBy(survey: string): string | undefined {
  return grounds[survey];
}
