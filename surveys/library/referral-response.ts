import { defineSurvey } from '../definition/define-survey.ts';
import type { Item, ItemWithText } from '../definition/survey-json.ts';

export interface ReferralResponseParameters {
  /** The chapters of the proposal that is out for consultation. */
  readonly chapters: readonly Item[];
}

/** The parts most regional development strategies have. */
export const commonChapters: readonly ItemWithText[] = [
  { value: 'vision', text: { sv: 'Vision', en: 'Vision' } },
  { value: 'goals', text: { sv: 'Övergripande mål', en: 'Overall goals' } },
  { value: 'effects', text: { sv: 'Effektmål och indikatorer', en: 'Intended effects and indicators' } },
  { value: 'areas', text: { sv: 'Prioriterade områden', en: 'Prioritised areas' } },
  { value: 'state', text: { sv: 'Önskvärda lägen', en: 'Desired states' } },
  { value: 'implementation', text: { sv: 'Genomförande och uppföljning', en: 'Implementation and follow-up' } },
];

const stances = [
  { value: 'support', text: { sv: 'Vi ställer oss bakom', en: 'We support it' } },
  { value: 'support_changes', text: { sv: 'Vi ställer oss bakom med ändringar', en: 'We support it with changes' } },
  { value: 'oppose', text: { sv: 'Vi ställer oss inte bakom', en: 'We do not support it' } },
  { value: 'abstain', text: { sv: 'Vi avstår', en: 'We abstain' } },
] as const;

/** An answer to a consultation on a proposed strategy: official, registered, and compiled chapter by chapter. */
export const referralResponse = ({ chapters }: ReferralResponseParameters) =>
  defineSurvey({
    id: 'referral-response',
    version: 1,
    unit: 'organisation',
    purpose: {
      sv: 'Att ta in synpunkter på förslaget till ny regional utvecklingsstrategi.',
      en: 'To gather views on the proposal for a new regional development strategy.',
    },
    locales: ['sv', 'en'],
    personal: ['contact_name', 'contact_email'],
    json: {
      title: { sv: 'Remissvar', en: 'Answer to the consultation' },
      description: {
        sv: 'Svaret blir en allmän handling när det kommer in till oss.',
        en: 'Your answer becomes a public document when we receive it.',
      },
      showProgressBar: true,
      pages: [
        {
          name: 'respondent',
          title: { sv: 'Vem som svarar', en: 'Who answers' },
          elements: [
            {
              type: 'radiogroup',
              name: 'respondent_type',
              title: { sv: 'Vad svarar du som?', en: 'What do you answer as?' },
              isRequired: true,
              choices: [
                { value: 'municipality', text: { sv: 'Kommun', en: 'Municipality' } },
                { value: 'region', text: { sv: 'Region eller kommunalförbund', en: 'Region or federation of municipalities' } },
                { value: 'authority', text: { sv: 'Statlig myndighet', en: 'State authority' } },
                { value: 'business', text: { sv: 'Näringsliv', en: 'Business' } },
                { value: 'academy', text: { sv: 'Akademi', en: 'Academia' } },
                { value: 'civil', text: { sv: 'Civilsamhälle', en: 'Civil society' } },
                { value: 'person', text: { sv: 'Privatperson', en: 'Private person' } },
              ],
            },
            {
              type: 'text',
              name: 'organisation',
              title: { sv: 'Vilken organisation svarar du för?', en: 'Which organisation do you answer for?' },
              isRequired: true,
              visibleIf: "{respondent_type} <> 'person'",
              maxLength: 200,
              autocomplete: 'organization',
            },
            {
              type: 'text',
              name: 'contact_name',
              title: { sv: 'Kontaktperson', en: 'Contact person' },
              isRequired: true,
              maxLength: 100,
              autocomplete: 'name',
            },
            {
              type: 'text',
              name: 'contact_email',
              inputType: 'email',
              title: { sv: 'E-post till kontaktpersonen', en: 'E-mail of the contact person' },
              isRequired: true,
              maxLength: 254,
              autocomplete: 'email',
              validators: [
                {
                  type: 'email',
                  text: {
                    sv: 'Skriv en e-postadress, till exempel namn@kommun.se.',
                    en: 'Write an e-mail address, such as name@example.com.',
                  },
                },
              ],
            },
            {
              type: 'text',
              name: 'decided_by',
              title: { sv: 'Vem har beslutat om svaret, och när?', en: 'Who decided on the answer, and when?' },
              visibleIf: "{respondent_type} <> 'person'",
              maxLength: 200,
            },
            {
              type: 'text',
              name: 'own_reference',
              title: { sv: 'Ert diarienummer', en: 'Your reference number' },
              visibleIf: "{respondent_type} <> 'person'",
              maxLength: 60,
            },
          ],
        },
        {
          name: 'whole',
          title: { sv: 'Förslaget som helhet', en: 'The proposal as a whole' },
          elements: [
            {
              type: 'radiogroup',
              name: 'stance',
              title: { sv: 'Vad tycker ni om förslaget som helhet?', en: 'What do you think of the proposal as a whole?' },
              isRequired: true,
              choices: stances,
            },
            {
              type: 'comment',
              name: 'good',
              title: { sv: 'Vad är bra i förslaget?', en: 'What is good in the proposal?' },
              maxLength: 5000,
            },
            {
              type: 'comment',
              name: 'change',
              title: { sv: 'Vad behöver ändras eller tas bort?', en: 'What needs to be changed or removed?' },
              maxLength: 5000,
            },
          ],
        },
        {
          name: 'parts',
          title: { sv: 'Synpunkter per avsnitt', en: 'Comments per chapter' },
          elements: [
            {
              type: 'paneldynamic',
              name: 'chapters',
              title: { sv: 'Vilka avsnitt vill ni lämna synpunkter på?', en: 'Which chapters do you want to comment on?' },
              maxPanelCount: 30,
              addPanelText: { sv: 'Lägg till ett avsnitt', en: 'Add a chapter' },
              removePanelText: { sv: 'Ta bort', en: 'Remove' },
              templateElements: [
                { type: 'dropdown', name: 'chapter', title: { sv: 'Avsnitt', en: 'Chapter' }, isRequired: true, choices: chapters },
                {
                  type: 'radiogroup',
                  name: 'chapter_stance',
                  title: { sv: 'Vad tycker ni om avsnittet?', en: 'What do you think of the chapter?' },
                  choices: stances,
                },
                { type: 'comment', name: 'comment', title: { sv: 'Synpunkter', en: 'Comments' }, maxLength: 5000 },
                { type: 'comment', name: 'proposed_text', title: { sv: 'Förslag till ny text', en: 'Proposed wording' }, maxLength: 5000 },
              ],
            },
            { type: 'comment', name: 'missing', title: { sv: 'Vad saknas?', en: 'What is missing?' }, maxLength: 5000 },
          ],
        },
        {
          name: 'closing',
          title: { sv: 'Till sist', en: 'Finally' },
          elements: [
            {
              type: 'comment',
              name: 'own_part',
              title: { sv: 'Hur vill ni bidra till genomförandet?', en: 'How do you want to contribute to the implementation?' },
              maxLength: 5000,
            },
            {
              type: 'file',
              name: 'attachment',
              title: { sv: 'Bifoga remissvar (pdf)', en: 'Attach your answer (pdf)' },
              acceptedTypes: '.pdf,application/pdf',
              allowMultiple: false,
              maxSize: 10_485_760,
            },
          ],
        },
      ],
    },
  });
