import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ISurveyCreator } from 'survey-react-ui';
import type {
  MatrixDropdownCell,
  MatrixDropdownRowModelBase,
  Question,
  QuestionMatrixDropdownModel,
  QuestionSelectBase,
} from '../../../surveys/definition/survey-engine.ts';
import { problemText } from '../form/problem-text.ts';
import { fieldId } from '../form/problems.ts';
import { langOf } from '../form/SurveyText.tsx';
import { useElement } from '../form/use-element.ts';
import { FieldOf, type FieldProps } from './FieldOf.tsx';
import { columnsFor, type Step, StepsHead, StepsRow } from './StepsRow.tsx';

/** Several scales for each of several areas: a stack on a phone, a table with the scales side by side on a wide screen. */
export function TableField({ question, creator }: FieldProps<QuestionMatrixDropdownModel>): ReactElement {
  useElement(question);
  const rows = question.visibleRows;
  const cells = rows[0]?.cells ?? [];
  return (
    <div
      className={cells.length > 1 ? 'grid many' : 'grid one'}
      style={columnsFor(cells.map((cell) => stepsOf(cell.question)?.length ?? 3))}
    >
      <div className="heads">
        <span />
        {cells.map((cell) => (
          <StepsHead
            key={cell.column.name}
            heading={cell.column.locTitle.renderedHtml}
            lang={langOf(cell.column.locTitle)}
            steps={stepsOf(cell.question) ?? []}
          />
        ))}
      </div>
      {rows.map((row) => (
        <TableRow key={row.id} row={row} creator={creator} />
      ))}
    </div>
  );
}

function TableRow({ row, creator }: { readonly row: MatrixDropdownRowModelBase; readonly creator: ISurveyCreator }): ReactElement {
  const text = rowText(row);
  return (
    <div className="area">
      <p className="row-title" aria-hidden="true">
        {text}
      </p>
      {row.cells.map((cell) => (
        <TableCell key={cell.column.name} cell={cell} rowText={text} creator={creator} />
      ))}
    </div>
  );
}

interface TableCellProps {
  readonly cell: MatrixDropdownCell;
  readonly rowText: string;
  readonly creator: ISurveyCreator;
}

function TableCell({ cell, rowText, creator }: TableCellProps): ReactElement {
  const question: Question = cell.question;
  useElement(question);
  const { t } = useTranslation('participant');
  const heading = cell.column.locTitle.renderedHtml;
  const steps = stepsOf(question);
  const [error] = question.errors;
  const why = error ? problemText(question, error, t) : undefined;
  if (!steps) {
    return (
      <div className={why ? 'cell missing' : 'cell'} id={fieldId(question)}>
        <p className="sub">
          <b>{heading}</b>
        </p>
        {why && <p className="why">{why}</p>}
        <FieldOf question={question} creator={creator} />
      </div>
    );
  }
  return (
    <StepsRow
      name={question.id}
      label={`${rowText}: ${heading}`}
      lang={langOf(cell.column.locTitle)}
      heading={heading}
      steps={steps}
      value={question.value}
      why={why}
      id={fieldId(question)}
      onChoose={(value) => {
        question.value = value;
      }}
    />
  );
}

function rowText(row: MatrixDropdownRowModelBase): string {
  return (row as MatrixDropdownRowModelBase & { locText?: { renderedHtml: string } }).locText?.renderedHtml ?? row.text;
}

/** The choices of a cell as steps, or undefined where the cell is something to write in. */
function stepsOf(question: Question): readonly Step[] | undefined {
  if (question.getType() !== 'dropdown' && question.getType() !== 'radiogroup') return undefined;
  return (question as QuestionSelectBase).visibleChoices.map((item) => ({
    value: item.value,
    text: item.locText.renderedHtml,
    lang: langOf(item.locText),
  }));
}
