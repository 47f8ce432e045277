import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../reports/compose/compose-report.ts';
import { composeSheet, sheetsOf } from '../../../reports/compose/municipality-sheet.ts';
import type { ComposedReport, Figure, TableCell } from '../../../reports/compose/report.ts';
import { strategyInput } from '../fixtures/sample-strategy.ts';
import { goldenInput, jointAnswers, municipal, type Opinion, staff, staffAnswers } from '../fixtures/strategy-golden.ts';

const opinions: readonly Opinion[] = [
  {
    challenges: [
      [5, 2],
      [2, 'na'],
    ],
    relevance: 5,
    strengths: ['klimat'],
    priorities: ['klimat', 'vag', 'kultur'],
    collaboration: [[2, 1]],
  },
  {
    challenges: [
      [3, 3],
      [4, 4],
    ],
    relevance: 2,
    strengths: ['klimat', 'kultur'],
    priorities: ['klimat', 'kultur', 'vag'],
    collaboration: [[0, 0]],
  },
];
const withText = jointAnswers(opinions).map((response, at) => ({
  ...response,
  answers: { ...response.answers, ...(at === 0 ? { strengths_text: 'Vi har nära till varandra.' } : { strengths_text: 'Grannens text.' }) },
}));
const input = goldenInput([
  { survey: municipal, responses: withText },
  { survey: staff, responses: staffAnswers(Array(6).fill({ relevance: 3 })) },
]);

const sheetOf = (code: string) => composeSheet(input, code) as ComposedReport;
const figuresOf = (sheet: ComposedReport): readonly Figure[] => sheet.sections.flatMap(({ figures }) => figures);
const figureIn = (sheet: ComposedReport, id: string) => figuresOf(sheet).find((figure) => figure.id === id);
const plain = (cell: TableCell) => (typeof cell === 'object' ? ('value' in cell ? cell.value : cell.text) : cell);
const rowsOf = (figure: Figure | undefined) => figure?.table.rows.map((row) => row.map(plain));

describe('the sheet of a municipality', () => {
  test('is there for each that has answered in a released wave, by name', () => {
    expect(sheetsOf(input)).toEqual(
      [
        { code: '1814', name: 'Lekeberg' },
        { code: '1860', name: 'Laxå' },
      ].sort((a, b) => a.name.localeCompare(b.name, 'sv')),
    );
    expect(composeSheet(input, '0180')).toBeUndefined();
    expect(composeSheet(input, '')).toBeUndefined();
    expect(composeReport(input).sheets).toEqual(sheetsOf(input));
  });

  test('has its own answer beside the mean and n of the county’s answers on the same ground', () => {
    // Relevance 5 and 2: the county’s mean is 3,5. Importance of the first area 5 and 3; capacity 2 and 3.
    const sheet = sheetOf('1814');
    expect(sheet.title).toBe('Lekeberg: Ny strategi');
    expect(rowsOf(figureIn(sheet, 'own-rus-value'))?.[0]).toEqual(['Den tar upp våra viktigaste frågor', 'I mycket hög grad', 3.5, 2]);
    expect(rowsOf(figureIn(sheet, 'own-challenges-importance'))?.slice(0, 2)).toEqual([
      ['Klimat', 'Helt avgörande', 4, 2],
      ['Kultur', 'Mindre viktig', 3, 2],
    ]);
    expect(rowsOf(figureIn(sheet, 'own-challenges-capacity'))?.[1]).toEqual(['Kultur', 'Vet ej', 4, 1]);
  });

  test('draws the own answer as a circle and the county as a square, and claims no certainty', () => {
    const figure = figureIn(sheetOf('1814'), 'own-challenges-importance');
    expect(figure).toMatchObject({ kind: 'dumbbells', ends: ['Länet, medel', 'Ert svar'] });
    expect(figure?.kind === 'dumbbells' && figure.rows[0]).toEqual({ label: 'Klimat', status: 'released', n: [2], square: 4, circle: 5 });
  });

  test('has what it ticked, what it chose, and the share of the county that said the same', () => {
    const sheet = sheetOf('1860');
    expect(rowsOf(figureIn(sheet, 'own-strengths'))?.slice(0, 3)).toEqual([
      ['Klimat', 'Ja', 100, 2],
      ['Kultur', 'Ja', 50, 2],
      ['Vägar', '–', 0, 2],
    ]);
    expect(
      rowsOf(figureIn(sheet, 'own-choices-prio-1'))
        ?.slice(0, 2)
        .map((row) => row.slice(1)),
    ).toEqual([
      ['Klimat', 100, 2],
      ['Kultur', 50, 2],
    ]);
  });

  test('has its own words and nobody else’s', () => {
    const own = JSON.stringify(sheetOf('1814'));
    expect(own).toContain('Vi har nära till varandra.');
    expect(own).not.toContain('Grannens text.');
  });

  test('never mixes grounds: an answer for a department stands beside departments', () => {
    const department = {
      ...withText[1],
      answers: { ...withText[1]?.answers, municipality: '1814', answer_for: 'department' },
      background: {},
    };
    const sheet = composeSheet(goldenInput([{ survey: municipal, responses: [...withText, department] }]), '1814') as ComposedReport;
    expect(rowsOf(figureIn(sheet, 'own-rus-value-1'))?.[0]).toEqual(['Den tar upp våra viktigaste frågor', 'I mycket hög grad', 3.5, 2]);
    expect(rowsOf(figureIn(sheet, 'own-rus-value-2'))?.[0]).toEqual(['Den tar upp våra viktigaste frågor', 'I liten grad', 2, 1]);
    expect(sheet.sections.some(({ title }) => title.endsWith('Förvaltningar i kommunerna'))).toBe(true);
  });

  test('rests on released rows and tables of organisations alone', () => {
    const tables = figuresOf(sheetOf('1814')).flatMap(({ sources }) => sources);
    expect(new Set(tables.map(({ survey }) => survey))).toEqual(new Set(['pre-rus-municipal']));
    const unreleased = { ...input, releases: input.releases.filter(({ unit }) => unit === 'person') };
    expect(sheetsOf(unreleased)).toEqual([]);
  });

  test.each(['sv', 'en'])('is whole in %s', (locale) => {
    const sample = strategyInput(locale);
    for (const { code } of sheetsOf(sample)) {
      const sheet = composeSheet(sample, code) as ComposedReport;
      const ids = figuresOf(sheet).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
      for (const figure of figuresOf(sheet)) {
        for (const text of [figure.title, figure.alt, figure.base, figure.table.caption]) expect(text.trim(), figure.id).not.toBe('');
        for (const row of figure.table.rows) expect(row, figure.id).toHaveLength(figure.table.columns.length);
      }
      expect(JSON.stringify(sheet)).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});
