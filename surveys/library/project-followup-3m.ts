import { defineSurvey } from '../definition/define-survey.ts';
import { appliedChoices } from './applied.ts';
import { grad5 } from './scales.ts';
import { noNames } from './wording.ts';

/** Asked three months after a learning project: what people did, not what they liked (Kirkpatrick's third level). */
export const projectFollowup3m = defineSurvey({
  id: 'project-followup-3m',
  version: 1,
  unit: 'person',
  purpose: {
    sv: 'Att få veta vad du har använt från lärprojektet och vad som har hindrat dig.',
    en: 'To learn what you have used from the learning project and what has been in the way.',
  },
  locales: ['sv', 'en'],
  json: {
    title: { sv: 'Tre månader efter lärprojektet', en: 'Three months after the learning project' },
    pages: [
      {
        name: 'followup',
        elements: [
          {
            type: 'radiogroup',
            name: 'applied',
            title: {
              sv: 'Har du använt något från lärprojektet i ditt arbete?',
              en: 'Have you used anything from the learning project in your work?',
            },
            isRequired: true,
            choices: appliedChoices,
          },
          {
            type: 'comment',
            name: 'applied_what',
            title: { sv: 'Vad har du använt och vad blev resultatet?', en: 'What have you used, and what came of it?' },
            description: noNames,
            maxLength: 500,
            visibleIf: "{applied} = 'often' or {applied} = 'once'",
          },
          {
            type: 'checkbox',
            name: 'spread',
            title: { sv: 'Vilka har du berättat för?', en: 'Whom have you told?' },
            isRequired: true,
            choices: [
              { value: 'colleagues', text: { sv: 'Kollegor', en: 'Colleagues' } },
              { value: 'manager', text: { sv: 'Chef eller ledning', en: 'My manager or the management' } },
              { value: 'politicians', text: { sv: 'Förtroendevalda', en: 'Elected representatives' } },
              { value: 'partners', text: { sv: 'Andra organisationer', en: 'Other organisations' } },
              { value: 'none', text: { sv: 'Ingen', en: 'Nobody' }, isExclusive: true },
            ],
          },
          {
            type: 'checkbox',
            name: 'barriers',
            title: { sv: 'Vad har hindrat dig?', en: 'What has been in your way?' },
            isRequired: true,
            choices: [
              { value: 'time', text: { sv: 'För lite tid', en: 'Too little time' } },
              { value: 'support', text: { sv: 'För lite stöd från chefen', en: 'Too little support from my manager' } },
              { value: 'mandate', text: { sv: 'Otydligt mandat', en: 'An unclear mandate' } },
              { value: 'money', text: { sv: 'För lite pengar', en: 'Too little money' } },
              { value: 'not_topical', text: { sv: 'Frågan är inte aktuell', en: 'The question is not topical' } },
              { value: 'none', text: { sv: 'Inget', en: 'Nothing' }, isExclusive: true },
            ],
          },
          {
            type: 'radiogroup',
            name: 'contact_since',
            title: {
              sv: 'Har du haft kontakt med någon deltagare från en annan organisation?',
              en: 'Have you been in contact with a participant from another organisation?',
            },
            isRequired: true,
            choices: [
              { value: 'many', text: { sv: 'Ja, flera gånger', en: 'Yes, several times' } },
              { value: 'one', text: { sv: 'Ja, en gång', en: 'Yes, once' } },
              { value: 'no', text: { sv: 'Nej', en: 'No' } },
            ],
          },
          {
            type: 'rating',
            name: 'org_effect',
            title: {
              sv: 'I vilken grad har lärprojektet påverkat hur din organisation arbetar?',
              en: 'To what extent has the learning project affected how your organisation works?',
            },
            isRequired: true,
            rateValues: grad5.steps,
          },
        ],
      },
    ],
  },
});
