import type { ReactElement } from 'react';
import { type ISurveyCreator, ReactQuestionFactory } from 'survey-react-ui';
import type { Question } from '../../../surveys/definition/survey-engine.ts';

/** What every field is given: the question, and survey-react-ui's own renderer for what we have no field for. */
export interface FieldProps<Q extends Question = Question> {
  readonly question: Q;
  readonly creator: ISurveyCreator;
}

/** The field of a question, chosen by its type alone: our fields suit every way SurveyJS has of showing the type. */
export function FieldOf({ question, creator }: FieldProps): ReactElement | null {
  return ReactQuestionFactory.Instance.createQuestion(question.getType(), { question, creator, isDisplayMode: question.isInputReadOnly });
}
