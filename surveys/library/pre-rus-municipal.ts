import { defineSurvey } from '../definition/define-survey.ts';
import type { Item } from '../definition/survey-json.ts';
import {
  anythingElse,
  challengesAmong,
  collaborationAmong,
  prioritiesAmong,
  strategyKnown,
  strategyValue,
  strengthsAmong,
} from './strategy-questions.ts';
import { noNames } from './wording.ts';

export interface PreRusMunicipalParameters {
  /** The county's areas of development. */
  readonly areas: readonly Item[];
  /** The county's municipalities by SCB code. */
  readonly municipalities: readonly Item[];
}

/**
 * Put to a county's municipalities before a new regional development strategy, about 12 minutes. Answers are given for the
 * municipality and are official, hence unit `organisation`: the notice says so, and nothing is suppressed.
 */
export const preRusMunicipal = ({ areas, municipalities }: PreRusMunicipalParameters) =>
  defineSurvey({
    id: 'pre-rus-municipal',
    version: 1,
    unit: 'organisation',
    purpose: {
      sv: 'Att kommunernas styrkor, utmaningar och prioriteringar ska ligga till grund för nästa regionala utvecklingsstrategi.',
      en: 'To let the strengths, challenges and priorities of the municipalities be a basis for the next regional development strategy.',
    },
    locales: ['sv', 'en'],
    json: {
      title: { sv: 'Inför nästa regionala utvecklingsstrategi', en: 'Ahead of the next regional development strategy' },
      description: {
        sv: 'Till länets kommuner. Tar ungefär 12 minuter.',
        en: 'To the municipalities of the county. Takes about 12 minutes.',
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
              name: 'municipality',
              title: { sv: 'Vilken kommun svarar du för?', en: 'Which municipality do you answer for?' },
              isRequired: true,
              choices: municipalities,
            },
            {
              type: 'radiogroup',
              name: 'role',
              title: { sv: 'Vilken roll har du?', en: 'What is your role?' },
              isRequired: true,
              choices: [
                { value: 'director', text: { sv: 'Kommundirektör', en: 'Chief executive of the municipality' } },
                { value: 'head', text: { sv: 'Förvaltningschef', en: 'Head of department' } },
                { value: 'officer', text: { sv: 'Tjänsteperson', en: 'Officer' } },
                { value: 'chair', text: { sv: 'Kommunstyrelsens ordförande', en: 'Chair of the municipal executive board' } },
                { value: 'elected', text: { sv: 'Annan förtroendevald', en: 'Other elected representative' } },
                { value: 'other', text: { sv: 'Annan', en: 'Other' } },
              ],
            },
            {
              type: 'radiogroup',
              name: 'answer_for',
              title: { sv: 'Vem svarar du för?', en: 'Whom do you answer for?' },
              isRequired: true,
              choices: [
                { value: 'municipality', text: { sv: 'Hela kommunen (samordnat svar)', en: 'The whole municipality (a joint answer)' } },
                { value: 'department', text: { sv: 'Min förvaltning', en: 'My department' } },
                { value: 'self', text: { sv: 'Mig själv', en: 'Myself' } },
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
              title: { sv: 'Var använder kommunen strategin?', en: 'Where does the municipality use the strategy?' },
              isRequired: true,
              choices: [
                { value: 'op', text: { sv: 'Översiktsplan', en: 'Comprehensive plan' } },
                { value: 'budget', text: { sv: 'Budget och verksamhetsplan', en: 'Budget and operational plan' } },
                { value: 'strategies', text: { sv: 'Egna strategier', en: 'Our own strategies' } },
                { value: 'funding', text: { sv: 'Ansökan om projektmedel', en: 'Applications for project funding' } },
                { value: 'collab', text: { sv: 'Samverkan med andra', en: 'Collaboration with others' } },
                { value: 'none', text: { sv: 'Ingenstans', en: 'Nowhere' }, isExclusive: true },
                { value: 'na', text: { sv: 'Vet ej', en: "Don't know" }, isExclusive: true },
              ],
            },
            ...strategyValue,
          ],
        },
        {
          name: 'own-strengths',
          title: { sv: 'Styrkor', en: 'Strengths' },
          elements: [
            ...strengthsAmong(areas, {
              sv: 'Vilka är kommunens största styrkor? Välj högst fem.',
              en: 'What are the greatest strengths of the municipality? Choose at most five.',
            }),
            {
              type: 'comment',
              name: 'strengths_text',
              title: { sv: 'Beskriv den viktigaste styrkan.', en: 'Describe the most important strength.' },
              description: noNames,
              maxLength: 500,
            },
          ],
        },
        {
          name: 'challenges-ahead',
          title: { sv: 'Samhällsutmaningar', en: 'Challenges to society' },
          elements: [
            ...challengesAmong(areas, {
              sv: 'Hur viktig är varje utmaning, och hur stark är kommunens egen förmåga att möta den?',
              en: 'How important is each challenge, and how strong is the municipality’s own capacity to meet it?',
            }),
            {
              type: 'comment',
              name: 'challenges_text',
              title: { sv: 'Saknas någon samhällsutmaning?', en: 'Is any challenge missing?' },
              description: noNames,
              maxLength: 500,
            },
          ],
        },
        {
          name: 'working-together',
          title: { sv: 'Samverkan i länet', en: 'Collaboration in the county' },
          elements: [
            ...collaborationAmong(areas, {
              sv: 'Hur samverkar kommunen med andra i länet i dag, och hur mycket vill ni samverka?',
              en: 'How does the municipality collaborate with others in the county today, and how much do you wish to?',
            }),
            {
              type: 'checkbox',
              name: 'collab_with',
              title: { sv: 'Vilka vill ni samverka mer med?', en: 'With whom do you want to collaborate more?' },
              choices: [
                { value: 'municipalities', text: { sv: 'Andra kommuner i länet', en: 'Other municipalities in the county' } },
                { value: 'region', text: { sv: 'Regionen', en: 'The region' } },
                { value: 'cab', text: { sv: 'Länsstyrelsen', en: 'The county administrative board' } },
                { value: 'academy', text: { sv: 'Högskola och universitet', en: 'Universities' } },
                { value: 'business', text: { sv: 'Näringslivet', en: 'Business' } },
                { value: 'civil', text: { sv: 'Civilsamhället', en: 'Civil society' } },
                { value: 'neighbours', text: { sv: 'Grannlän', en: 'Neighbouring counties' } },
              ],
            },
            {
              type: 'checkbox',
              name: 'collab_barriers',
              title: { sv: 'Vad hindrar samverkan?', en: 'What stands in the way of collaboration?' },
              choices: [
                { value: 'resources', text: { sv: 'Tid och resurser', en: 'Time and resources' } },
                { value: 'roles', text: { sv: 'Otydliga roller', en: 'Unclear roles' } },
                { value: 'goals', text: { sv: 'Olika mål', en: 'Different goals' } },
                { value: 'forum', text: { sv: 'Forum saknas', en: 'There is no forum' } },
                { value: 'politics', text: { sv: 'Politisk samsyn saknas', en: 'There is no political consensus' } },
                { value: 'distance', text: { sv: 'Avstånd', en: 'Distance' } },
                { value: 'law', text: { sv: 'Juridik', en: 'Law' } },
              ],
            },
          ],
        },
        {
          name: 'next-strategy',
          title: { sv: 'Prioriteringar i nästa strategi', en: 'Priorities of the next strategy' },
          elements: [...prioritiesAmong(areas)],
        },
        {
          name: 'finally',
          title: { sv: 'Till sist', en: 'Finally' },
          elements: [
            {
              type: 'checkbox',
              name: 'take_part',
              title: { sv: 'Hur vill ni delta i arbetet?', en: 'How do you want to take part in the work?' },
              choices: [
                { value: 'workshop', text: { sv: 'Workshop', en: 'Workshop' } },
                { value: 'dialogue', text: { sv: 'Dialogmöte hos oss', en: 'Dialogue meeting at our place' } },
                { value: 'political', text: { sv: 'Politisk dialog', en: 'Political dialogue' } },
                { value: 'digital', text: { sv: 'Digitalt möte', en: 'Online meeting' } },
                { value: 'referral', text: { sv: 'Skriftlig remiss', en: 'Written consultation' } },
              ],
            },
            ...anythingElse,
          ],
        },
      ],
    },
  });
