import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixRowModel, QuestionMatrixModel } from '../../../surveys/definition/survey-engine.ts';
import { langOf } from '../form/SurveyText.tsx';
import { useElement } from '../form/use-element.ts';
import { columnsFor, type Step, StepsHead, StepsRow } from './StepsRow.tsx';

/** The same scale for several statements: a stack on a phone, a table on a wide screen. */
export function MatrixField({ question }: { readonly question: QuestionMatrixModel }): ReactElement {
  useElement(question);
  const steps: readonly Step[] = question.visibleColumns.map((column) => ({
    value: column.value,
    text: column.locText.renderedHtml,
    lang: langOf(column.locText),
  }));
  return (
    <div className="grid one" style={columnsFor([steps.length])}>
      <div className="heads">
        <span />
        <StepsHead steps={steps} />
      </div>
      {question.visibleRows.map((row) => (
        <MatrixRow key={row.id} question={question} row={row} steps={steps} />
      ))}
    </div>
  );
}

interface MatrixRowProps {
  readonly question: QuestionMatrixModel;
  readonly row: MatrixRowModel;
  readonly steps: readonly Step[];
}

function MatrixRow({ question, row, steps }: MatrixRowProps): ReactElement {
  useElement(row);
  const { t } = useTranslation('participant');
  const text = row.locText.renderedHtml;
  const missing = question.errors.length > 0 && (row.value === undefined || row.value === null);
  return (
    <div className="area">
      <p className="row-title" aria-hidden="true" lang={langOf(row.locText)}>
        {text}
      </p>
      <StepsRow
        name={row.fullName}
        label={text}
        lang={langOf(row.locText)}
        steps={steps}
        value={row.value}
        why={missing ? t('missing.row') : undefined}
        id={`q-${row.id}`}
        onChoose={(value) => {
          row.value = value;
        }}
      />
    </div>
  );
}
