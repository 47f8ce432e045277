import { describe, expect, test } from 'vitest';
import { BadParameters, catalogue, catalogueEntry, makeSurvey, UnknownSurvey } from '../../surveys/catalogue.ts';
import { questionsIn } from '../../surveys/definition/questions-in.ts';
import type { SurveyParameters } from '../../surveys/definition/survey.ts';
import { activityKinds } from '../../surveys/fieldwork/activity.ts';

const area = (value: string) => ({ value, text: { sv: value.toUpperCase() } });

describe('the catalogue', () => {
  test('describes every survey as the survey describes itself', () => {
    for (const entry of catalogue) {
      const { id, version, unit, purpose } = entry.make({});
      expect(entry).toMatchObject({ id, version, unit, purpose });
      expect(entry.title.sv).not.toBe('');
      expect(entry.title.en).toBeDefined();
      expect(entry.kinds.length).toBeGreaterThan(0);
    }
  });

  test('offers something for every kind of activity', () => {
    for (const kind of activityKinds) expect(catalogue.some((entry) => entry.kinds.includes(kind))).toBe(true);
  });

  test('gives the very same object for a survey without parameters', () => {
    expect(makeSurvey('session-eval', {})).toBe(makeSurvey('session-eval', {}));
  });

  test('finds an entry by id, and none by another', () => {
    expect(catalogueEntry('check-out')?.title.sv).toBe('Utcheckning');
    expect(catalogueEntry('constructor')).toBeUndefined();
  });

  test('says which surveys there are when asked for another', () => {
    expect(() => makeSurvey('session-evaluation', {})).toThrow(UnknownSurvey);
    expect(() => makeSurvey('session-evaluation', {})).toThrow(/there is no survey 'session-evaluation'; there are session-eval, /);
  });
});

describe('a survey with parameters', () => {
  test('asks about what it is filled in with', () => {
    const survey = makeSurvey('pre-rus-municipal', { areas: [area('skog'), area('gruvor')], municipalities: [area('1880')] });
    const rows = questionsIn(survey.json).flatMap((question) =>
      question.name === 'challenges' && 'rows' in question ? [question.rows] : [],
    );
    expect(rows).toEqual([[area('skog'), area('gruvor')]]);
  });

  test('counts sessions and meetings from one', () => {
    const attended = questionsIn(makeSurvey('project-eval', { sessions: 2 }).json)[0];
    expect(attended).toMatchObject({
      name: 'sessions_attended',
      choices: [
        { value: 1, text: { sv: '1 träff', en: '1 session' } },
        { value: 2, text: { sv: '2 träffar', en: '2 sessions' } },
      ],
    });
  });

  test.each([
    ['Att minska ensamheten.', { sv: 'Syftet var: Att minska ensamheten.', en: 'The purpose was: Att minska ensamheten.' }],
    [
      { sv: 'Att dela.', en: 'To share.' },
      { sv: 'Syftet var: Att dela.', en: 'The purpose was: To share.' },
    ],
  ])('shows the purpose it is given: %j', (purpose, description) => {
    expect(questionsIn(makeSurvey('project-eval', { purpose }).json)[1]?.description).toEqual(description);
  });

  test('has the purpose say where it stands when it is not given', () => {
    expect(questionsIn(makeSurvey('project-eval', {}).json)[1]?.description?.sv).toBe('Syftet står i inbjudan.');
  });
});

describe('parameters', () => {
  const bad: readonly (readonly [string, string, unknown, RegExp])[] = [
    ['session-eval', 'of a survey that takes none', { sessions: 4 }, /there is no parameter 'sessions'; the survey takes none/],
    ['project-eval', 'it does not have', { session: 4 }, /there is no parameter 'session'; it takes 'sessions', 'purpose'/],
    ['project-eval', 'named to trick', JSON.parse('{"__proto__": 4}'), /there is no parameter '__proto__'/],
    ['project-eval', 'that are no number', { sessions: '4' }, /'sessions' must be a whole number from 1 to 50/],
    ['project-eval', 'that are too few', { sessions: 0 }, /'sessions' must be a whole number/],
    ['project-eval', 'that are too many', { sessions: 51 }, /'sessions' must be a whole number/],
    ['project-eval', 'that are half', { sessions: 1.5 }, /'sessions' must be a whole number/],
    ['project-eval', 'that are an empty text', { purpose: ' ' }, /'purpose' must be a text that is not empty/],
    ['project-eval', 'that are a text without Swedish', { purpose: { en: 'To share.' } }, /with Swedish among them/],
    ['group-dialog', 'that are an empty list', { questions: [] }, /'questions' must be a list with at least one choice/],
    ['group-dialog', 'that are no list', { questions: 'Hur?' }, /'questions' must be a list/],
    ['group-dialog', 'that are null', { questions: null }, /'questions' must be a list/],
    ['group-dialog', 'with a code twice', { questions: [area('a'), area('a')] }, /'questions' holds 'a' twice/],
    ['group-dialog', 'with a code that means something', { questions: [area('na')] }, /not 'na', 'none' or 'other'/],
    ['group-dialog', 'with a code that breaks a column name', { questions: [area('a;b')] }, /a choice is \{ value, text: \{ sv \} \}/],
    ['group-dialog', 'with a code that is a formula', { questions: [area('=1+1')] }, /a choice is/],
    ['group-dialog', 'with a code of two underscores, as item columns have', { questions: [area('a__b')] }, /a choice is/],
    ['group-dialog', 'with a bare string', { questions: ['a'] }, /a choice is/],
    ['group-dialog', 'with a text without Swedish', { questions: [{ value: 'a', text: { en: 'A' } }] }, /a choice is/],
    ['group-dialog', 'with an expression smuggled in', { questions: [{ ...area('a'), visibleIf: '{b} = 1' }] }, /a choice is/],
  ];

  test.each(bad)('of %s %s are refused with a sentence', (id, _, parameters, sentence) => {
    expect(() => makeSurvey(id, parameters as SurveyParameters)).toThrow(BadParameters);
    expect(() => makeSurvey(id, parameters as SurveyParameters)).toThrow(sentence);
  });

  test('with Swedish letters in codes are taken', () => {
    expect(() => makeSurvey('group-dialog', { questions: [area('småföretag'), area('a-b_c')] })).not.toThrow();
  });
});
