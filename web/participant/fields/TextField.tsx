import type { ReactElement } from 'react';
import type { QuestionTextModel } from '../../../surveys/definition/survey-engine.ts';
import { describedBy } from '../form/QuestionView.tsx';
import { useElement } from '../form/use-element.ts';

/** One line: text, e-mail, telephone, date or number, with the keyboard that suits it. */
export function TextField({ question }: { readonly question: QuestionTextModel }): ReactElement {
  useElement(question);
  const number = question.inputType === 'number';
  return (
    <input
      className="line"
      id={question.inputId}
      type={number ? 'text' : question.inputType}
      inputMode={number ? 'numeric' : undefined}
      autoComplete={question.autocomplete || 'off'}
      maxLength={question.maxLength > 0 ? question.maxLength : undefined}
      value={question.value ?? ''}
      aria-label={question.parentQuestion ? question.locTitle.renderedHtml : undefined}
      aria-required={question.isRequired || undefined}
      aria-invalid={question.errors.length > 0 || undefined}
      aria-describedby={describedBy(question)}
      onChange={(event) => {
        question.value = written(event.target.value, number);
      }}
    />
  );
}

/** A number as a number where it is one; what cannot be read as one is kept as written, and the check says so. */
function written(text: string, number: boolean): string | number | undefined {
  if (text === '') return undefined;
  return number && /^-?\d{1,12}$/.test(text.trim()) ? Number(text) : text;
}
