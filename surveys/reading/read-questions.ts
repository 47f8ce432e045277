// A survey as text: what stands on a printed list of its questions.
import { type Said, type SwedishText, saidIn } from '../definition/localized-text.ts';
import { itemValue } from '../definition/questions-in.ts';
import type { Item, MatrixColumn, PanelElement, Question, SurveyElement, SurveyJson } from '../definition/survey-json.ts';
import { type ReadingWords, readingWords } from './reading-words.ts';

export interface ReadPage {
  readonly title?: Said;
  readonly description?: Said;
  readonly questions: readonly ReadQuestion[];
}

export interface ReadQuestion {
  /** The words above the first of several questions that belong together. */
  readonly under?: Pick<ReadPage, 'title' | 'description'>;
  /** Its place among all questions; absent for questions inside a question. */
  readonly number?: number;
  readonly title: Said;
  readonly description?: Said;
  readonly isRequired: boolean;
  /** Whether it is asked at all depends on other answers. */
  readonly depends: boolean;
  /** What to do: "Välj ett". */
  readonly how: string;
  /** Choices, or the rows and columns of a table, each list under a heading of its own. */
  readonly lists: readonly ReadList[];
  /** The questions of a repeated panel. */
  readonly inner: readonly ReadQuestion[];
}

export interface ReadList {
  readonly heading?: Said;
  readonly items: readonly Said[];
}

/**
 * Every question with its choices, page by page, in the order it is asked.
 *
 * @example readQuestions(sessionEval.json, 'sv')[0]?.questions[0]?.how // 'Välj ett steg på skalan'
 */
export function readQuestions(json: SurveyJson, locale: string): readonly ReadPage[] {
  const words = readingWords(locale);
  let number = 0;
  const read = ({ question, depends, panel }: Placed): ReadQuestion => {
    number += 1;
    const under = panel
      ? { under: { ...optionally('title', panel.title, locale), ...optionally('description', panel.description, locale) } }
      : {};
    return { ...under, number, ...questionRead(question, depends, locale, words) };
  };
  return json.pages.map(({ title, description, elements, visibleIf }) => ({
    ...optionally('title', title, locale),
    ...optionally('description', description, locale),
    questions: flat(elements, visibleIf !== undefined).map(read),
  }));
}

interface Placed {
  readonly question: Question;
  readonly depends: boolean;
  /** The panel that begins with this question. */
  readonly panel?: PanelElement;
}

function flat(elements: readonly SurveyElement[], depends: boolean): readonly Placed[] {
  return elements.flatMap((element): readonly Placed[] => {
    if (element.type === 'html') return [];
    const here = depends || element.visibleIf !== undefined;
    if (element.type !== 'panel') return [{ question: element, depends: here }];
    const [first, ...rest] = flat(element.elements, here);
    return first ? [{ ...first, panel: element }, ...rest] : [];
  });
}

function questionRead(question: Question, depends: boolean, locale: string, words: ReadingWords): ReadQuestion {
  return {
    title: titleOf(question, locale),
    ...optionally('description', question.description, locale),
    isRequired: question.isRequired === true,
    depends,
    how: howTo(question, words),
    lists: listsOf(question, locale, words),
    inner:
      question.type === 'paneldynamic'
        ? flat(question.templateElements, false).map((inner) => questionRead(inner.question, inner.depends, locale, words))
        : [],
  };
}

/** What a question is called: its title, else its name, as the engine has it. */
export function titleOf({ title, name }: { readonly title?: SwedishText; readonly name: string }, locale: string): Said {
  return title ? saidIn(title, locale) : { text: name, lang: locale };
}

/** What a choice, row, column or step is called. */
export function itemSaid(item: Item, locale: string): Said {
  const text = typeof item === 'object' ? item.text : undefined;
  return text ? saidIn(text, locale) : { text: String(itemValue(item)), lang: locale };
}

function optionally<K extends string>(key: K, text: SwedishText | undefined, locale: string): { readonly [P in K]?: Said } {
  return (text ? { [key]: saidIn(text, locale) } : {}) as { readonly [P in K]?: Said };
}

function howTo(question: Question, words: ReadingWords): string {
  switch (question.type) {
    case 'rating':
      return words.scale;
    case 'checkbox':
      return words.chooseSome(question.minSelectedChoices, question.maxSelectedChoices);
    case 'ranking':
      return words.rank;
    case 'matrix':
    case 'matrixdropdown':
      return words.eachRow;
    case 'comment':
      return words.write(question.maxLength);
    case 'text':
      return words.kinds[question.inputType ?? ''] ?? words.write(question.maxLength);
    case 'multipletext':
      return words.write(undefined);
    case 'file':
      return words.attach;
    case 'paneldynamic':
    case 'matrixdynamic':
      return words.several;
    default:
      return words.chooseOne;
  }
}

function listsOf(question: Question, locale: string, words: ReadingWords): readonly ReadList[] {
  const said = (items: readonly Item[]) => items.map((item) => itemSaid(item, locale));
  switch (question.type) {
    case 'radiogroup':
    case 'dropdown':
    case 'checkbox':
    case 'ranking': {
      const other = question.showOtherItem ? [question.otherText ? saidIn(question.otherText, locale) : ours(words.other, locale)] : [];
      const none = question.showNoneItem ? [question.noneText ? saidIn(question.noneText, locale) : ours(words.none, locale)] : [];
      const earlier = question.choicesFromQuestion ? [ours(words.fromEarlier, locale)] : [];
      return [{ items: [...earlier, ...said(question.choices), ...none, ...other] }];
    }
    case 'rating':
      return [{ items: stepsOf(question).map((step) => stepSaid(step, locale)) }];
    case 'boolean':
      return [{ items: [yesOrNo(question.labelTrue, words.yes, locale), yesOrNo(question.labelFalse, words.no, locale)] }];
    case 'matrix':
      return [{ items: said(question.columns) }, { heading: ours(words.rows, locale), items: said(question.rows) }];
    case 'matrixdropdown':
      return [...columnLists(question.columns, locale), { heading: ours(words.rows, locale), items: said(question.rows) }];
    case 'matrixdynamic':
      return columnLists(question.columns, locale);
    case 'multipletext':
      return [{ items: question.items.map((item) => titleOf(item, locale)) }];
    default:
      return [];
  }
}

function columnLists(columns: readonly MatrixColumn[], locale: string): readonly ReadList[] {
  return columns.map((column) => ({
    heading: titleOf(column, locale),
    items: (column.choices ?? column.rateValues ?? []).map((item) => itemSaid(item, locale)),
  }));
}

/** The steps of a scale, also where only its ends are given. */
export function stepsOf({ rateValues, rateMin = 1, rateMax = 5 }: Extract<Question, { type: 'rating' }>): readonly Item[] {
  return rateValues ?? Array.from({ length: rateMax - rateMin + 1 }, (_, step) => rateMin + step);
}

/** "4 I hög grad": a step is read with its number, "Vet ej" without. */
export function stepSaid(step: Item, locale: string): Said {
  const { text, lang } = itemSaid(step, locale);
  const value = itemValue(step);
  return { text: typeof value === 'number' && text !== String(value) ? `${value} ${text}` : text, lang };
}

function yesOrNo(label: SwedishText | undefined, usual: string, locale: string): Said {
  return label ? saidIn(label, locale) : ours(usual, locale);
}

/** Words of our own are in Swedish or English, whatever language the survey is read in. */
function ours(text: string, locale: string): Said {
  return { text, lang: locale === 'en' ? 'en' : 'sv' };
}
