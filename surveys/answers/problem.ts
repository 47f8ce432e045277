// Where in the answers something is wrong and what to do about it. Paths are only spelled out when there is a problem.
import type { Messages } from './messages.ts';

/** A wrong answer: which question, and a sentence to the participant that says what to do. */
export interface AnswerProblem {
  /** `role`, `challenges.naringsliv.importance`, `success_factors[0].factor`; empty where the answers as a whole are wrong. */
  readonly question: string;
  readonly message: string;
}

/** A spot in the answers: a question, a row or cell of a table, a repeated panel. */
export interface Place {
  readonly parent: Place | undefined;
  /** A name, or the position of a repeated panel or row. */
  readonly key: string | number;
}

/** What one check has found so far, and the language to say it in. */
export interface Findings {
  readonly messages: Messages;
  readonly locale: string;
  readonly problems: AnswerProblem[];
}

/** A hostile answer cannot make the reply longer than this many problems. */
const mostProblems = 100;
/** A key nobody asked for is quoted, not echoed in full. */
const longestKey = 60;

/** Notes that the answer at a place is wrong. */
export function note(findings: Findings, place: Place, message: string): void {
  if (findings.problems.length < mostProblems) findings.problems.push({ question: pathOf(place), message });
}

/** The place of something inside another. */
export function within(parent: Place, key: string | number): Place {
  return { parent, key };
}

function pathOf({ parent, key }: Place): string {
  const own = typeof key === 'number' ? `[${key}]` : key.length > longestKey ? `${key.slice(0, longestKey)}…` : key;
  if (!parent || parent.key === '') return own;
  return typeof key === 'number' ? pathOf(parent) + own : `${pathOf(parent)}.${own}`;
}
