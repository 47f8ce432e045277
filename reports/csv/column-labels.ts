// What columns of responses.csv are called where people read it.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { Code, Variable } from '../tabulate/variable.ts';

/** The codes of one option of a multiple choice. */
export const pickedCodes: readonly Code[] = [
  { code: '1', text: { sv: 'Valt', en: 'Chosen' } },
  { code: '0', text: { sv: 'Inte valt', en: 'Not chosen' } },
];

/** "Question – row – option" in each language that all of them have. */
export function columnTitle(
  { questionText, itemText }: Pick<Variable, 'questionText' | 'itemText'>,
  optionText: SwedishText | undefined,
): SwedishText {
  const parts = [questionText, itemText, optionText].filter((part) => part !== undefined);
  const locales = Object.keys(questionText).filter((locale) => parts.every((part) => part[locale] !== undefined));
  const joined = Object.fromEntries(locales.map((locale) => [locale, parts.map((part) => part[locale]).join(' – ')]));
  return { ...joined, sv: parts.map(({ sv }) => sv).join(' – ') };
}
