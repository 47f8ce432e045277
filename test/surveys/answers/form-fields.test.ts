// Answers that come in the fields of a form are the very answers that come as JSON.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileAnswerCheck } from '../../../surveys/answers/compile-answer-check.ts';
import { answersFrom, entriesOf, type FormEntry, fieldsOf } from '../../../surveys/answers/form-fields.ts';
import { pageOf } from '../../../surveys/definition/page-of.ts';
import { everySurvey } from '../library/every-survey.ts';
import { generateAnswers } from './generated-answers.ts';
import { Dice } from './seeded-random.ts';

const lightSurveys = everySurvey.filter(([, { json }]) => pageOf(json) === 'light');
const runs = { seed: 20261126, numRuns: 200 };

/** As a browser sends it: text, with line ends as CRLF. */
function posted(entries: readonly FormEntry[]): readonly FormEntry[] {
  const body = new URLSearchParams(entries.map(([name, text]) => [name, text.replaceAll('\n', '\r\n')])).toString();
  return [...new URLSearchParams(body)];
}

describe.each(lightSurveys)('a form of %s', (_id, survey) => {
  const fields = fieldsOf(survey.json);
  const check = compileAnswerCheck(survey);

  test('gets the same verdict, and the same answers, as JSON', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(0, 0.05, 0.3), (seed, sloppiness) => {
        const answers = generateAnswers(survey.json, new Dice(seed), sloppiness);
        const fromForm = answersFrom(fields, posted(entriesOf(answers)));
        expect(check.parse(fromForm, 'sv')).toEqual(check.parse(answers, 'sv'));
      }),
      runs,
    );
  });

  test('shows what it was filled with', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const answers = answersFrom(fields, entriesOf(generateAnswers(survey.json, new Dice(seed), 0.1)));
        expect(answersFrom(fields, entriesOf(answers))).toEqual(answers);
      }),
      runs,
    );
  });

  test('whatever is in it, never makes the check fail', () => {
    const names = [...Object.keys(fields), '__proto__', 'constructor', 'hasOwnProperty', 'a.b', '', ':token', 'relevance.ours'];
    const entry = fc.tuple(
      fc.oneof(fc.constantFrom(...names), fc.string()),
      fc.oneof(fc.constantFrom('1', 'na', 'true', '\0', '\ud800'), fc.string()),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const parsed = check.parse(answersFrom(fields, entries), 'sv');
        if (!parsed.ok) expect(parsed.problems.every(({ message }) => message.length > 0)).toBe(true);
        expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      }),
      runs,
    );
  });
});

describe('a field', () => {
  test('is a number only where the survey stores numbers', () => {
    const fields = { step: { is: 'one', numbers: [1, 2] }, code: { is: 'one' }, year: { is: 'number' } } as const;
    const entries: FormEntry[] = [
      ['step', '2'],
      ['code', '0114'],
      ['year', '2030'],
    ];
    expect(answersFrom(fields, entries)).toEqual({ step: 2, code: '0114', year: 2030 });
    expect(answersFrom(fields, [['step', '02']])).toEqual({ step: '02' });
    expect(answersFrom(fields, [['year', 'snart']])).toEqual({ year: 'snart' });
  });

  test('that is sent twice where one answer is wanted is not made into one', () => {
    expect(
      answersFrom({ step: { is: 'one', numbers: [1, 2] } }, [
        ['step', '1'],
        ['step', '2'],
      ]),
    ).toEqual({ step: [1, 2] });
  });

  test('that does not exist is handed on, so that the check refuses it; what is about the submission is not', () => {
    expect(
      answersFrom({}, [
        ['strange', 'x'],
        [':submission', 'x'],
      ]),
    ).toEqual({ strange: 'x' });
  });
});
