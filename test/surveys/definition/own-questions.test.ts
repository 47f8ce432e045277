// Questions an organiser adds to a wave: what they become, what is refused, and that each kind of survey stays what it was.
import { lintSurvey } from 'survey-core-lint/linter';
import { describe, expect, test } from 'vitest';
import { makeSurvey } from '../../../surveys/catalogue.ts';
import { fingerprintOf } from '../../../surveys/definition/fingerprint.ts';
import {
  isOwnQuestion,
  type OwnQuestion,
  ownQuestionFaults,
  ownQuestionName,
  ownQuestionsIn,
  withOwnQuestions,
} from '../../../surveys/definition/own-questions.ts';
import { pageOf } from '../../../surveys/definition/page-of.ts';
import { questionsIn } from '../../../surveys/definition/questions-in.ts';
import { Model } from '../../../surveys/definition/survey-engine.ts';
import { everySurvey } from '../library/every-survey.ts';

const food: OwnQuestion = { kind: 'scale', title: { sv: 'Hur var maten?' }, low: { sv: 'Dålig' }, high: { sv: 'God' } };
const way: OwnQuestion = {
  kind: 'one',
  title: { sv: 'Hur tog du dig hit?', en: 'How did you get here?' },
  choices: [
    { sv: 'Tåg', en: 'Train' },
    { sv: 'Buss & båt', en: 'Bus & boat' },
    { sv: 'Annat', en: 'Other' },
  ],
  isRequired: true,
};
const missed: OwnQuestion = { kind: 'several', title: { sv: 'Vad saknade du?' }, choices: [{ sv: '2024' }, { sv: 'Paus' }] };
const words: OwnQuestion = { kind: 'text', title: { sv: 'Vad tänker du nu?' } };
const all = [food, way, missed, words];

describe('own questions', () => {
  test('become questions of four types, with codes made of their words', () => {
    const [rating, radio, checkbox, comment] = ownQuestionsIn(withOwnQuestions(makeSurvey('session-eval', {}), all));
    expect(rating).toMatchObject({ type: 'rating' });
    expect(rating?.type === 'rating' && rating.rateValues?.map((item) => typeof item === 'object' && [item.value, item.text?.sv])).toEqual([
      [1, 'Dålig'],
      [2, '2'],
      [3, '3'],
      [4, '4'],
      [5, 'God'],
      ['na', 'Vet ej'],
    ]);
    expect(radio).toMatchObject({
      type: 'radiogroup',
      isRequired: true,
      choices: [{ value: 'tag' }, { value: 'buss_bat' }, { value: 'annat' }],
    });
    expect(checkbox).toMatchObject({ type: 'checkbox', choices: [{ value: 'choice_2024' }, { value: 'paus' }] });
    expect(comment).toMatchObject({ type: 'comment', maxLength: 500, description: { sv: 'Skriv inte namn.' } });
  });

  test('have names that follow from what is asked: another translation is the same question, another word is not', () => {
    const name = ownQuestionName(way);
    expect(name).toMatch(/^own_q_hur_tog_du_dig_hit_[0-9a-f]{8}$/);
    expect(ownQuestionName({ ...way, title: { sv: ' Hur tog  du dig hit? ' }, isRequired: false })).toBe(name);
    expect(ownQuestionName({ ...way, title: { sv: 'Hur tog du dig hem?' } })).not.toBe(name);
    expect(ownQuestionName({ ...way, choices: [...way.choices].reverse() })).not.toBe(name);
    expect(ownQuestionName({ ...way, kind: 'several' })).not.toBe(name);
    expect(ownQuestionName({ kind: 'text', title: { sv: '???' } })).toMatch(/^own_q_question_/);
  });

  test('have codes of their own where words are alike in the narrow alphabet, and never one with a meaning', () => {
    const choices = [{ sv: 'Å' }, { sv: 'Ä' }, { sv: 'NA' }, { sv: 'Other' }, { sv: '!' }, { sv: '?' }];
    const [question] = ownQuestionsIn(
      withOwnQuestions(makeSurvey('session-eval', {}), [{ kind: 'one', title: { sv: 'Vilken?' }, choices }]),
    );
    expect(question?.type === 'radiogroup' && question.choices.map((item) => typeof item === 'object' && item.value)).toEqual([
      'a',
      'a_2',
      'na_2',
      'other_2',
      'choice',
      'choice_2',
    ]);
  });

  test('change the fingerprint; none leave the very same survey', () => {
    const survey = makeSurvey('session-eval', {});
    expect(withOwnQuestions(survey, [])).toBe(survey);
    expect(fingerprintOf(withOwnQuestions(survey, [food]))).not.toBe(fingerprintOf(survey));
    expect(fingerprintOf(withOwnQuestions(survey, [food, words]))).not.toBe(fingerprintOf(withOwnQuestions(survey, [words, food])));
  });

  test('have names that no question of the library has', () => {
    expect(everySurvey.flatMap(([, { json }]) => questionsIn(json).map(({ name }) => name)).filter(isOwnQuestion)).toEqual([]);
  });
});

describe.each(everySurvey.filter(([id]) => id !== 'registration'))('the survey %s with own questions', (_, survey) => {
  const with4 = withOwnQuestions(survey, all);

  test('is plain JSON that the linter and the engine take, with every question there was and four more', () => {
    expect(JSON.parse(JSON.stringify(with4))).toEqual(with4);
    expect(lintSurvey(with4.json as unknown as Parameters<typeof lintSurvey>[0]).findings).toEqual([]);
    const model = new Model(with4.json);
    expect(model.jsonErrors ?? []).toEqual([]);
    expect(questionsIn(with4.json).filter(({ name }) => !isOwnQuestion(name))).toEqual(questionsIn(survey.json));
    expect(ownQuestionsIn(with4)).toHaveLength(4);
  });

  test('is answered on the page it had', () => {
    expect(pageOf(with4.json)).toBe(pageOf(survey.json));
  });

  test('asks for a yes after them where texts may be shown, and that yes is about them as well', () => {
    const names = questionsIn(with4.json).map(({ name }) => name);
    const text = ownQuestionName(words);
    if (!survey.room) return expect(with4.room).toBeUndefined();
    expect(with4.room).toEqual([...survey.room, text]);
    expect(names.indexOf('show_ok')).toBeGreaterThan(names.indexOf(text));
    expect(ownQuestionsIn(with4).find(({ name }) => name === text)).toMatchObject({ maxLength: 280 });
  });
});

describe('own questions are refused', () => {
  const faults = (...own: readonly OwnQuestion[]) =>
    ownQuestionFaults('session-eval', own).map(({ question, field, reason }) => `${question} ${field} ${reason}`);
  const choices = (...texts: readonly string[]) => texts.map((sv) => ({ sv }));

  test('not where they are right', () => expect(faults(...all)).toEqual([]));

  test.each<readonly [string, readonly OwnQuestion[], readonly string[]]>([
    ['beyond five', [1, 2, 3, 4, 5, 6].map((n) => ({ kind: 'text', title: { sv: `Fråga ${n}` } })), ['-1  tooMany']],
    ['that are empty', [{ kind: 'text', title: { sv: '  ' } }], ['0 title.sv missing']],
    ['with an expression in them', [{ kind: 'text', title: { sv: 'Varför {relevance}?' } }], ['0 title.sv forbidden']],
    ['with line ends', [{ kind: 'text', title: { sv: 'Två\nrader' } }], ['0 title.sv forbidden']],
    ['that turn the writing direction', [{ kind: 'text', title: { sv: 'a\u202eb' } }], ['0 title.sv forbidden']],
    ['that are too long', [{ kind: 'text', title: { sv: 'x'.repeat(201) } }], ['0 title.sv tooLong']],
    ['with empty English', [{ kind: 'text', title: { sv: 'Hur?', en: '' } }], ['0 title.en missing']],
    ['with one choice', [{ kind: 'one', title: { sv: 'Hur?' }, choices: choices('A') }], ['0 choices tooFewChoices']],
    ['with eleven choices', [{ ...missed, choices: choices(...'abcdefghijk') }], ['0 choices tooManyChoices']],
    ['with a choice twice', [{ ...missed, choices: choices('Paus', 'Kaffe', 'paus ') }], ['0 choices.2.sv repeated']],
    ['with the same words at both ends', [{ ...food, high: { sv: 'dålig' } }], ['0 high.sv repeated']],
    ['half translated', [food, { ...way, title: { sv: 'Hur?' } }], ['1 title.en half']],
    ['that are asked already', [food, words, { ...food, isRequired: true }], ['2 title.sv sameQuestion']],
  ])('%s', (_, own, expected) => expect(faults(...own)).toEqual(expected));

  test('in a registration, whose answers belong to named people', () => {
    expect(ownQuestionFaults('registration', [words])).toEqual([{ question: -1, field: '', reason: 'notHere' }]);
    expect(ownQuestionFaults('registration', [])).toEqual([]);
  });
});
