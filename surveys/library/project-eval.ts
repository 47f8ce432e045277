import { defineSurvey } from '../definition/define-survey.ts';
import type { SwedishText } from '../definition/localized-text.ts';
import { countChoices } from './count-choices.ts';
import { funkade3, grad5 } from './scales.ts';
import { noNames } from './wording.ts';

export interface ProjectEvalParameters {
  /** How many sessions the learning project had. */
  readonly sessions: number;
  /** What the learning project set out to do, as the invitation says it; shown where people judge whether it was reached. */
  readonly purpose?: string | SwedishText | undefined;
}

/** Asked when a learning project ends. */
export const projectEval = ({ sessions, purpose }: ProjectEvalParameters) =>
  defineSurvey({
    id: 'project-eval',
    version: 1,
    unit: 'person',
    purpose: {
      sv: 'Att få veta vad lärprojektet har gett dig och din organisation.',
      en: 'To learn what the learning project has given you and your organisation.',
    },
    locales: ['sv', 'en'],
    json: {
      title: { sv: 'Vad har lärprojektet gett dig?', en: 'What has the learning project given you?' },
      pages: [
        {
          name: 'project',
          elements: [
            {
              type: 'radiogroup',
              name: 'sessions_attended',
              title: { sv: 'Hur många träffar var du med på?', en: 'How many sessions did you attend?' },
              isRequired: true,
              choices: countChoices(sessions, { sv: 'träff', en: 'session' }, { sv: 'träffar', en: 'sessions' }),
            },
            {
              type: 'rating',
              name: 'purpose_met',
              title: {
                sv: 'I vilken grad nådde lärprojektet sitt syfte?',
                en: 'To what extent did the learning project reach its purpose?',
              },
              description: purposeText(purpose),
              isRequired: true,
              rateValues: grad5.steps,
            },
            {
              type: 'rating',
              name: 'usefulness',
              title: {
                sv: 'I vilken grad har lärprojektet varit till nytta i ditt arbete?',
                en: 'To what extent has the learning project been useful in your work?',
              },
              isRequired: true,
              rateValues: grad5.steps,
            },
            {
              type: 'checkbox',
              name: 'results',
              title: { sv: 'Vad har lärprojektet lett till?', en: 'What has the learning project led to?' },
              isRequired: true,
              choices: [
                { value: 'knowledge', text: { sv: 'Ny kunskap', en: 'New knowledge' } },
                { value: 'contacts', text: { sv: 'Nya kontakter', en: 'New contacts' } },
                { value: 'practice', text: { sv: 'Ändrat arbetssätt', en: 'A changed way of working' } },
                { value: 'collab', text: { sv: 'Nytt samarbete', en: 'New collaboration' } },
                { value: 'decision', text: { sv: 'Underlag till beslut', en: 'Input to a decision' } },
                { value: 'none', text: { sv: 'Inget ännu', en: 'Nothing yet' }, isExclusive: true },
              ],
            },
            {
              type: 'rating',
              name: 'contacts_kept',
              title: {
                sv: 'I vilken grad har du fått kontakter som du kommer att använda?',
                en: 'To what extent did you make contacts that you will use?',
              },
              isRequired: true,
              rateValues: grad5.steps,
            },
            {
              type: 'rating',
              name: 'org_room',
              title: {
                sv: 'I vilken grad kan du använda det du lärt dig i din organisation?',
                en: 'To what extent can you use what you have learned in your organisation?',
              },
              isRequired: true,
              rateValues: grad5.steps,
            },
            {
              type: 'matrix',
              name: 'arrangements',
              title: { sv: 'Hur fungerade det här?', en: 'How did these work?' },
              columns: funkade3.steps,
              rows: [
                { value: 'invitation', text: { sv: 'Inbjudan och information', en: 'Invitation and information' } },
                { value: 'setup', text: { sv: 'Upplägget', en: 'How it was set up' } },
                { value: 'homework', text: { sv: 'Hemuppgifterna', en: 'The homework' } },
                {
                  value: 'balance',
                  text: { sv: 'Balansen mellan presentationer och samtal', en: 'The balance between presentations and conversation' },
                },
                { value: 'venue', text: { sv: 'Lokal och mat', en: 'Venue and food' } },
                { value: 'documentation', text: { sv: 'Dokumentationen', en: 'The documentation' } },
              ],
            },
            {
              type: 'comment',
              name: 'next_step',
              title: { sv: 'Vad är ditt nästa steg?', en: 'What is your next step?' },
              description: noNames,
              maxLength: 500,
            },
            {
              type: 'comment',
              name: 'next_theme',
              title: {
                sv: 'Vilken utmaning bör ett kommande lärprojekt ta upp?',
                en: 'Which challenge should a coming learning project take up?',
              },
              description: noNames,
              maxLength: 500,
            },
          ],
        },
      ],
    },
  });

function purposeText(purpose: string | SwedishText | undefined): SwedishText {
  if (!purpose) return { sv: 'Syftet står i inbjudan.', en: 'The purpose is stated in the invitation.' };
  const text = typeof purpose === 'string' ? { sv: purpose } : purpose;
  return { sv: `Syftet var: ${text.sv}`, en: `The purpose was: ${text.en ?? text.sv}` };
}
