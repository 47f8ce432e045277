// Who was asked, as far as the definition alone can tell.
import type { Survey } from '../../surveys/definition/survey.ts';
import type { SurveyElement } from '../../surveys/definition/survey-json.ts';
import type { Asked } from './tally.ts';

/**
 * A stand-in for a survey's own conditions: a question that nothing can hide is asked of everyone, any other of nobody, so
 * that nobody is counted as missing who may never have seen the question.
 */
export function alwaysShown(survey: Pick<Survey, 'json'>): Asked {
  const shown = new Set(survey.json.pages.filter((page) => !page.visibleIf).flatMap((page) => shownAmong(page.elements)));
  return () => shown;
}

function shownAmong(elements: readonly SurveyElement[]): readonly string[] {
  return elements
    .filter((element) => !element.visibleIf)
    .flatMap((element) => (element.type === 'panel' ? shownAmong(element.elements) : [element.name]));
}
