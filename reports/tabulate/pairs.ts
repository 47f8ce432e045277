// Two answers of one respondent taken together, as a variable of its own. What is counted is the least that the figure needs: of
// importance and capacity only their difference, since mean and spread of a gap follow from it and who answered what in each does
// not; of probability and consequence each combination, since a risk has its place by both. Counts are added like all others,
// so tallies of pairs merge.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { Answers, Code, Reading, Variable } from './variable.ts';

/** `difference`: first minus second, code "-1". `joint`: each combination, code "4*2". */
export type PairRule = 'difference' | 'joint';

/** A variable that is made of two others. */
export interface Pair extends Variable {
  readonly rule: PairRule;
  readonly parts: readonly [Variable, Variable];
}

interface PairSource {
  readonly rule: PairRule;
  /** Two columns of a matrix with cells: one pair a row. Two questions where there is no `question`. */
  readonly question?: string;
  readonly of: readonly [string, string];
}

const gap: PairSource = { rule: 'difference', question: 'challenges', of: ['importance', 'capacity'] };
const risk: PairSource = { rule: 'joint', of: ['probability', 'consequence'] };

/** The pairs that are counted, per survey. */
const sources: Readonly<Record<string, readonly PairSource[]>> = {
  'pre-rus-municipal': [gap],
  'pre-rus-region-staff': [gap],
  'risk-workshop': [risk],
};

/**
 * The pairs of a survey, in the order of its questions. A pair is answered by those who answered both parts, and is "Vet ej"
 * where either is.
 *
 * @example pairsOf('risk-workshop', variables).map(({ question, item }) => [question, item]) // [['probability', 'probability*consequence']]
 */
export function pairsOf(survey: string, variables: readonly Variable[]): readonly Pair[] {
  return (sources[survey] ?? []).flatMap((source) => pairsFrom(source, variables));
}

/** Whether a variable is made of two others. */
export function isPair(variable: Variable): variable is Pair {
  return 'parts' in variable;
}

/** Whether a variable tells of the answers to a question. */
export function tellsOf(variable: Variable, question: string): boolean {
  return variable.question === question || (isPair(variable) && variable.parts.some((part) => part.question === question));
}

/** The item of a pair in tables and files: `klimat__importance-capacity`, `probability*consequence`. */
export function pairItem(rule: PairRule, [first, second]: readonly [string, string], row?: string): string {
  const name = `${first}${rule === 'difference' ? '-' : '*'}${second}`;
  return row === undefined ? name : `${row}__${name}`;
}

function pairsFrom({ rule, question, of }: PairSource, variables: readonly Variable[]): readonly Pair[] {
  if (question === undefined) {
    const parts = of.map((name) => variables.find((variable) => variable.question === name && variable.item === ''));
    return pairOf(rule, pairItem(rule, of), parts[0], parts[1]);
  }
  const [first, second] = of;
  const asked = variables.filter((variable) => variable.question === question);
  return asked.flatMap((variable) => {
    if (!variable.item.endsWith(`__${first}`)) return [];
    const row = variable.item.slice(0, -first.length - 2);
    return pairOf(
      rule,
      pairItem(rule, of, row),
      variable,
      asked.find(({ item }) => item === `${row}__${second}`),
    );
  });
}

function pairOf(rule: PairRule, item: string, first: Variable | undefined, second: Variable | undefined): readonly Pair[] {
  if (!first || !second || first.measure !== 'scale' || second.measure !== 'scale') return [];
  const parts = [first, second] as const;
  const codes = rule === 'difference' ? differencesOf(parts) : combinationsOf(parts);
  const places = new Map(codes.map(({ code }, place) => [code, [place] as const]));
  const notKnown = first.notKnown ?? second.notKnown;
  return [
    {
      rule,
      parts,
      question: first.question,
      item,
      measure: rule === 'difference' ? 'scale' : 'single',
      questionText: first.questionText,
      itemText: textOfBoth(first, second),
      ...(first.rowText ? { rowText: first.rowText } : {}),
      codes,
      ...(notKnown ? { notKnown } : {}),
      wordings: wordingsOf(parts),
      scale: `${rule} of ${first.scale} and ${second.scale}`,
      required: first.required && second.required,
      questionType: first.questionType,
      read: (answers) => readBoth(rule, parts, places, answers),
    },
  ];
}

type Parts = readonly [Variable, Variable];

function readBoth(rule: PairRule, parts: Parts, places: ReadonlyMap<string, readonly [number]>, answers: Answers): Reading {
  const readings = parts.map((part) => part.read(answers));
  if (readings.includes(undefined)) return undefined;
  if (readings.includes('notKnown')) return 'notKnown';
  const [first, second] = readings.map((reading, at) =>
    Array.isArray(reading) ? (parts[at]?.codes[reading[0] as number]?.code ?? '') : '',
  );
  return places.get(rule === 'difference' ? String(Number(first) - Number(second)) : `${first}*${second}`);
}

/** From the least to the greatest that can occur. */
function differencesOf([first, second]: Parts): readonly Code[] {
  const [a, b] = [first, second].map(({ codes }) => codes.map(({ code }) => Number(code))) as [number[], number[]];
  const [least, most] = [Math.min(...a) - Math.max(...b), Math.max(...a) - Math.min(...b)];
  return Array.from({ length: most - least + 1 }, (_, step) => {
    const code = String(least + step);
    return { code, text: { sv: code.replace('-', '−'), en: code.replace('-', '−') } };
  });
}

function combinationsOf([first, second]: Parts): readonly Code[] {
  return first.codes.flatMap((one) =>
    second.codes.map((other) => ({ code: `${one.code}*${other.code}`, text: joined(one.text, other.text, ' × ') })),
  );
}

/** The words of both; earlier words of either that mean the same go with all of the other's. */
function wordingsOf([first, second]: Parts): Variable['wordings'] {
  const [newest, ...others] = first.wordings.flatMap((one) => second.wordings.map((other) => `${one} / ${other}`));
  return [newest ?? '', ...others];
}

function textOfBoth(first: Variable, second: Variable): SwedishText {
  return joined(first.itemText ?? first.questionText, second.itemText ?? second.questionText, ' / ');
}

/** Both texts in every language that both have. */
function joined(one: SwedishText, other: SwedishText, between: string): SwedishText {
  const locales = Object.keys(one).filter((locale) => other[locale] !== undefined);
  return {
    ...Object.fromEntries(locales.map((locale) => [locale, `${one[locale]}${between}${other[locale]}`])),
    sv: `${one.sv}${between}${other.sv}`,
  };
}
