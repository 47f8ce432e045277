import { type ReactElement, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { ISurveyCreator } from 'survey-react-ui';
import type { Question } from '../../../surveys/definition/survey-engine.ts';
import { FieldOf } from '../fields/FieldOf.tsx';
import { problemText } from './problem-text.ts';
import { fieldId } from './problems.ts';
import { SurveyText } from './SurveyText.tsx';
import { SharedDraft } from './shared-draft.ts';
import { numberOf } from './survey-model.ts';
import { useElement } from './use-element.ts';

/** Fields that are one control, labelled by <label>; the others are groups of controls, labelled by <legend>. */
const singleControls = new Set(['text', 'comment', 'dropdown']);

/** A question: its number and words, help, what is wrong with the answer, and the field itself. */
export function QuestionView({
  question,
  creator,
}: {
  readonly question: Question;
  readonly creator: ISurveyCreator;
}): ReactElement | null {
  useElement(question);
  if (!question.hasInput)
    return (
      <div className="prose">
        <FieldOf question={question} creator={creator} />
      </div>
    );
  const invalid = question.errors.length > 0;
  const className = ['q', `q-${question.getType()}`, invalid ? 'missing' : ''].filter(Boolean).join(' ');
  const field = (
    <>
      <QuestionHelp question={question} />
      <FieldOf question={question} creator={creator} />
    </>
  );
  if (singleControls.has(question.getType())) {
    return (
      <div className={className} id={fieldId(question)}>
        <label className="q-title" htmlFor={question.inputId}>
          <QuestionTitle question={question} />
        </label>
        {field}
      </div>
    );
  }
  return (
    <fieldset className={className} id={fieldId(question)} aria-describedby={describedBy(question)}>
      <legend className="q-title">
        <QuestionTitle question={question} />
      </legend>
      {field}
    </fieldset>
  );
}

function QuestionTitle({ question }: { readonly question: Question }): ReactElement {
  const { t } = useTranslation('participant');
  const number = question.parentQuestion ? 0 : numberOf(question);
  const optional = !question.isRequired;
  const before: ReactNode = number > 0 ? t(optional ? 'questionOptional' : 'question', { number }) : optional ? t('optional') : null;
  return (
    <>
      {before && <span className="no">{before}</span>}
      <SurveyText text={question.locTitle} />
    </>
  );
}

/** The ids of the help and the error of a question, for aria-describedby. */
export function describedBy(question: Question): string | undefined {
  const ids = [question.locDescription.renderedHtml ? `${question.id}-help` : '', question.errors.length > 0 ? `${question.id}-why` : ''];
  return ids.filter(Boolean).join(' ') || undefined;
}

function QuestionHelp({ question }: { readonly question: Question }): ReactElement {
  const { t } = useTranslation('participant');
  const description = question.locDescription.renderedHtml;
  const isShared = useContext(SharedDraft);
  const [error] = question.errors;
  return (
    <>
      {description && (
        <p className="help" id={`${question.id}-help`}>
          <SurveyText text={question.locDescription} />
        </p>
      )}
      {isShared && question.getType() === 'file' && <p className="help">{t('shared.fileHere')}</p>}
      {error && (
        <p className="why" id={`${question.id}-why`}>
          {problemText(question, error, t)}
        </p>
      )}
    </>
  );
}
