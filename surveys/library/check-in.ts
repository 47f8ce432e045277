import { defineSurvey } from '../definition/define-survey.ts';
import { showToTheGroup } from './show-to-the-group.ts';
import { noNames } from './wording.ts';

/** Asked when a meeting begins; answers may be shown on the wall to those present. */
export const checkIn = defineSurvey({
  id: 'check-in',
  version: 1,
  unit: 'person',
  purpose: {
    sv: 'Att höra vad som händer hos dig och vad du vill få ut av dagen.',
    en: 'To hear what is happening where you work and what you want from the day.',
  },
  locales: ['sv', 'en'],
  room: ['happening_now', 'expectation'],
  json: {
    title: { sv: 'Incheckning', en: 'Check-in' },
    pages: [
      {
        name: 'check-in',
        elements: [
          {
            type: 'comment',
            name: 'happening_now',
            title: { sv: 'Det händer hos oss just nu', en: 'What is happening where I work right now' },
            description: noNames,
            isRequired: true,
            maxLength: 280,
          },
          {
            type: 'comment',
            name: 'expectation',
            title: { sv: 'Vad vill du få ut av dagen?', en: 'What do you want from the day?' },
            description: noNames,
            maxLength: 280,
          },
          ...showToTheGroup,
        ],
      },
    ],
  },
});
