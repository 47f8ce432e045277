// Surveys and answers as text: what stands on a printed list of questions, and on a receipt that is filed.
import { describe, expect, test } from 'vitest';
import { catalogue, makeSurvey } from '../../../surveys/catalogue.ts';
import type { SurveyJson } from '../../../surveys/definition/survey-json.ts';
import { readAnswers } from '../../../surveys/reading/read-answers.ts';
import { readQuestions } from '../../../surveys/reading/read-questions.ts';

/** What stands in a definition for people to read, in one language: titles, help, and what can be chosen. */
function wordsIn(part: unknown, locale: string): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    const text = (value as Record<string, unknown> | undefined)?.[locale];
    if (['title', 'description', 'text', 'labelTrue', 'labelFalse', 'otherText'].includes(key))
      return typeof text === 'string' ? [text] : [];
    return ['validators', 'html'].includes(key) || (part as { type?: unknown }).type === 'html' ? [] : wordsIn(value, locale);
  });
}

const surveys = catalogue.map(({ id }) => [id, makeSurvey(id, {})] as const);

describe.each(surveys)('%s as text', (_id, survey) => {
  test.each(['sv', 'en'])('names every question, row, column and choice in %s', (locale) => {
    const read = JSON.stringify(readQuestions(survey.json, locale));
    const words = survey.json.pages.flatMap((page) => wordsIn(page, locale));
    expect(words.length).toBeGreaterThan(3);
    for (const word of words) expect(read).toContain(JSON.stringify(word).slice(1, -1));
  });

  test('says of every question that it has no answer where none is given', () => {
    const read = readAnswers(survey.json, {}, 'sv');
    expect(read.length).toBeGreaterThan(0);
    for (const { lines } of read) expect(lines.map(({ text }) => text.text)).toEqual(['Inget svar']);
  });
});

const json: SurveyJson = {
  title: { sv: 'Prov', fi: 'Koe' },
  pages: [
    {
      name: 'p',
      elements: [
        {
          type: 'radiogroup',
          name: 'role',
          title: { sv: 'Roll', fi: 'Rooli' },
          choices: [{ value: 'a', text: { sv: 'Chef', fi: 'Johtaja' } }],
          showOtherItem: true,
        },
        { type: 'rating', name: 'grad', title: { sv: 'Grad' }, rateMin: 1, rateMax: 3 },
        { type: 'boolean', name: 'ok', title: { sv: 'Får vi?' } },
        { type: 'checkbox', name: 'why', title: { sv: 'Varför' }, choices: ['x', 'y'], minSelectedChoices: 2, maxSelectedChoices: 2 },
        {
          type: 'matrix',
          name: 'm',
          title: { sv: 'Tabell' },
          rows: [{ value: 'r1', text: { sv: 'Rad ett' } }],
          columns: [{ value: 1, text: { sv: 'Lite' } }],
        },
        {
          type: 'matrixdropdown',
          name: 'md',
          title: { sv: 'Flera' },
          rows: [{ value: 'r1', text: { sv: 'Vägar' } }],
          columns: [{ name: 'now', title: { sv: 'Nu' }, cellType: 'dropdown', choices: [{ value: 2, text: { sv: 'Ofta' } }] }],
        },
        {
          type: 'paneldynamic',
          name: 'pd',
          title: { sv: 'Råd' },
          templateElements: [{ type: 'comment', name: 'tip', title: { sv: 'Tips' } }],
        },
        { type: 'file', name: 'f', title: { sv: 'Bilaga' } },
        { type: 'text', name: 'more', title: { sv: 'Mer' }, visibleIf: '{ok} = true' },
      ],
    },
  ],
};

test('answers are read with the words of the survey, each in the language it is in', () => {
  const answers = {
    role: 'other',
    'role-Comment': 'Praktikant',
    grad: 2,
    ok: false,
    why: ['y', 'x'],
    m: { r1: 1 },
    md: { r1: { now: 2 } },
    pd: [{ tip: 'Börja smått' }, { tip: 'Fråga fler' }],
    f: [{ name: 'yttrande.pdf', type: 'application/pdf', content: 'data:…' }],
  };
  const read = readAnswers(json, answers, 'sv').map(({ lines }) =>
    lines.map(({ label, text }) => [label?.text, text.text].filter(Boolean).join(' | ')),
  );
  expect(read).toEqual([
    ['Praktikant'],
    ['2'],
    ['Nej'],
    ['y', 'x'],
    ['Rad ett | Lite'],
    ['Vägar: Nu | Ofta'],
    ['Nummer 1 | Börja smått', 'Nummer 2 | Fråga fler'],
    ['yttrande.pdf'],
  ]);
  const [role, grad] = readAnswers(json, { role: 'a' }, 'fi');
  expect([role?.title, role?.lines, grad?.title]).toEqual([
    { text: 'Rooli', lang: 'fi' },
    [{ text: { text: 'Johtaja', lang: 'fi' } }],
    { text: 'Grad', lang: 'sv' },
  ]);
  expect(grad?.lines).toEqual([{ text: { text: 'Inget svar', lang: 'sv' } }]);
});

test('questions say what to do, and when they are only asked after certain answers', () => {
  const questions = readQuestions(json, 'sv').flatMap((page) => page.questions);
  expect(questions.map(({ how }) => how)).toEqual([
    'Välj ett',
    'Välj ett steg på skalan',
    'Välj ett',
    'Välj precis 2',
    'Välj ett på varje rad',
    'Välj ett på varje rad',
    'Kan besvaras flera gånger',
    'Bifoga en fil',
    'Skriv',
  ]);
  expect(questions.filter(({ depends }) => depends).map(({ number }) => number)).toEqual([9]);
});
