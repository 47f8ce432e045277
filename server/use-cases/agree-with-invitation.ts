import { questionsIn } from '../../surveys/definition/questions-in.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Background, StoredAnswers } from '../../surveys/fieldwork/response.ts';
import type { Detail } from '../http/problem.ts';

/**
 * Where an organisation's answer says something else than its invitation: another municipality than the one that was
 * asked. Only questions that have the name of a background value are compared.
 */
export function disagreements(survey: Survey, answers: StoredAnswers, background: Background, locale: string): readonly Detail[] {
  const names = new Set(questionsIn(survey.json).map(({ name }) => name));
  const message =
    locale === 'en'
      ? 'The link was sent to another organisation than the one chosen here.'
      : 'Länken har skickats till en annan organisation än den som är vald här.';
  return Object.entries(background)
    .filter(([key, value]) => names.has(key) && answers[key] !== undefined && String(answers[key]) !== value)
    .map(([key]) => ({ question: key, message }));
}
