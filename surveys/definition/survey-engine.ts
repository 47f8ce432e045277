// The one door to survey-core: whoever imports it from here gets an engine that speaks Swedish unless told otherwise.
// Texts in definitions are `{ sv, en }` without a `default`, so the engine's own default language has to be Swedish.
import { surveyLocalization } from 'survey-core';
import 'survey-core/i18n/swedish';

surveyLocalization.defaultLocale = 'sv';

export * from 'survey-core';
