// The words of choices, rows and steps, in the language the survey is read in.
import { itemText } from '../../surveys/definition/questions-in.ts';
import type { Item } from '../../surveys/definition/survey-json.ts';
import type { FormState } from './form-state.ts';
import { html, type Markup } from './html.ts';
import { langOf, spoken } from './intro.ts';

/** What is read for a choice, a row or a step. */
export function spokenItem(item: Item, form: FormState): Markup {
  return typeof item === 'object' && item.text ? spoken(item.text, form) : html`${itemText(item, form.reading)}`;
}

/** The `lang` of an element whose text, or whose label, is that of an item. */
export function itemLang(item: Item, form: FormState): Markup | undefined {
  const lang = typeof item === 'object' && item.text ? langOf(item.text, form) : undefined;
  return lang === undefined ? undefined : html` lang="${lang}"`;
}
