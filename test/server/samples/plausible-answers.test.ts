// What holds of the planned answers for any seed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleLearningProject } from '../../../server/samples/learning-project.ts';
import { sampleActivities } from '../../../server/samples/sample-activities.ts';
import { type SampleWave, sampleWave } from '../../../server/samples/sample-activity.ts';
import { parseAnswers } from '../../../surveys/answers/parse-answers.ts';
import { makeSurvey } from '../../../surveys/catalogue.ts';
import { checkOut } from '../../../surveys/library/check-out.ts';
import { sessionEval } from '../../../surveys/library/session-eval.ts';
import { today } from './filled-store.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const wavesOf = (seed: number): readonly SampleWave[] => sampleActivities(seed, today).flatMap(({ waves }) => waves);
const sessionsOf = (seed: number) => sampleLearningProject(seed, today).waves.filter(({ survey }) => survey === 'session-eval');

function mean(wave: SampleWave | undefined, question: string): number {
  const known = (wave?.answers ?? []).map((answers) => answers[question]).filter((value) => typeof value === 'number');
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function share(wave: SampleWave | undefined, question: string, code: string): number {
  const answers = wave?.answers ?? [];
  return answers.filter((one) => one[question] === code).length / answers.length;
}

describe('sample answers', () => {
  test('are all accepted by the survey they answer', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { survey: id, parameters = {}, answers } of wavesOf(seed)) {
          const survey = makeSurvey(id, parameters);
          const refused = answers.map((one) => parseAnswers(survey, one)).filter(({ ok }) => !ok);
          expect(refused).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('are the same for the same seed and day, and others for another seed', () => {
    expect(sampleActivities(7, today)).toEqual(sampleActivities(7, today));
    expect(wavesOf(7).map(({ answers }) => answers)).not.toEqual(wavesOf(8).map(({ answers }) => answers));
  });

  test('differ between the sessions as they are meant to', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [first, second, third, fourth] = sessionsOf(seed);
        for (const other of [first, third, fourth]) expect(mean(other, 'voice') - mean(second, 'voice')).toBeGreaterThan(0.4);
        for (const other of [first, second]) expect(mean(third, 'exchange') - mean(other, 'exchange')).toBeGreaterThan(0.3);
        const act = [first, second, third, fourth].map((session) => share(session, 'use_intent', 'act'));
        expect(act).toEqual([...act].sort());
        expect(new Set(act).size).toBe(4);
      }),
      { numRuns: 60 },
    );
  });

  test('leave open questions empty here and there, and say "Vet ej" here and there', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const answers = sessionsOf(seed).flatMap((session) => session.answers);
        const skipped = answers.filter((one) => one.keep === undefined).length / answers.length;
        expect(skipped).toBeGreaterThan(0.15);
        expect(skipped).toBeLessThan(0.6);
        expect(wavesOf(seed).some((wave) => wave.answers.some((one) => Object.values(one).includes('na')))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('never repeat a text within an activity', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { waves } of sampleActivities(seed, today)) {
          const texts = waves.flatMap(({ survey, answers }) => openTexts(survey, answers));
          expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('with a question or a code that the survey does not have do not compile', () => {
    const occasion = 'any';
    sampleWave(checkOut, { occasion, answers: [{ take_away: 'Mod', show_ok: true }] });
    // @ts-expect-error: 'takeaway' is not a question
    sampleWave(checkOut, { occasion, answers: [{ takeaway: 'Mod', show_ok: true }] });
    const grades = { relevance: 4, learning: 4, exchange: 'na', voice: 5 } as const;
    sampleWave(sessionEval, { occasion, answers: [{ ...grades, use_intent: 'act' }] });
    // @ts-expect-error: 'acts' is not a choice
    sampleWave(sessionEval, { occasion, answers: [{ ...grades, use_intent: 'acts' }] });
    // @ts-expect-error: 6 is not a step
    sampleWave(sessionEval, { occasion, answers: [{ ...grades, voice: 6, use_intent: 'act' }] });
    expect(sampleWave(checkOut, { occasion, answers: [] }).survey).toBe('check-out');
  });

  test('fit whatever day it is: what is done is past, what is open has begun', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2025-12-01'), max: new Date('2035-12-31'), noInvalidDate: true }), (day) => {
        for (const { opens, closes, releases } of sampleActivities(1, day).flatMap(({ waves }) => waves)) {
          for (const moment of [opens, closes, releases]) expect(moment === undefined || moment <= day).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Answers to the questions people write in, marked with the question. */
function openTexts(survey: string, answers: SampleWave['answers']): readonly string[] {
  const written = [
    'keep',
    'change',
    'next_step',
    'next_theme',
    'applied_what',
    'happening_now',
    'expectation',
    'take_away',
    'first_step',
    'deprioritise',
    'strengths_text',
    'challenges_text',
    'other',
    'evaluation_questions',
  ];
  return answers.flatMap((one) =>
    written.filter((question) => typeof one[question] === 'string').map((question) => `${survey} ${question}: ${one[question]}`),
  );
}
