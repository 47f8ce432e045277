import { itemText, itemValue, questionsIn } from './questions-in.ts';
import type { SurveyJson } from './survey-json.ts';

/**
 * What a person reads for an answer that is one code or one text: the choice's text, else the answer itself.
 *
 * @example answerLabel(json, 'meeting_form', 'onsite', 'sv') // 'På plats'
 */
export function answerLabel(json: SurveyJson, name: string, answer: unknown, locale: string): string {
  const question = questionsIn(json).find((one) => one.name === name);
  const choices = question && 'choices' in question ? (question.choices ?? []) : [];
  const chosen = choices.find((choice) => itemValue(choice) === answer);
  return chosen === undefined ? String(answer) : itemText(chosen, locale);
}
