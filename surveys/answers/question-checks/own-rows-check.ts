import type { MatrixDynamicQuestion } from '../../definition/survey-json.ts';
import type { Names } from '../expressions/names.ts';
import { rowScope, type Scope } from '../expressions/scope.ts';
import type { PlainRecord } from '../plain-record.ts';
import { note } from '../problem.ts';
import type { CheckQuestion, MutableAnswers } from '../question-group.ts';
import type { AnswerCheck } from './question-check.ts';
import { areAllEmpty, filledParts, judgeParts, readParts, settleParts } from './repetition.ts';
import { compileRow, isEmptyRow } from './table-cells.ts';

/** survey-core's settings.matrix.maxRowCount and the rows a table has when nobody says how many. */
const mostByDefault = 1000;
const rowsByDefault = 2;

/** A table whose rows the participant adds (`matrixdynamic`). An empty list is a table without rows, no answer is one with its first rows empty. */
export function checkOwnRows(question: MatrixDynamicQuestion, names: Names, checkOf: CheckQuestion): AnswerCheck {
  const cells = compileRow(question.columns, names, checkOf);
  const { minRowCount: least = 0, maxRowCount: most = mostByDefault } = question;
  const rowsAtFirst = Math.max(question.rowCount ?? rowsByDefault, least);
  const leastFilled = question.isRequired ? least : 0;
  return {
    read: (sent, place, findings) => readParts(sent, cells, most, place, findings),
    ...(cells.settle && { settle: (answer, scope) => settleParts(answer as readonly MutableAnswers[], cells, scope, scopeOfRow) }),
    judge(answer, scope, place, findings) {
      const rows = (answer ?? []) as readonly MutableAnswers[];
      const filled = rows.filter((row) => !isEmptyRow(row)).length;
      if (filled < leastFilled) note(findings, place, findings.messages.minRows(leastFilled));
      judgeParts(rows, answer === undefined ? rowsAtFirst : filled > 0 ? least : 0, cells, scope, scopeOfRow, place, findings);
    },
    isBlank: areAllEmpty,
    store: (answer) => filledParts(answer as readonly MutableAnswers[], cells),
  };
}

function scopeOfRow(outer: Scope, row: PlainRecord, index: number): Scope {
  return rowScope(outer, row, index);
}
