import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ISurveyCreator } from 'survey-react-ui';
import type { PanelModel, QuestionPanelDynamicModel } from '../../../surveys/definition/survey-engine.ts';
import { Button } from '../../design/plain/Button.tsx';
import { QuestionView } from '../form/QuestionView.tsx';
import { useElement } from '../form/use-element.ts';
import { useElements } from '../form/use-elements.ts';
import type { FieldProps } from './FieldOf.tsx';

/** Questions that may be answered several times: once for each risk, chapter or agreement. */
export function RepeatedField({ question, creator }: FieldProps<QuestionPanelDynamicModel>): ReactElement {
  useElement(question);
  const { t } = useTranslation('participant');
  const panels = question.visiblePanels;
  return (
    <div className="repeated">
      {panels.map((panel, index) => (
        <Repeat key={panel.id} question={question} panel={panel} number={index + 1} creator={creator} onRemove={removal(question, panel)} />
      ))}
      {question.canAddPanel && <Button onClick={() => question.addPanel()}>{panels.length === 0 ? t('addFirst') : t('addRepeat')}</Button>}
    </div>
  );
}

/** What takes a repetition away, or undefined where it has to stay. */
function removal(question: QuestionPanelDynamicModel, panel: PanelModel): (() => void) | undefined {
  return question.canRemovePanel ? () => question.removePanel(panel) : undefined;
}

interface RepeatProps {
  readonly question: QuestionPanelDynamicModel;
  readonly panel: PanelModel;
  readonly number: number;
  readonly creator: ISurveyCreator;
  readonly onRemove: (() => void) | undefined;
}

/** One time round. A single question stands on one line with its button; several stand under a heading. */
function Repeat({ question: repeated, panel, number, creator, onRemove }: RepeatProps): ReactElement {
  useElements(panel.elements);
  const { t } = useTranslation('participant');
  const questions = panel.questions.filter((question) => question.isVisible);
  const single = panel.questions.length === 1;
  return (
    <fieldset className={single ? 'repeat single' : 'repeat'} aria-label={`${repeated.locTitle.renderedHtml} ${number}`}>
      {!single && <h3>{t('repeat', { number })}</h3>}
      {questions.map((question) => (
        <QuestionView key={question.id} question={question} creator={creator} />
      ))}
      {onRemove && (
        <Button kind="plain" size="s" className="remove" onClick={onRemove}>
          {t('removeRepeat')}
          <span className="vh"> {number}</span>
        </Button>
      )}
    </fieldset>
  );
}
