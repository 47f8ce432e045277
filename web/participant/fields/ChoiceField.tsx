import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChoiceItem, QuestionCheckboxModel, QuestionRadiogroupModel } from '../../../surveys/definition/survey-engine.ts';
import { langOf } from '../form/SurveyText.tsx';
import { useElement } from '../form/use-element.ts';
import { Ring } from './Ring.tsx';

type ChoiceQuestion = QuestionRadiogroupModel | QuestionCheckboxModel;

/** One or several of a list, in rows tall enough for a thumb. */
export function ChoiceField({ question }: { readonly question: ChoiceQuestion }): ReactElement {
  useElement(question);
  const { t } = useTranslation('participant');
  const several = question.getType() === 'checkbox';
  // Choices that are what somebody writes in another question.
  if (question.visibleChoices.length === 0) return <p className="help">{t('choicesLater')}</p>;
  return (
    <>
      {several && <MostChoices question={question as QuestionCheckboxModel} />}
      <div className="list">
        {question.visibleChoices.map((item: ChoiceItem) => (
          <label className="opt" key={String(item.value)}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={question.id}
              value={String(item.value)}
              checked={question.isItemSelected(item)}
              disabled={!question.getItemEnabled(item)}
              onChange={(event) => choose(question, item, event.target.checked)}
            />
            <Ring square={several} />
            <span lang={langOf(item.locText)}>{item.locText.renderedHtml}</span>
          </label>
        ))}
      </div>
      {question.isOtherSelected && <OtherText question={question} />}
    </>
  );
}

function choose(question: ChoiceQuestion, item: ChoiceItem, checked: boolean): void {
  if (question.getType() === 'checkbox') (question as QuestionCheckboxModel).clickItemHandler(item, checked);
  else (question as QuestionRadiogroupModel).clickItemHandler(item);
}

/** How many may be chosen, and how many are: the rest cannot be pressed once the last is taken. */
function MostChoices({ question }: { readonly question: QuestionCheckboxModel }): ReactElement | null {
  const { t } = useTranslation('participant');
  const most = question.maxSelectedChoices;
  if (!most) return null;
  return (
    <p className="help" role="status">
      {t('chosen', { chosen: question.selectedChoices.length, most })}
    </p>
  );
}

function OtherText({ question }: { readonly question: ChoiceQuestion }): ReactElement {
  const { t } = useTranslation('participant');
  return (
    <input
      type="text"
      className="line"
      aria-label={t('otherText')}
      value={question.otherValue ?? ''}
      onChange={(event) => {
        question.otherValue = event.target.value;
      }}
    />
  );
}
