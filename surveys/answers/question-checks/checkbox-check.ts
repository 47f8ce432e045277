import { itemValue } from '../../definition/questions-in.ts';
import type { CheckboxQuestion } from '../../definition/survey-json.ts';
import type { Names } from '../expressions/names.ts';
import type { Scope } from '../expressions/scope.ts';
import { type Findings, note, type Place } from '../problem.ts';
import { textOfItem } from './items.ts';
import { type FindQuestion, optionsOf, specialValues } from './options.ts';
import { readPicked, stillShown } from './picked-list.ts';
import type { AnswerCheck } from './question-check.ts';

/** More than any list of choices we know of, where the choices come from another question. */
const mostCarried = 1000;

/** Different choices, not too many, and an exclusive one alone. The engine checks none of that, only the least number. */
export function checkCheckbox(question: CheckboxQuestion, names: Names, find: FindQuestion): AnswerCheck {
  const options = optionsOf(question, names, find);
  const { isShown } = options;
  const most = question.choicesFromQuestion ? mostCarried : question.choices.length + specialValues(question).length;
  return {
    read(sent, place, findings) {
      const picked = readPicked(sent, options, most, place, findings);
      return picked && picked.length > 0 && mayStandTogether(question, picked, place, findings) ? picked : undefined;
    },
    ...(isShown && { settle: (answer, scope) => stillShown(answer as readonly unknown[], (value) => isShown(value, scope)) }),
    ...judgement(question, options.isOffered),
  };
}

/** What the page never lets happen: an exclusive choice beside others, or more choices than allowed. */
function mayStandTogether(question: CheckboxQuestion, picked: readonly unknown[], place: Place, findings: Findings): boolean {
  const { messages, locale } = findings;
  const alone = picked.length > 1 ? picked.find((value) => isExclusive(question, value)) : undefined;
  if (alone !== undefined) note(findings, place, messages.exclusive(nameOf(question, alone, locale)));
  const most = question.maxSelectedChoices ?? 0;
  const tooMany = most > 0 && picked.length > most;
  if (tooMany) note(findings, place, messages.atMost(most));
  return alone === undefined && !tooMany;
}

function isExclusive({ choices, showNoneItem }: CheckboxQuestion, value: unknown): boolean {
  if (showNoneItem && value === 'none') return true;
  return choices.some((item) => typeof item === 'object' && item.isExclusive === true && itemValue(item) === value);
}

function nameOf({ choices, noneText }: CheckboxQuestion, value: unknown, locale: string): string {
  return value === 'none' && noneText ? (noneText[locale] ?? noneText.sv) : textOfItem(choices, value, locale);
}

function judgement(
  question: CheckboxQuestion,
  isOffered: ((value: unknown, scope: Scope) => boolean) | undefined,
): Pick<AnswerCheck, 'judge'> {
  const least = question.minSelectedChoices ?? 0;
  if (least < 1 && !isOffered) return {};
  return {
    judge(answer, scope, place, findings) {
      const picked = (answer ?? []) as readonly unknown[];
      if (isOffered && !picked.every((value) => isOffered(value, scope))) note(findings, place, findings.messages.chooseListed);
      else if (picked.length < least && !isAloneOnPurpose(question, picked)) note(findings, place, findings.messages.atLeast(least));
    },
  };
}

/** "Inget av detta" answers the question also where at least two are asked for; so it is in the engine. */
function isAloneOnPurpose(question: CheckboxQuestion, picked: readonly unknown[]): boolean {
  return picked.length === 1 && isExclusive(question, picked[0]);
}
