import { note } from '../problem.ts';
import type { AnswerCheck } from './question-check.ts';

/** true or false; 'true' and 0 are not. */
export function checkBoolean(): AnswerCheck {
  return {
    read(sent, place, findings) {
      if (typeof sent === 'boolean') return sent;
      return note(findings, place, findings.messages.yesOrNo);
    },
  };
}
