// What is missing or wrong, as a list a person can act on: which question, which row of it, and what to do.
import type {
  Question,
  QuestionMatrixDropdownModel,
  QuestionPanelDynamicModel,
  SurveyError,
  SurveyModel,
} from '../../../surveys/definition/survey-engine.ts';
import { langOf } from './SurveyText.tsx';
import { numberOf, questionsOnPage } from './survey-model.ts';

export interface FormProblem {
  /** The question by name, as answers and the server call it. */
  readonly question: string;
  /** Where to move: the id of the field. */
  readonly fieldId: string;
  readonly number: number;
  readonly title: string;
  /** Of the title, where it is another than the page's. */
  readonly lang: string | undefined;
  /** Whether it is an answer that is missing, rather than one that is wrong. */
  readonly missing: boolean;
  readonly message: string;
}

/** The id of the element that holds a question, and that a link in the summary leads to. */
export function fieldId(question: Question): string {
  return `q-${question.id}`;
}

/** The questions inside a question: cells of a table, questions of a repeated panel. */
function innerQuestions(question: Question): readonly Question[] {
  if (question.getType() === 'matrixdropdown' || question.getType() === 'matrixdynamic') {
    const rows = (question as QuestionMatrixDropdownModel).visibleRows ?? [];
    return rows.flatMap((row) => row.cells.map((cell) => cell.question).filter(Boolean));
  }
  if (question.getType() === 'paneldynamic') return (question as QuestionPanelDynamicModel).panels.flatMap((panel) => panel.questions);
  return [];
}

/** Checks the page shown now and lists what has to be changed before it can be left. */
export function problemsOnPage(model: SurveyModel): readonly FormProblem[] {
  return questionsOnPage(model).flatMap((question) => {
    question.validate(true);
    return problemOf(question);
  });
}

/** What is still wrong on the page after something has been changed, without checking anew. */
export function problemsShown(model: SurveyModel): readonly FormProblem[] {
  return questionsOnPage(model).flatMap(problemOf);
}

function problemOf(question: Question): readonly FormProblem[] {
  const errors = question.getAllErrors();
  const [first] = errors;
  if (!first) return [];
  const wrongInside = innerQuestions(question).find((inner) => inner.errors.length > 0);
  return [
    {
      question: question.name,
      fieldId: fieldId(wrongInside ?? question),
      number: numberOf(question),
      title: question.locTitle.renderedHtml,
      lang: langOf(question.locTitle),
      missing: errors.every(isMissing),
      message: first.getText(),
    },
  ];
}

/** Whether the error is an answer that has not been given. */
export function isMissing(error: SurveyError): boolean {
  return error.getErrorType() === 'required' || error.getErrorType() === 'requiredinallrowserror';
}

/** Shows what the server found wrong at the questions it is about. */
export function showServerProblems(
  model: SurveyModel,
  problems: readonly { readonly question: string; readonly message: string }[],
): readonly FormProblem[] {
  const shown = problems.flatMap(({ question: name, message }) => {
    const question = model.getQuestionByName(name) ?? model.getQuestionByName(name.split(/[.[]/)[0] ?? '');
    if (!question) return [];
    question.addError(message);
    return [{ question, message }];
  });
  const first = shown[0]?.question;
  if (first?.page) model.currentPage = first.page;
  return shown.map(({ question, message }) => ({
    question: question.name,
    fieldId: fieldId(question),
    number: numberOf(question),
    title: question.locTitle.renderedHtml,
    lang: langOf(question.locTitle),
    missing: false,
    message,
  }));
}
