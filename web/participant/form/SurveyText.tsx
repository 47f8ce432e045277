// The words of a survey with their language. A survey may be in a language that the page around it is not, and a text that has
// not been translated stands in Swedish: a screen reader has to be told either.
import type { ReactNode } from 'react';
import type { LocalizableString } from '../../../surveys/definition/survey-engine.ts';

/** The words; in an element of their own only where their language is another than the page's. */
export function SurveyText({ text }: { readonly text: LocalizableString }): ReactNode {
  const lang = langOf(text);
  return lang ? <span lang={lang}>{text.renderedHtml}</span> : text.renderedHtml;
}

/** The language of a text, where it is another than the page's: for attributes, and for elements that hold nothing else. */
export function langOf(text: LocalizableString): string | undefined {
  if (text.isEmpty) return undefined; // a number, or words of the engine's own
  const chosen = text.owner?.getLocale() || 'sv';
  const lang = chosen === 'sv' || text.getLocaleText(chosen) ? chosen : 'sv';
  return lang === document.documentElement.lang ? undefined : lang;
}
