// Which values a choice question takes: its own, or what another question holds (choicesFromQuestion).
import type { CheckboxQuestion, DropdownQuestion, Question, RadiogroupQuestion, RankingQuestion } from '../../definition/survey-json.ts';
import { cleanText } from '../clean-text.ts';
import { forRules, type Names } from '../expressions/names.ts';
import type { Scope } from '../expressions/scope.ts';
import { isPlainRecord } from '../plain-record.ts';
import { UnsupportedSurvey } from '../unsupported-survey.ts';
import { enabledItems, valuesOf, visibleItems } from './items.ts';

export type ChoiceQuestion = RadiogroupQuestion | DropdownQuestion | CheckboxQuestion | RankingQuestion;

/** The values that can be picked. */
export interface Options {
  /** The value to store for what was sent, or undefined where it is no option of this question in any circumstances. */
  readonly pick: (sent: unknown) => unknown;
  /** Whether a picked value is on the list now; undefined where all always are. */
  readonly isShown: ((value: unknown, scope: Scope) => boolean) | undefined;
  /** Whether a shown value can be picked now; undefined where all always can. */
  readonly isOffered: ((value: unknown, scope: Scope) => boolean) | undefined;
}

/** Finds a question of the survey by name, for choices that come from it. */
export type FindQuestion = (name: string) => Question | undefined;

export function optionsOf(question: ChoiceQuestion, names: Names, find: FindQuestion): Options {
  if (question.choicesFromQuestion) return carriedOptions(question, question.choicesFromQuestion, names, find);
  const values = new Set<unknown>([...valuesOf(question.choices), ...specialValues(question)]);
  return {
    pick: (sent) => (values.has(sent) ? sent : undefined),
    isShown: visibleItems(question.choices, question.choicesVisibleIf, names),
    isOffered: enabledItems(question.choices, names),
  };
}

/** The values of "Annat" and "Inget" are the engine's own. */
export function specialValues({ showOtherItem, showNoneItem }: ChoiceQuestion): readonly string[] {
  return [...(showOtherItem ? ['other'] : []), ...(showNoneItem ? ['none'] : [])];
}

function carriedOptions(question: ChoiceQuestion, sourceName: string, names: Names, find: FindQuestion): Options {
  const source = find(sourceName);
  if (!source) throw new UnsupportedSurvey(`"${question.name}" takes its choices from "${sourceName}", which is no question.`);
  const special = new Set<unknown>(specialValues(question));
  const carried = 'choices' in source ? choicesCarried(question, source, forRules(names), find) : valuesCarried(question, sourceName);
  return {
    // Texts are carried as the other question stores them, so they are cleaned the same way.
    pick: (sent) => (typeof sent === 'string' ? cleanText(sent)?.trim() : typeof sent === 'number' ? sent : undefined),
    isShown: undefined,
    isOffered: (value, scope) => special.has(value) || carried(value, scope),
  };
}

/** From a table or repeated panel: one value of each row. */
function valuesCarried({ choiceValuesFromQuestion: key }: ChoiceQuestion, source: string): (value: unknown, scope: Scope) => boolean {
  return (value, { answers }) => {
    const rows = answers[source];
    return Array.isArray(rows) && rows.some((row) => isPlainRecord(row) && choiceValue(row[key ?? Object.keys(row)[0] ?? '']) === value);
  };
}

/** The engine reads `value|text` in a choice it makes of a text, so that a factor "a|b" is picked as "a" (settings.itemValueSeparator). */
function choiceValue(carried: unknown): unknown {
  return typeof carried === 'string' ? (carried.split('|', 1)[0] ?? '').trim() : carried;
}

/** From another choice question: all its choices, or those that were or were not picked. */
function choicesCarried(
  { choicesFromQuestionMode: mode }: ChoiceQuestion,
  source: ChoiceQuestion,
  names: Names,
  find: FindQuestion,
): (value: unknown, scope: Scope) => boolean {
  const { pick, isShown } = optionsOf(source, names, find);
  const special = new Set<unknown>(specialValues(source));
  return (value, scope) => {
    if (special.has(value) || pick(value) === undefined || isShown?.(value, scope) === false) return false;
    if (mode !== 'selected' && mode !== 'unselected') return true;
    const answer = scope.answers[source.name];
    const picked = Array.isArray(answer) ? answer.includes(value) : answer === value;
    return picked === (mode === 'selected');
  };
}
