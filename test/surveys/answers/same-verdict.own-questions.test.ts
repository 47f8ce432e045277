import { describe, expect, test } from 'vitest';
import { answersFrom, entriesOf, fieldsOf } from '../../../surveys/answers/form-fields.ts';
import { parseAnswers } from '../../../surveys/answers/parse-answers.ts';
import { type OwnQuestion, ownQuestionsIn, withOwnQuestions } from '../../../surveys/definition/own-questions.ts';
import { pageOf } from '../../../surveys/definition/page-of.ts';
import { generateAnswers } from './generated-answers.ts';
import { randomOwnQuestions } from './random-own-questions.ts';
import { compareVerdicts, isLong, librarySurvey } from './same-verdict.ts';
import { Dice } from './seeded-random.ts';

const surveys = isLong ? 2_000 : 24;
const setsEach = 100;
/** Light and full, of one page and of several, with and without a wall. */
const bases = ['session-eval', 'check-out', 'network-cycle-eval', 'project-followup-3m', 'pre-rus-region-staff'];

describe(`of ${setsEach} answer sets to each of ${surveys} surveys with random own questions`, () => {
  test("the engine's Model and our check judge each alike", { timeout: isLong ? 3_600_000 : 600_000 }, async () => {
    const dice = new Dice(20261127);
    const kinds = new Set<OwnQuestion['kind']>();
    let accepted = 0;
    for (let n = 0; n < surveys; n += 1) {
      const base = dice.one(bases);
      const own = randomOwnQuestions(dice, base);
      for (const { kind } of own) kinds.add(kind);
      const compared = await compareVerdicts(withOwnQuestions(librarySurvey(base), own), setsEach, dice.between(1, 1_000_000));
      expect(compared.disagreements.slice(0, 3), JSON.stringify(own)).toEqual([]);
      accepted += compared.accepted;
    }
    expect([...kinds].sort()).toEqual(['one', 'scale', 'several', 'text']);
    expect(accepted / (surveys * setsEach)).toBeGreaterThan(0.05);
    expect(accepted / (surveys * setsEach)).toBeLessThan(0.95);
  });

  test('a form without a script sends the same answers as JSON does', () => {
    const dice = new Dice(7);
    for (let n = 0; n < surveys; n += 1) {
      const survey = withOwnQuestions(librarySurvey('session-eval'), randomOwnQuestions(dice, 'session-eval'));
      expect(pageOf(survey.json)).toBe('light');
      const answers = generateAnswers(survey.json, dice, 0);
      const parsed = parseAnswers(survey, answers);
      const posted = parseAnswers(survey, answersFrom(fieldsOf(survey.json), entriesOf(answers)));
      expect(parsed.ok, JSON.stringify([answers, parsed])).toBe(true);
      expect(posted).toEqual(parsed);
    }
  });

  test('a choice that is not among them, or a text that is too long, is refused', () => {
    const dice = new Dice(11);
    for (let n = 0; n < surveys; n += 1) {
      const survey = withOwnQuestions(librarySurvey('session-eval'), randomOwnQuestions(dice, 'session-eval'));
      const answers = generateAnswers(survey.json, dice, 0);
      const question = dice.one(ownQuestionsIn(survey));
      const wrong = { rating: 6, radiogroup: 'another', checkbox: ['another'], comment: 'x'.repeat(501) }[question.type as string];
      const parsed = parseAnswers(survey, { ...answers, [question.name]: wrong });
      expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.question)).toEqual([expect.stringContaining(question.name)]);
    }
  });
});
