import type { Survey } from '../../surveys/definition/survey.ts';
import { pairsOf } from './pairs.ts';
import type { Variable } from './variable.ts';
import { variablesOf } from './variables-of.ts';

/** Everything of a survey that tables count: its variables, and after them the pairs that are counted together. */
export function countedVariablesOf(survey: Pick<Survey, 'id' | 'json' | 'personal'>): readonly Variable[] {
  const variables = variablesOf(survey);
  return [...variables, ...pairsOf(survey.id, variables)];
}
