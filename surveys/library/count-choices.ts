import type { SwedishText } from '../definition/localized-text.ts';
import type { ItemWithText } from '../definition/survey-json.ts';

/**
 * Choices from 1 to a number, each said with what is counted.
 *
 * @example countChoices(2, { sv: 'träff', en: 'session' }, { sv: 'träffar', en: 'sessions' })
 * // [{ value: 1, text: { sv: '1 träff', … } }, { value: 2, text: { sv: '2 träffar', … } }]
 */
export function countChoices(upTo: number, one: SwedishText, several: SwedishText): readonly (ItemWithText & { readonly value: number })[] {
  return Array.from({ length: upTo }, (_, at) => {
    const noun = at === 0 ? one : several;
    return { value: at + 1, text: { sv: `${at + 1} ${noun.sv}`, en: `${at + 1} ${noun.en ?? noun.sv}` } };
  });
}
