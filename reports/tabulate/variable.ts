// A variable is what one table counts: a question, a row or cell of it. It knows its codes, what people read for them,
// and how to read them from answers. Tables, CSV and codebook all list a survey's variables in the same order.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { Measure } from './table.ts';

export type Answers = Readonly<Record<string, unknown>>;

/**
 * What one response says on a variable: places in `codes`, or `notKnown`; undefined where there is no answer.
 * A number that is its own code (measure `number`) is given as `{ value }`.
 */
export type Reading = readonly number[] | 'notKnown' | { readonly value: number } | undefined;

export interface Variable {
  readonly question: string;
  /** '' for the question itself. */
  readonly item: string;
  readonly measure: Measure;
  readonly questionText: SwedishText;
  /** What the row, cell or option is called; absent for the question itself. */
  readonly itemText?: SwedishText;
  /** The row alone, of a matrix with cells. */
  readonly rowText?: SwedishText;
  /** Codes that can be answered, "Vet ej" left out; empty for texts and numbers. */
  readonly codes: readonly Code[];
  /** What "Vet ej" is called, where it can be answered. */
  readonly notKnown?: SwedishText;
  /** Two waves compare only when this is the same: values and Swedish labels of the steps or choices. */
  readonly scale: string;
  /**
   * And only when this is the same: the Swedish words of the question and, in a matrix, of row and column. After them
   * earlier words that the definition says mean the same (`reworded`).
   */
  readonly wordings: readonly [string, ...string[]];
  readonly required: boolean;
  readonly questionType: string;
  read(answers: Answers): Reading;
}

export interface Code {
  readonly code: string;
  readonly text: SwedishText;
}

/** The code of "Vet ej" everywhere. */
export const notKnownCode = 'na';

/** `question` or `question__item`: the column of a variable in responses.csv. */
export function columnOf(variable: Pick<Variable, 'question' | 'item'>): string {
  return variable.item ? `${variable.question}__${variable.item}` : variable.question;
}

/** Whether the codes are numbers, so that a mean has a meaning. */
export function hasMean(variable: Pick<Variable, 'measure'>): boolean {
  return variable.measure === 'scale' || variable.measure === 'number';
}
