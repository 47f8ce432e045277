import { defineSurvey } from '../definition/define-survey.ts';
import { regions } from '../reference/regions.ts';
import { rusPhases, rusStates } from '../reference/rus.ts';
import { noNames } from './wording.ts';

/** Where each region stands with its strategy, asked before a network meeting; the answers make the RUS map. */
export const rusStatus = defineSurvey({
  id: 'rus-status',
  version: 1,
  unit: 'organisation',
  purpose: {
    sv: 'Att alla i nätverket ska se var regionerna är i arbetet med sina strategier.',
    en: 'To let everyone in the network see where the regions stand in the work with their strategies.',
  },
  locales: ['sv', 'en'],
  json: {
    title: { sv: 'Var är ni i arbetet med er RUS?', en: 'Where are you in the work with your strategy?' },
    pages: [
      {
        name: 'status',
        elements: [
          {
            type: 'dropdown',
            name: 'region',
            title: { sv: 'Vilken region gäller det?', en: 'Which region is it about?' },
            isRequired: true,
            choices: regions.map(({ code, name }) => ({ value: code, text: { sv: name, en: name } })),
          },
          {
            type: 'text',
            name: 'as_of',
            inputType: 'date',
            title: { sv: 'Vilken dag gäller svaret?', en: 'As of which day?' },
            isRequired: true,
          },
          {
            type: 'radiogroup',
            name: 'state',
            title: { sv: 'Vilket läge har er strategi?', en: 'What is the state of your strategy?' },
            isRequired: true,
            choices: rusStates,
          },
          {
            type: 'radiogroup',
            name: 'phase',
            title: { sv: 'Vilken fas är ni i?', en: 'Which phase are you in?' },
            isRequired: true,
            choices: rusPhases,
          },
          {
            type: 'html',
            name: 'unusual_pair',
            html: {
              sv: 'Läge och fas brukar inte höra ihop så här. Det kan ändå stämma hos er.',
              en: 'State and phase do not usually go together like this. It may still be right for you.',
            },
            // the pairs that usualPhases does not list; a warning, never a refusal
            visibleIf:
              "({state} = 'recent' and {phase} anyof ['initiative', 'planning', 'drafting']) or ({state} = 'current' and {phase} notempty and {phase} <> 'implementing') or ({state} = 'renewing' and {phase} anyof ['proposal', 'adopted', 'implementing'])",
          },
          { type: 'text', name: 'strategy', title: { sv: 'Vad heter strategin?', en: 'What is the strategy called?' }, maxLength: 200 },
          { type: 'text', name: 'adopted_on', inputType: 'date', title: { sv: 'När beslutades den?', en: 'When was it adopted?' } },
          {
            type: 'text',
            name: 'horizon',
            inputType: 'number',
            title: { sv: 'Till och med vilket år gäller den?', en: 'Until which year is it valid?' },
            min: 2000,
            max: 2100,
          },
          {
            type: 'text',
            name: 'next_milestone',
            title: { sv: 'Vilket är nästa beslut, och när?', en: 'What is the next decision, and when?' },
            maxLength: 200,
          },
          { type: 'comment', name: 'note', title: { sv: 'Kommentar', en: 'Comment' }, description: noNames, maxLength: 500 },
        ],
      },
    ],
  },
});
