import { defineSurvey } from '../definition/define-survey.ts';
import type { Item } from '../definition/survey-json.ts';
import { grad5 } from './scales.ts';
import {
  anythingElse,
  challengesAmong,
  collaborationAmong,
  prioritiesAmong,
  strategyKnown,
  strategyValue,
  strengthsAmong,
} from './strategy-questions.ts';

export interface PreRusRegionStaffParameters {
  /** The county's areas of development; the same as the municipalities are asked about. */
  readonly areas: readonly Item[];
  /** The region's own departments. */
  readonly departments: readonly Item[];
}

/** Put to a region's own staff and elected representatives beside the survey of the municipalities. */
export const preRusRegionStaff = ({ areas, departments }: PreRusRegionStaffParameters) =>
  defineSurvey({
    id: 'pre-rus-region-staff',
    version: 1,
    unit: 'person',
    purpose: {
      sv: 'Att få veta hur du som arbetar i regionen ser på länets styrkor, utmaningar och prioriteringar inför nästa strategi.',
      en: 'To learn how you who work in the region see the county’s strengths, challenges and priorities ahead of the next strategy.',
    },
    locales: ['sv', 'en'],
    json: {
      title: { sv: 'Inför nästa regionala utvecklingsstrategi', en: 'Ahead of the next regional development strategy' },
      description: {
        sv: 'Till dig som arbetar i regionen. Tar ungefär 10 minuter.',
        en: 'To you who work in the region. Takes about 10 minutes.',
      },
      showProgressBar: true,
      maxCommentLength: 280,
      pages: [
        {
          name: 'about-you',
          title: { sv: 'Om dig som svarar', en: 'About you' },
          elements: [
            {
              type: 'dropdown',
              name: 'department',
              title: { sv: 'Vilken förvaltning arbetar du i?', en: 'Which department do you work in?' },
              isRequired: true,
              choices: departments,
            },
            {
              type: 'radiogroup',
              name: 'role',
              title: { sv: 'Vilken roll har du?', en: 'What is your role?' },
              isRequired: true,
              choices: [
                { value: 'manager', text: { sv: 'Chef', en: 'Manager' } },
                { value: 'strategist', text: { sv: 'Strateg eller utvecklare', en: 'Strategist or developer' } },
                { value: 'officer', text: { sv: 'Annan tjänsteperson', en: 'Other officer' } },
                { value: 'elected', text: { sv: 'Förtroendevald', en: 'Elected representative' } },
              ],
            },
          ],
        },
        {
          name: 'present-strategy',
          title: { sv: 'Dagens strategi', en: 'The present strategy' },
          elements: [
            ...strategyKnown,
            {
              type: 'checkbox',
              name: 'rus_used',
              title: { sv: 'Var använder din förvaltning strategin?', en: 'Where does your department use the strategy?' },
              isRequired: true,
              choices: [
                { value: 'plan', text: { sv: 'Verksamhetsplan och budget', en: 'Operational plan and budget' } },
                { value: 'programmes', text: { sv: 'Program och planer', en: 'Programmes and plans' } },
                { value: 'funding', text: { sv: 'Beslut om projektmedel', en: 'Decisions on project funding' } },
                { value: 'collab', text: { sv: 'Samverkan med kommuner', en: 'Collaboration with municipalities' } },
                { value: 'none', text: { sv: 'Ingenstans', en: 'Nowhere' }, isExclusive: true },
                { value: 'na', text: { sv: 'Vet ej', en: "Don't know" }, isExclusive: true },
              ],
            },
            ...strategyValue,
          ],
        },
        {
          name: 'strengths-and-challenges',
          title: { sv: 'Styrkor och samhällsutmaningar', en: 'Strengths and challenges to society' },
          elements: [
            ...strengthsAmong(areas, {
              sv: 'Vilka är länets största styrkor? Välj högst fem.',
              en: 'What are the greatest strengths of the county? Choose at most five.',
            }),
            ...challengesAmong(areas, {
              sv: 'Hur viktig är varje utmaning, och hur stark är regionens egen förmåga att möta den?',
              en: 'How important is each challenge, and how strong is the region’s own capacity to meet it?',
            }),
          ],
        },
        {
          name: 'working-together',
          title: { sv: 'Samverkan och lärande', en: 'Collaboration and learning' },
          elements: [
            ...collaborationAmong(areas, {
              sv: 'Hur samverkar regionen med andra i länet i dag, och hur mycket vill ni samverka?',
              en: 'How does the region collaborate with others in the county today, and how much do you wish to?',
            }),
            {
              type: 'rating',
              name: 'internal_learning',
              title: {
                sv: 'I vilken grad lär ni av varandra om regional utveckling i regionen?',
                en: 'To what extent do you learn from each other about regional development inside the region?',
              },
              isRequired: true,
              rateValues: grad5.steps,
            },
            {
              type: 'rating',
              name: 'municipal_dialogue',
              title: {
                sv: 'I vilken grad når ni fram till kommunerna i ert arbete?',
                en: 'To what extent do you reach the municipalities in your work?',
              },
              isRequired: true,
              rateValues: grad5.steps,
            },
          ],
        },
        {
          name: 'next-strategy',
          title: { sv: 'Prioriteringar i nästa strategi', en: 'Priorities of the next strategy' },
          elements: [...prioritiesAmong(areas), ...anythingElse],
        },
      ],
    },
  });
