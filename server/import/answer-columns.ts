// Where a cell of a file goes in the answers to a survey: the other way of reports/csv, column by column. What comes out is only
// put together here; whether it is an answer is decided by the survey's own check.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import { itemValue, questionsIn } from '../../surveys/definition/questions-in.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Item, MatrixColumn, Question } from '../../surveys/definition/survey-json.ts';

/** Answers being put together. */
export type Draft = Record<string, unknown>;

export interface AnswerColumn {
  /** As in responses.csv. */
  readonly name: string;
  /** Puts a cell that is not empty into the answers; returns a sentence where it means nothing. */
  readonly put: (draft: Draft, cell: string) => string | undefined;
  /** For a multiple choice in one column: puts the parts of a cell. */
  readonly putSeveral?: (draft: Draft, parts: readonly string[]) => string | undefined;
}

/** Every column that answers to the survey can stand in. */
export function answerColumns({ json }: Pick<Survey, 'json'>): readonly AnswerColumn[] {
  return questionsIn(json).flatMap((question) => [...columnsOf(question), ...commentOf(question)]);
}

function columnsOf(question: Question): readonly AnswerColumn[] {
  const path = [question.name];
  switch (question.type) {
    case 'rating':
      return [oneOf(path, question.rateValues ?? stepsBetween(question.rateMin ?? 1, question.rateMax ?? 5))];
    case 'radiogroup':
    case 'dropdown':
      return [oneOf(path, choicesOf(question))];
    case 'boolean':
      return [yesOrNo(path, question)];
    case 'checkbox':
      return question.choicesFromQuestion ? [jsonAt(path)] : severalOf(path, choicesOf(question));
    case 'ranking':
      return question.choices.map((choice) => rankOf(path, choice));
    case 'matrix':
      return question.rows.map((row) => oneOf([...path, String(itemValue(row))], question.columns));
    case 'matrixdropdown':
      return question.rows.flatMap((row) =>
        question.columns.flatMap((column) => cellOf([...path, String(itemValue(row)), column.name], column)),
      );
    case 'multipletext':
      return question.items.map(({ name, inputType }) => (inputType === 'number' ? numberAt : textAt)([...path, name]));
    case 'text':
      return [question.inputType === 'number' ? numberAt(path) : textAt(path)];
    case 'comment':
      return [textAt(path)];
    case 'matrixdynamic':
    case 'paneldynamic':
    case 'file':
      return [jsonAt(path)];
  }
}

function cellOf(path: readonly string[], column: MatrixColumn): readonly AnswerColumn[] {
  if (column.cellType === 'boolean') return [yesOrNo(path, {})];
  if (column.cellType === 'checkbox') return severalOf(path, column.choices ?? []);
  if (column.cellType === 'text' || column.cellType === 'comment') return [column.inputType === 'number' ? numberAt(path) : textAt(path)];
  const steps = column.cellType === 'rating' && !column.choices ? stepsBetween(column.rateMin ?? 1, column.rateMax ?? 5) : undefined;
  return [oneOf(path, steps ?? column.choices ?? [])];
}

/** The text beside "Annat", or under a question that has room for one. */
function commentOf(question: Question): readonly AnswerColumn[] {
  const other = 'showOtherItem' in question && question.showOtherItem === true;
  return other || question.showCommentArea === true ? [textAt([`${question.name}-Comment`])] : [];
}

function choicesOf(question: Extract<Question, { readonly choices: readonly Item[] }>): readonly Item[] {
  return [
    ...question.choices,
    ...('showOtherItem' in question && question.showOtherItem ? [{ value: 'other', text: { sv: 'Annat', en: 'Other' } }] : []),
    ...('showNoneItem' in question && question.showNoneItem
      ? [{ value: 'none', text: { sv: 'Inget av detta', en: 'None of these' } }]
      : []),
  ];
}

function stepsBetween(min: number, max: number): readonly number[] {
  return Array.from({ length: max - min + 1 }, (_, step) => min + step);
}

function nameOf(path: readonly string[]): string {
  return path.join('__');
}

function putAt(draft: Draft, path: readonly string[], value: unknown): undefined {
  const [key = '', ...rest] = path;
  if (rest.length === 0) draft[key] = value;
  else {
    const inner = (draft[key] ?? {}) as Draft;
    draft[key] = inner;
    putAt(inner, rest, value);
  }
  return undefined;
}

function valueAt(draft: Draft, path: readonly string[]): unknown {
  return path.reduce<unknown>((outer, key) => (outer as Draft | undefined)?.[key], draft);
}

type Find = (cell: string) => string | number | undefined;

/** By code, or by what people read in either language, whatever the capitals. */
function finder(items: readonly Item[]): Find {
  const known = new Map<string, string | number>();
  for (const item of items) {
    const labels = typeof item === 'object' ? Object.values(item.text ?? {}).filter((label) => label !== undefined) : [];
    for (const label of labels) known.set(plain(label), itemValue(item));
  }
  for (const item of items) known.set(plain(String(itemValue(item))), itemValue(item));
  return (cell) => known.get(plain(cell));
}

function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function notAmong(cell: string, items: readonly Item[]): string {
  const codes = items.map((item) => String(itemValue(item)));
  const some = codes.length > 12 ? `${codes.slice(0, 12).join(', ')} …` : codes.join(', ');
  return `'${short(cell)}' is not among the answers: ${some}`;
}

function short(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
}

function oneOf(path: readonly string[], items: readonly Item[]): AnswerColumn {
  const find = finder(items);
  return {
    name: nameOf(path),
    put: (draft, cell) => {
      const value = find(cell);
      return value === undefined ? notAmong(cell, items) : putAt(draft, path, value);
    },
  };
}

const yes = new Set(['1', 'true', 'sant', 'ja', 'yes', 'x', 'valt', 'chosen']);
const no = new Set(['0', 'false', 'falskt', 'nej', 'no', 'inte valt', 'not chosen']);

function yesNo(cell: string): boolean | undefined {
  return yes.has(plain(cell)) ? true : no.has(plain(cell)) ? false : undefined;
}

function yesOrNo(path: readonly string[], labels: { readonly labelTrue?: SwedishText; readonly labelFalse?: SwedishText }): AnswerColumn {
  const find = finder([
    { value: 'true', ...(labels.labelTrue ? { text: labels.labelTrue } : {}) },
    { value: 'false', ...(labels.labelFalse ? { text: labels.labelFalse } : {}) },
  ]);
  return {
    name: nameOf(path),
    put: (draft, cell) => {
      const found = find(cell);
      const value = found === undefined ? yesNo(cell) : found === 'true';
      return value === undefined ? `'${short(cell)}' is neither yes nor no: write 1 or 0` : putAt(draft, path, value);
    },
  };
}

/** One column an option, and the whole question for files that have all options in one cell. */
function severalOf(path: readonly string[], items: readonly Item[]): readonly AnswerColumn[] {
  const find = finder(items);
  const pick = (draft: Draft, value: string | number): undefined => {
    const picked = valueAt(draft, path);
    return putAt(draft, path, [...(Array.isArray(picked) ? picked : []), value]);
  };
  const putSeveral = (draft: Draft, parts: readonly string[]): string | undefined => {
    const wrong = parts.find((part) => find(part) === undefined);
    if (wrong !== undefined) return notAmong(wrong, items);
    for (const value of new Set(parts.map(find))) if (value !== undefined) pick(draft, value);
    return undefined;
  };
  const options = items.map((item) => ({
    name: nameOf([...path, String(itemValue(item))]),
    put: (draft: Draft, cell: string) => {
      const picked = yesNo(cell);
      if (picked === undefined) return `'${short(cell)}' is neither 1 (chosen) nor 0 (not chosen)`;
      return picked ? pick(draft, itemValue(item)) : undefined;
    },
  }));
  return [{ name: nameOf(path), put: (draft, cell) => putSeveral(draft, [cell]), putSeveral }, ...options];
}

/** Places are numbers from 1. */
function rankOf(path: readonly string[], choice: Item): AnswerColumn {
  return {
    name: nameOf([...path, String(itemValue(choice))]),
    put: (draft, cell) => {
      const place = Number(cell);
      if (!Number.isInteger(place) || place < 1) return `'${short(cell)}' is no place: write 1, 2, 3 …`;
      const ranked = (valueAt(draft, path) ?? []) as unknown[];
      if (ranked[place - 1] !== undefined) return `place ${place} is given twice`;
      ranked[place - 1] = itemValue(choice);
      return putAt(draft, path, ranked);
    },
  };
}

function numberAt(path: readonly string[]): AnswerColumn {
  return {
    name: nameOf(path),
    put: (draft, cell) => {
      const value = numberIn(cell);
      return value === undefined ? `'${short(cell)}' is not a number` : putAt(draft, path, value);
    },
  };
}

/** With decimal comma or point, and spaces between thousands. */
function numberIn(cell: string): number | undefined {
  const digits = cell
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}

function textAt(path: readonly string[]): AnswerColumn {
  return { name: nameOf(path), put: (draft, cell) => putAt(draft, path, cell) };
}

/** Repeated panels, rows of one's own, what was picked among them, and files stand as JSON in responses.csv. */
function jsonAt(path: readonly string[]): AnswerColumn {
  return {
    name: nameOf(path),
    put: (draft, cell) => {
      try {
        return putAt(draft, path, JSON.parse(cell));
      } catch {
        return `'${short(cell)}' is not JSON, as this question is written in responses.csv`;
      }
    },
  };
}
