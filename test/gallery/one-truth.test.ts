// A figure is told in four ways: as a chart, as a table beside it, as rows of figures.csv, as JSON. All are of the same released
// tables, and here it is held against every figure of every sample report that none says a number of its own.
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { chartOf } from '../../reports/charts/chart-of.ts';
import { lightTheme } from '../../reports/charts/theme.ts';
import type { Figure } from '../../reports/compose/report.ts';
import { figuresCsv } from '../../reports/csv/figures-csv.ts';
import { cellText } from '../../reports/document/cell-text.ts';
import { grouped } from '../../reports/tabulate/grouped.ts';
import { percent } from '../../reports/tabulate/statistics/rounding.ts';
import { reportInput, reportOf } from '../../server/use-cases/read-report.ts';
import { filledStore } from '../server/samples/filled-store.ts';

const filled = await filledStore(1);
afterAll(() => filled.close());

interface Told {
  readonly figure: Figure;
  /** Rows of figures.csv by what identifies a table. */
  readonly rows: ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>;
  readonly codeOf: (wave: string) => string;
}

async function toldOf(activity: string): Promise<readonly Told[]> {
  const input = await reportInput(filled.context, { activity, locale: 'sv' });
  const { data } = Papa.parse<Record<string, string>>(figuresCsv(input, 'data'), { header: true, skipEmptyLines: true });
  const rows = grouped(data, ({ wave, question, item, breakdown, group }) => keyOf([wave, question, item, breakdown, group]));
  const codes = new Map([...input.waves, ...(input.earlier?.waves ?? [])].map(({ id, code }) => [id, code]));
  const { sections } = await reportOf(input);
  return sections.flatMap(({ figures }) => figures.map((figure) => ({ figure, rows, codeOf: (wave: string) => codes.get(wave) ?? wave })));
}

const keyOf = (parts: readonly (string | undefined)[]) => JSON.stringify(parts.map((part) => part ?? ''));

const activities = await filled.context.store.activities();
const all = (await Promise.all(activities.map(({ id }) => toldOf(id)))).flat();

describe('every figure of the sample reports', () => {
  test('is there to be looked at', () => {
    expect(all.length).toBeGreaterThan(60);
    expect(new Set(all.map(({ figure }) => figure.kind)).size).toBeGreaterThan(10);
  });

  test('has its tables in figures.csv, number by number', () => {
    for (const { figure, rows, codeOf } of all) {
      for (const { wave, table } of figure.sources) {
        const own = rows.get(keyOf([codeOf(wave), table.question, table.item, table.breakdown, table.group])) ?? [];
        expect(own.length, figure.id).toBeGreaterThan(0);
        if (table.status !== 'released') {
          expect(
            own.map(({ status, n, percent: share }) => [status, n, share]),
            figure.id,
          ).toEqual([[table.status, '', '']]);
        } else if (table.measure !== 'text') {
          const counted = own.filter(({ code, mean }) => code !== 'na' && mean === '');
          expect(
            counted.map(({ code, n, base }) => [code, n, base]),
            figure.id,
          ).toEqual(table.cells.map(({ code, n }) => [code, String(n), String(table.base)]));
        }
      }
    }
  });

  test('draws no number that its table does not give', () => {
    const strange = all.flatMap(({ figure }) => {
      const given = numbersGiven(figure);
      return numbersDrawn(figure)
        .filter((number) => !given.has(number))
        .map((number) => `${figure.id}: ${number}`);
    });
    expect(strange).toEqual([]);
  });

  test('and a chart with a number of its own is found', () => {
    const likert = all.find(({ figure }) => figure.kind === 'likert')?.figure as Extract<Figure, { readonly kind: 'likert' }>;
    const groups = likert.groups.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, n: 9_871 })) }));
    const given = numbersGiven(likert);
    expect(numbersDrawn({ ...likert, groups }).filter((number) => !given.has(number))).toContain('9871');
  });
});

/** Numbers as they are written: a sign, digits, perhaps a decimal comma; spaces between thousands taken out. */
function numbersIn(text: string): readonly string[] {
  return [...text.replace(/(\d)[\u00a0\u202f](?=\d{3})/g, '$1').matchAll(/[−+-]?\d+(?:,\d+)?/g)].map(([number]) =>
    number.replace(/^[+-]/, ''),
  );
}

/** The words of the chart that stand on its axes are the same whatever was answered. */
const onAxes = new Set([0, 1, 2, 3, 4, 5, 6, 7, 10, 15, 20, 25, 30, 40, 50, 60, 75, 80, 100].map(String));

function numbersDrawn(figure: Figure): readonly string[] {
  const texts = chartOf(figure, lightTheme, 'wide', 'sv')?.texts ?? [];
  return texts.flatMap(({ text }) => numbersIn(text)).filter((number) => !onAxes.has(number));
}

/** What stands in the table, in the words around it and in those that stand for the chart, and the shares that follow from its counts and base. */
function numbersGiven({ title, base, alt, notes, table }: Figure): ReadonlySet<string> {
  const words = [title, base, alt, ...notes, ...table.columns.map((column) => column.title)];
  const cells = table.rows.flatMap((row) => row.map((cell) => cellText(cell, 'sv')));
  return new Set([...[...words, ...cells].flatMap(numbersIn), ...sharesIn(table)]);
}

/** Percentages that follow from the whole numbers of each row, and from those of each column with its last as base. */
function sharesIn(table: Figure['table']): readonly string[] {
  const wholeNumber = (cell: (typeof table.rows)[number][number] | undefined) =>
    typeof cell === 'object' && 'value' in cell && cell.unit === undefined && cell.decimals === 0 ? [cell.value] : [];
  return table.rows.flatMap((row) => {
    const counts = row.flatMap(wholeNumber);
    return counts.flatMap((n) => counts.filter((base) => base >= n && base > 0).map((base) => String(percent(n, base, 0))));
  });
}
