// From a table to answers, row by row: every cell that means nothing is told with its row, its column and why.
import { backgroundPrefix } from '../../reports/csv/responses-csv.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Background } from '../../surveys/fieldwork/response.ts';
import { type AnswerColumn, answerColumns, type Draft } from './answer-columns.ts';
import type { CsvTable } from './csv-table.ts';
import type { Mapping, Target } from './mapping.ts';

/** A row that is not taken, and why. */
export interface RefusedRow {
  readonly row: number;
  /** The header of the column, or the name of the question. */
  readonly column: string;
  readonly reason: string;
}

export interface ReadRow {
  readonly row: number;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly background: Background;
}

type Put = (row: { readonly draft: Draft; readonly background: Record<string, string> }, cell: string) => string | undefined;

/**
 * Reads every row. Throws one sentence where a column of the file or of the mapping is nothing the survey knows.
 *
 * @param backgrounds what may be known of a respondent: the wave's breakdowns that are no questions
 */
export function readRows(
  table: CsvTable,
  survey: Survey,
  mapping: Mapping,
  backgrounds: readonly string[],
): { readonly rows: readonly ReadRow[]; readonly refused: readonly RefusedRow[] } {
  const columns = new Map(answerColumns(survey).map((column) => [column.name, column]));
  const puts = table.header.map((header) => putOf(header, { columns, mapping, backgrounds }));
  const always = Object.entries(mapping.always).map(([column, cell]) => [putTo({ column }, columns, backgrounds), cell] as const);
  refuseUnused(table, mapping);
  const rows: ReadRow[] = [];
  const refused: RefusedRow[] = [];
  for (const { row, cells } of table.rows) {
    const read = { draft: {}, background: {} };
    for (const [put, cell] of always) put(read, cell);
    const wrong = cells.flatMap((cell, at): RefusedRow[] => {
      if (cell.trim() === '') return [];
      if (at >= puts.length)
        return [{ row, column: `column ${at + 1}`, reason: 'there are more cells than columns: is a quotation mark missing?' }];
      const reason = puts[at]?.(read, cell);
      return reason === undefined ? [] : [{ row, column: table.header[at] ?? '', reason }];
    });
    if (wrong.length > 0) refused.push(...wrong);
    else rows.push({ row, answers: read.draft, background: read.background });
  }
  return { rows, refused };
}

interface Known {
  readonly columns: ReadonlyMap<string, AnswerColumn>;
  readonly mapping: Mapping;
  readonly backgrounds: readonly string[];
}

/** What to do with a column; undefined where it is left out on purpose, or has no name and so nothing in it that can be meant. */
function putOf(header: string, { columns, mapping, backgrounds }: Known): Put | undefined {
  if (mapping.columns.has(header)) {
    const target = mapping.columns.get(header);
    return target && putTo(target, columns, backgrounds);
  }
  if (header === '') return undefined;
  if (columns.has(header) || header.startsWith(backgroundPrefix)) return putTo({ column: header }, columns, backgrounds);
  throw new Error(`The survey has no column '${header}'. Say in the mapping where it goes, or null to leave it out.`);
}

function putTo(target: Target, columns: ReadonlyMap<string, AnswerColumn>, backgrounds: readonly string[]): Put {
  if (target.column.startsWith(backgroundPrefix)) return backgroundPut(target, backgrounds);
  const column = columns.get(target.column);
  if (!column) throw new Error(`The survey has no column '${target.column}'. The codebook lists those there are.`);
  const code = coder(target);
  const { separator } = target;
  if (separator === undefined) return ({ draft }, cell) => column.put(draft, code(cell));
  const { putSeveral } = column;
  if (!putSeveral) throw new Error(`'${target.column}' has one answer, so its mapping can have no separator.`);
  return ({ draft }, cell) =>
    putSeveral(
      draft,
      cell
        .split(separator)
        .map((part) => part.trim())
        .filter(Boolean)
        .map(code),
    );
}

function backgroundPut(target: Target, backgrounds: readonly string[]): Put {
  const key = target.column.slice(backgroundPrefix.length);
  if (!backgrounds.includes(key)) {
    const some = backgrounds.length > 0 ? `Those there are: ${backgrounds.join(', ')}.` : 'It was opened without any.';
    throw new Error(`'${key}' is no breakdown of the wave, so it cannot be kept with the answers. ${some}`);
  }
  const code = coder(target);
  return ({ background }, cell) => {
    background[key] = code(cell).trim();
    return undefined;
  };
}

function coder({ codes = {} }: Target): (cell: string) => string {
  const known = new Map(Object.entries(codes).map(([label, code]) => [label.trim(), String(code)]));
  return (cell) => known.get(cell.trim()) ?? cell;
}

/** A name in the mapping that is not in the file is a slip of the pen, and its answers would be missing. */
function refuseUnused({ header }: CsvTable, { columns }: Mapping): void {
  const unused = [...columns.keys()].find((name) => !header.includes(name));
  if (unused !== undefined) throw new Error(`The mapping names a column '${unused}' that the file does not have.`);
}
