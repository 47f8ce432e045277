// The columns of a responses.csv that has been written, with what each means: for a data package, SPSS and R, which all say the
// same in their own way. What a column is called and what stands in it is settled in response-columns.ts and written-columns.ts.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import { type Code, notKnownCode, type Variable } from '../tabulate/variable.ts';
import { variablesOf } from '../tabulate/variables-of.ts';
import { columnTitle, pickedCodes } from './column-labels.ts';
import { type ResponseColumn, responseColumns } from './response-columns.ts';
import { backgroundPrefix } from './responses-csv.ts';
import { writtenColumns } from './written-columns.ts';

export interface DescribedColumn {
  readonly name: string;
  readonly title: SwedishText;
  /** `scale`: numbers with labels; `picked`: 1 or 0; `choice`: codes that are text. */
  readonly kind: 'scale' | 'number' | 'choice' | 'picked' | 'text';
  readonly codes: readonly Code[];
  /** What the code `na` stands for, where it can be answered. */
  readonly notKnown?: SwedishText;
}

/**
 * The columns with these names, in this order. A name the survey does not know is text.
 *
 * @example describedColumns(['relevance'], sessionEval)[0]?.kind // 'scale'
 */
export function describedColumns(names: readonly string[], survey: Survey): readonly DescribedColumn[] {
  const counted = new Map(responseColumns(variablesOf(survey)).map((column) => [column.name, column]));
  const written = new Map(writtenColumns(survey).map(({ name, text }) => [name, text]));
  return names.map((name) => {
    const column = counted.get(name);
    return column ? described(column) : { name, title: written.get(name) ?? backgroundTitle(name), kind: 'text', codes: [] };
  });
}

function described({ name, variable, option }: ResponseColumn): DescribedColumn {
  const title = columnTitle(variable, option?.text);
  if (option) return { name, title, kind: 'picked', codes: pickedCodes };
  const { codes, notKnown } = variable;
  return { name, title, kind: kindOf(variable), codes, ...(notKnown ? { notKnown } : {}) };
}

function kindOf({ measure }: Variable): DescribedColumn['kind'] {
  if (measure === 'scale' || measure === 'number') return measure;
  return measure === 'single' ? 'choice' : 'text';
}

function backgroundTitle(name: string): SwedishText {
  if (!name.startsWith(backgroundPrefix)) return { sv: name };
  const key = name.slice(backgroundPrefix.length);
  return { sv: `Bakgrund: ${key}`, en: `Background: ${key}` };
}

/** A text in the reader's language. */
export function inLanguage(text: SwedishText, locale: string): string {
  return text[locale] ?? text.sv;
}

/** All codes of a column with their labels, "Vet ej" last. */
export function labelledCodes({ codes, notKnown }: DescribedColumn): readonly Code[] {
  return notKnown ? [...codes, { code: notKnownCode, text: notKnown }] : codes;
}
