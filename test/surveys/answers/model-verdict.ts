// What survey-core's own Model says about an answer set: the reference our check is held to.
import type {
  MatrixDropdownRowModelBase,
  Question,
  QuestionMatrixDropdownModelBase,
  QuestionMatrixModel,
  QuestionMultipleTextModel,
  QuestionPanelDynamicModel,
} from 'survey-core';
import { Model } from '../../../surveys/definition/survey-engine.ts';
import type { SurveyJson } from '../../../surveys/definition/survey-json.ts';
import type { Answers } from './generated-answers.ts';

export interface ModelVerdict {
  readonly ok: boolean;
  /** The questions of the survey with something wrong in them. */
  readonly wrong: readonly string[];
}

/** A Model that is asked again and again. Making one for each answer set costs up to thirty times as much. */
export class ModelJudge {
  readonly model: Model;
  readonly #repeated: readonly { readonly question: Question; readonly count: number }[];

  constructor(json: SurveyJson) {
    this.model = new Model(json);
    this.#repeated = this.model.getAllQuestions().flatMap((question) => {
      const count = countOf(question);
      return count === undefined ? [] : [{ question, count }];
    });
  }

  /** What is hidden is taken away first, one thing at a time in the order asked, as the engine does when a survey is completed. */
  judge(answers: Answers): ModelVerdict {
    const given = structuredClone(answers);
    this.#set(given);
    while (this.#dropOneHidden(given)) this.#set(given);
    const ok = this.model.validate(true);
    return {
      ok,
      wrong: ok
        ? []
        : this.#asked()
            .filter(isWrong)
            .map(({ name }) => name),
    };
  }

  #set(answers: Answers): void {
    // Questions with errors are validated once more while they get new answers, which doubles the cost.
    for (const question of this.model.getAllQuestions()) {
      question.clearErrors();
      if (question.choicesFromQuestion) question.clearValue();
    }
    // The number of panels and rows outlives new answers in the engine, where these have none; a new Model starts with the definition's.
    for (const { question, count } of this.#repeated) {
      if (!isFilledList(answers[question.name])) setCount(question, count);
    }
    this.model.data = structuredClone(answers);
  }

  #asked(): readonly Question[] {
    return this.model.getAllQuestions().filter(({ isVisibleInSurvey }) => isVisibleInSurvey);
  }

  #dropOneHidden(answers: Answers): boolean {
    return this.model.getAllQuestions().some((question) => {
      const { name } = question;
      if (question.isVisibleInSurvey) return dropHiddenPart(question, answers[name]);
      return drop(answers, name) || drop(answers, `${name}-Comment`);
    });
  }
}

/** What a new Model says: slower, and the proof that the reused one says the same. */
export function newModelVerdict(json: SurveyJson, answers: Answers): ModelVerdict {
  return new ModelJudge(json).judge(answers);
}

function drop(answers: Answers, name: string): boolean {
  if (answers[name] === undefined) return false;
  delete answers[name];
  return true;
}

/** Takes away one hidden row, cell or question of a panel. */
function dropHiddenPart(question: Question, answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  const rows = answer as Record<string, Answers>;
  switch (question.getType()) {
    case 'matrix':
      return (question as QuestionMatrixModel).rows.some((row) => !row.isVisible && drop(rows, String(row.value)));
    case 'matrixdropdown':
      return rowsOf(question).some((row) => (row.isVisible ? dropHidden(cellsOf(row), rows[row.rowName]) : drop(rows, row.rowName)));
    case 'matrixdynamic':
      return rowsOf(question).some((row, index) => dropHidden(cellsOf(row), rows[index]));
    case 'paneldynamic':
      return panelsOf(question).some((panel, index) => dropHidden(panel.questions, rows[index]));
    default:
      return false;
  }
}

function dropHidden(questions: readonly Question[], answers: Answers | undefined): boolean {
  return (
    answers !== undefined && questions.some((question) => !(question.isVisible && question.isParentVisible) && drop(answers, question.name))
  );
}

/** Errors stay on what has been hidden since, so only what is shown is asked. */
function isWrong(question: Question): boolean {
  return question.errors.length > 0 || partsOf(question).some((part) => part.isVisible && part.isParentVisible && isWrong(part));
}

function partsOf(question: Question): readonly Question[] {
  switch (question.getType()) {
    case 'matrixdropdown':
    case 'matrixdynamic':
      return rowsOf(question)
        .filter((row) => row.isVisible)
        .flatMap(cellsOf);
    case 'paneldynamic':
      return panelsOf(question).flatMap((panel) => panel.questions);
    case 'multipletext':
      return (question as QuestionMultipleTextModel).items.map((item) => item.editor);
    default:
      return [];
  }
}

function rowsOf(question: Question): readonly MatrixDropdownRowModelBase[] {
  return (question as QuestionMatrixDropdownModelBase).allRows ?? [];
}

function cellsOf(row: MatrixDropdownRowModelBase): readonly Question[] {
  return row.cells.map((cell) => cell.question);
}

function panelsOf(question: Question): QuestionPanelDynamicModel['panels'] {
  return (question as QuestionPanelDynamicModel).panels;
}

function isFilledList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

function countOf(question: Question): number | undefined {
  if (question.getType() === 'paneldynamic') return (question as QuestionPanelDynamicModel).panelCount;
  if (question.getType() === 'matrixdynamic') return (question as QuestionMatrixDropdownModelBase).rowCount;
  return undefined;
}

function setCount(question: Question, count: number): void {
  if (question.getType() === 'paneldynamic') {
    question.setPropertyValue('panelCount', count); // what an empty list falls back on
    (question as QuestionPanelDynamicModel).panelCount = count;
  } else {
    (question as QuestionMatrixDropdownModelBase).rowCount = count;
  }
}
