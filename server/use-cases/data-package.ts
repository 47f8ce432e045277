// Describes the CSV files of an archive (profile `data`) so that a program can read them with the right types and labels:
// https://datapackage.org. The descriptor keeps to version 1, which all tools read, and adds what version 2 has for labels.
import type { ReportInput } from '../../reports/compose/report-input.ts';
import type { DescribedColumn } from '../../reports/csv/described-columns.ts';
import { notKnownCode } from '../../reports/tabulate/variable.ts';
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { codebookColumns, figureColumns, tableWords, textColumns } from './data-package-words.ts';
import type { ArchiveTable } from './read-archive.ts';
import { slugOf } from './read-csv.ts';

export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly title?: string;
  readonly description?: string;
  readonly constraints?: { readonly enum: readonly (string | number)[] };
  /** Version 2: what each code is called. */
  readonly categories?: readonly { readonly value: string | number; readonly label: string }[];
  readonly categoriesOrdered?: boolean;
}

/** The descriptor of the tables that were written. */
export async function dataPackageOf(
  input: ReportInput,
  waves: readonly Wave[],
  tables: readonly ArchiveTable[],
): Promise<Record<string, unknown>> {
  const { describedColumns } = await import('../../reports/csv/described-columns.ts');
  const { activity, locale } = input;
  const fieldsOf = (table: ArchiveTable): readonly Field[] => {
    const wave = waves.find(({ code }) => code === table.wave);
    if (table.kind !== 'responses' || !wave) return knownFields(table, locale);
    return describedColumns(table.columns, input.surveyOf(wave)).map((column) => responseField(column, locale));
  };
  return {
    profile: 'tabular-data-package',
    name: slugOf(activity.title),
    title: activity.title,
    description: descriptionOf(input),
    contributors: [{ title: activity.organiser, role: 'publisher', roles: ['publisher'] }],
    resources: tables.map((table) => resourceOf(table, fieldsOf(table), locale)),
  };
}

function descriptionOf({ activity, locale }: ReportInput): string {
  const example = activity.example ? [textIn({ sv: 'Påhittade exempeldata.', en: 'Invented sample data.' }, locale)] : [];
  return [...example, activity.theme ?? activity.title].join(' ');
}

function resourceOf(table: ArchiveTable, fields: readonly Field[], locale: string): Record<string, unknown> {
  const { path, kind, wave } = table;
  const { title, description } = tableWords[kind];
  return {
    name: slugOf(path.replace(/^data\//, '').replace(/\.csv$/, '')),
    title: [textIn(title, locale), ...(wave ? [wave] : [])].join(' '),
    description: textIn(description, locale),
    path,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    // Nothing was answered, or "Vet ej": neither is a value. In the other tables `na` is the name of a code.
    schema: { fields, missingValues: kind === 'responses' ? ['', notKnownCode] : [''] },
  };
}

function knownFields({ kind, columns }: ArchiveTable, locale: string): readonly Field[] {
  const known = { figures: figureColumns, texts: textColumns, codebook: codebookColumns, responses: {} }[kind];
  return columns.map((name) => {
    const column = (known as Readonly<Record<string, (typeof figureColumns)[string]>>)[name];
    if (!column) return { name, type: 'string' };
    const { type = 'string', means, values } = column;
    return { name, type, description: textIn(means, locale), ...(values ? { constraints: { enum: values } } : {}) };
  });
}

function responseField(column: DescribedColumn, locale: string): Field {
  const { name, kind, codes } = column;
  const type = typeOf(column);
  const valued = codes.map(({ code, text }) => ({ value: type === 'string' ? code : Number(code), label: textIn(text, locale) }));
  return {
    name,
    type,
    title: textIn(column.title, locale),
    ...(valued.length > 0 ? { constraints: { enum: valued.map(({ value }) => value) }, categories: valued } : {}),
    ...(valued.length > 0 && kind === 'scale' ? { categoriesOrdered: true } : {}),
  };
}

function typeOf({ kind, codes }: DescribedColumn): Field['type'] {
  if (kind === 'picked') return 'integer';
  if (kind === 'scale') return codes.every(({ code }) => Number.isInteger(Number(code))) ? 'integer' : 'number';
  return kind === 'number' ? 'number' : 'string';
}

function textIn(text: SwedishText, locale: string): string {
  return text[locale] ?? text.sv;
}
