import { defineSurvey } from '../definition/define-survey.ts';
import { showToTheGroup } from './show-to-the-group.ts';
import { noNames } from './wording.ts';

/** Asked when a meeting ends; answers may be shown on the wall to those present. */
export const checkOut = defineSurvey({
  id: 'check-out',
  version: 1,
  unit: 'person',
  purpose: {
    sv: 'Att höra vad du tar med dig från mötet och vad du gör först.',
    en: 'To hear what you take with you from the meeting and what you will do first.',
  },
  locales: ['sv', 'en'],
  room: ['take_away', 'first_step'],
  json: {
    title: { sv: 'Utcheckning', en: 'Check-out' },
    pages: [
      {
        name: 'check-out',
        elements: [
          {
            type: 'comment',
            name: 'take_away',
            title: { sv: 'Det här tar jag med mig från dagens möte', en: 'What I take with me from today’s meeting' },
            description: noNames,
            isRequired: true,
            maxLength: 280,
          },
          {
            type: 'comment',
            name: 'first_step',
            title: { sv: 'Det här gör jag först', en: 'What I will do first' },
            description: noNames,
            maxLength: 280,
          },
          ...showToTheGroup,
        ],
      },
    ],
  },
});
