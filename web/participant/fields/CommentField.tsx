import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionCommentModel } from '../../../surveys/definition/survey-engine.ts';
import { describedBy } from '../form/QuestionView.tsx';
import { useElement } from '../form/use-element.ts';

/** Free text, with how much room is left said in words. */
export function CommentField({ question }: { readonly question: QuestionCommentModel }): ReactElement {
  useElement(question);
  const { t } = useTranslation('participant');
  const most = question.maxLength > 0 ? question.maxLength : undefined;
  const text = typeof question.value === 'string' ? question.value : '';
  const leftId = `${question.id}-left`;
  const descriptions = [describedBy(question), most ? leftId : ''].filter(Boolean).join(' ');
  return (
    <>
      <textarea
        id={question.inputId}
        maxLength={most}
        value={text}
        aria-required={question.isRequired || undefined}
        aria-invalid={question.errors.length > 0 || undefined}
        aria-describedby={descriptions || undefined}
        onChange={(event) => {
          question.value = event.target.value || undefined;
        }}
      />
      {most && (
        <p className="left" id={leftId}>
          {t('left', { count: most - text.length })}
        </p>
      )}
    </>
  );
}
