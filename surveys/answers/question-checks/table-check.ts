import type { MatrixDropdownQuestion } from '../../definition/survey-json.ts';
import { inRow, type Names } from '../expressions/names.ts';
import { rowScope, type Scope } from '../expressions/scope.ts';
import { isPlainRecord, ownValue, type PlainRecord } from '../plain-record.ts';
import { note, within } from '../problem.ts';
import type { CheckQuestion, MutableAnswers, QuestionGroup } from '../question-group.ts';
import { type ItemFilter, valuesOf, visibleItems } from './items.ts';
import type { AnswerCheck } from './question-check.ts';
import { compileRow, isEmptyRow } from './table-cells.ts';
import { noteUnknownKeys } from './unknown-keys.ts';

type Table = Record<string, MutableAnswers>;
const noCells: PlainRecord = Object.freeze({});

/** A table with given rows (`matrixdropdown`): each row's cells are questions of their own, required also where the table is not. */
export function checkTable(question: MatrixDropdownQuestion, names: Names, checkOf: CheckQuestion): AnswerCheck {
  const cells = compileRow(question.columns, names, checkOf);
  const rows = valuesOf(question.rows);
  const keys = rows.map(String);
  const known = new Set(keys);
  const isShown = visibleItems(question.rows, question.rowsVisibleIf, inRow(names));
  return {
    read(sent, place, findings) {
      if (!isPlainRecord(sent)) return note(findings, place, findings.messages.wrongShape);
      noteUnknownKeys(sent, known, place, findings, findings.messages.unknownRow);
      const answer: Table = {};
      for (const key of keys) {
        const row = ownValue(sent, key);
        if (row === undefined) continue;
        if (!isPlainRecord(row)) note(findings, within(place, key), findings.messages.wrongShape);
        else answer[key] = cells.read(row, within(place, key), findings);
      }
      return isEmptyTable(answer) ? undefined : answer;
    },
    ...((isShown || cells.settle) && { settle: (answer, scope) => settleTable(answer as Table, rows, isShown, cells, scope) }),
    isBlank: isEmptyTable,
    store: (answer) => storeTable(answer as Table, cells),
    judge(answer, scope, place, findings) {
      for (const row of rows) {
        const key = String(row);
        const inThisRow = rowScope(scope, (answer as Table | undefined)?.[key] ?? noCells, row);
        if (isShown?.(row, inThisRow) === false) continue;
        cells.judge((answer as Table | undefined)?.[key] ?? noCells, inThisRow, within(place, key), findings);
      }
    },
  };
}

function settleTable(
  answer: Table,
  rows: readonly (string | number)[],
  isShown: ItemFilter,
  cells: QuestionGroup,
  scope: Scope,
): Table | undefined {
  const settled: Table = {};
  for (const row of rows) {
    const cellsOfRow = answer[String(row)];
    if (!cellsOfRow) continue;
    const inThisRow = rowScope(scope, cellsOfRow, row);
    if (isShown?.(row, inThisRow) === false) continue;
    cells.settle?.(cellsOfRow, inThisRow);
    settled[String(row)] = cellsOfRow;
  }
  return settled;
}

function storeTable(answer: Table, cells: QuestionGroup): Table | undefined {
  if (isEmptyTable(answer)) return undefined;
  const stored: Table = {};
  let isSame = true;
  for (const [key, row] of Object.entries(answer)) {
    const kept = cells.store?.(row) ?? row;
    if (kept !== row || isEmptyRow(kept)) isSame = false;
    if (!isEmptyRow(kept)) stored[key] = kept;
  }
  if (isSame) return answer;
  return isEmptyTable(stored) ? undefined : stored;
}

function isEmptyTable(table: unknown): boolean {
  for (const key in table as object) {
    if (!isEmptyRow((table as Table)[key])) return false;
  }
  return true;
}
