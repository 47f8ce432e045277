// Questions that say who the respondent is rather than what they think: those around them may know the answer (a department, a
// role, how many sessions someone came to), so rare answers must not stand beside opinions in a row.
import { ownQuestionsIn } from '../../surveys/definition/own-questions.ts';
import type { Survey } from '../../surveys/definition/survey.ts';

const describing: Readonly<Record<string, readonly string[]>> = {
  'pre-rus-region-staff': ['department', 'role'],
  'pre-rus-municipal': ['municipality', 'role', 'answer_for'],
  'project-eval': ['sessions_attended'],
  'network-cycle-eval': ['meetings_attended'],
};

/**
 * The describing questions of a survey. Of a choice that an organiser has added nobody knows whether it
 * describes, so it counts as one that does.
 *
 * @example describingQuestions(projectEval({ sessions: 4 })) // ['sessions_attended']
 */
export function describingQuestions(survey: Pick<Survey, 'id' | 'json'>): readonly string[] {
  const own = ownQuestionsIn(survey).filter(({ type }) => type === 'radiogroup');
  return [...(describing[survey.id] ?? []), ...own.map(({ name }) => name)];
}
