import type { Item, ItemValue, Question, SurveyElement, SurveyJson } from './survey-json.ts';

/**
 * Every question of a survey in the order it is asked: panels flattened, text without an answer (html) left out.
 * Questions inside a repeated panel belong to that question and are not listed by themselves.
 *
 * @example questionsIn(sessionEval.json).map((question) => question.name) // ['relevance', 'learning', …]
 */
export function questionsIn(json: SurveyJson): readonly Question[] {
  return json.pages.flatMap((page) => questionsAmong(page.elements));
}

/** The questions among some elements, panels flattened. For the elements of a page, a panel or a repeated panel. */
export function questionsAmong(elements: readonly SurveyElement[]): readonly Question[] {
  return elements.flatMap((element) => {
    if (element.type === 'html') return [];
    return element.type === 'panel' ? questionsAmong(element.elements) : [element];
  });
}

/** What an answer stores when this choice, row, column or step is picked. */
export function itemValue(item: Item): ItemValue {
  return typeof item === 'object' ? item.value : item;
}

/**
 * What a person reads for it: the text in the language, else in Swedish, else the value itself.
 *
 * @example itemText({ value: 'na', text: { sv: 'Vet ej' } }, 'en') // 'Vet ej'
 */
export function itemText(item: Item, locale: string): string {
  const text = typeof item === 'object' ? item.text : undefined;
  return text ? (text[locale] ?? text.sv) : String(itemValue(item));
}
