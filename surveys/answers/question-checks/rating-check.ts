import type { RatingQuestion } from '../../definition/survey-json.ts';
import { note } from '../problem.ts';
import { mustBeStatic, valuesOf } from './items.ts';
import type { AnswerCheck } from './question-check.ts';

/** A step of the scale, exactly: the engine takes 99, '4' and objects for steps. */
export function checkRating(question: RatingQuestion): AnswerCheck {
  mustBeStatic(question.rateValues ?? [], `The steps of "${question.name}"`);
  const steps = new Set<unknown>(
    question.rateValues ? valuesOf(question.rateValues) : wholeNumbers(question.rateMin ?? 1, question.rateMax ?? 5),
  );
  return {
    read(sent, place, findings) {
      if (steps.has(sent)) return sent;
      return note(findings, place, findings.messages.chooseStep);
    },
  };
}

function wholeNumbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
