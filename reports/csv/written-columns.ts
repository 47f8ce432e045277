// What organisations wrote, column by column: texts, dates, texts beside "Annat", and repeated panels as JSON.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import { openTextsOf } from '../tabulate/open-texts.ts';
import { type Answers, columnOf } from '../tabulate/variable.ts';
import { variablesOf } from '../tabulate/variables-of.ts';
import type { CsvCell } from './csv-text.ts';

export interface WrittenColumn {
  readonly name: string;
  readonly text: SwedishText;
  cell(answers: Answers): CsvCell;
}

/** The columns of open and other text answers; for organisations only. */
export function writtenColumns(survey: Pick<Survey, 'json' | 'personal' | 'room'>): readonly WrittenColumn[] {
  // What was picked among texts of one's own has no codes to make columns of: it stands as JSON.
  const counted = variablesOf(survey).filter(({ measure, codes }) => measure === 'text' || (measure === 'multiple' && codes.length === 0));
  const asked = counted.map((variable) => {
    const path = [variable.question, ...(variable.item ? variable.item.split('__') : [])];
    return { name: columnOf(variable), text: variable.questionText, cell: (answers: Answers) => writtenAt(answers, path) };
  });
  const beside = openTextsOf(survey).filter(({ question }) => question.endsWith('-Comment'));
  return [
    ...asked,
    ...beside.map(({ question, questionText }) => ({
      name: question,
      text: questionText,
      cell: (answers: Answers) => writtenAt(answers, [question]),
    })),
  ];
}

function writtenAt(answers: Answers, path: readonly string[]): CsvCell {
  const value = path.reduce<unknown>(
    (outer, key) =>
      typeof outer === 'object' && outer !== null && Object.hasOwn(outer, key) ? (outer as Record<string, unknown>)[key] : undefined,
    answers,
  );
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
