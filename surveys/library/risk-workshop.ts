import { defineSurvey } from '../definition/define-survey.ts';
import { konsekvens5, sannolikhet5 } from './scales.ts';
import { noNames } from './wording.ts';

/** One person's assessment of one risk in a workshop. Reports compute the score, probability × consequence. */
export const riskWorkshop = defineSurvey({
  id: 'risk-workshop',
  version: 1,
  unit: 'person',
  purpose: {
    sv: 'Att hitta riskerna i arbetet med strategin i tid och bestämma vad vi gör åt dem.',
    en: 'To find the risks in the work with the strategy in time and decide what to do about them.',
  },
  locales: ['sv', 'en'],
  json: {
    title: { sv: 'Vilken risk ser du?', en: 'Which risk do you see?' },
    pages: [
      {
        name: 'one-risk',
        elements: [
          {
            type: 'text',
            name: 'risk',
            title: { sv: 'Vad kan hända?', en: 'What can happen?' },
            description: noNames,
            isRequired: true,
            maxLength: 280,
          },
          {
            type: 'radiogroup',
            name: 'category',
            title: { sv: 'Vilket område gäller det?', en: 'Which area is it about?' },
            isRequired: true,
            choices: [
              { value: 'consensus', text: { sv: 'Politisk samsyn', en: 'Political consensus' } },
              { value: 'budget', text: { sv: 'Budget', en: 'Budget' } },
              { value: 'resources', text: { sv: 'Resurser', en: 'Resources' } },
              { value: 'communication', text: { sv: 'Kommunikation', en: 'Communication' } },
              { value: 'anchoring', text: { sv: 'Förankring', en: 'Support among those concerned' } },
              { value: 'other', text: { sv: 'Annat', en: 'Other' } },
            ],
          },
          {
            type: 'comment',
            name: 'cause',
            title: { sv: 'Varför kan det hända?', en: 'Why can it happen?' },
            description: noNames,
            maxLength: 500,
          },
          {
            type: 'comment',
            name: 'effect',
            title: { sv: 'Vad blir följden?', en: 'What would follow?' },
            description: noNames,
            maxLength: 500,
          },
          {
            type: 'rating',
            name: 'probability',
            title: { sv: 'Hur sannolikt är det?', en: 'How probable is it?' },
            isRequired: true,
            rateValues: sannolikhet5.steps,
          },
          {
            type: 'rating',
            name: 'consequence',
            title: { sv: 'Hur allvarlig är konsekvensen?', en: 'How serious is the consequence?' },
            isRequired: true,
            rateValues: konsekvens5.steps,
          },
          {
            type: 'radiogroup',
            name: 'strategy',
            title: { sv: 'Vad ska vi göra med risken?', en: 'What should we do about the risk?' },
            isRequired: true,
            choices: [
              { value: 'avoid', text: { sv: 'Undvika', en: 'Avoid it' } },
              { value: 'reduce', text: { sv: 'Minska', en: 'Reduce it' } },
              { value: 'share', text: { sv: 'Dela', en: 'Share it' } },
              { value: 'accept', text: { sv: 'Acceptera', en: 'Accept it' } },
            ],
          },
          {
            type: 'comment',
            name: 'action',
            title: { sv: 'Vad ska göras?', en: 'What should be done?' },
            description: {
              sv: 'Behövs inte om risken accepteras. Skriv inte namn.',
              en: 'Not needed if the risk is accepted. Do not write names.',
            },
            requiredIf: "{strategy} <> 'accept'",
            maxLength: 500,
          },
          {
            type: 'text',
            name: 'owner',
            title: { sv: 'Vilken roll är ansvarig?', en: 'Which role is responsible?' },
            description: { sv: 'Skriv rollen, inte namnet.', en: 'Write the role, not the name.' },
            maxLength: 100,
          },
          {
            type: 'text',
            name: 'due',
            inputType: 'date',
            title: { sv: 'När ska det senast vara klart?', en: 'By when should it be done?' },
          },
          {
            type: 'text',
            name: 'review_on',
            inputType: 'date',
            title: { sv: 'När ska risken bedömas på nytt?', en: 'When should the risk be assessed again?' },
            isRequired: true,
          },
        ],
      },
    ],
  },
});
