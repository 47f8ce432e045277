import { defineSurvey } from '../definition/define-survey.ts';
import { meetingForms } from './network-cycle-eval.ts';
import { showToTheGroup } from './show-to-the-group.ts';
import { noNames } from './wording.ts';

/** Asked in the room before a meeting ends: what the next one is to be about, how and when. Short, for the wall. */
export const nextMeeting = defineSurvey({
  id: 'next-meeting',
  version: 1,
  unit: 'person',
  purpose: {
    sv: 'Att planera nästa möte efter det ni vill prata om.',
    en: 'To plan the next meeting by what you want to talk about.',
  },
  locales: ['sv', 'en'],
  room: ['next_topic', 'evaluation_questions'],
  json: {
    title: { sv: 'Inför nästa möte', en: 'Before the next meeting' },
    pages: [
      {
        name: 'next-meeting',
        elements: [
          {
            type: 'comment',
            name: 'next_topic',
            title: { sv: 'Vad ska vi prata om nästa gång?', en: 'What shall we talk about next time?' },
            description: noNames,
            isRequired: true,
            maxLength: 280,
          },
          {
            type: 'comment',
            name: 'evaluation_questions',
            title: { sv: 'Vilka utvärderingsfrågor vill du ta upp?', en: 'Which evaluation questions do you want to raise?' },
            description: noNames,
            maxLength: 280,
          },
          {
            type: 'radiogroup',
            name: 'meeting_form',
            title: { sv: 'Hur ska vi ses?', en: 'How shall we meet?' },
            choices: meetingForms,
          },
          {
            type: 'text',
            name: 'meeting_time',
            title: { sv: 'När passar det?', en: 'When does it suit you?' },
            description: { sv: 'Till exempel en vecka eller en månad.', en: 'For example a week or a month.' },
            maxLength: 80,
          },
          ...showToTheGroup,
        ],
      },
    ],
  },
});
