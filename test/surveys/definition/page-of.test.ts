// One rule says which page a survey is answered on. Every survey of the library is named here, so that a change is seen.
import { describe, expect, test } from 'vitest';
import { makeSurvey } from '../../../surveys/catalogue.ts';
import { pageOf, plainBeginning } from '../../../surveys/definition/page-of.ts';
import { questionsIn } from '../../../surveys/definition/questions-in.ts';
import type { SurveyElement, SurveyJson } from '../../../surveys/definition/survey-json.ts';
import { everySurvey } from '../library/every-survey.ts';

const light = ['session-eval', 'project-eval', 'registration', 'check-in', 'check-out', 'next-meeting', 'network-cycle-eval'];

describe('the light page', () => {
  test('is that of just these surveys of the library', () => {
    expect(everySurvey.filter(([, { json }]) => pageOf(json) === 'light').map(([id]) => id)).toEqual(light);
  });

  test('has every question of its survey at its beginning', () => {
    for (const id of light) {
      const { json } = makeSurvey(id, {});
      const [page] = json.pages;
      expect(page && plainBeginning(page)).toEqual(page?.elements);
    }
  });
});

const text = (sv: string) => ({ sv, en: sv });
const plainQuestion: SurveyElement = { type: 'rating', name: 'worth', title: text('Hur?'), isRequired: true, rateValues: [1, 2, 3] };
const choice: SurveyElement = { type: 'checkbox', name: 'picks', title: text('Vilka?'), choices: ['a', { value: 'b', text: text('B') }] };

function surveyOf(...elements: readonly SurveyElement[]): SurveyJson {
  return { title: text('Enkät'), pages: [{ name: 'first', elements }] };
}

describe('the full page', () => {
  test('is not needed by plain questions', () => {
    expect(pageOf(surveyOf(plainQuestion, choice))).toBe('light');
    expect(pageOf(surveyOf({ type: 'panel', name: 'group', title: text('Grupp'), elements: [choice] }))).toBe('light');
  });

  test.each<readonly [string, SurveyElement]>([
    ['a condition', { ...choice, visibleIf: '{worth} > 1' }],
    ['a condition on a panel', { type: 'panel', name: 'group', visibleIf: '{worth} > 1', elements: [choice] }],
    ['a condition in a panel', { type: 'panel', name: 'group', elements: [{ ...choice, enableIf: '{worth} > 1' }] }],
    ['what is required on a condition', { ...choice, requiredIf: '{worth} > 1' }],
    ['a choice with a condition', { ...choice, choices: [{ value: 'a', visibleIf: '{worth} > 1' }] }],
    ['choices in random order', { ...choice, choicesOrder: 'random' }],
    ['choices from another question', { ...choice, choices: [], choicesFromQuestion: 'worth' }],
    ['a question that cannot be changed', { ...choice, readOnly: true }],
    ['a table with cells', { type: 'matrixdropdown', name: 'cells', rows: ['r'], columns: [{ name: 'c', cellType: 'text' }] }],
    ['a repeated panel', { type: 'paneldynamic', name: 'risks', templateElements: [choice] }],
    ['a file', { type: 'file', name: 'attachment' }],
    ['a ranking', { type: 'ranking', name: 'order', choices: ['a', 'b'] }],
    ['text with markup', { type: 'html', name: 'words', html: text('<p>Läs</p>') }],
    ['a name that is no name of a field', { ...choice, name: 'a.b' }],
    ['a comment beside a question', { ...choice, showCommentArea: true }],
    ['a property nobody has thought of', { ...choice, hasSelectAllItem: true } as SurveyElement],
  ])('is needed by %s', (_what, element) => {
    expect(pageOf(surveyOf(plainQuestion, element))).toBe('full');
    expect(plainBeginning({ name: 'first', elements: [plainQuestion, element, choice] })).toEqual([plainQuestion]);
  });

  test('is needed by several pages, and by a page with a condition', () => {
    const { title, pages } = surveyOf(plainQuestion);
    expect(pageOf({ title, pages: [...pages, { name: 'second', elements: [choice] }] })).toBe('full');
    expect(pageOf({ title, pages: [{ name: 'first', elements: [choice], visibleIf: '1 = 1' }] })).toBe('full');
  });

  test('is needed where nothing is asked', () => {
    expect(questionsIn(surveyOf())).toEqual([]);
    expect(pageOf(surveyOf())).toBe('full');
  });
});
