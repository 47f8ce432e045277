// The one door to survey-core: whoever imports it from here gets an engine that speaks Swedish unless told otherwise.
// Texts in definitions are `{ sv, en }` without a `default`, so the engine's own default language has to be Swedish.
import { QuestionHtmlModel, SurveyModel, settings, surveyLocalization } from 'survey-core';
import 'survey-core/i18n/swedish';

surveyLocalization.defaultLocale = 'sv';
// The engine would split a choice at "|" into value and text. What a group has written is a choice too, and stays whole.
settings.itemValueSeparator = '';
// It would also fill answers into HTML as they were written. A definition's HTML is shown as it stands: its braces stay braces.
Object.assign(QuestionHtmlModel.prototype, { getProcessedText: asItIs });
Object.assign(SurveyModel.prototype, { processHtml: asItIs });

function asItIs(html: string): string {
  return html;
}

export * from 'survey-core';
