import type { ItemWithText } from '../definition/survey-json.ts';

/**
 * The areas a county's development is usually divided into. A proposal to start from: each region fills in its own, and
 * the codes of an area that stays the same should stay the same from one strategy to the next.
 */
export const commonAreas: readonly ItemWithText[] = [
  { value: 'naringsliv', text: { sv: 'Näringsliv och innovation', en: 'Business and innovation' } },
  { value: 'kompetens', text: { sv: 'Kompetensförsörjning', en: 'Skills supply' } },
  { value: 'bostad', text: { sv: 'Bostäder och livsmiljöer', en: 'Housing and living environments' } },
  { value: 'transport', text: { sv: 'Kollektivtrafik och infrastruktur', en: 'Public transport and infrastructure' } },
  { value: 'digital', text: { sv: 'Digitalisering', en: 'Digitalisation' } },
  { value: 'klimat', text: { sv: 'Klimat, energi och miljö', en: 'Climate, energy and environment' } },
  { value: 'landsbygd', text: { sv: 'Landsbygd och service', en: 'Rural areas and local services' } },
  { value: 'halsa', text: { sv: 'Hälsa och jämlika livsvillkor', en: 'Health and equal living conditions' } },
  { value: 'barn_unga', text: { sv: 'Barn och unga', en: 'Children and young people' } },
  { value: 'kultur', text: { sv: 'Kultur, fritid och besöksnäring', en: 'Culture, leisure and tourism' } },
  { value: 'beredskap', text: { sv: 'Trygghet och beredskap', en: 'Safety and preparedness' } },
  { value: 'demokrati', text: { sv: 'Demokrati och delaktighet', en: 'Democracy and participation' } },
];
