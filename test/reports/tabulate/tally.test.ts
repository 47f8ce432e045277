import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../../reports/tabulate/table.ts';
import {
  addResponse,
  type CountedResponse,
  mergeTallies,
  responsesIn,
  startTally,
  type Tally,
  tablesOf,
} from '../../../reports/tabulate/tally.ts';
import { compileAnswerCheck } from '../../../surveys/answers/compile-answer-check.ts';
import { preRusMunicipal } from '../../../surveys/library/pre-rus-municipal.ts';
import { everyKind } from '../fixtures/every-kind.ts';
import { tallyOf } from '../fixtures/make-wave.ts';
import { randomResponses } from '../fixtures/sample-answers.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

const answered = (...answers: readonly Readonly<Record<string, unknown>>[]): readonly CountedResponse[] =>
  answers.map((one) => ({ answers: one, background: {} }));

function tableIn(tally: Tally, question: string, item = '', group = ''): Table {
  const found = tablesOf(tally).find((table) => table.question === question && table.item === item && table.group === group);
  if (!found) throw new Error(`no table of ${question} ${item} ${group}`);
  return found;
}

const counts = (table: Table) => Object.fromEntries(table.cells.map(({ code, n }) => [code, n]));

describe('a tally', () => {
  test('counts each step of a scale and keeps "Vet ej" out of the base', () => {
    const table = tableIn(tallyOf(everyKind, [], answered({ grade: 4 }, { grade: 4 }, { grade: 1 }, { grade: 'na' }, {})), 'grade');
    expect(table).toMatchObject({ measure: 'scale', base: 3, notKnown: 1, missing: 1 });
    expect(counts(table)).toEqual({ '1': 1, '2': 0, '3': 0, '4': 2, '5': 0 });
  });

  test('counts one choice, "Annat" among them', () => {
    const table = tableIn(tallyOf(everyKind, [], answered({ choice: 'a' }, { choice: 'other' }, { choice: 'na' })), 'choice');
    expect(table).toMatchObject({ measure: 'single', base: 2, notKnown: 1 });
    expect(counts(table)).toEqual({ a: 1, b: 0, other: 1 });
  });

  test('counts respondents, never ticks, of a multiple choice', () => {
    const table = tableIn(
      tallyOf(everyKind, [], answered({ several: ['x', 'y'] }, { several: ['x'] }, { several: ['na'] }, { several: [] })),
      'several',
    );
    expect(table).toMatchObject({ measure: 'multiple', base: 2, notKnown: 1, missing: 1 });
    expect(counts(table)).toEqual({ x: 2, y: 1 });
  });

  test('counts each row of a matrix and each cell of a matrix with cells', () => {
    const tally = tallyOf(everyKind, [], answered({ rows: { r1: 5, r2: 'na' }, cells: { r1: { now: 2, note: 'ja' } } }));
    expect(tableIn(tally, 'rows', 'r1')).toMatchObject({ measure: 'scale', base: 1 });
    expect(tableIn(tally, 'rows', 'r2')).toMatchObject({ base: 0, notKnown: 1 });
    expect(counts(tableIn(tally, 'cells', 'r1__now'))).toEqual({ '0': 0, '1': 0, '2': 1 });
    expect(tableIn(tally, 'cells', 'r1__note')).toMatchObject({ measure: 'text', base: 1 });
  });

  test('counts yes and no, ranks and numbers', () => {
    const tally = tallyOf(everyKind, [], answered({ agrees: false, order: ['q', 'p'], year: 2030 }, { year: 2026 }, { year: 2030 }));
    expect(counts(tableIn(tally, 'agrees'))).toEqual({ true: 0, false: 1 });
    expect(counts(tableIn(tally, 'order', 'p'))).toEqual({ '1': 0, '2': 1 });
    expect(tableIn(tally, 'year').cells).toEqual([
      { code: '2026', n: 1 },
      { code: '2030', n: 2 },
    ]);
  });

  test('leaves personal questions out altogether', () => {
    expect(tablesOf(tallyOf(everyKind, [], answered({ name: 'Kim' }))).some(({ question }) => question === 'name')).toBe(false);
  });

  test('counts as missing only those who were asked', () => {
    const check = compileAnswerCheck(everyKind);
    const tally = startTally(everyKind, [], (answers) => check.asked(answers));
    for (const response of answered({ grade: 5 }, { grade: 5, words: 'Ja' }, { grade: 2 })) addResponse(tally, response);
    expect(tableIn(tally, 'words')).toMatchObject({ base: 1, missing: 1 });
    expect(tableIn(tallyOf(everyKind, [], answered({ grade: 2 })), 'words')).toMatchObject({ base: 0, missing: 0 });
  });

  test('breaks down by background and by a question, those of no known group among them', () => {
    const responses: readonly CountedResponse[] = [
      { answers: { grade: 4, choice: 'a' }, background: { sector: 'region' } },
      { answers: { grade: 2, choice: 'b' }, background: {} },
    ];
    const tally = tallyOf(everyKind, ['sector', 'choice'], responses);
    expect(tableIn(tally, 'grade', '', 'region').base).toBe(1);
    expect(tableIn(tally, 'grade', '', '(unknown)').base).toBe(1);
    expect(tableIn(tally, 'grade', '', 'b').base).toBe(1);
    expect(tableIn(tally, 'grade', '', 'other').base).toBe(0);
  });

  test('refuses a breakdown whose groups would overlap', () => {
    expect(() => startTally(everyKind, ['several'])).toThrow(/'several' cannot be a breakdown/);
    expect(() => startTally(everyKind, ['rows'])).toThrow(/cannot be a breakdown/);
  });

  test('never makes one table of answers on different grounds', () => {
    const survey = preRusMunicipal({ areas: ['klimat', 'bostad'], municipalities: ['1880', '1881'] });
    const tally = tallyOf(survey, ['municipality'], randomResponses(survey, 20, seededRandom(1)));
    const tables = tablesOf(tally).filter(({ measure }) => measure !== 'text');
    const mixed = tables.filter(({ question, breakdown }) => question !== 'answer_for' && breakdown !== 'answer_for');
    expect(mixed).toEqual([]);
    expect(tableIn(tally, 'rus_known', '', 'municipality').base).toBeGreaterThan(0);
  });

  test('takes the same room for many responses as for few', () => {
    const many = tallyOf(
      everyKind,
      ['sector'],
      randomResponses(everyKind, 3_000, seededRandom(3), { background: () => ({ sector: 'region' }) }),
    );
    expect(many.atoms.size).toBe(1);
    expect(responsesIn(many)).toBe(3_000);
  });
});

describe('the open texts of a tally', () => {
  test('are those of comments, texts, "Annat" and panels, never addresses', () => {
    const tally = tallyOf(
      everyKind,
      [],
      answered({
        words: ' Bra ',
        mail: 'kim@example.org',
        choice: 'other',
        'choice-Comment': 'Päron',
        panels: [{ tip: 'Ett' }, { tip: 'Två' }],
      }),
    );
    expect(Object.fromEntries(tally.written)).toEqual({
      words: [['Bra']],
      wall: [],
      'choice-Comment': [['Päron']],
      panels__tip: [['Ett', 'Två']],
    });
  });

  test('of a room question are only those whose writer said yes', () => {
    const tally = tallyOf(everyKind, [], answered({ wall: 'Visa', show_ok: true }, { wall: 'Göm', show_ok: false }, { wall: 'Tyst' }));
    expect(tally.written.get('wall')).toEqual([['Visa']]);
  });
});

describe('merging tallies', () => {
  const parts = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 3, maxLength: 3 });
  const tallyFrom = (seed: number): Tally => {
    const random = seededRandom(seed);
    const background = () => ({ sector: random() < 0.5 ? 'region' : 'kommun' });
    return tallyOf(everyKind, ['sector', 'choice'], randomResponses(everyKind, seed % 9, random, { background }));
  };
  const readable = (tally: Tally) => ({
    tables: tablesOf(tally),
    texts: [...tally.written].map(([question, texts]) => [question, texts.flat().sort()]),
  });

  test('does not depend on how or in which order the parts are put together', () => {
    fc.assert(
      fc.property(parts, ([a = 0, b = 0, c = 0]) => {
        const [first, second, third] = [tallyFrom(a), tallyFrom(b), tallyFrom(c)];
        const left = mergeTallies(mergeTallies(first, second), third);
        const right = mergeTallies(first, mergeTallies(second, third));
        expect(readable(left)).toEqual(readable(right));
        expect(readable(mergeTallies(first, second))).toEqual(readable(mergeTallies(second, first)));
      }),
      { numRuns: 100 },
    );
  });

  test('gives what counting everything at once gives, and leaves the parts as they were', () => {
    const responses = randomResponses(everyKind, 40, seededRandom(7));
    const [first, second] = [tallyOf(everyKind, [], responses.slice(0, 15)), tallyOf(everyKind, [], responses.slice(15))];
    expect(readable(mergeTallies(first, second))).toEqual(readable(tallyOf(everyKind, [], responses)));
    expect(responsesIn(first)).toBe(15);
  });

  test('is refused for different surveys or breakdowns', () => {
    expect(() => mergeTallies(startTally(everyKind, []), startTally(everyKind, ['choice']))).toThrow(/same survey/);
  });
});
