import { itemValue } from '../../definition/questions-in.ts';
import type { ItemValue, MatrixQuestion } from '../../definition/survey-json.ts';
import type { Names } from '../expressions/names.ts';
import type { Scope } from '../expressions/scope.ts';
import { isPlainRecord, ownValue } from '../plain-record.ts';
import { type Findings, note, type Place, within } from '../problem.ts';
import { mustBeStatic, textOfItem, valuesOf, visibleItems } from './items.ts';
import type { AnswerCheck } from './question-check.ts';
import { noteUnknownKeys } from './unknown-keys.ts';

type Row = Readonly<Record<string, unknown>>;

/** One column for each row. Where every row must be answered, so must those of a question that is optional: as in the engine. */
export function checkMatrix(question: MatrixQuestion, names: Names): AnswerCheck {
  mustBeStatic(question.columns, `The columns of "${question.name}"`);
  const columns = new Set<unknown>(valuesOf(question.columns));
  const rows = question.rows.map((row) => ({ key: String(itemValue(row)), value: itemValue(row) }));
  const known = new Set(rows.map(({ key }) => key));
  const isShown = visibleItems(question.rows, question.rowsVisibleIf, names);
  return {
    read(sent, place, findings) {
      if (!isPlainRecord(sent)) return note(findings, place, findings.messages.wrongShape);
      noteUnknownKeys(sent, known, place, findings, findings.messages.unknownRow);
      return readRows(sent, rows, columns, place, findings);
    },
    ...(isShown && { settle: (answer, scope) => withoutHidden(answer as Row, rows, (row) => isShown(row, scope)) }),
    ...(question.eachRowRequired && { judge: everyRow(question, rows, isShown) }),
  };
}

interface RowName {
  readonly key: string;
  readonly value: ItemValue;
}

function readRows(sent: Row, rows: readonly RowName[], columns: ReadonlySet<unknown>, place: Place, findings: Findings): Row | undefined {
  let answer: Record<string, unknown> | undefined;
  for (const { key } of rows) {
    const picked = ownValue(sent, key);
    if (picked === undefined) continue;
    if (!columns.has(picked)) note(findings, within(place, key), findings.messages.chooseStep);
    answer ??= {};
    answer[key] = picked;
  }
  return answer;
}

function withoutHidden(answer: Row, rows: readonly RowName[], isShown: (row: ItemValue) => boolean): Row | undefined {
  const shown = rows.filter(({ key, value }) => answer[key] !== undefined && isShown(value));
  return shown.length > 0 ? Object.fromEntries(shown.map(({ key }) => [key, answer[key]])) : undefined;
}

function everyRow(
  question: MatrixQuestion,
  rows: readonly RowName[],
  isShown: ((row: unknown, scope: Scope) => boolean) | undefined,
): NonNullable<AnswerCheck['judge']> {
  return (answer, scope, place, findings) => {
    const answered = (answer ?? {}) as Row;
    for (const { key, value } of rows) {
      if (answered[key] !== undefined || isShown?.(value, scope) === false) continue;
      const left = rows.filter((row) => answered[row.key] === undefined && isShown?.(row.value, scope) !== false);
      return note(findings, place, findings.messages.everyRow(left.map((row) => textOfItem(question.rows, row.value, findings.locale))));
    }
  };
}
