import type { ReactElement } from 'react';
import type { QuestionBooleanModel } from '../../../surveys/definition/survey-engine.ts';
import { langOf } from '../form/SurveyText.tsx';
import { useElement } from '../form/use-element.ts';
import { Ring } from './Ring.tsx';

/** Yes or no, as two buttons: neither is chosen until someone chooses. */
export function BooleanField({ question }: { readonly question: QuestionBooleanModel }): ReactElement {
  useElement(question);
  const answers = [
    { key: 'true', value: question.getValueTrue(), text: question.locLabelTrue },
    { key: 'false', value: question.getValueFalse(), text: question.locLabelFalse },
  ];
  return (
    <div className="list two">
      {answers.map(({ key, value, text }) => (
        <label className="opt" key={key}>
          <input
            type="radio"
            name={question.id}
            value={key}
            checked={question.value === value}
            onChange={() => {
              question.value = value;
            }}
          />
          <Ring />
          <span lang={langOf(text)}>{text.renderedHtml}</span>
        </label>
      ))}
    </div>
  );
}
