import { defineSurvey } from '../definition/define-survey.ts';
import type { Item, ItemWithText } from '../definition/survey-json.ts';
import { appliedChoices } from './applied.ts';
import { countChoices } from './count-choices.ts';
import { grad5 } from './scales.ts';
import { noNames } from './wording.ts';

export interface NetworkCycleEvalParameters {
  /** What the network may take up next. */
  readonly topics: readonly Item[];
  /** How many meetings the cycle had. */
  readonly meetings: number;
  /** When the next meeting may be. */
  readonly dates: readonly Item[];
}

/** "Medlemsmötets prioriteringar", as noted at the RUS network's meeting of 26 September 2024. */
export const networkTopics: readonly ItemWithText[] = [
  { value: 'international_skills', text: { sv: 'Attrahera internationell kompetens', en: 'Attracting international skills' } },
  { value: 'system_leadership', text: { sv: 'Metodutveckling: systemledning', en: 'Methods: leading systems' } },
  {
    value: 'goal_conflicts',
    text: { sv: 'Metodutveckling: målkonflikter och möjliga val', en: 'Methods: conflicting goals and possible choices' },
  },
  { value: 'boundaries', text: { sv: 'Metodutveckling: gränsdragningar', en: 'Methods: drawing boundaries' } },
  {
    value: 'shrinking_resources',
    text: { sv: 'Regional utveckling med krympande resurser', en: 'Regional development with shrinking resources' },
  },
];

/** Times of the year that suit when no dates have been proposed. */
export const timesOfTheYear: readonly ItemWithText[] = [
  { value: 'feb_mar', text: { sv: 'Februari–mars', en: 'February–March' } },
  { value: 'apr_may', text: { sv: 'April–maj', en: 'April–May' } },
  { value: 'sep_oct', text: { sv: 'September–oktober', en: 'September–October' } },
  { value: 'nov_dec', text: { sv: 'November–december', en: 'November–December' } },
];

/** How a network may meet. */
export const meetingForms = [
  { value: 'onsite', text: { sv: 'På plats', en: 'On site' } },
  { value: 'online', text: { sv: 'Digitalt', en: 'Online' } },
  { value: 'mixed', text: { sv: 'Växelvis', en: 'Alternating' } },
] as const;

/** Asked when a network cycle ends: what the meetings gave together, and what comes next. */
export const networkCycleEval = ({ topics, meetings, dates }: NetworkCycleEvalParameters) =>
  defineSurvey({
    id: 'network-cycle-eval',
    version: 1,
    unit: 'person',
    purpose: {
      sv: 'Att få veta vad nätverket har gett dig och vad du vill att det tar upp härnäst.',
      en: 'To learn what the network has given you and what you want it to take up next.',
    },
    locales: ['sv', 'en'],
    json: {
      title: { sv: 'Vad har nätverkets möten gett dig?', en: 'What have the network’s meetings given you?' },
      maxCommentLength: 280,
      pages: [
        {
          name: 'cycle',
          elements: [
            {
              type: 'radiogroup',
              name: 'meetings_attended',
              title: { sv: 'Hur många möten var du med på under perioden?', en: 'How many meetings did you attend during the period?' },
              isRequired: true,
              choices: countChoices(meetings, { sv: 'möte', en: 'meeting' }, { sv: 'möten', en: 'meetings' }),
            },
            {
              type: 'rating',
              name: 'relevance',
              title: {
                sv: 'I vilken grad var teman relevanta för ditt arbete?',
                en: 'To what extent were the themes relevant to your work?',
              },
              isRequired: true,
              rateValues: grad5.steps,
            },
            {
              type: 'rating',
              name: 'exchange',
              title: { sv: 'I vilken grad lärde du dig av andra regioner?', en: 'To what extent did you learn from other regions?' },
              isRequired: true,
              rateValues: grad5.steps,
            },
            {
              type: 'rating',
              name: 'impact_internal',
              title: {
                sv: 'I vilken grad har nätverket stärkt lärandet i din organisation?',
                en: 'To what extent has the network strengthened learning in your organisation?',
              },
              isRequired: true,
              rateValues: grad5.steps,
            },
            {
              type: 'rating',
              name: 'impact_external',
              title: {
                sv: 'I vilken grad har nätverket stärkt arbetet med aktörer i länet?',
                en: 'To what extent has the network strengthened the work with actors in the county?',
              },
              isRequired: true,
              rateValues: grad5.steps,
            },
            {
              type: 'radiogroup',
              name: 'applied',
              title: {
                sv: 'Har du använt något från nätverket i arbetet med er RUS?',
                en: 'Have you used anything from the network in the work with your regional development strategy?',
              },
              isRequired: true,
              choices: appliedChoices,
            },
            {
              type: 'checkbox',
              name: 'next_topics',
              title: {
                sv: 'Vad ska vi prata om nästa gång? Välj högst tre.',
                en: 'What shall we talk about next time? Choose at most three.',
              },
              isRequired: true,
              maxSelectedChoices: 3,
              choices: topics,
              showOtherItem: true,
              otherText: { sv: 'Annat, nämligen', en: 'Other, namely' },
            },
            {
              type: 'radiogroup',
              name: 'meeting_form',
              title: { sv: 'Hur ska vi ses?', en: 'How shall we meet?' },
              isRequired: true,
              choices: meetingForms,
            },
            { type: 'checkbox', name: 'meeting_when', title: { sv: 'När passar det?', en: 'When does it suit you?' }, choices: dates },
            {
              type: 'comment',
              name: 'evaluation_questions',
              title: { sv: 'Vilka utvärderingsfrågor vill du ta upp?', en: 'Which evaluation questions do you want to raise?' },
              description: noNames,
              maxLength: 500,
            },
            {
              type: 'checkbox',
              name: 'contribute',
              title: { sv: 'Vad kan du bidra med?', en: 'What can you contribute?' },
              choices: [
                { value: 'case', text: { sv: 'Berätta om ett exempel', en: 'Tell about an example' } },
                { value: 'lead', text: { sv: 'Leda ett samtal', en: 'Lead a conversation' } },
                { value: 'host', text: { sv: 'Vara värd', en: 'Be the host' } },
                { value: 'plan', text: { sv: 'Vara med och planera', en: 'Help to plan' } },
              ],
            },
            {
              type: 'comment',
              name: 'change',
              title: { sv: 'Vad ska vi ändra?', en: 'What should we change?' },
              description: noNames,
              maxLength: 500,
            },
          ],
        },
      ],
    },
  });
