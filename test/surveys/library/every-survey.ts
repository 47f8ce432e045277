import { catalogue } from '../../../surveys/catalogue.ts';
import type { Survey } from '../../../surveys/definition/survey.ts';

/** Every survey of the library made of its defaults, as rows for test.each. */
export const everySurvey: readonly (readonly [string, Survey])[] = catalogue.map((entry) => [entry.id, entry.make({})] as const);
