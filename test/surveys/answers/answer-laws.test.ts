// What holds for anything that can be sent, whatever the survey.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileAnswerCheck } from '../../../surveys/answers/compile-answer-check.ts';
import { catalogue } from '../../../surveys/catalogue.ts';
import { questionsIn } from '../../../surveys/definition/questions-in.ts';
import type { Survey } from '../../../surveys/definition/survey.ts';
import { fixtures } from './fixture-surveys.ts';
import { type Answers, generateAnswers } from './generated-answers.ts';
import { Dice } from './seeded-random.ts';

const surveys: readonly Survey[] = [...catalogue.map((entry) => entry.make({})), ...fixtures];
const runs = { seed: 20250520, numRuns: 150 };
const trickyKeys = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '$where',
  '',
  'q.r',
  'a[0]',
);

/** Anything JSON can say, with keys that make trouble. */
const anyJson = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.oneof(trickyKeys, fc.string()), fc.jsonValue()).map((entries) => JSON.parse(JSON.stringify(entries)) as unknown),
);

/** Answers a page could send, with something put in its place somewhere. */
function answersTo(survey: Survey): fc.Arbitrary<unknown> {
  const names = questionsIn(survey.json).flatMap(({ name }) => [name, `${name}-Comment`]);
  const anything = fc.oneof(
    anyJson,
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, '\0', '\ud800', ' ', [], {}, [null], [[]], { r1: null }),
  );
  return fc
    .tuple(
      fc.integer(),
      fc.constantFrom(0, 0.05, 0.3),
      fc.dictionary(fc.oneof(fc.constantFrom(...names), trickyKeys), anything, { maxKeys: 2 }),
    )
    .map(([seed, sloppiness, spoilt]) => ({ ...generateAnswers(survey.json, new Dice(seed), sloppiness), ...spoilt }));
}

describe.each(surveys.map((survey) => ({ id: survey.id, survey })))('a check of $id', ({ survey }) => {
  const check = compileAnswerCheck(survey);

  test('judges any JSON without throwing', () => {
    fc.assert(
      fc.property(anyJson, fc.constantFrom('sv', 'en', 'fi', '__proto__'), (sent, locale) => {
        const parsed = check.parse(sent, locale);
        if (!parsed.ok) expect(parsed.problems.every(({ message }) => message.length > 0)).toBe(true);
      }),
      runs,
    );
  });

  test('judges spoilt answers without throwing, and accepts again what it has accepted, unchanged', () => {
    fc.assert(
      fc.property(answersTo(survey), (sent) => {
        const parsed = check.parse(sent, 'sv');
        if (!parsed.ok) {
          expect(parsed.problems).not.toEqual([]);
          return;
        }
        const again = check.parse(JSON.parse(JSON.stringify(parsed.answers)), 'sv');
        expect(again).toEqual(parsed);
      }),
      runs,
    );
  });

  test('keeps nothing the survey does not ask', () => {
    const known = new Set(questionsIn(survey.json).flatMap(({ name }) => [name, `${name}-Comment`]));
    fc.assert(
      fc.property(answersTo(survey), (sent) => {
        const parsed = check.parse(sent, 'sv');
        if (!parsed.ok) return;
        expect(Object.keys(parsed.answers).filter((key) => !known.has(key))).toEqual([]);
        expect(Object.getPrototypeOf(parsed.answers)).toBe(Object.prototype);
      }),
      runs,
    );
  });

  test('leaves what was sent as it was, and the prototypes of everything', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    fc.assert(
      fc.property(answersTo(survey), (sent) => {
        const copy = structuredClone(sent);
        check.parse(sent, 'sv');
        expect(sent).toEqual(copy);
        expect(({} as Answers).x).toBeUndefined();
      }),
      runs,
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
  });
});
