import { UnsupportedSurvey } from './unsupported-survey.ts';

/**
 * Questions in an order in which each comes after those that decide whether it is asked; otherwise as written.
 *
 * @param asks the names a question's visibility depends on; its own name is ignored.
 * @throws UnsupportedSurvey where two questions decide about each other: then no order is right.
 */
export function inDependencyOrder<Q extends { readonly name: string }>(
  questions: readonly Q[],
  asks: (question: Q) => Iterable<string>,
): readonly Q[] {
  const byName = new Map(questions.map((question) => [question.name, question]));
  const ordered = new Set<Q>();
  const visit = (question: Q, waiting: readonly Q[]) => {
    if (ordered.has(question)) return;
    if (waiting.includes(question)) {
      throw new UnsupportedSurvey(`These questions decide whether each other is asked: ${waiting.map(({ name }) => name).join(', ')}.`);
    }
    for (const name of asks(question)) {
      const other = byName.get(name);
      if (other && other !== question) visit(other, [...waiting, question]);
    }
    ordered.add(question);
  };
  for (const question of questions) visit(question, []);
  return [...ordered];
}
