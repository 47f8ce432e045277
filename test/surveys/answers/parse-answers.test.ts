import { describe, expect, test } from 'vitest';
import { compileAnswerCheck } from '../../../surveys/answers/compile-answer-check.ts';
import { messagesByLocale } from '../../../surveys/answers/messages.ts';
import { answerCheckOf, parseAnswers } from '../../../surveys/answers/parse-answers.ts';
import { UnsupportedSurvey } from '../../../surveys/answers/unsupported-survey.ts';
import { makeSurvey } from '../../../surveys/catalogue.ts';
import type { Survey } from '../../../surveys/definition/survey.ts';
import type { SurveyElement } from '../../../surveys/definition/survey-json.ts';
import { checkOut } from '../../../surveys/library/check-out.ts';
import { conditions, surveyWith } from './fixture-surveys.ts';

const title = { sv: 'Fråga' };

function problemsOf(survey: Survey, sent: unknown, locale = 'sv'): readonly (readonly [string, string])[] {
  const parsed = parseAnswers(survey, sent, locale);
  return parsed.ok ? [] : parsed.problems.map(({ question, message }) => [question, message] as const);
}

function answersOf(elements: readonly SurveyElement[], sent: unknown): unknown {
  const parsed = parseAnswers(surveyWith(elements), sent);
  return parsed.ok ? parsed.answers : parsed.problems;
}

describe('answers', () => {
  test('that keep all rules are handed on, in the order of the questions', () => {
    const parsed = parseAnswers(checkOut, { show_ok: true, take_away: 'Mod' });
    expect(parsed).toEqual({ ok: true, answers: { take_away: 'Mod', show_ok: true } });
    expect(Object.keys(parsed.ok ? parsed.answers : {})).toEqual(['take_away', 'show_ok']);
  });

  test('that lack something required are refused, in the participant’s language', () => {
    expect(problemsOf(checkOut, { take_away: '  ' })).toEqual([
      ['take_away', 'Svara på frågan.'],
      ['show_ok', 'Svara på frågan.'],
    ]);
    expect(problemsOf(checkOut, {}, 'en')).toEqual([
      ['take_away', 'Answer the question.'],
      ['show_ok', 'Answer the question.'],
    ]);
    expect(problemsOf(checkOut, {}, 'fi')[0]?.[1]).toBe('Svara på frågan.');
  });

  test('are refused in the author’s words where there are some', () => {
    const registration = makeSurvey('registration', {});
    const en = problemsOf(registration, { commitment: false }, 'en').find(([question]) => question === 'commitment');
    const sv = problemsOf(registration, { commitment: false }).find(([question]) => question === 'commitment');
    expect(sv?.[1]).toMatch(/å|ä|ö/);
    expect(en?.[1]).not.toBe(sv?.[1]);
    expect(Object.values(messagesByLocale).flatMap((messages) => Object.values(messages))).not.toContain(sv?.[1]);
  });

  test('of nothing are no answer: null, empty texts, lists and objects', () => {
    const elements: readonly SurveyElement[] = [
      { type: 'text', name: 'a', title },
      { type: 'checkbox', name: 'b', title, choices: ['x'] },
      { type: 'matrix', name: 'c', title, rows: ['r'], columns: [1] },
      { type: 'paneldynamic', name: 'd', title, templateElements: [{ type: 'text', name: 't', title }] },
      { type: 'matrixdropdown', name: 'e', title, rows: ['r'], columns: [{ name: 'x', cellType: 'text' }] },
    ];
    expect(answersOf(elements, { a: '', b: [], c: { r: null }, d: [{}, null, { t: ' ' }], e: { r: { x: '' } } })).toEqual({});
  });

  test('in cells and panels are named where they are wrong', () => {
    const municipal = makeSurvey('pre-rus-municipal', {});
    const paths = problemsOf(municipal, { challenges: { naringsliv: { importance: 5 } } }).map(([question]) => question);
    expect(paths).toContain('challenges.naringsliv.capacity');
    expect(paths).toContain('challenges.kompetens.importance');
    const dialog = makeSurvey('group-dialog', {});
    expect(problemsOf(dialog, { success_factors: [{ factor: 'Mod' }, {}] }).map(([question]) => question)).toContain(
      'success_factors[1].factor',
    );
  });

  test('to a matrix name the rows that are left', () => {
    const municipal = makeSurvey('pre-rus-municipal', {});
    const rows = { relevance: 1, steering: 'na', ownership: 3, currency: 4 };
    const [, message] = problemsOf(municipal, { rus_value: rows }).find(([question]) => question === 'rus_value') ?? [];
    expect(message).toBe('Svara på alla rader. Kvar: Den ger något utöver våra egna planer, Det är tydligt vem som gör vad.');
  });
});

describe('answers to questions that are hidden', () => {
  test('are dropped, and so is what only they made visible', () => {
    const parsed = parseAnswers(conditions, {
      role: 'b',
      which: 'dold',
      after: 'också dold',
      areas: ['none'],
      grid: { r1: 2 },
      order: ['p', 'q', 'r'],
    });
    expect(parsed).toEqual({ ok: true, answers: { role: 'b', areas: ['none'], order: ['p', 'q', 'r'] } });
  });

  test('are dropped before they can hide something else', () => {
    const survey = surveyWith([
      { type: 'radiogroup', name: 'a', title, choices: ['yes', 'no'] },
      { type: 'text', name: 'c', title, isRequired: true, visibleIf: '{b} empty' },
      { type: 'text', name: 'b', title, visibleIf: "{a} = 'yes'" },
    ]);
    expect(problemsOf(survey, { a: 'no', b: 'dold' })).toEqual([['c', 'Svara på frågan.']]);
    expect(parseAnswers(survey, { a: 'no', b: 'dold', c: 'Hej' })).toEqual({ ok: true, answers: { a: 'no', c: 'Hej' } });
  });

  test('are dropped with their comments, and what "Annat" means where it is not picked', () => {
    const role: SurveyElement = { type: 'radiogroup', name: 'role', title, choices: ['a'], showOtherItem: true };
    expect(answersOf([role], { role: 'a', 'role-Comment': 'dold' })).toEqual({ role: 'a' });
    expect(answersOf([role], { role: 'other', 'role-Comment': ' Rektor ' })).toEqual({ role: 'other', 'role-Comment': 'Rektor' });
    expect(answersOf([role], { role: 'other' })).toEqual([{ question: 'role', message: 'Skriv vad du menar med ditt eget alternativ.' }]);
  });

  test('are told apart: the questions that are asked can be listed', () => {
    const check = compileAnswerCheck(conditions);
    expect(check.asked({ role: 'a', which: 'x' })).toEqual(new Set(['role', 'which', 'after', 'areas', 'count', 'share', 'locked']));
    expect(check.asked({}).has('which')).toBe(false);
    expect(check.asked('nonsense').has('role')).toBe(true);
  });
});

describe('a text', () => {
  const comment: SurveyElement = { type: 'comment', name: 'q', title };

  test.each([
    ['blanks around it', '  Hej  ', 'Hej'],
    ['line ends of Windows', 'En\r\ntvå\rtre', 'En\ntvå\ntre'],
    ['control characters', 'Ja\u000b tack\u0007\u0085', 'Ja tack'],
    ['half an emoji', 'Bra \ud83d', 'Bra \ufffd'],
    ['a whole emoji, å, ä and ö', 'Bra 👍 åäö', 'Bra 👍 åäö'],
    ['tabs and lines', 'a\tb\nc', 'a\tb\nc'],
    ['what a spreadsheet would run', '=1+1', '=1+1'],
  ])('with %s is stored without harm', (_what, sent, kept) => {
    expect(answersOf([comment], { q: sent })).toEqual({ q: kept });
  });

  test('of one line holds no line ends', () => {
    expect(answersOf([{ type: 'text', name: 'q', title }], { q: 'a\r\nb' })).toEqual({ q: 'a b' });
  });

  test('a validator looks at is stored as written', () => {
    const code: SurveyElement = { type: 'text', name: 'q', title, validators: [{ type: 'text', minLength: 3 }] };
    expect(answersOf([code], { q: ' ab ' })).toEqual({ q: ' ab ' });
  });
});

describe('two rules of the engine that surprise', () => {
  test('hold here: an expression validator is asked about an empty answer', () => {
    const survey = surveyWith([{ type: 'boolean', name: 'q', title, validators: [{ type: 'expression', expression: '{q} = true' }] }]);
    expect(problemsOf(survey, {})).toHaveLength(1);
  });

  test('hold here: where every row is asked for, an optional matrix may not be empty', () => {
    const survey = surveyWith([{ type: 'matrix', name: 'q', title, rows: ['r'], columns: [1], eachRowRequired: true }]);
    expect(problemsOf(survey, {})).toEqual([['q', 'Svara på alla rader. Kvar: r.']]);
  });
});

describe('choices made of other answers', () => {
  test('are taken where the other answer holds them, also where the engine cuts them at a bar', () => {
    const dialog = makeSurvey('group-dialog', {});
    const factors = [{ factor: 'Mod | tid' }, { factor: ' Tillit ' }, { factor: 'Ork' }];
    const chosenOf = (...chosen: readonly string[]) =>
      problemsOf(dialog, { success_factors: factors, chosen }).filter(([question]) => question === 'chosen');
    expect(chosenOf('Mod ', 'Tillit')).toEqual([]);
    expect(chosenOf('Mod', 'Något annat')).toEqual([['chosen', 'Välj bland alternativen i listan.']]);
  });
});

describe('a survey', () => {
  test('is compiled once', () => {
    expect(answerCheckOf(checkOut)).toBe(answerCheckOf(checkOut));
    expect(answerCheckOf({ ...checkOut })).not.toBe(answerCheckOf(checkOut));
  });

  test.each<[string, readonly SurveyElement[]]>([
    ['names a question that is not there', [{ type: 'text', name: 'q', title, visibleIf: '{nothing} = 1' }]],
    ['has an expression that cannot be parsed', [{ type: 'text', name: 'q', title, visibleIf: '{q} = = 1' }]],
    ['needs a running survey in an expression', [{ type: 'text', name: 'q', title, visibleIf: "isContainerReady('page')" }]],
    [
      'has two questions that decide about each other',
      [
        { type: 'text', name: 'a', title, visibleIf: '{b} empty' },
        { type: 'text', name: 'b', title, visibleIf: '{a} empty' },
      ],
    ],
    ['takes choices from nowhere', [{ type: 'checkbox', name: 'q', title, choices: [], choicesFromQuestion: 'nothing' }]],
  ])('cannot be compiled where it %s', (_what, elements) => {
    expect(() => compileAnswerCheck(surveyWith(elements))).toThrow(UnsupportedSurvey);
  });

  test('has every sentence in every language, each its own', () => {
    const [sv, en] = [messagesByLocale.sv, messagesByLocale.en];
    expect(Object.keys(en ?? {})).toEqual(Object.keys(sv ?? {}));
    for (const [key, sentence] of Object.entries(sv ?? {})) {
      if (typeof sentence === 'string') expect(sentence, key).not.toBe(Object.entries(en ?? {}).find(([name]) => name === key)?.[1]);
    }
  });
});
