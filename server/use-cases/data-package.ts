// Describes the CSV files of an archive (profile `data`) so that a program can read them with the right types:
// https://datapackage.org, version 1 descriptors.

import type { ReportInput } from '../../reports/compose/report-input.ts';
import { columnOf, notKnownCode, type Variable } from '../../reports/tabulate/variable.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { ArchiveTable } from './read-archive.ts';
import { slugOf } from './read-csv.ts';

interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly title?: string;
  readonly constraints?: { readonly enum?: readonly string[] };
}

const figureNumbers = new Map<string, Field['type']>([
  ['version', 'integer'],
  ['n', 'integer'],
  ['base', 'integer'],
  ['percent', 'number'],
  ['mean', 'number'],
  ['ci_low', 'number'],
  ['ci_high', 'number'],
]);

/** The descriptor of the tables that were written. */
export async function dataPackageOf(
  input: ReportInput,
  waves: readonly Wave[],
  tables: readonly ArchiveTable[],
): Promise<Record<string, unknown>> {
  const { variablesOf } = await import('../../reports/tabulate/variables-of.ts');
  const variables = new Map(waves.map((wave) => [wave.code, variablesOf(input.surveyOf(wave))]));
  const { activity } = input;
  return {
    profile: 'tabular-data-package',
    name: slugOf(activity.title),
    title: activity.title,
    description: activity.example ? 'Påhittade exempeldata / invented sample data' : (activity.theme ?? activity.title),
    contributors: [{ title: activity.organiser, role: 'publisher' }],
    resources: tables.map((table) => resourceOf(table, table.wave ? (variables.get(table.wave) ?? []) : undefined)),
  };
}

function resourceOf({ path, columns }: ArchiveTable, variables: readonly Variable[] | undefined): Record<string, unknown> {
  return {
    name: slugOf(path.replace(/^data\//, '').replace(/\.csv$/, '')),
    path,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', header: true },
    schema: {
      fields: columns.map((name) => (variables && path.includes('/responses-') ? responseField(name, variables) : figureField(name))),
      // Nothing was answered, or "Vet ej": neither is a value.
      missingValues: ['', notKnownCode],
    },
  };
}

function figureField(name: string): Field {
  return { name, type: figureNumbers.get(name) ?? 'string' };
}

function responseField(name: string, variables: readonly Variable[]): Field {
  const whole = variables.find((variable) => columnOf(variable) === name);
  if (whole) return { name, type: typeOf(whole), title: titleOf(whole) };
  const option = variables.find((variable) => variable.measure === 'multiple' && name.startsWith(`${columnOf(variable)}__`));
  return option ? { name, type: 'integer', title: titleOf(option) } : { name, type: 'string' };
}

function typeOf({ measure }: Variable): Field['type'] {
  if (measure === 'scale') return 'integer';
  return measure === 'number' ? 'number' : 'string';
}

function titleOf({ questionText, itemText }: Variable): string {
  return itemText ? `${questionText.sv} – ${itemText.sv}` : questionText.sv;
}
