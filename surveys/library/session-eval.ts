import { defineSurvey } from '../definition/define-survey.ts';
import { grad5 } from './scales.ts';
import { noNames } from './wording.ts';

/** Asked at the end of every session of a learning project, always the same, so that sessions can be compared. */
export const sessionEval = defineSurvey({
  id: 'session-eval',
  version: 1,
  unit: 'person',
  purpose: {
    sv: 'Att få veta vad träffen gav dig och vad vi ska ändra till nästa gång.',
    en: 'To learn what the session gave you and what we should change for the next one.',
  },
  locales: ['sv', 'en'],
  json: {
    title: { sv: 'Hur var dagens träff?', en: 'How was today’s session?' },
    pages: [
      {
        name: 'session',
        elements: [
          {
            type: 'rating',
            name: 'relevance',
            title: {
              sv: 'I vilken grad var dagens träff relevant för ditt arbete?',
              en: 'To what extent was today’s session relevant to your work?',
            },
            isRequired: true,
            rateValues: grad5.steps,
          },
          {
            type: 'rating',
            name: 'learning',
            title: { sv: 'I vilken grad lärde du dig något nytt?', en: 'To what extent did you learn something new?' },
            isRequired: true,
            rateValues: grad5.steps,
          },
          {
            type: 'rating',
            name: 'exchange',
            title: {
              sv: 'I vilken grad hade du nytta av samtalen med andra deltagare?',
              en: 'To what extent did you benefit from talking with other participants?',
            },
            isRequired: true,
            rateValues: grad5.steps,
          },
          {
            type: 'rating',
            name: 'voice',
            title: { sv: 'I vilken grad kunde du säga det du ville säga?', en: 'To what extent could you say what you wanted to say?' },
            isRequired: true,
            rateValues: grad5.steps,
          },
          {
            type: 'radiogroup',
            name: 'use_intent',
            title: { sv: 'Vad gör du med det du tar med dig?', en: 'What will you do with what you take away?' },
            isRequired: true,
            choices: [
              { value: 'act', text: { sv: 'Jag vet vad jag ska göra', en: 'I know what I will do' } },
              { value: 'share', text: { sv: 'Jag ska ta upp det med kollegor', en: 'I will raise it with colleagues' } },
              { value: 'think', text: { sv: 'Jag behöver fundera mer', en: 'I need to think more' } },
              { value: 'none', text: { sv: 'Jag har ingen användning för det nu', en: 'I have no use for it now' } },
            ],
          },
          {
            type: 'comment',
            name: 'keep',
            title: { sv: 'Vad ska vi behålla?', en: 'What should we keep?' },
            description: noNames,
            maxLength: 500,
          },
          {
            type: 'comment',
            name: 'change',
            title: { sv: 'Vad ska vi ändra till nästa träff?', en: 'What should we change for the next session?' },
            description: noNames,
            maxLength: 500,
          },
        ],
      },
    ],
  },
});
