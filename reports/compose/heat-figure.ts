// Rows of a matrix with cells against the levels of a column: today beside what is wished for.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { HeatDefinition } from '../definition/strategy-definitions.ts';
import type { Composition } from './composition.ts';
import { figureBase, titleOf } from './figure-base.ts';
import type { TableCell } from './report.ts';
import { countedIn, type Reading, readingOf, type Series, seriesOf } from './series.ts';
import type { HeatFigure, HeatPanel } from './strategy-figures.ts';
import { strategyWordsIn } from './strategy-words.ts';
import { countCell, numberColumn, textColumn, withheldCell } from './table-cells.ts';

interface Panel {
  readonly title: string;
  readonly readings: readonly Reading[];
}

/** One figure a series. */
export function heatFigures(composition: Composition, definition: HeatDefinition): readonly HeatFigure[] {
  const all = seriesOf(composition, definition.survey);
  return all.flatMap((series, at) => {
    const panels = definition.columns.flatMap((column) => panelOf(series, definition.question, column, composition.locale) ?? []);
    const readings = panels.flatMap((panel) => panel.readings);
    if (readings.length === 0) return [];
    const heading = titleOf(composition, definition, readings);
    const title = all.length > 1 ? `${heading}: ${series.label}` : heading;
    const base = figureBase(composition, {
      id: `${definition.id}${all.length > 1 ? `-${at + 1}` : ''}`,
      title,
      alt: `${title}. ${panels.map((panel) => panelAlt(panel, composition)).join(' ')}`,
      readings,
      notes: [strategyWordsIn(composition.locale).notes.heat],
      table: tableOf(composition, panels),
    });
    return [{ kind: 'heat', ...base, panels: panels.map((panel) => drawnPanel(panel, composition.locale)) }];
  });
}

function panelOf(series: Series, question: string, column: string, locale: string): Panel | undefined {
  const readings = series.of.variables
    .filter((variable) => variable.question === question && variable.item.endsWith(`__${column}`))
    .flatMap(({ item }) => readingOf(series, question, item) ?? []);
  const [first] = readings;
  return first && { title: columnText(first, locale), readings };
}

/** What the column is called: the cell's text without the row's. */
export function columnText({ variable }: Reading, locale: string): string {
  const [row, cell] = [variable.rowText, variable.itemText].map((text) => (text ? textIn(text, locale) : ''));
  return (cell ?? '').slice((row ?? '').length).replace(/^ – /, '');
}

function rowText({ variable }: Reading, locale: string): string {
  return textIn(variable.rowText ?? variable.questionText, locale);
}

function stepsOf({ readings }: Panel, locale: string): readonly string[] {
  return (readings[0]?.variable.codes ?? []).map(({ text }) => textIn(text, locale));
}

function drawnPanel(panel: Panel, locale: string): HeatPanel {
  return {
    title: panel.title,
    steps: stepsOf(panel, locale),
    rows: panel.readings.map((reading) => {
      const table = countedIn(reading);
      const label = rowText(reading, locale);
      return table
        ? { label, status: 'released', n: table.base, counts: table.cells.map(({ n }) => n) }
        : { label, status: reading.status, n: 0, counts: [] };
    }),
  };
}

/** What most chose in each row; nothing where two levels share the place. */
function panelAlt({ title, readings }: Panel, { locale }: Composition): string {
  const { alt } = strategyWordsIn(locale);
  const said = readings.flatMap((reading) => {
    const cells = [...(countedIn(reading)?.cells ?? [])].sort((a, b) => b.n - a.n);
    const [most, next] = cells;
    const text = reading.variable.codes.find(({ code }) => code === most?.code)?.text;
    if (!most || !text || most.n === 0 || most.n === next?.n) return [];
    return [alt.mostOften(rowText(reading, locale), textIn(text, locale), most.n, countedIn(reading)?.base ?? 0)];
  });
  return `${title}: ${said.length > 0 ? said.join('; ') : '–'}.`;
}

/** Panels under each other: a column a level would not fit side by side, and each row says which panel it is of. */
function tableOf({ words, locale }: Composition, panels: readonly Panel[]) {
  const columns = panels.flatMap((panel) => [
    ...stepsOf(panel, locale).map((step) => numberColumn(`${panel.title}: ${step}`)),
    ...(panel.readings[0]?.variable.notKnown
      ? [numberColumn(`${panel.title}: ${textIn(panel.readings[0].variable.notKnown, locale)}`)]
      : []),
    numberColumn(`${panel.title}: ${words.n}`),
  ]);
  const labels = panels[0]?.readings.map((reading) => rowText(reading, locale)) ?? [];
  return {
    columns: [textColumn(words.area), ...columns],
    rows: labels.map((label, at): readonly TableCell[] => [
      label,
      ...panels.flatMap((panel) => cellsOf(panel.readings[at] as Reading, words)),
    ]),
  };
}

function cellsOf(reading: Reading, words: Composition['words']): readonly TableCell[] {
  const { codes, notKnown } = reading.variable;
  const table = countedIn(reading);
  if (!table) return Array.from({ length: codes.length + (notKnown ? 2 : 1) }, () => withheldCell(reading.status, words));
  return [...table.cells.map(({ n }) => countCell(n)), ...(notKnown ? [countCell(table.notKnown)] : []), countCell(table.base)];
}
