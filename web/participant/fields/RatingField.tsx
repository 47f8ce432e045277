import type { ReactElement } from 'react';
import type { QuestionRatingModel } from '../../../surveys/definition/survey-engine.ts';
import { langOf, SurveyText } from '../form/SurveyText.tsx';
import { useElement } from '../form/use-element.ts';
import { Ring } from './Ring.tsx';

/** Five joined steps with every label written out, and "Vet ej" below them, outside the scale. */
export function RatingField({ question }: { readonly question: QuestionRatingModel }): ReactElement {
  useElement(question);
  const items = question.visibleRateValues;
  const steps = items.filter((item) => item.value !== 'na');
  const dontKnow = items.find((item) => item.value === 'na');
  const choose = (value: unknown) => {
    question.value = value;
  };
  return (
    <>
      <div className={`scale steps-${steps.length}`}>
        {steps.map((item) => (
          <label className="opt" key={String(item.value)}>
            <input
              type="radio"
              name={question.id}
              value={String(item.value)}
              checked={question.value === item.value}
              onChange={() => choose(item.value)}
            />
            <b>{String(item.value)}</b>
            {item.locText.renderedHtml !== String(item.value) && <span lang={langOf(item.locText)}>{item.locText.renderedHtml}</span>}
          </label>
        ))}
      </div>
      {dontKnow && (
        <label className="opt dontknow">
          <input type="radio" name={question.id} value="na" checked={question.value === 'na'} onChange={() => choose('na')} />
          <Ring />
          <SurveyText text={dontKnow.locText} />
        </label>
      )}
    </>
  );
}
