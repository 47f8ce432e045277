// The ground rules that are raised at the start of an occasion, in the words of those who made them.
import type { SwedishText } from '../definition/localized-text.ts';
import type { OccasionKind } from './occasion.ts';

/** Förhållningssätt of the guidelines for learning projects. */
const learning: readonly SwedishText[] = [
  { sv: 'Vi tar tillsammans ansvar för lärprocessen.', en: 'Together we take responsibility for how we learn.' },
  { sv: 'Värdesätt olikhet och andras perspektiv.', en: 'Value difference and the perspectives of others.' },
  { sv: 'Var generös!', en: 'Be generous!' },
  {
    sv: 'Ha respekt för varandra och det du får höra i gruppen.',
    en: 'Respect one another and what you hear in the group.',
  },
];

/** Förutsättningar of the network meetings' group dialogs. */
const dialog: readonly SwedishText[] = [
  { sv: 'Generöst lyssnande och öppenhet', en: 'Generous listening and openness' },
  { sv: 'Ansvarsfullt talande', en: 'Responsible speech' },
  { sv: 'Allas röst är lika mycket värd', en: 'Every voice is worth as much' },
];

/** The usual ground rules of an occasion. @example attitudesFor('session')[2]?.sv // 'Var generös!' */
export function attitudesFor(kind: OccasionKind): readonly SwedishText[] {
  return kind === 'session' ? learning : dialog;
}
