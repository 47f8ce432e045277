// What makes two waves comparable: the same steps, in the same order, called the same in Swedish. A name is not enough,
// so the identity is read from the content and only then looked up among the scales we have named.
import { scales } from '../library/scales.ts';
import { hashOf } from './hash-of.ts';
import type { SwedishText } from './localized-text.ts';
import { itemText, itemValue } from './questions-in.ts';
import type { Item, ItemValue } from './survey-json.ts';

/** Ordered steps a person picks one of; `na` ("Vet ej") is outside the order and enters no mean. */
export interface Scale {
  readonly id: string;
  readonly steps: readonly { readonly value: number | 'na'; readonly text: SwedishText }[];
}

/** Steps found in a definition, with what they are called. `id` is one of the named scales or `custom:` and a hash. */
export interface IdentifiedScale {
  readonly id: string;
  readonly steps: readonly { readonly value: ItemValue; readonly text: SwedishText }[];
}

/**
 * The scale some items make up. Two lists of items have the same `id` exactly when values, order and Swedish labels
 * are the same; translations may be corrected without making waves incomparable.
 *
 * @example scaleOf(grad5.steps).id // 'grad5'
 * @example scaleOf([{ value: 1, text: { sv: 'Nej' } }, { value: 2, text: { sv: 'Ja' } }]).id // 'custom:…'
 */
export function scaleOf(items: readonly Item[]): IdentifiedScale {
  const steps = items.map((item) => ({ value: itemValue(item), text: textOf(item) }));
  const content = contentOf(items);
  return { id: namedScales().get(content) ?? `custom:${hashOf(content)}`, steps };
}

function textOf(item: Item): SwedishText {
  return (typeof item === 'object' && item.text) || { sv: String(itemValue(item)) };
}

/** Values and Swedish labels: 1 and '1' differ, since answers store one or the other. */
function contentOf(items: readonly Item[]): string {
  return JSON.stringify(items.map((item) => [itemValue(item), itemText(item, 'sv')]));
}

let named: ReadonlyMap<string, string> | undefined;

function namedScales(): ReadonlyMap<string, string> {
  named ??= new Map(scales.map((scale) => [contentOf(scale.steps), scale.id]));
  return named;
}
