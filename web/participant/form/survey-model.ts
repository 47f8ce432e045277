// The SurveyJS model behind the page, told to leave navigation, sending and focus to us.
import { type Question, SurveyModel } from '../../../surveys/definition/survey-engine.ts';
import type { SurveyJson } from '../../../surveys/definition/survey-json.ts';
import type { Answers } from '../sending/answers.ts';
import { swedishBehind } from './swedish-behind.ts';

/** More questions than this are shown page by page. */
const mostOnOnePage = 12;

/** A model of the survey with the answers already given. Short surveys become one page, longer ones keep their pages. */
export function surveyModel(json: SurveyJson, answers: Answers, locale: string): SurveyModel {
  const model = new SurveyModel(swedishBehind(json));
  if (model.pages.length > 1 && model.getAllQuestions().length <= mostOnOnePage) model.questionsOnPageMode = 'singlePage';
  model.locale = locale;
  model.focusFirstQuestionAutomatic = false;
  model.focusOnFirstError = false;
  model.textUpdateMode = 'onTyping';
  // A <style> element in the page would break the content security policy; our own stylesheet does the work.
  model.generateStylesheet = false;
  model.needRenderIcons = false;
  model.data = { ...answers };
  return model;
}

/** The questions a participant meets, given the answers so far, in order. Text without an answer is left out. */
export function askedQuestions(model: SurveyModel): readonly Question[] {
  return model.getAllQuestions(true).filter((question) => question.hasInput);
}

/** The questions of the page shown now. */
export function questionsOnPage(model: SurveyModel): readonly Question[] {
  const page = model.currentPage;
  return page ? page.questions.filter((question: Question) => question.isVisible && question.hasInput) : [];
}

/** Only what was asked: answers to questions that have since been hidden stay on the phone. */
export function answersToSend(model: SurveyModel): Answers {
  return Object.fromEntries(
    askedQuestions(model)
      .filter((question) => !question.isEmpty())
      .flatMap(valuesOf),
  );
}

/** What is stored for a question: its value, and beside it what "Annat" means. */
function valuesOf(question: Question): readonly (readonly [string, unknown])[] {
  const name = question.getValueName();
  const values: (readonly [string, unknown])[] = [[name, question.value as unknown]];
  if (question.comment) values.push([`${name}-Comment`, question.comment]);
  return values;
}

/** The number a participant sees before a question: its place among those asked. */
export function numberOf(question: Question): number {
  const survey = question.survey as SurveyModel | null;
  return survey ? askedQuestions(survey).indexOf(question) + 1 : 0;
}
