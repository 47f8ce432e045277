import { questions } from '../definition/define-survey.ts';
import { no, yes } from './wording.ts';

/** The writer's own yes: without it nothing of what they wrote is shown on the wall. */
export const showToTheGroup = questions([
  {
    type: 'boolean',
    name: 'show_ok',
    title: { sv: 'Får vi visa ditt svar för gruppen?', en: 'May we show your answer to the group?' },
    description: { sv: 'Det visas utan ditt namn på skärmen i rummet.', en: 'It is shown without your name on the screen in the room.' },
    isRequired: true,
    displayMode: 'radio',
    swapOrder: true,
    labelTrue: yes,
    labelFalse: no,
  },
]);
