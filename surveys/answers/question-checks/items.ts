// Choices, rows, columns and steps: which of them there are, and which of them are there now.
import { itemText, itemValue } from '../../definition/questions-in.ts';
import type { Item, ItemValue } from '../../definition/survey-json.ts';
import { type Condition, compileCondition } from '../expressions/compile-expression.ts';
import { forRules, inItem, type Names } from '../expressions/names.ts';
import { itemScope, type Scope } from '../expressions/scope.ts';
import { UnsupportedSurvey } from '../unsupported-survey.ts';

/** Whether an item is there (or can be picked) now. Undefined where all of them always are. */
export type ItemFilter = ((value: unknown, scope: Scope) => boolean) | undefined;

export function valuesOf(items: readonly Item[]): readonly ItemValue[] {
  return items.map(itemValue);
}

/** The text of an item by its value, in the participant's language. */
export function textOfItem(items: readonly Item[], value: unknown, locale: string): string {
  const item = items.find((one) => itemValue(one) === value);
  return item === undefined ? String(value) : itemText(item, locale);
}

/** Compiles `visibleIf` of items and the expression for all of them; an item's own comes first, as in survey-core. */
export function visibleItems(items: readonly Item[], forAll: string | undefined, names: Names): ItemFilter {
  return itemFilter(items, forAll, (item) => (typeof item === 'object' ? item.visibleIf : undefined), names);
}

/** Compiles `enableIf` of items. */
export function enabledItems(items: readonly Item[], names: Names): ItemFilter {
  return itemFilter(items, undefined, (item) => (typeof item === 'object' ? item.enableIf : undefined), forRules(names));
}

function itemFilter(
  items: readonly Item[],
  forAll: string | undefined,
  expressionOf: (item: Item) => string | undefined,
  names: Names,
): ItemFilter {
  const compiled = (expression: string | undefined) => (expression ? compileCondition(expression, inItem(names)) : undefined);
  const common = compiled(forAll);
  const own = new Map<unknown, Condition>();
  for (const item of items) {
    const condition = compiled(expressionOf(item)) ?? common;
    if (condition) own.set(itemValue(item), condition);
  }
  if (own.size === 0) return undefined;
  return (value, scope) => own.get(value)?.(itemScope(scope, value)) ?? true;
}

/** For the lists where an item that comes and goes has no meaning we check. */
export function mustBeStatic(items: readonly Item[], what: string): void {
  if (items.some((item) => typeof item === 'object' && (item.visibleIf || item.enableIf))) {
    throw new UnsupportedSurvey(`${what} must not have visibleIf or enableIf.`);
  }
}
