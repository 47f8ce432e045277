import { defineSurvey } from '../definition/define-survey.ts';
import type { Item, ItemWithText } from '../definition/survey-json.ts';
import { no, yes } from './wording.ts';

export interface GroupDialogParameters {
  /** The questions the groups talk about; each group writes up one at a time. */
  readonly questions: readonly Item[];
}

/** The dialog questions of the RUS network's meeting of 26 September 2024. */
export const networkDialogQuestions: readonly ItemWithText[] = [
  {
    value: 'internal_learning',
    text: {
      sv: 'Hur främjar vi lärande inom den egna organisationen (tjänstepersoner och förtroendevalda)?',
      en: 'How do we further learning inside our own organisation (officers and elected representatives)?',
    },
  },
  {
    value: 'external_learning',
    text: {
      sv: 'Hur främjar vi lärandet om regional utveckling mellan olika aktörer i våra län, och hur når vi ut till kommunerna?',
      en: 'How do we further learning about regional development between the actors in our counties, and how do we reach the municipalities?',
    },
  },
  {
    value: 'state_here',
    text: { sv: 'Den fragmenterade staten: hur ser det ut hos oss?', en: 'The fragmented state: what is it like where we are?' },
  },
  {
    value: 'state_hard',
    text: { sv: 'Den fragmenterade staten: vad är särskilt utmanande?', en: 'The fragmented state: what is especially hard?' },
  },
  {
    value: 'state_success',
    text: { sv: 'Den fragmenterade staten: vilka är framgångsfaktorerna?', en: 'The fragmented state: what are the success factors?' },
  },
  {
    value: 'state_works',
    text: {
      sv: 'Den fragmenterade staten: när fungerar samordning och samverkan hos er?',
      en: 'The fragmented state: when do coordination and collaboration work where you are?',
    },
  },
];

/**
 * What a group agreed on in a dialog, written down by its secretary. It speaks for the group, not for a person. The names of
 * those with a task are for the room only and never leave it in a report or an export.
 */
export const groupDialog = ({ questions }: GroupDialogParameters) =>
  defineSurvey({
    id: 'group-dialog',
    version: 2,
    unit: 'organisation',
    purpose: {
      sv: 'Att samla det grupperna kom fram till, så att alla kan ta del av det.',
      en: 'To gather what the groups arrived at, so that everyone can share it.',
    },
    locales: ['sv', 'en'],
    personal: ['timekeeper', 'secretary', 'presenter'],
    room: ['chosen', 'reactions'],
    roomLabels: ['group', 'dialog_question'],
    json: {
      title: { sv: 'Gruppdialog', en: 'Group dialog' },
      description: {
        sv: 'Lyssna generöst och tala ansvarsfullt. Allas röst är lika mycket värd.',
        en: 'Listen generously and speak responsibly. Everyone’s voice is worth the same.',
      },
      pages: [
        {
          name: 'dialog',
          elements: [
            {
              type: 'dropdown',
              name: 'dialog_question',
              title: { sv: 'Vilken fråga samtalade ni om?', en: 'Which question did you talk about?' },
              isRequired: true,
              choices: questions,
            },
            {
              type: 'text',
              name: 'group',
              title: { sv: 'Gruppens nummer', en: 'The number of the group' },
              isRequired: true,
              maxLength: 20,
            },
            {
              type: 'panel',
              name: 'tasks',
              title: { sv: 'Vem gör vad?', en: 'Who does what?' },
              description: {
                sv: 'Skriv bara förnamn. Namnen tas bort när omgången stängs.',
                en: 'Write first names only. The names are removed when the survey closes.',
              },
              elements: [
                { type: 'text', name: 'timekeeper', title: { sv: 'Tidshållare', en: 'Timekeeper' }, maxLength: 40 },
                { type: 'text', name: 'secretary', title: { sv: 'Skrivansvarig', en: 'Secretary' }, maxLength: 40 },
                { type: 'text', name: 'presenter', title: { sv: 'Redovisar', en: 'Presents' }, maxLength: 40 },
              ],
            },
            {
              type: 'paneldynamic',
              name: 'success_factors',
              title: { sv: 'Framgångsfaktorer', en: 'Success factors' },
              description: { sv: 'Vad fungerar? Skriv en sak på varje rad.', en: 'What works? Write one thing on each line.' },
              isRequired: true,
              // two at least, since two are to be chosen
              panelCount: 2,
              minPanelCount: 2,
              maxPanelCount: 10,
              addPanelText: { sv: 'Lägg till en framgångsfaktor', en: 'Add a success factor' },
              removePanelText: { sv: 'Ta bort', en: 'Remove' },
              templateElements: [
                { type: 'text', name: 'factor', title: { sv: 'Framgångsfaktor', en: 'Success factor' }, isRequired: true, maxLength: 280 },
              ],
            },
            {
              type: 'paneldynamic',
              name: 'challenges',
              title: { sv: 'Utmaningar', en: 'Challenges' },
              maxPanelCount: 10,
              addPanelText: { sv: 'Lägg till en utmaning', en: 'Add a challenge' },
              removePanelText: { sv: 'Ta bort', en: 'Remove' },
              templateElements: [
                { type: 'text', name: 'challenge', title: { sv: 'Utmaning', en: 'Challenge' }, isRequired: true, maxLength: 280 },
              ],
            },
            {
              type: 'paneldynamic',
              name: 'tips',
              title: { sv: 'Tips', en: 'Tips' },
              maxPanelCount: 10,
              addPanelText: { sv: 'Lägg till ett tips', en: 'Add a tip' },
              removePanelText: { sv: 'Ta bort', en: 'Remove' },
              templateElements: [{ type: 'text', name: 'tip', title: { sv: 'Tips', en: 'Tip' }, isRequired: true, maxLength: 280 }],
            },
            {
              type: 'checkbox',
              name: 'chosen',
              title: { sv: 'Välj två framgångsfaktorer att redovisa', en: 'Choose two success factors to present' },
              isRequired: true,
              maxSelectedChoices: 2,
              choices: [],
              choicesFromQuestion: 'success_factors',
              choiceValuesFromQuestion: 'factor',
              validators: [
                {
                  type: 'answercount',
                  minCount: 2,
                  maxCount: 2,
                  text: { sv: 'Välj precis två framgångsfaktorer.', en: 'Choose exactly two success factors.' },
                },
              ],
            },
            {
              type: 'comment',
              name: 'reactions',
              title: { sv: 'Reaktioner i helgrupp', en: 'Reactions in plenary' },
              description: {
                sv: 'Fylls i av den som leder mötet. Skriv inte namn.',
                en: 'Filled in by whoever leads the meeting. Do not write names.',
              },
              maxLength: 500,
            },
            {
              type: 'boolean',
              name: 'show_ok',
              title: { sv: 'Får vi visa det ni har valt för alla grupper?', en: 'May we show what you have chosen to all groups?' },
              description: {
                sv: 'De två framgångsfaktorerna och reaktionerna visas med gruppens nummer på skärmen i rummet.',
                en: 'The two success factors and the reactions are shown with the number of your group on the screen in the room.',
              },
              isRequired: true,
              displayMode: 'radio',
              swapOrder: true,
              labelTrue: yes,
              labelFalse: no,
            },
          ],
        },
      ],
    },
  });
