// The named scales. Their values are stored in answers and their Swedish labels decide what can be compared over time:
// a changed label is a new scale, with a new name. Translations may be corrected.
import type { Scale } from '../definition/scale.ts';

/** To what extent. For questions that begin "I vilken grad". */
export const grad5 = {
  id: 'grad5',
  steps: [
    { value: 1, text: { sv: 'Inte alls', en: 'Not at all' } },
    { value: 2, text: { sv: 'I liten grad', en: 'To a small extent' } },
    { value: 3, text: { sv: 'I viss grad', en: 'To some extent' } },
    { value: 4, text: { sv: 'I hög grad', en: 'To a high extent' } },
    { value: 5, text: { sv: 'I mycket hög grad', en: 'To a very high extent' } },
    { value: 'na', text: { sv: 'Vet ej', en: "Don't know" } },
  ],
} as const satisfies Scale;

/** How important something is. */
export const viktig5 = {
  id: 'viktig5',
  steps: [
    { value: 1, text: { sv: 'Inte viktig', en: 'Not important' } },
    { value: 2, text: { sv: 'Mindre viktig', en: 'Less important' } },
    { value: 3, text: { sv: 'Ganska viktig', en: 'Fairly important' } },
    { value: 4, text: { sv: 'Mycket viktig', en: 'Very important' } },
    { value: 5, text: { sv: 'Helt avgörande', en: 'Decisive' } },
    { value: 'na', text: { sv: 'Vet ej', en: "Don't know" } },
  ],
} as const satisfies Scale;

/** How strong a capacity is. */
export const formaga5 = {
  id: 'formaga5',
  steps: [
    { value: 1, text: { sv: 'Mycket svag', en: 'Very weak' } },
    { value: 2, text: { sv: 'Svag', en: 'Weak' } },
    { value: 3, text: { sv: 'Varken svag eller stark', en: 'Neither weak nor strong' } },
    { value: 4, text: { sv: 'Stark', en: 'Strong' } },
    { value: 5, text: { sv: 'Mycket stark', en: 'Very strong' } },
    { value: 'na', text: { sv: 'Vet ej', en: "Don't know" } },
  ],
} as const satisfies Scale;

/** How far collaboration has come today, from none to agreements. */
export const samverkan4 = {
  id: 'samverkan4',
  steps: [
    { value: 0, text: { sv: 'Ingen samverkan', en: 'No collaboration' } },
    { value: 1, text: { sv: 'Enstaka kontakter', en: 'Occasional contacts' } },
    { value: 2, text: { sv: 'Återkommande samverkan', en: 'Recurring collaboration' } },
    { value: 3, text: { sv: 'Avtal eller gemensam organisation', en: 'Agreement or joint organisation' } },
    { value: 'na', text: { sv: 'Vet ej', en: "Don't know" } },
  ],
} as const satisfies Scale;

/** How much collaboration is wished for, against today. */
export const onskad3 = {
  id: 'onskad3',
  steps: [
    { value: -1, text: { sv: 'Mindre än i dag', en: 'Less than today' } },
    { value: 0, text: { sv: 'Som i dag', en: 'The same as today' } },
    { value: 1, text: { sv: 'Mer än i dag', en: 'More than today' } },
    { value: 'na', text: { sv: 'Vet ej', en: "Don't know" } },
  ],
} as const satisfies Scale;

/** How probable a risk is; with `konsekvens5` it makes a score of 1 to 25. */
export const sannolikhet5 = {
  id: 'sannolikhet5',
  steps: [
    { value: 1, text: { sv: 'Mycket låg', en: 'Very low' } },
    { value: 2, text: { sv: 'Låg', en: 'Low' } },
    { value: 3, text: { sv: 'Möjlig', en: 'Possible' } },
    { value: 4, text: { sv: 'Hög', en: 'High' } },
    { value: 5, text: { sv: 'Mycket hög', en: 'Very high' } },
  ],
} as const satisfies Scale;

/** How much a risk would hurt. */
export const konsekvens5 = {
  id: 'konsekvens5',
  steps: [
    { value: 1, text: { sv: 'Försumbar', en: 'Negligible' } },
    { value: 2, text: { sv: 'Lindrig', en: 'Minor' } },
    { value: 3, text: { sv: 'Kännbar', en: 'Noticeable' } },
    { value: 4, text: { sv: 'Allvarlig', en: 'Serious' } },
    { value: 5, text: { sv: 'Mycket allvarlig', en: 'Very serious' } },
  ],
} as const satisfies Scale;

/** How practical arrangements worked. */
export const funkade3 = {
  id: 'funkade3',
  steps: [
    { value: 1, text: { sv: 'Dåligt', en: 'Badly' } },
    { value: 2, text: { sv: 'Delvis', en: 'Partly' } },
    { value: 3, text: { sv: 'Bra', en: 'Well' } },
    { value: 'na', text: { sv: 'Vet ej', en: "Don't know" } },
  ],
} as const satisfies Scale;

/** How well a document is known. */
export const kanner4 = {
  id: 'kanner4',
  steps: [
    { value: 0, text: { sv: 'Jag känner inte till den', en: 'I do not know of it' } },
    { value: 1, text: { sv: 'Jag har hört talas om den', en: 'I have heard of it' } },
    { value: 2, text: { sv: 'Jag har läst delar', en: 'I have read parts of it' } },
    { value: 3, text: { sv: 'Jag kan den väl', en: 'I know it well' } },
  ],
} as const satisfies Scale;

/** Every named scale; `scaleOf` finds its names here. */
export const scales: readonly Scale[] = [grad5, viktig5, formaga5, samverkan4, onskad3, sannolikhet5, konsekvens5, funkade3, kanner4];
