import type { DropdownQuestion, RadiogroupQuestion } from '../../definition/survey-json.ts';
import type { Names } from '../expressions/names.ts';
import { note } from '../problem.ts';
import { type FindQuestion, optionsOf } from './options.ts';
import type { AnswerCheck } from './question-check.ts';

/** One of the choices. A choice that is not shown any more is no answer, as in the engine; one that cannot be picked is wrong. */
export function checkChoice(question: RadiogroupQuestion | DropdownQuestion, names: Names, find: FindQuestion): AnswerCheck {
  const { pick, isShown, isOffered } = optionsOf(question, names, find);
  return {
    read(sent, place, findings) {
      const picked = pick(sent);
      return picked === undefined ? note(findings, place, findings.messages.chooseOne) : picked;
    },
    ...(isShown && { settle: (answer, scope) => (isShown(answer, scope) ? answer : undefined) }),
    ...(isOffered && {
      judge(answer, scope, place, findings) {
        if (answer !== undefined && !isOffered(answer, scope)) note(findings, place, findings.messages.chooseListed);
      },
    }),
  };
}
