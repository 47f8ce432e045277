import type { RankingQuestion } from '../../definition/survey-json.ts';
import type { Names } from '../expressions/names.ts';
import { note } from '../problem.ts';
import { valuesOf } from './items.ts';
import { type FindQuestion, optionsOf, specialValues } from './options.ts';
import { readPicked, stillShown } from './picked-list.ts';
import type { AnswerCheck } from './question-check.ts';

/** All choices in an order, each once. The engine keeps what it is given. */
export function checkRanking(question: RankingQuestion, names: Names, find: FindQuestion): AnswerCheck {
  const options = optionsOf(question, names, find);
  const { isShown } = options;
  const all = [...valuesOf(question.choices), ...specialValues(question)];
  return {
    read(sent, place, findings) {
      const ranked = readPicked(sent, options, all.length, place, findings);
      return ranked && ranked.length > 0 ? ranked : undefined;
    },
    ...(isShown && { settle: (answer, scope) => stillShown(answer as readonly unknown[], (value) => isShown(value, scope)) }),
    judge(answer, scope, place, findings) {
      if (answer === undefined) return;
      const shown = isShown ? all.filter((value) => isShown(value, scope)) : all;
      if ((answer as readonly unknown[]).length !== shown.length) note(findings, place, findings.messages.rankAll);
    },
  };
}
