// Answers as text: what stands on a receipt that is filed. Every question is there, answered or not.
import type { Said } from '../definition/localized-text.ts';
import { itemValue, questionsAmong, questionsIn } from '../definition/questions-in.ts';
import type { Item, MatrixColumn, Question, SurveyJson } from '../definition/survey-json.ts';
import { itemSaid, stepSaid, stepsOf, titleOf } from './read-questions.ts';
import { type ReadingWords, readingWords } from './reading-words.ts';

type Answers = Readonly<Record<string, unknown>>;

export interface ReadAnswer {
  readonly number: number;
  readonly title: Said;
  readonly lines: readonly AnswerLine[];
}

/** One thing that was said; in a table or a repeated panel, to what. */
export interface AnswerLine {
  readonly label?: Said;
  /** What someone has written themselves has no language that we know. */
  readonly text: Said | { readonly text: string };
}

/**
 * The answers in words, in the order they are asked. A question that was only asked after certain answers is left out where it has none.
 *
 * @example readAnswers(json, { municipality: '1880' }, 'sv')[0]?.lines // [{ text: { text: 'Örebro', lang: 'sv' } }]
 */
export function readAnswers(json: SurveyJson, answers: Answers, locale: string): readonly ReadAnswer[] {
  const words = readingWords(locale);
  const asked = questionsIn(json).filter(({ name, visibleIf }) => answers[name] !== undefined || visibleIf === undefined);
  return asked.map((question, index) => {
    const lines = linesOf(question, answers, locale, words);
    return {
      number: index + 1,
      title: titleOf(question, locale),
      lines: lines.length > 0 ? lines : [{ text: ours(words.noAnswer, locale) }],
    };
  });
}

function linesOf(question: Question, answers: Answers, locale: string, words: ReadingWords): readonly AnswerLine[] {
  const value = answers[question.name];
  if (value === undefined || value === null) return [];
  switch (question.type) {
    case 'radiogroup':
    case 'dropdown':
    case 'checkbox':
    case 'ranking':
      return listed(value).map((one) => ({ text: choiceSaid(question.choices, one, answers[`${question.name}-Comment`], locale, words) }));
    case 'rating':
      return [{ text: said(stepsOf(question), value, locale, stepSaid) }];
    case 'boolean': {
      const label = value === true ? question.labelTrue : question.labelFalse;
      return [{ text: label ? titleOf({ title: label, name: '' }, locale) : ours(value === true ? words.yes : words.no, locale) }];
    }
    case 'matrix':
      return question.rows.flatMap((row) => {
        const cell = part(value, itemValue(row));
        return cell === undefined ? [] : [{ label: itemSaid(row, locale), text: said(question.columns, cell, locale) }];
      });
    case 'matrixdropdown':
      return question.rows.flatMap((row) => cellLines(question.columns, part(value, itemValue(row)), itemSaid(row, locale), locale));
    case 'matrixdynamic':
      return listed(value).flatMap((row, index) => cellLines(question.columns, row, ours(words.number(index + 1), locale), locale));
    case 'multipletext':
      return question.items.flatMap((item) => {
        const text = part(value, item.name);
        return text === undefined ? [] : [{ label: titleOf(item, locale), text: { text: String(text) } }];
      });
    case 'file':
      return listed(value).map((file) => ({ text: { text: String(part(file, 'name') ?? '') } }));
    case 'paneldynamic':
      return listed(value).flatMap((panel, index) => panelLines(question.templateElements, panel, index + 1, locale, words));
    default:
      return [{ text: { text: String(value) } }];
  }
}

function panelLines(
  elements: Parameters<typeof questionsAmong>[0],
  panel: unknown,
  place: number,
  locale: string,
  words: ReadingWords,
): readonly AnswerLine[] {
  const inner = questionsAmong(elements);
  return inner.flatMap((question) =>
    linesOf(question, isRecord(panel) ? panel : {}, locale, words).map((line) => ({
      label: joined(ours(words.number(place), locale), inner.length > 1 ? titleOf(question, locale) : undefined),
      text: line.text,
    })),
  );
}

function cellLines(columns: readonly MatrixColumn[], row: unknown, label: Said, locale: string): readonly AnswerLine[] {
  return columns.flatMap((column) => {
    const cell = part(row, column.name);
    if (cell === undefined) return [];
    const items = column.choices ?? column.rateValues;
    return listed(cell).map((one) => ({
      label: joined(label, titleOf(column, locale)),
      text: items ? said(items, one, locale) : { text: String(one) },
    }));
  });
}

/** The text of a choice; of one's own choice, what was written beside it. */
function choiceSaid(choices: readonly Item[], value: unknown, comment: unknown, locale: string, words: ReadingWords): AnswerLine['text'] {
  if (value === 'other') return { text: typeof comment === 'string' ? comment : words.other };
  return value === 'none' ? ours(words.none, locale) : said(choices, value, locale);
}

/** The item's own words; a value that is not among them (choices taken from another answer) is read as it is. */
function said(
  items: readonly Item[],
  value: unknown,
  locale: string,
  read: (item: Item, locale: string) => Said = itemSaid,
): AnswerLine['text'] {
  const item = items.find((one) => itemValue(one) === value);
  return item === undefined ? { text: String(value) } : read(item, locale);
}

function joined(first: Said, then: Said | undefined): Said {
  return then ? { text: `${first.text}: ${then.text}`, lang: then.lang } : first;
}

function ours(text: string, locale: string): Said {
  return { text, lang: locale === 'en' ? 'en' : 'sv' };
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function part(value: unknown, key: string | number): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? (value[key] ?? undefined) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
