// Counting answers from their stored text. In a large wave most of the time goes into making objects of JSON only to look at their
// values, and the same few values over and over: "4", "na", ["a","c"]. Here the text is walked once, and what a value counts
// as is looked up by its text; it is worked out when that value is met for the first time. The tally is the same as that of
// `addResponse`, which a test holds it to for every survey.
import type { Background } from '../../surveys/fieldwork/response.ts';
import { countReading } from './counts.ts';
import type { OpenText } from './open-texts.ts';
import { addResponse, atomFor, type Tally } from './tally.ts';
import type { Answers, Reading, Variable } from './variable.ts';

/** Counts one response, given as canonical JSON: keys in order, no spaces (`server/store/canonical-json`). */
export type AddAnswerText = (answers: string, background: Background) => void;

/** What one answer to a question says, worked out once for all who gave it. */
interface Said {
  /** One a variable of the question. */
  readonly readings: readonly Reading[];
  /** One a breakdown that follows from the question. */
  readonly groups: readonly string[];
  /** One an open text of the question. */
  readonly texts: readonly (readonly string[])[];
}

interface Column {
  readonly question: string;
  /** The question as it stands in the text, colon included. */
  readonly key: string;
  readonly variables: readonly { readonly at: number; readonly variable: Variable }[];
  readonly breakdowns: readonly number[];
  readonly openTexts: readonly OpenText[];
  readonly known: Map<string, Said>;
  readonly unanswered: Said;
  readonly read: (text: string) => Said;
}

/** Values remembered per question: scales and choices have few, texts in people's own words are each their own. */
const mostKnown = 4096;

/**
 * The quickest way to count texts into a tally. Conditions, consent and pairs of questions need the whole answers; then each text
 * is read as JSON.
 *
 * @example const add = answerTexts(tally); add('{"relevance":4}', {});
 */
export function answerTexts(tally: Tally): AddAnswerText {
  const asked = tally.askedAlike;
  if (!asked || !questionsStandAlone(tally)) {
    return (answers, background) => addResponse(tally, { answers: JSON.parse(answers) as Answers, background });
  }
  const columns = columnsOf(tally);
  const row: Said[] = columns.map(({ unanswered }) => unanswered);
  const isAsked = columns.map(({ variables }) => variables.map(({ variable }) => asked.has(variable.question)));
  return (answers, background) => {
    readRow(columns, answers, row);
    const atom = atomFor(tally, groupsOf(tally, columns, row, background));
    atom.responses += 1;
    for (let place = 0; place < columns.length; place++) {
      const { variables, openTexts } = columns[place] as Column;
      const { readings, texts } = row[place] as Said;
      for (let at = 0; at < variables.length; at++) {
        const counts = atom.counts[variables[at]?.at as number];
        if (counts) countReading(counts, readings[at], isAsked[place]?.[at] === true);
      }
      for (let at = 0; at < openTexts.length; at++) {
        const written = texts[at] as readonly string[];
        if (written.length > 0) tally.written.get((openTexts[at] as OpenText).question)?.push(written);
      }
    }
  };
}

/** Whether everything that is counted follows from one question at a time. (Names that are numbers have an order of their own.) */
function questionsStandAlone({ variables, openTexts }: Tally): boolean {
  const alone = openTexts.every(({ needsConsent }) => !needsConsent) && variables.every((variable) => !('parts' in variable));
  return alone && variables.every(({ question }) => !/^\d+$/.test(question));
}

function columnsOf(tally: Tally): readonly Column[] {
  const questions = new Set([...tally.variables.map(({ question }) => question), ...tally.openTexts.map(answeredIn)]);
  return [...questions].sort().map((question) => columnOf(tally, question));
}

/** The key of the answers that an open text is read from: that of its panel, or its own. */
function answeredIn({ question, panel }: OpenText): string {
  return panel ?? question;
}

function columnOf(tally: Tally, question: string): Column {
  const variables = tally.variables.flatMap((variable, at) => (variable.question === question ? [{ at, variable }] : []));
  const breakdowns = tally.breakdowns.flatMap(({ name }, at) => (name === question && variables.length > 0 ? [at] : []));
  const openTexts = tally.openTexts.filter((text) => answeredIn(text) === question);
  const said = (answers: Answers): Said => ({
    readings: variables.map(({ variable }) => variable.read(answers)),
    groups: breakdowns.map((at) => tally.breakdowns[at]?.groupOf(answers, {}) ?? ''),
    texts: openTexts.map((text) => text.read(answers)),
  });
  const read = (text: string) => said({ [question]: JSON.parse(text) });
  return { question, key: `${JSON.stringify(question)}:`, variables, breakdowns, openTexts, known: new Map(), unanswered: said({}), read };
}

function groupsOf({ breakdowns }: Tally, columns: readonly Column[], row: readonly Said[], background: Background): readonly string[] {
  const groups = breakdowns.map((breakdown) => breakdown.groupOf({}, background));
  for (let place = 0; place < columns.length; place++) {
    const { breakdowns: own } = columns[place] as Column;
    for (let at = 0; at < own.length; at++) groups[own[at] as number] = row[place]?.groups[at] as string;
  }
  return groups;
}

/** Keys of the text and columns stand in the same order, so one walk over both finds what belongs together. */
function readRow(columns: readonly Column[], text: string, row: Said[]): void {
  const last = text.length - 1;
  let place = 0;
  let from = 1;
  while (from < last) {
    const column = columns[place];
    if (column && text.startsWith(column.key, from)) {
      const start = from + column.key.length;
      const end = endOfValue(text, start);
      row[place++] = saidBy(column, text.slice(start, end));
      from = end + 1;
    } else {
      const keyEnd = endOfString(text, from);
      const before = place;
      place = leaveOut(columns, place, nameIn(text.slice(from, keyEnd)), row);
      if (place === before) from = endOfValue(text, keyEnd + 1) + 1; // nothing that is counted
    }
  }
  if (from !== text.length && text !== '{}') throw new Error(torn);
  while (place < columns.length) leaveOutOne(columns, place++, row);
}

/** Notes that the questions before `name` were not answered; gives the place of the first that is not before it. */
function leaveOut(columns: readonly Column[], from: number, name: string, row: Said[]): number {
  let place = from;
  while (place < columns.length && (columns[place] as Column).question < name) leaveOutOne(columns, place++, row);
  return place;
}

function leaveOutOne(columns: readonly Column[], place: number, row: Said[]): void {
  row[place] = (columns[place] as Column).unanswered;
}

function nameIn(key: string): string {
  return key.includes('\\') ? (JSON.parse(key) as string) : key.slice(1, -1);
}

function saidBy(column: Column, value: string): Said {
  const known = column.known.get(value);
  if (known) return known;
  const said = column.read(value);
  if (column.known.size < mostKnown) column.known.set(value, said);
  return said;
}

const torn = 'Stored answers are not whole JSON.';
const quote = 34;
const comma = 44;
const backslash = 92;
const isOpening = (code: number) => code === 91 || code === 123;
const isClosing = (code: number) => code === 93 || code === 125;

/** The place after the closing quote of the string that begins at `from`. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === backslash) escapes++;
    if (escapes % 2 === 0) return at + 1;
  }
  throw new Error(torn);
}

/** The place after the value that begins at `from`. */
function endOfValue(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first === quote) return endOfString(text, from);
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at) - 1;
    else if (isOpening(code)) depth++;
    else if (isClosing(code)) {
      if (depth === 0) return at;
      depth--;
      if (depth === 0) return at + 1;
    } else if (code === comma && depth === 0) return at;
  }
  throw new Error(torn);
}
