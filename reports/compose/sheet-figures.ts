// The figures of one municipality's sheet: what it answered itself beside the county's released figure on the same ground. Its own
// answer is a released row, named and official; nothing here is counted anew.
import { textIn } from '../../surveys/definition/localized-text.ts';
import { grouped } from '../tabulate/grouped.ts';
import { openTextsOf } from '../tabulate/open-texts.ts';
import { isPair } from '../tabulate/pairs.ts';
import { roundRatio } from '../tabulate/statistics/rounding.ts';
import { summaryOf } from '../tabulate/statistics/summary.ts';
import { type Answers, notKnownCode, type Variable } from '../tabulate/variable.ts';
import type { Composition } from './composition.ts';
import { figureBase } from './figure-base.ts';
import { codeLabel } from './labels.ts';
import { number } from './numbers.ts';
import type { Figure, TableCell, TableFigure, TextsFigure } from './report.ts';
import { type Counted, countedIn, type Reading, readingOf, type Series } from './series.ts';
import type { DumbbellsFigure } from './strategy-figures.ts';
import { strategyWordsIn } from './strategy-words.ts';
import { countCell, meanCell, numberColumn, percentCell, textColumn } from './table-cells.ts';

/** One answer of a municipality, and the county's answers on the same ground. */
export interface OwnAnswer {
  readonly answers: Answers;
  readonly county: Series;
  /** Tells the figures of several answers apart. */
  readonly suffix: string;
}

/** The figures of some questions, in their order: scales as dots beside the county's mean, everything else as tables, words last. */
export function sheetFigures(composition: Composition, own: OwnAnswer, page: string, questions: readonly string[]): readonly Figure[] {
  const readings = questions.flatMap((question) => readingsOf(own, question));
  const matrices = [...grouped(readings.filter(isRowOnScale), groupOf).values()];
  const several = [
    ...grouped(
      readings.filter(({ variable }) => variable.measure === 'multiple'),
      ({ variable }) => variable.question,
    ).values(),
  ];
  const single = readings.filter(({ variable }) => variable.item === '' && (variable.measure === 'scale' || variable.measure === 'single'));
  return [
    ...(single.length > 0 ? [choicesTable(composition, own, page, single)] : []),
    ...several.map((same) => optionsTable(composition, own, same[0] as Reading)),
    ...matrices.map((rows) => scaleFigure(composition, own, rows)),
    ...ownTexts(composition, own, page, questions),
  ];
}

function readingsOf({ county }: OwnAnswer, question: string): readonly Reading[] {
  const asked = county.of.variables.filter((variable) => variable.question === question && !isPair(variable));
  return asked.flatMap(({ item }) => readingOf(county, question, item) ?? []);
}

function isRowOnScale({ variable }: Reading): boolean {
  return variable.item !== '' && variable.measure === 'scale';
}

/** Rows of one matrix, or of one column of a matrix with cells. */
function groupOf({ variable }: Reading): string {
  const column = variable.rowText ? variable.item.slice(variable.item.lastIndexOf('__')) : '';
  return `${variable.question}${column}`;
}

/** The code that was answered; "na" for "Vet ej". */
function ownCode(variable: Variable, answers: Answers): string | undefined {
  const reading = variable.read(answers);
  if (reading === 'notKnown') return notKnownCode;
  return Array.isArray(reading) ? variable.codes[reading[0] as number]?.code : undefined;
}

function ownText(variable: Variable, answers: Answers, locale: string): string {
  const code = ownCode(variable, answers);
  return code === undefined ? strategyWordsIn(locale).sheet.notAnswered : codeLabel(variable, code, locale);
}

function idOf(question: string, { suffix }: OwnAnswer): string {
  return `own-${question}${suffix}`.replaceAll('_', '-').toLowerCase();
}

/** One row a question: what was answered, and the share of the county that answered the same. */
function choicesTable(composition: Composition, own: OwnAnswer, page: string, readings: readonly Reading[]): TableFigure {
  const { words, locale } = composition;
  const { sheet } = strategyWordsIn(locale);
  const rows = readings.map((reading): readonly TableCell[] => {
    const { variable } = reading;
    const code = ownCode(variable, own.answers);
    const table = countedIn(reading);
    const n = table?.cells.find((cell) => cell.code === code)?.n;
    return [
      textIn(variable.questionText, locale),
      ownText(variable, own.answers, locale),
      table && n !== undefined ? percentCell(n, table.base, words) : '–',
      countCell(table?.base ?? 0),
    ];
  });
  return tableFigure(composition, own, readings, {
    id: idOf(`choices-${readings[0]?.variable.question ?? ''}`, own),
    title: page,
    columns: [textColumn(words.question), textColumn(sheet.own), numberColumn(sheet.countyShare), numberColumn(sheet.countyN)],
    rows,
  });
}

/** One row an option of a multiple choice. */
function optionsTable(composition: Composition, own: OwnAnswer, reading: Reading): TableFigure {
  const { words, locale } = composition;
  const { sheet } = strategyWordsIn(locale);
  const { variable } = reading;
  const picked = variable.read(own.answers);
  const table = countedIn(reading);
  const rows = variable.codes.map(({ code, text }, place): readonly TableCell[] => [
    textIn(text, locale),
    Array.isArray(picked) && picked.includes(place) ? sheet.answered : '–',
    table ? percentCell(table.cells.find((cell) => cell.code === code)?.n ?? 0, table.base, words) : '–',
    countCell(table?.base ?? 0),
  ]);
  return tableFigure(composition, own, [reading], {
    id: idOf(variable.question, own),
    title: textIn(variable.questionText, locale),
    columns: [textColumn(words.answer), textColumn(sheet.own), numberColumn(sheet.countyShare), numberColumn(sheet.countyN)],
    rows,
  });
}

interface TableParts {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly TableCell[])[];
}

function tableFigure(composition: Composition, own: OwnAnswer, readings: readonly Reading[], parts: TableParts): TableFigure {
  const { sheet } = strategyWordsIn(composition.locale);
  const { id, title, columns, rows } = parts;
  const base = figureBase(composition, { id, title, alt: sheet.alt(title, rows.length), readings, table: { columns, rows } });
  return { kind: 'table', ...base, ...ownWords(composition, own) };
}

/** Figures of a sheet are of one answer and the county's; how they are counted stands once, at the end. */
function ownWords({ locale }: Composition, { county }: OwnAnswer) {
  const { sheet } = strategyWordsIn(locale);
  return { base: sheet.base(county.label), notes: [] };
}

function rowText({ variable }: Reading, locale: string): string {
  return textIn(variable.rowText ?? variable.itemText ?? variable.questionText, locale);
}

/** The own answer as a circle, the county's mean as a square, on the whole scale. */
function scaleFigure(composition: Composition, own: OwnAnswer, readings: readonly Reading[]): DumbbellsFigure {
  const { words, locale } = composition;
  const { sheet } = strategyWordsIn(locale);
  const { variable } = readings[0] as Reading;
  const title = titleOf(variable, locale);
  const rows = readings.map((reading) => scaleRow(reading, own, locale));
  const base = figureBase(composition, {
    id: idOf(groupOf(readings[0] as Reading).replace('__', '-'), own),
    title,
    alt: `${title}. ${rows.map(({ label, text, mean }) => sheet.altRow(label, text, mean === undefined ? '–' : number(mean, 1, locale))).join('; ')}.`,
    readings,
    table: {
      columns: [textColumn(words.question), textColumn(sheet.own), numberColumn(sheet.countyMean), numberColumn(sheet.countyN)],
      rows: rows.map(({ label, text, table }): readonly TableCell[] => [
        label,
        text,
        table ? meanCell(table, words) : '–',
        countCell(table?.base ?? 0),
      ]),
    },
  });
  const codes = variable.codes;
  const [min, max] = [Number(codes[0]?.code ?? 0), Number(codes.at(-1)?.code ?? 0)];
  const end = (at: number) => textIn(codes.at(at)?.text ?? { sv: '' }, locale);
  return {
    kind: 'dumbbells',
    ...base,
    ...ownWords(composition, own),
    scale: { min, max },
    scaleText: strategyWordsIn(locale).axis(sheet.own, min, end(0), max, end(-1)),
    ends: [sheet.countyMean, sheet.own],
    differenceTitle: '',
    rows: rows.map(({ label, table, value, mean }) => ({
      label,
      status: 'released',
      n: [table?.base ?? 0],
      ...(mean === undefined ? {} : { square: mean }),
      ...(value === undefined ? {} : { circle: value }),
    })),
  };
}

/** The question; of a matrix with cells the column, which is what the dots are of. */
function titleOf(variable: Variable, locale: string): string {
  const question = textIn(variable.questionText, locale);
  if (!variable.rowText || !variable.itemText) return question;
  const column = textIn(variable.itemText, locale).slice(textIn(variable.rowText, locale).length).replace(/^ – /, '');
  return `${question} ${column}`;
}

interface ScaleRow {
  readonly label: string;
  readonly text: string;
  readonly value?: number;
  readonly mean?: number;
  readonly table?: Counted;
}

function scaleRow(reading: Reading, { answers }: OwnAnswer, locale: string): ScaleRow {
  const { variable } = reading;
  const code = ownCode(variable, answers);
  const table = countedIn(reading);
  const summary = table && summaryOf(table.cells);
  return {
    label: rowText(reading, locale),
    text: ownText(variable, answers, locale),
    ...(code === undefined || code === notKnownCode ? {} : { value: Number(code) }),
    ...(summary ? { mean: roundRatio(summary.sum, summary.n, 1) } : {}),
    ...(table ? { table } : {}),
  };
}

/** What the municipality wrote, a group a question. */
function ownTexts(composition: Composition, own: OwnAnswer, page: string, questions: readonly string[]): readonly TextsFigure[] {
  const { words, locale } = composition;
  const { sheet } = strategyWordsIn(locale);
  const asked = openTextsOf(own.county.of.survey).filter(({ question }) =>
    questions.includes(question.replace(/-Comment$/, '').split('__')[0] ?? ''),
  );
  const groups = asked.flatMap((text): TextsFigure['groups'] => {
    const texts = text.read(own.answers);
    return texts.length > 0 ? [{ title: textIn(text.questionText, locale), status: 'released', texts }] : [];
  });
  if (groups.length === 0) return [];
  const title = `${page}: ${sheet.ownTexts.toLowerCase()}`;
  const total = groups.reduce((sum, { texts }) => sum + texts.length, 0);
  return [
    {
      kind: 'texts',
      id: idOf(`words-${asked[0]?.question ?? ''}`, own),
      title,
      alt: `${title}. ${words.alt.texts(total)}`,
      base: words.base.texts(total),
      notes: [],
      table: {
        caption: title,
        columns: [textColumn(words.question), textColumn(words.answer)],
        rows: groups.flatMap((group) => group.texts.map((text) => [group.title, text])),
      },
      sources: [],
      groups,
    },
  ];
}
