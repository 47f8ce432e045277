// Twenty questions and the municipality they are broken down by: as large a survey as every municipality's inhabitants might get.
import type { Survey } from '../../../surveys/definition/survey.ts';
import { grad5 } from '../../../surveys/library/scales.ts';
import { municipalities } from '../../../surveys/reference/municipalities.ts';

export const scaleQuestions = Array.from({ length: 17 }, (_, n) => `scale_${n + 1}`);
export const severalQuestions = ['several_1', 'several_2'];
export const choiceQuestion = 'choice';
export const options = ['a', 'b', 'c', 'd', 'e'];
export const groups: readonly string[] = municipalities.map(({ code }) => code);

const text = (sv: string) => ({ sv, en: sv });

export const millionSurvey: Survey = {
  id: 'bench-million',
  version: 1,
  unit: 'person',
  purpose: text('Att mäta.'),
  locales: ['sv', 'en'],
  json: {
    title: text('Tjugo frågor'),
    pages: [
      {
        name: 'page',
        elements: [
          { type: 'dropdown', name: 'municipality', title: text('Kommun'), choices: groups, isRequired: true },
          ...scaleQuestions.map((name) => ({ type: 'rating' as const, name, title: text(name), rateValues: grad5.steps })),
          ...severalQuestions.map((name) => ({ type: 'checkbox' as const, name, title: text(name), choices: options })),
          { type: 'radiogroup', name: choiceQuestion, title: text('Val'), choices: options },
        ],
      },
    ],
  },
};
