// Counting texts is a quicker way to the same tally: held to the slow way, response by response, for every survey there is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerTexts } from '../../../reports/tabulate/answer-texts.ts';
import { addResponse, startTally, type Tally, tablesOf } from '../../../reports/tabulate/tally.ts';
import { canonicalJson } from '../../../server/store/canonical-json.ts';
import { compileAnswerCheck } from '../../../surveys/answers/compile-answer-check.ts';
import type { Survey } from '../../../surveys/definition/survey.ts';
import { generateAnswers } from '../../surveys/answers/generated-answers.ts';
import { Dice } from '../../surveys/answers/seeded-random.ts';
import { everySurvey } from '../../surveys/library/every-survey.ts';
import { everyKind } from '../fixtures/every-kind.ts';

type Row = Readonly<Record<string, unknown>>;

/** All that can be read from a tally. */
function seen(tally: Tally) {
  return {
    tables: tablesOf(tally),
    written: [...tally.written],
    atoms: [...tally.atoms.values()].map(({ groups, responses }) => [groups, responses]),
  };
}

function both(survey: Survey, breakdowns: readonly string[], rows: readonly Row[]) {
  const check = compileAnswerCheck(survey);
  const [slow, quick] = [startTally(survey, breakdowns, check.asked), startTally(survey, breakdowns, check.asked)];
  const add = answerTexts(quick);
  rows.forEach((answers, n) => {
    const background = { sector: n % 3 ? 'region' : 'kommun' };
    addResponse(slow, { answers, background });
    add(canonicalJson(answers), background);
  });
  return { slow: seen(slow), quick: seen(quick) };
}

describe('answers counted from their text', () => {
  test.each([...everySurvey, [everyKind.id, everyKind as Survey] as const])('to %s are counted as answers are', (_, survey) => {
    const dice = new Dice(7);
    const rows = Array.from({ length: 300 }, () => generateAnswers(survey.json, dice, dice.chance(0.3) ? 2 : 0));
    const { slow, quick } = both(survey, ['sector'], rows);
    expect(quick).toEqual(slow);
  });

  test('are counted so by a question too, with values in any words', () => {
    const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('na', 'a"b\\', '{', '],', 'å\u2028', '😀', ''));
    const row = fc.record(
      {
        grade: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constantFrom('na', null, true, -1.5e-7)),
        choice: fc.oneof(fc.constantFrom('a', 'b', 'na', 'other'), words),
        several: fc.array(fc.oneof(fc.constantFrom('x', 'y', 'na'), words), { maxLength: 3 }),
        'choice-Comment': words,
        words,
        year: fc.double({ noNaN: true, noDefaultInfinity: true }),
        rows: fc.dictionary(fc.constantFrom('r1', 'r2', 'r"3'), fc.oneof(fc.integer({ min: 1, max: 5 }), words)),
        panels: fc.array(fc.record({ tip: words }), { maxLength: 3 }),
        'zz"unknown\\': words,
        a0: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const alike = { ...everyKind, room: [], json: withoutConditions(everyKind.json) } as Survey;
    expect(startTally(alike, ['choice'], compileAnswerCheck(alike).asked).askedAlike).toBeDefined();
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const { slow, quick } = both(alike, ['choice', 'sector'], rows);
        expect(quick).toEqual(slow);
      }),
      { numRuns: 300, seed: 20261126 },
    );
  });

  test('that are not whole are an error, never half counted', () => {
    const tally = startTally(
      everyKind,
      [],
      Object.assign(() => new Set<string>(), { alike: new Set<string>() }),
    );
    const add = answerTexts({ ...tally, openTexts: [] });
    for (const torn of ['{"choice":"a', '{"choice', '{"several":["x"']) expect(() => add(torn, {})).toThrow();
    expect([...tally.atoms.values()]).toEqual([]);
  });
});

function withoutConditions(json: Survey['json']): Survey['json'] {
  return JSON.parse(JSON.stringify(json, (key, value) => (key === 'visibleIf' ? undefined : value)));
}
