import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChoiceItem, QuestionDropdownModel } from '../../../surveys/definition/survey-engine.ts';
import { describedBy } from '../form/QuestionView.tsx';
import { langOf } from '../form/SurveyText.tsx';
import { useElement } from '../form/use-element.ts';

/** The phone's own list: fast to search and known to everyone. */
export function DropdownField({ question }: { readonly question: QuestionDropdownModel }): ReactElement {
  useElement(question);
  const { t } = useTranslation('participant');
  const items: readonly ChoiceItem[] = question.visibleChoices;
  return (
    <select
      className="line"
      id={question.inputId}
      value={String(question.value ?? '')}
      aria-label={question.parentQuestion ? question.locTitle.renderedHtml : undefined}
      aria-required={question.isRequired || undefined}
      aria-invalid={question.errors.length > 0 || undefined}
      aria-describedby={describedBy(question)}
      onChange={(event) => {
        question.value = items.find((item) => String(item.value) === event.target.value)?.value;
      }}
    >
      <option value="">{t('choose')}</option>
      {items.map((item) => (
        <option key={String(item.value)} lang={langOf(item.locText)} value={String(item.value)} disabled={!item.isEnabled}>
          {item.locText.renderedHtml}
        </option>
      ))}
    </select>
  );
}
