import type { Page, SurveyElement } from '../definition/survey-json.ts';
import type { AskedQuestion } from './question-group.ts';

/** The questions among some elements with every condition they stand under; panels flattened, html left out. */
export function askedAmong(elements: readonly SurveyElement[], outer: readonly string[] = []): readonly AskedQuestion[] {
  return elements.flatMap((element): readonly AskedQuestion[] => {
    if (element.type === 'html') return [];
    const visibleIf = element.visibleIf ? [...outer, element.visibleIf] : outer;
    return element.type === 'panel' ? askedAmong(element.elements, visibleIf) : [{ question: element, visibleIf }];
  });
}

/** The questions of a survey's pages. */
export function askedOn(pages: readonly Page[]): readonly AskedQuestion[] {
  return pages.flatMap((page) => askedAmong(page.elements, page.visibleIf ? [page.visibleIf] : []));
}
