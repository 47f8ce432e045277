import { describe, expect, test } from 'vitest';
import { compileAnswerCheck } from '../../../surveys/answers/compile-answer-check.ts';
import { catalogue } from '../../../surveys/catalogue.ts';
import { fixtures } from './fixture-surveys.ts';
import { generateAnswers } from './generated-answers.ts';
import { compareVerdicts, completedByModel, heavyForms, isLong, librarySurvey, otherForms, setsPerSurvey, tidy } from './same-verdict.ts';
import { Dice } from './seeded-random.ts';

const hour = 3_600_000;

describe(`of ${setsPerSurvey} answer sets to a heavy form, the engine's Model`, () => {
  test.each(heavyForms)('and our check judge each alike: %s', { timeout: isLong ? hour : 600_000 }, async (id) => {
    const { accepted, disagreements } = await compareVerdicts(librarySurvey(id), setsPerSurvey, 20250520);
    expect(disagreements.slice(0, 3)).toEqual([]);
    expect(accepted / setsPerSurvey).toBeGreaterThan(0.05);
  });

  test('is asked about every form of the catalogue', () => {
    expect([...heavyForms, ...otherForms].sort()).toEqual(catalogue.map(({ id }) => id).sort());
  });
});

describe('of answer sets to surveys with every kind of question and condition, the Model', () => {
  test.each(fixtures)('and our check judge each alike: $id', { timeout: isLong ? hour : 300_000 }, async (survey) => {
    const sets = isLong ? 20_000 : 250;
    const { accepted, disagreements } = await compareVerdicts(survey, sets, 7);
    expect(disagreements.slice(0, 3)).toEqual([]);
    expect(accepted).toBeGreaterThan(0);
  });
});

describe('answers that are accepted', () => {
  test.each(catalogue.map(({ id }) => id))('are those the engine hands over when the survey is completed: %s', (id) => {
    const survey = librarySurvey(id);
    const check = compileAnswerCheck(survey);
    const dice = new Dice(11);
    let compared = 0;
    for (let tries = 0; tries < 60; tries++) {
      const answers = generateAnswers(survey.json, dice, 0.02);
      const parsed = check.parse(answers, 'sv');
      if (!parsed.ok) continue;
      compared++;
      expect(tidy(parsed.answers)).toEqual(tidy(completedByModel(survey, answers)));
    }
    expect(compared).toBeGreaterThan(5);
  });
});
