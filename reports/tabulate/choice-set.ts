// One list of choices, steps or columns turned into codes and a fast way from a stored value to its place in the list.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import { itemText, itemValue } from '../../surveys/definition/questions-in.ts';
import { scaleOf } from '../../surveys/definition/scale.ts';
import type { Item } from '../../surveys/definition/survey-json.ts';
import { type Code, notKnownCode, type Reading } from './variable.ts';

export interface ChoiceSet {
  readonly codes: readonly Code[];
  readonly notKnown?: SwedishText;
  readonly scale: string;
  /** Every code but "Vet ej" is a number: ordered steps. */
  readonly numeric: boolean;
  /** One stored value. */
  one(value: unknown): Reading;
  /** A stored list of values; "Vet ej" only when nothing else is picked. */
  several(value: unknown): Reading;
}

export const otherText: SwedishText = { sv: 'Annat', en: 'Other' };
export const noneText: SwedishText = { sv: 'Inget av detta', en: 'None of these' };

/** Choices as a set of codes; `extra` are the items SurveyJS adds by itself (`other`, `none`). */
export function choiceSet(items: readonly Item[], extra: { readonly other?: SwedishText; readonly none?: SwedishText } = {}): ChoiceSet {
  const all: readonly Item[] = [
    ...items,
    ...(extra.other ? [{ value: 'other', text: extra.other }] : []),
    ...(extra.none ? [{ value: 'none', text: extra.none }] : []),
  ];
  const known = all.filter((item) => String(itemValue(item)) !== notKnownCode);
  const notKnown = all.find((item) => String(itemValue(item)) === notKnownCode);
  const places = new Map<unknown, readonly number[]>(known.map((item, place) => [itemValue(item), [place]]));
  return {
    codes: known.map((item) => ({ code: String(itemValue(item)), text: textOf(item) })),
    ...(notKnown === undefined ? {} : { notKnown: textOf(notKnown) }),
    scale: scaleOf(all).id,
    numeric: known.length > 1 && known.every((item) => typeof itemValue(item) === 'number'),
    one: (value) => (value === notKnownCode ? 'notKnown' : places.get(value)),
    several: (value) => readSeveral(value, places),
  };
}

function readSeveral(value: unknown, places: ReadonlyMap<unknown, readonly number[]>): Reading {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const picked: number[] = [];
  for (const one of value) {
    const [place] = places.get(one) ?? [];
    if (place !== undefined && !picked.includes(place)) picked.push(place);
  }
  if (picked.length > 0) return picked;
  return value.includes(notKnownCode) ? 'notKnown' : undefined;
}

function textOf(item: Item): SwedishText {
  return (typeof item === 'object' && item.text) || { sv: itemText(item, 'sv') };
}

/** Yes and no as stored by a boolean question. */
export function yesNoSet(labels: { readonly yes?: SwedishText; readonly no?: SwedishText }): ChoiceSet {
  const codes = [
    { code: 'true', text: labels.yes ?? { sv: 'Ja', en: 'Yes' } },
    { code: 'false', text: labels.no ?? { sv: 'Nej', en: 'No' } },
  ];
  const one = (value: unknown): Reading => (value === true ? [0] : value === false ? [1] : undefined);
  return {
    codes,
    scale: scaleOf(codes.map(({ code, text }) => ({ value: code, text }))).id,
    numeric: false,
    one,
    several: () => undefined,
  };
}
