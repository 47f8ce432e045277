import type { MultipleTextQuestion } from '../../definition/survey-json.ts';
import type { Names } from '../expressions/names.ts';
import { isPlainRecord, type PlainRecord } from '../plain-record.ts';
import { note } from '../problem.ts';
import { type CheckQuestion, compileGroup, type MutableAnswers } from '../question-group.ts';
import type { AnswerCheck } from './question-check.ts';
import { isEmptyRow } from './table-cells.ts';

const nothing: PlainRecord = Object.freeze({});

/** Several lines of text under one question (`multipletext`): each line is a question of its own. */
export function checkSeveralTexts(question: MultipleTextQuestion, names: Names, checkOf: CheckQuestion): AnswerCheck {
  const lines = compileGroup(
    question.items.map((item) => ({ question: { ...item, type: 'text' }, visibleIf: [] })),
    names,
    checkOf,
  );
  return {
    read(sent, place, findings) {
      if (!isPlainRecord(sent)) return note(findings, place, findings.messages.wrongShape);
      return lines.read(sent, place, findings);
    },
    isBlank: isEmptyRow,
    store(answer) {
      const stored = lines.store?.(answer as MutableAnswers) ?? (answer as MutableAnswers);
      return isEmptyRow(stored) ? undefined : stored;
    },
    judge: (answer, scope, place, findings) => lines.judge((answer ?? nothing) as PlainRecord, scope, place, findings),
  };
}
