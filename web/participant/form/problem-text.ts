import type { TFunction } from 'i18next';
import type { Question, QuestionSelectBase, SurveyError } from '../../../surveys/definition/survey-engine.ts';
import { isMissing } from './problems.ts';

const picked = new Set(['rating', 'radiogroup', 'dropdown', 'boolean', 'checkbox', 'matrix', 'matrixdropdown']);

/** What to do about an error, in the page's own words where an answer is missing, else in the words of the survey. */
export function problemText(question: Question, error: SurveyError, t: TFunction<'participant'>): string {
  if (!isMissing(error)) return error.getText();
  const type = question.getType();
  if (type === 'matrix' || type === 'matrixdropdown') return t('missing.rows');
  if (!picked.has(type)) return t('missing.write');
  if (type === 'checkbox') return howManyToPick(question) || t('missing.pickSome');
  return hasDontKnow(question) ? t('missing.pickOrDontKnow') : t('missing.pick');
}

/** What the survey itself says of how many are to be chosen: "precis två" is said before one has chosen too. */
function howManyToPick(question: Question): string | undefined {
  return question.validators.find((validator) => validator.getType() === 'answercountvalidator')?.text;
}

function hasDontKnow(question: Question): boolean {
  const items =
    question.getType() === 'rating'
      ? (question as Question & { visibleRateValues: { value: unknown }[] }).visibleRateValues
      : (question as QuestionSelectBase).visibleChoices;
  return items?.some(({ value }) => value === 'na') ?? false;
}
