// The columns of a table as questions: what stands in a cell is checked as if it were asked alone.
import type { MatrixColumn, Question } from '../../definition/survey-json.ts';
import { inRow, type Names } from '../expressions/names.ts';
import { type CheckQuestion, compileGroup, type QuestionGroup } from '../question-group.ts';

/** The check of one row. */
export function compileRow(columns: readonly MatrixColumn[], names: Names, checkOf: CheckQuestion): QuestionGroup {
  const cells = columns.map((column) => ({ question: cellQuestion(column), visibleIf: column.visibleIf ? [column.visibleIf] : [] }));
  return compileGroup(cells, inRow(names), checkOf);
}

function cellQuestion(column: MatrixColumn): Question {
  const { cellType, visibleIf: _, choices = [], ...shared } = column;
  switch (cellType) {
    case 'dropdown':
    case 'radiogroup':
    case 'checkbox':
      return { ...shared, type: cellType, choices };
    default:
      return { ...shared, type: cellType };
  }
}

/** Whether nothing at all is answered in a row or panel: empty texts count for nothing, as in the engine. */
export function isEmptyRow(row: unknown): boolean {
  for (const key in row as object) {
    if ((row as Readonly<Record<string, unknown>>)[key] !== '') return false;
  }
  return true;
}
