// Questions that say who the respondent is rather than what they think: those around them may know the answer (a department, a
// role, how many sessions someone came to), so rare answers must not stand beside opinions in a row.
const describing: Readonly<Record<string, readonly string[]>> = {
  'pre-rus-region-staff': ['department', 'role'],
  'pre-rus-municipal': ['municipality', 'role', 'answer_for'],
  'project-eval': ['sessions_attended'],
  'network-cycle-eval': ['meetings_attended'],
};

/** The describing questions of a survey, by its id. @example describingQuestions('project-eval') // ['sessions_attended'] */
export function describingQuestions(survey: string): readonly string[] {
  return describing[survey] ?? [];
}
