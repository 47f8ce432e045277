// The columns of responses.csv and of the codebook: one a question, one a matrix row or cell, one an option of a multiple choice.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import { type Answers, columnOf, notKnownCode, type Reading, type Variable } from '../tabulate/variable.ts';
import { type CsvCell, decimal, whole } from './csv-text.ts';

export interface ResponseColumn {
  readonly name: string;
  readonly variable: Variable;
  /** The option, for a multiple choice. */
  readonly option?: { readonly code: string; readonly text: SwedishText };
  cell(answers: Answers): CsvCell;
}

/** The columns of what can be counted; open texts are not among them. */
export function responseColumns(variables: readonly Variable[]): readonly ResponseColumn[] {
  return variables
    .filter(({ measure }) => measure !== 'text')
    .flatMap((variable) => (variable.measure === 'multiple' ? optionColumns(variable) : [valueColumn(variable)]));
}

function valueColumn(variable: Variable): ResponseColumn {
  const cells = variable.codes.map(({ code }) => (variable.measure === 'scale' ? numberCell(Number(code)) : code));
  return { name: columnOf(variable), variable, cell: (answers) => valueCell(cells, variable.read(answers)) };
}

/** `cells` are those of the variable's codes, made once for all rows. */
function valueCell(cells: readonly CsvCell[], reading: Reading): CsvCell {
  if (reading === undefined) return undefined;
  if (reading === 'notKnown') return notKnownCode;
  return isPlaces(reading) ? cells[reading[0] ?? -1] : numberCell(reading.value);
}

function isPlaces(reading: readonly number[] | { readonly value: number }): reading is readonly number[] {
  return Array.isArray(reading);
}

/** 1 where the option was picked, 0 where others were, nothing where the question was not answered. */
function optionColumns(variable: Variable): readonly ResponseColumn[] {
  const options = [...variable.codes, ...(variable.notKnown ? [{ code: notKnownCode, text: variable.notKnown }] : [])];
  return options.map((option, place) => ({
    name: `${columnOf(variable)}__${option.code}`,
    variable,
    option,
    cell: (answers) => pickedCell(variable.read(answers), place, option.code),
  }));
}

const [picked, notPicked] = [whole(1), whole(0)];

function pickedCell(reading: Reading, place: number, code: string): CsvCell {
  if (reading === undefined) return undefined;
  if (reading === 'notKnown') return code === notKnownCode ? picked : notPicked;
  return Array.isArray(reading) && reading.includes(place) ? picked : notPicked;
}

function numberCell(value: number): CsvCell {
  return decimal(value, decimalsOf(value));
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : Math.min(10, String(value).split('.')[1]?.length ?? 0);
}
