// What holds for every survey of the library, whatever it asks.
import { lintSurvey } from 'survey-core-lint/linter';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../surveys/definition/items-of.ts';
import { itemValue, questionsIn } from '../../../surveys/definition/questions-in.ts';
import { Model } from '../../../surveys/definition/survey-engine.ts';
import { everySurvey } from './every-survey.ts';

/** Every object with a Swedish text in it, with where it stands. */
function textsIn(part: unknown, path = ''): readonly (readonly [string, Record<string, unknown>])[] {
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.entries(part).flatMap(([key, value]) => textsIn(value, `${path}.${key}`));
  return 'sv' in part || 'en' in part ? [[path, part as Record<string, unknown>] as const, ...inside] : inside;
}

/** Properties that hold words for people and so must be texts in several languages, never a bare string. */
const worded = new Set(['title', 'description', 'text', 'html', 'labelTrue', 'labelFalse', 'otherText', 'addPanelText', 'removePanelText']);

function bareStringsIn(part: unknown, path = ''): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (typeof value === 'string') return worded.has(key) ? [`${path}.${key}`] : [];
    return bareStringsIn(value, `${path}.${key}`);
  });
}

describe.each(everySurvey)('the survey %s', (id, survey) => {
  test('has no findings by the linter', () => {
    const findings = lintSurvey(survey.json as unknown as Parameters<typeof lintSurvey>[0]).findings;
    expect(findings.map(({ path, message }) => `${path}: ${message}`)).toEqual([]);
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(survey))).toEqual(survey);
  });

  test('is taken by the engine as it is written', () => {
    const model = new Model(survey.json);
    expect(model.jsonErrors ?? []).toEqual([]);
    const names = model
      .getAllQuestions()
      .filter((question) => question.getType() !== 'html')
      .map((question) => question.name);
    expect(names).toEqual(questionsIn(survey.json).map((question) => question.name));
  });

  test('says everything in every language it promises', () => {
    const texts = textsIn(survey);
    expect(texts.length).toBeGreaterThan(5);
    const missing = texts.filter(([, text]) => survey.locales.some((locale) => typeof text[locale] !== 'string' || text[locale] === ''));
    expect(missing.map(([path]) => path)).toEqual([]);
    expect(bareStringsIn(survey)).toEqual([]);
  });

  test('is read in Swedish unless told otherwise, and in English when told', () => {
    const model = new Model(survey.json);
    expect(model.title).toBe(survey.json.title.sv);
    model.locale = 'en';
    expect(model.title).toBe(survey.json.title.en);
  });

  test('gives every question a title and every choice a code of its own', () => {
    for (const question of questionsIn(survey.json)) {
      expect(question.title, `${id} ${question.name}`).toBeDefined();
      for (const items of itemsOf(question)) {
        const values = items.map(itemValue);
        expect(new Set(values).size, `${id} ${question.name}`).toBe(values.length);
      }
    }
  });

  test('asks that no names are written wherever there is room for free text about others', () => {
    const free = questionsIn(survey.json).filter((question) => question.type === 'comment' && !survey.personal?.includes(question.name));
    const silent = free.filter((question) => !question.description?.sv.includes('Skriv inte namn'));
    // an answer to a consultation is official and public, names and all
    expect(silent.map((question) => question.name)).toEqual(id === 'referral-response' ? free.map((question) => question.name) : []);
  });

  test('limits the length of every text', () => {
    const endless = questionsIn(survey.json).filter(
      (question) => (question.type === 'comment' || (question.type === 'text' && !question.inputType)) && !question.maxLength,
    );
    expect(endless.map((question) => question.name)).toEqual([]);
    const withOther = questionsIn(survey.json).filter((question) => 'showOtherItem' in question && question.showOtherItem);
    if (withOther.length > 0) expect(survey.json.maxCommentLength).toBe(280);
  });
});
