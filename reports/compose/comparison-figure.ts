// Two groups on the same keys: where they differ for certain, and where they do not. The grounds of the first survey (joint answers,
// departments, persons) each meet the second on their own and never share a mean.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { ComparisonDefinition, NamedComparisonDefinition } from '../definition/strategy-definitions.ts';
import { isPair } from '../tabulate/pairs.ts';
import { type Share, shareDifference } from '../tabulate/statistics/share-difference.ts';
import { summaryOf } from '../tabulate/statistics/summary.ts';
import { welchDifference } from '../tabulate/statistics/welch-difference.ts';
import { areComparable, whyNotComparable } from './comparable.ts';
import type { Composition } from './composition.ts';
import { type Dumbbell, type DumbbellForm, drawnRow, dumbbellAlt, dumbbellTable, isCertain, sortedByDifference } from './dumbbells.ts';
import { figureBase } from './figure-base.ts';
import { countedIn, type Reading, readingOf, type Series, seriesOf } from './series.ts';
import type { DumbbellsFigure } from './strategy-figures.ts';
import { strategyWordsIn } from './strategy-words.ts';

/** Two series that are set against each other: the circle's and the square's. */
export interface Meeting {
  readonly circle: Series;
  readonly square: Series;
  /** What they are called in the figure. */
  readonly names: { readonly circle: string; readonly square: string };
}

/** Every ground of the first survey's newest wave against the second's newest. */
function meetingsOf(composition: Composition, [first, second]: readonly [string, string]): readonly Meeting[] {
  const newestOf = (survey: string): readonly Series[] => {
    const all = seriesOf(composition, [first, second]).filter(({ of }) => of.survey.id === survey);
    const last = all.findLast(({ of }) => of.release?.status === 'released')?.of ?? all.at(-1)?.of;
    return all.filter(({ of }) => of === last);
  };
  const [square] = newestOf(second);
  if (!square) return [];
  return newestOf(first).map((circle) => ({ circle, square, names: { circle: circle.label, square: square.label } }));
}

/** One figure a ground of the first survey. */
export function comparisonFigures(composition: Composition, definition: ComparisonDefinition): readonly DumbbellsFigure[] {
  const meetings = meetingsOf(composition, definition.survey);
  return meetings.flatMap((meeting, at) =>
    meetingFigure(composition, meeting, { ...definition, id: numbered(definition.id, at, meetings.length) }),
  );
}

/** The same for the share that names an area among its priorities. */
export function namedComparisonFigures(composition: Composition, definition: NamedComparisonDefinition): readonly DumbbellsFigure[] {
  const meetings = meetingsOf(composition, definition.survey);
  return meetings.flatMap((meeting, at) => {
    const asked = (series: Series) => definition.questions.flatMap((question) => readingOf(series, question) ?? []);
    const [circle, square] = [asked(meeting.circle), asked(meeting.square)];
    if (circle.length < definition.questions.length || square.length < definition.questions.length) return [];
    const rows = (circle.at(-1)?.variable.codes ?? []).map(({ code, text }) =>
      shareRow(textIn(text, composition.locale), named(circle, code), named(square, code), [...circle, ...square]),
    );
    const heading = definition.title ? textIn(definition.title, composition.locale) : '';
    return [
      dumbbellsFigure(composition, meeting, {
        id: numbered(definition.id, at, meetings.length),
        heading,
        form: 'shares',
        rows,
        readings: [...circle, ...square],
        baseOf: [circle[0] as Reading, square[0] as Reading],
        notes: [],
      }),
    ];
  });
}

function numbered(id: string, at: number, of: number): string {
  return of > 1 ? `${id}-${at + 1}` : id;
}

/** How many name an area in any of the three places, which are different areas for each respondent. */
function named(readings: readonly Reading[], code: string): Share | undefined {
  const tables = readings.map(countedIn);
  if (tables.some((table) => table === undefined)) return undefined;
  const count = tables.reduce((sum, table) => sum + (table?.cells.find((cell) => cell.code === code)?.n ?? 0), 0);
  return { count, n: tables[0]?.base ?? 0 };
}

interface Asked {
  readonly id: string;
  readonly title?: ComparisonDefinition['title'];
  readonly question: string;
  readonly column?: string;
}

/** The figure of one meeting; none where nothing was asked of both. */
export function meetingFigure(
  composition: Composition,
  meeting: Meeting,
  asked: Asked,
  ownNotes: readonly string[] = [],
): readonly DumbbellsFigure[] {
  const { locale } = composition;
  const pairs = pairsOf(meeting, asked);
  const [first] = pairs;
  if (!first) return [];
  const alike = pairs.filter(areComparable);
  const apart = pairs.filter((pair) => !alike.includes(pair));
  const notes = [...whyNotComparable(composition, apart.flat()), ...wordingNote(first[0], first[1], locale), ...ownNotes];
  if (alike.length === 0) return [];
  const form: DumbbellForm = first[0].variable.measure === 'multiple' ? 'shares' : 'means';
  const rows = form === 'shares' ? optionRows(alike[0] as ReadingPair, locale) : alike.map((pair) => meanRow(pair, locale));
  const heading = asked.title ? textIn(asked.title, locale) : textIn(first[0].variable.questionText, locale);
  return [
    dumbbellsFigure(composition, meeting, {
      id: asked.id,
      heading,
      form,
      rows,
      readings: alike.flat(),
      baseOf: alike.flat(),
      notes,
    }),
  ];
}

type ReadingPair = readonly [circle: Reading, square: Reading];

/** The same question, row or cell in both. */
function pairsOf({ circle, square }: Meeting, { question, column }: Asked): readonly ReadingPair[] {
  const suffix = column === undefined ? '' : `__${column}`;
  return circle.of.variables
    .filter((variable) => variable.question === question && variable.item.endsWith(suffix) && !isPair(variable))
    .flatMap(({ item }) => {
      const pair = [readingOf(circle, question, item), readingOf(square, question, item)];
      return pair[0] && pair[1] ? [[pair[0], pair[1]] as const] : [];
    });
}

function wordingNote(circle: Reading, square: Reading, locale: string): readonly string[] {
  const [first, second] = [circle, square].map(({ variable }) => textIn(variable.questionText, locale)) as [string, string];
  return first === second ? [] : [strategyWordsIn(locale).notes.otherWording(first, second)];
}

function rowText({ variable }: Reading, locale: string): string {
  return textIn(variable.rowText ?? variable.itemText ?? variable.questionText, locale);
}

function withheldAmong(readings: readonly Reading[]): Reading | undefined {
  return readings.find(({ status }) => status !== 'released');
}

function meanRow(pair: ReadingPair, locale: string): Dumbbell {
  const label = rowText(pair[0], locale);
  const withheld = withheldAmong(pair);
  if (withheld) return { label, status: withheld.status, n: [] };
  const [circle, square] = pair.map((reading) => summaryOf(countedIn(reading)?.cells ?? []));
  const found = circle && square && welchDifference(square, circle);
  const estimate = circle && square && { difference: circle.mean - square.mean, ...(found ? { interval: found } : {}) };
  return {
    label,
    status: 'released',
    n: [square?.n ?? 0, circle?.n ?? 0],
    ...(square ? { square: square.mean } : {}),
    ...(circle ? { circle: circle.mean } : {}),
    ...(estimate ? { estimate } : {}),
  };
}

/** The options of a multiple choice, of those who answered it. */
function optionRows([circle, square]: ReadingPair, locale: string): readonly Dumbbell[] {
  const share = (reading: Reading, code: string): Share | undefined => {
    const table = countedIn(reading);
    return table && { count: table.cells.find((cell) => cell.code === code)?.n ?? 0, n: table.base };
  };
  return circle.variable.codes.map(({ code, text }) =>
    shareRow(textIn(text, locale), share(circle, code), share(square, code), [circle, square]),
  );
}

function shareRow(label: string, circle: Share | undefined, square: Share | undefined, readings: readonly Reading[]): Dumbbell {
  if (!circle || !square) return { label, status: withheldAmong(readings)?.status ?? 'too-few', n: [] };
  const found = shareDifference(square, circle);
  const percent = ({ count, n }: Share) => (n === 0 ? {} : { value: (100 * count) / n });
  const [left, right] = [percent(square).value, percent(circle).value];
  return {
    label,
    status: 'released',
    n: [square.n, circle.n],
    ...(left === undefined ? {} : { square: left }),
    ...(right === undefined ? {} : { circle: right }),
    ...(found ? { estimate: { difference: 100 * found.difference, interval: { low: 100 * found.low, high: 100 * found.high } } } : {}),
  };
}

interface FigureParts {
  readonly id: string;
  readonly heading: string;
  readonly form: DumbbellForm;
  readonly rows: readonly Dumbbell[];
  readonly readings: readonly Reading[];
  readonly baseOf: readonly Reading[];
  readonly notes: readonly string[];
}

function dumbbellsFigure(composition: Composition, { names }: Meeting, parts: FigureParts): DumbbellsFigure {
  const { locale } = composition;
  const words = strategyWordsIn(locale);
  const { form } = parts;
  const rows = sortedByDifference(parts.rows);
  const ends = [names.square, names.circle] as const;
  const title = headed(parts.heading, words.against(names.circle, names.square));
  const base = figureBase(composition, {
    id: parts.id,
    title,
    alt: dumbbellAlt(title, rows, form, composition),
    readings: parts.readings,
    baseOf: parts.baseOf,
    showsMean: form === 'means',
    notes: [...parts.notes, form === 'means' ? words.notes.welch : words.notes.shares, words.notes.dashed],
    table: dumbbellTable(composition, rows, {
      rowTitle: form === 'means' ? composition.words.question : composition.words.area,
      ends,
      n: ends.map(words.baseOf),
      form,
      conclusion: { title: words.conclusion, of: (row) => conclusionOf(row, names, locale) },
    }),
  });
  return {
    kind: 'dumbbells',
    ...base,
    ...scaleOf(parts.readings[0], form, locale),
    ends,
    differenceTitle: form === 'means' ? words.differenceWithInterval : words.pointsWithInterval,
    rows: rows.map((row) => drawnRow(row, form, locale)),
  };
}

/** "Hur viktig är varje utmaning? Kommuner och Regionens medarbetare" */
function headed(heading: string, groups: string): string {
  if (heading === '') return groups;
  return /[?.]$/.test(heading) ? `${heading} ${groups}` : `${heading}: ${groups}`;
}

function conclusionOf({ estimate }: Dumbbell, names: Meeting['names'], locale: string): string {
  const words = strategyWordsIn(locale);
  if (!estimate) return '–';
  if (!isCertain(estimate)) return words.noCertain;
  return words.higherIn(estimate.difference > 0 ? names.circle : names.square);
}

function scaleOf(reading: Reading | undefined, form: DumbbellForm, locale: string): Pick<DumbbellsFigure, 'scale' | 'scaleText'> {
  const words = strategyWordsIn(locale);
  if (form === 'shares' || !reading) return { scale: { min: 0, max: 100, unit: '%' }, scaleText: words.shareScale };
  const { codes } = reading.variable;
  const [min, max] = [Number(codes[0]?.code ?? 0), Number(codes.at(-1)?.code ?? 0)];
  const label = (at: number) => textIn(codes.at(at)?.text ?? { sv: '' }, locale);
  return { scale: { min, max }, scaleText: words.scaleEnds(min, label(0), max, label(-1)) };
}
