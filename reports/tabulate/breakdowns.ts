// Which groups a response belongs to. A breakdown is a question with one answer, or else a background key.
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Background } from '../../surveys/fieldwork/response.ts';
import { keptApartBy } from './kept-apart.ts';
import { type Answers, notKnownCode, type Variable } from './variable.ts';

/** The group of those whose group is not known: a background value or an answer that is not there. */
export const unknownGroup = '(unknown)';

export interface Breakdown {
  readonly name: string;
  /** Groups known beforehand (a question's choices), in order; other groups follow in alphabetical order. */
  readonly groups: readonly string[];
  groupOf(answers: Answers, background: Background): string;
}

/**
 * The breakdowns of a survey by name. Where answers are kept apart by ground, that ground is the only one: every other
 * would mix them.
 *
 * @throws Error for a question that several answers can be given to, or none that can be counted: groups must not overlap.
 */
export function breakdownsOf(survey: Pick<Survey, 'id'>, variables: readonly Variable[], names: readonly string[]): readonly Breakdown[] {
  const ground = keptApartBy(survey.id);
  const wanted = ground === undefined ? [...new Set(names)] : [ground];
  return wanted.map((name) => {
    const asked = variables.filter((variable) => variable.question === name);
    return asked.length === 0 ? fromBackground(name) : fromQuestion(name, asked);
  });
}

function fromBackground(name: string): Breakdown {
  return { name, groups: [], groupOf: (_, background) => (Object.hasOwn(background, name) && background[name]) || unknownGroup };
}

function fromQuestion(name: string, asked: readonly Variable[]): Breakdown {
  const [variable] = asked;
  if (!variable || asked.length > 1 || (variable.measure !== 'single' && variable.measure !== 'scale'))
    throw new Error(`'${name}' cannot be a breakdown: a breakdown is a question with one answer, so that groups do not overlap`);
  const codes = variable.codes.map(({ code }) => code);
  const groupOf = (answers: Answers) => {
    const reading = variable.read(answers);
    if (reading === 'notKnown') return notKnownCode;
    return (Array.isArray(reading) && codes[reading[0] as number]) || unknownGroup;
  };
  return { name, groups: [...codes, ...(variable.notKnown ? [notKnownCode] : [])], groupOf };
}
