// What each question type knows about its answers. The checks of one survey are a tree of these, made once; checking an
// answer set walks it three times: read (is it an answer at all?), settle (is it still asked for?), judge (does it keep the rules?).
import type { Scope } from '../expressions/scope.ts';
import type { Findings, Place } from '../problem.ts';

/** The check of one question's answer. `undefined` is no answer. */
export interface AnswerCheck {
  /**
   * The answer as it will be stored, or undefined where there is none or it is no answer to this question; the latter is noted.
   * `sent` is never undefined or null.
   */
  readonly read: (sent: unknown, place: Place, findings: Findings) => unknown;
  /** The answer without what is no longer asked for: hidden choices, rows and cells. */
  readonly settle?: (answer: unknown, scope: Scope) => unknown;
  /** Notes what breaks the question's own rules. Called for no answer too. */
  readonly judge?: (answer: unknown, scope: Scope, place: Place, findings: Findings) => void;
  /** Whether an answer that is there counts as none, as a text of blanks does. */
  readonly isBlank?: (answer: unknown) => boolean;
  /**
   * The answer as it is stored: without blanks around texts and without empty rows. The very same value where there is nothing
   * to tidy, so that answers that changed can be told from those that did not.
   */
  readonly store?: (answer: unknown) => unknown;
}
