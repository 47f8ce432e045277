// Answers no page sends. Most of them the engine keeps: each of those has a control that shows it does, so that the list says
// what our check adds.
import { describe, expect, test } from 'vitest';
import { parseAnswers } from '../../../surveys/answers/parse-answers.ts';
import { Model } from '../../../surveys/definition/survey-engine.ts';
import type { SurveyElement } from '../../../surveys/definition/survey-json.ts';
import { sessionEval } from '../../../surveys/library/session-eval.ts';
import { surveyWith } from './fixture-surveys.ts';

interface Forgery {
  readonly what: string;
  readonly question: SurveyElement;
  readonly answers: unknown;
  /** The path of the problem, where it is not the question itself. */
  readonly at?: string;
  /** Whether the engine refuses it too; then there is nothing to control. */
  readonly engineRefuses?: true;
}

const title = { sv: 'Fråga' };
const rating: SurveyElement = { type: 'rating', name: 'q', title, rateValues: [1, 2, 3, 'na'], isRequired: true };
const radio: SurveyElement = { type: 'radiogroup', name: 'q', title, choices: ['a', 'b'] };
const checkbox: SurveyElement = {
  type: 'checkbox',
  name: 'q',
  title,
  choices: ['a', 'b', 'c', { value: 'no', isExclusive: true }],
  maxSelectedChoices: 2,
};
const ranking: SurveyElement = { type: 'ranking', name: 'q', title, choices: ['a', 'b', 'c'] };
const matrix: SurveyElement = { type: 'matrix', name: 'q', title, rows: ['r1', 'r2'], columns: [1, 2] };
const table: SurveyElement = {
  type: 'matrixdropdown',
  name: 'q',
  title,
  rows: ['r1'],
  columns: [
    { name: 'c1', cellType: 'dropdown', choices: [1, 2] },
    { name: 'c2', cellType: 'rating', rateMax: 3 },
  ],
};
const ownRows: SurveyElement = {
  type: 'matrixdynamic',
  name: 'q',
  title,
  rowCount: 0,
  maxRowCount: 2,
  columns: [{ name: 'c', cellType: 'text' }],
};
const panels: SurveyElement = {
  type: 'paneldynamic',
  name: 'q',
  title,
  maxPanelCount: 2,
  templateElements: [{ type: 'text', name: 't', maxLength: 5 }],
};
const line: SurveyElement = { type: 'text', name: 'q', title, maxLength: 5 };
const comment: SurveyElement = { type: 'comment', name: 'q', title, maxLength: 5 };
const number: SurveyElement = { type: 'text', name: 'q', title, inputType: 'number' };
const day: SurveyElement = { type: 'text', name: 'q', title, inputType: 'date' };
const yesNo: SurveyElement = { type: 'boolean', name: 'q', title };
const lines: SurveyElement = { type: 'multipletext', name: 'q', title, items: [{ name: 'i' }] };
const file: SurveyElement = { type: 'file', name: 'q', title, acceptedTypes: '.pdf,application/pdf', maxSize: 30 };
const stored = (content: string, more: object = {}) => [{ name: 'a.pdf', type: 'application/pdf', content, ...more }];
const small = 'data:application/pdf;base64,JVBERi0xLjQK';

const forgeries: readonly Forgery[] = [
  { what: 'a step the scale does not have', question: rating, answers: { q: 99 } },
  { what: 'a step as text', question: rating, answers: { q: '3' } },
  { what: 'an object for a step', question: rating, answers: { q: { value: 3 } } },
  { what: 'a list for a step', question: rating, answers: { q: [3] } },
  { what: 'a choice that is not there', question: radio, answers: { q: 'c' } },
  { what: 'a list for one choice', question: radio, answers: { q: ['a'] } },
  {
    what: 'a choice that is disabled',
    question: { type: 'radiogroup', name: 'q', title, choices: ['a', { value: 'b', enableIf: '1 = 2' }] },
    answers: { q: 'b' },
  },
  { what: 'a choice in other letters', question: radio, answers: { q: 'A' } },
  { what: 'more choices than may be picked', question: checkbox, answers: { q: ['a', 'b', 'c'] } },
  { what: 'the same choice twice', question: checkbox, answers: { q: ['a', 'a'] } },
  { what: 'an exclusive choice beside another', question: checkbox, answers: { q: ['a', 'no'] } },
  { what: 'a choice in a list that is not there', question: checkbox, answers: { q: ['a', 'x'] } },
  { what: 'one choice where a list is asked', question: checkbox, answers: { q: 'a' } },
  { what: 'a list within the list', question: checkbox, answers: { q: [['a']] } },
  { what: 'an unknown thing ranked', question: ranking, answers: { q: ['a', 'b', 'x'] } },
  { what: 'the same thing ranked twice', question: ranking, answers: { q: ['a', 'a', 'b'] } },
  { what: 'half a ranking', question: ranking, answers: { q: ['a', 'b'] } },
  { what: 'a row the matrix does not have', question: matrix, answers: { q: { r1: 1, r9: 2 } }, at: 'q.r9' },
  { what: 'a column the matrix does not have', question: matrix, answers: { q: { r1: 9 } }, at: 'q.r1' },
  { what: 'text for a matrix', question: matrix, answers: { q: 'r1' } },
  { what: 'a list for a matrix', question: matrix, answers: { q: [1, 2] } },
  { what: 'a row the table does not have', question: table, answers: { q: { r9: { c1: 1 } } }, at: 'q.r9' },
  { what: 'a column the table does not have', question: table, answers: { q: { r1: { c9: 1 } } }, at: 'q.r1.c9' },
  { what: 'a choice the cell does not have', question: table, answers: { q: { r1: { c1: 3 } } }, at: 'q.r1.c1' },
  { what: 'a step the cell does not have', question: table, answers: { q: { r1: { c2: 99 } } }, at: 'q.r1.c2' },
  { what: 'text for a row', question: table, answers: { q: { r1: 'c1' } }, at: 'q.r1' },
  { what: 'more rows than may be added', question: ownRows, answers: { q: [{ c: '1' }, { c: '2' }, { c: '3' }] } },
  { what: 'an unknown column in a row of one’s own', question: ownRows, answers: { q: [{ c: '1', x: 2 }] }, at: 'q[0].x' },
  { what: 'more panels than may be added', question: panels, answers: { q: [{ t: '1' }, { t: '2' }, { t: '3' }] } },
  { what: 'an unknown question in a panel', question: panels, answers: { q: [{ t: '1' }, { x: 2 }] }, at: 'q[1].x' },
  { what: 'too long a text in a panel', question: panels, answers: { q: [{ t: 'sextio' }] }, at: 'q[0].t' },
  { what: 'text beyond its length', question: line, answers: { q: 'sextio' } },
  { what: 'a comment beyond its length', question: comment, answers: { q: 'sextio' } },
  { what: 'a number for a text', question: line, answers: { q: 5 } },
  { what: 'an object for a text', question: line, answers: { q: { toString: 'x' } } },
  { what: 'a text with NUL', question: line, answers: { q: 'a\0b' } },
  { what: 'text for a number', question: number, answers: { q: 'fem' } },
  { what: 'a number as text', question: number, answers: { q: '5' } },
  { what: 'no number at all', question: number, answers: { q: Number.NaN } },
  { what: 'a number without end', question: number, answers: { q: Number.POSITIVE_INFINITY } },
  { what: 'a day that does not exist', question: day, answers: { q: '2025-02-30' } },
  { what: 'text for a day', question: day, answers: { q: 'i morgon' } },
  {
    what: 'an address that runs',
    question: { type: 'text', name: 'q', title, inputType: 'url' },
    answers: { q: 'javascript://a.b/%0aalert(1)' },
  },
  { what: 'a telephone number without digits', question: { type: 'text', name: 'q', title, inputType: 'tel' }, answers: { q: 'ring mig' } },
  { what: 'an hour the day does not have', question: { type: 'text', name: 'q', title, inputType: 'time' }, answers: { q: '25:00' } },
  { what: 'text for yes or no', question: yesNo, answers: { q: 'true' } },
  { what: 'a number for yes or no', question: yesNo, answers: { q: 1 } },
  { what: 'an unknown line', question: lines, answers: { q: { x: 'hej' } }, at: 'q.x' },
  { what: 'an object in a line', question: lines, answers: { q: { i: {} } }, at: 'q.i' },
  { what: 'a file that is no pdf', question: file, answers: { q: stored('data:application/pdf;base64,PGh0bWw+') }, at: 'q[0]' },
  { what: 'a file of another type than it says', question: file, answers: { q: stored('data:text/html;base64,JVBERi0xLjQK') }, at: 'q[0]' },
  {
    what: 'a kind of file that is not asked for',
    question: file,
    answers: { q: [{ name: 'a.exe', type: 'application/x', content: small }] },
    at: 'q[0]',
  },
  { what: 'too large a file', question: file, answers: { q: stored(`${small}${'A'.repeat(60)}`) }, at: 'q[0]' },
  { what: 'a file that is an address', question: file, answers: { q: stored('https://example.org/a.pdf') }, at: 'q[0]' },
  { what: 'a file with more to it', question: file, answers: { q: stored(small, { path: '/etc' }) }, at: 'q[0]' },
  { what: 'two files where one is asked', question: file, answers: { q: [...stored(small), ...stored(small)] } },
  { what: 'a question nobody asked', question: radio, answers: { q: 'a', other: 1 }, at: 'other' },
  { what: 'a comment nobody asked for', question: radio, answers: { q: 'a', 'q-Comment': 'hej' }, at: 'q-Comment' },
  { what: 'an operator of a database', question: radio, answers: { q: 'a', $where: '1' }, at: '$where' },
  { what: 'a key that is a prototype', question: radio, answers: JSON.parse('{"q":"a","__proto__":{"x":1}}') as unknown, at: '__proto__' },
  { what: 'a key that is a constructor', question: radio, answers: { q: 'a', constructor: { prototype: {} } }, at: 'constructor' },
  {
    what: 'a prototype in a row',
    question: table,
    answers: { q: JSON.parse('{"r1":{"__proto__":{"c1":1}}}') as unknown },
    at: 'q.r1.__proto__',
  },
  { what: 'an operator for an answer', question: radio, answers: { q: { $ne: 'a' } } },
  { what: 'nests a thousand deep', question: table, answers: { q: deep(1000) }, at: 'q.a' },
  { what: 'nothing that was asked for', question: rating, answers: { q: null }, engineRefuses: true },
];

function deep(levels: number): unknown {
  let nested: unknown = 1;
  for (let level = 0; level < levels; level++) nested = { a: nested };
  return nested;
}

describe('answers with', () => {
  test.each(forgeries)('$what are refused', ({ question, answers, at }) => {
    const parsed = parseAnswers(surveyWith([question]), answers);
    expect(parsed).toMatchObject({ ok: false });
    if (!parsed.ok) expect(parsed.problems.map((problem) => problem.question)).toContain(at ?? 'q');
  });

  test.each(forgeries.filter(({ engineRefuses }) => !engineRefuses))('$what are let through by the engine', ({ question, answers }) => {
    const model = new Model(surveyWith([question]).json);
    model.data = answers;
    expect(model.validate(true)).toBe(true);
  });
});

describe('what is sent instead of answers', () => {
  class Answers {
    readonly relevance = 5;
  }
  const inherited: unknown = Object.create({ relevance: 5 });
  let called = false;
  const getter = {
    get relevance() {
      called = true;
      return 5;
    },
  };

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'relevance'],
    ['a number', 5],
    ['a list', [{ relevance: 5 }]],
    ['an instance of a class', new Answers()],
    ['an object with inherited answers', inherited],
    ['an object that computes its answers', getter],
  ])('is refused as a whole: %s', (_what, sent) => {
    expect(parseAnswers(sessionEval, sent)).toEqual({
      ok: false,
      problems: [{ question: '', message: 'Vi kunde inte läsa svaren. Ladda om sidan och försök igen.' }],
    });
    expect(called).toBe(false);
  });

  test('cannot make the reply long', () => {
    const sent = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`${'x'.repeat(500)}${index}`, 1]));
    const parsed = parseAnswers(sessionEval, sent);
    expect(JSON.stringify(parsed).length).toBeLessThan(30_000);
  });
});
