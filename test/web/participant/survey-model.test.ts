import { describe, expect, test } from 'vitest';
import { parseAnswers } from '../../../surveys/answers/parse-answers.ts';
import { defineSurvey } from '../../../surveys/definition/define-survey.ts';
import { answersToSend, surveyModel } from '../../../web/participant/form/survey-model.ts';

const survey = defineSurvey({
  id: 'other',
  version: 1,
  unit: 'person',
  purpose: { sv: 'Prov.', en: 'Trial.' },
  locales: ['sv', 'en'],
  json: {
    title: { sv: 'Prov', en: 'Trial' },
    pages: [
      {
        name: 'first',
        elements: [
          {
            type: 'checkbox',
            name: 'picks',
            title: { sv: 'Vilka?', en: 'Which?' },
            choices: [{ value: 'a', text: { sv: 'A', en: 'A' } }],
            showOtherItem: true,
            otherText: { sv: 'Annat, nämligen', en: 'Other, namely' },
          },
          { type: 'text', name: 'why', title: { sv: 'Varför?', en: 'Why?' }, visibleIf: "{picks} contains 'a'" },
        ],
      },
    ],
  },
});

describe('the answers of the full page', () => {
  test('have with them what "Annat" means, as the server wants it', () => {
    const answers = answersToSend(surveyModel(survey.json, { picks: ['other'], 'picks-Comment': 'En egen' }, 'sv'));
    const sent: unknown = JSON.parse(JSON.stringify(answers));
    expect(sent).toEqual({ picks: ['other'], 'picks-Comment': 'En egen' });
    expect(parseAnswers(survey, sent).ok).toBe(true);
  });

  test('leave out what is no longer asked', () => {
    expect(answersToSend(surveyModel(survey.json, { picks: ['other'], 'picks-Comment': 'x', why: 'Därför' }, 'sv'))).not.toHaveProperty(
      'why',
    );
  });
});
