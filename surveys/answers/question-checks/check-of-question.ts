// Which check belongs to which question type. A type that is missing here cannot be asked.
import type { Question } from '../../definition/survey-json.ts';
import type { Names } from '../expressions/names.ts';
import type { CheckQuestion } from '../question-group.ts';
import { UnsupportedSurvey } from '../unsupported-survey.ts';
import { checkBoolean } from './boolean-check.ts';
import { checkCheckbox } from './checkbox-check.ts';
import { checkChoice } from './choice-check.ts';
import { checkFile } from './file-check.ts';
import { checkMatrix } from './matrix-check.ts';
import type { FindQuestion } from './options.ts';
import { checkOwnRows } from './own-rows-check.ts';
import type { AnswerCheck } from './question-check.ts';
import { checkRanking } from './ranking-check.ts';
import { checkRating } from './rating-check.ts';
import { checkRepeatedPanel } from './repeated-panel-check.ts';
import { checkSeveralTexts } from './several-texts-check.ts';
import { checkTable } from './table-check.ts';
import { checkComment, checkText } from './text-check.ts';

/** Makes checks for the questions of one survey. */
export function checksFor(find: FindQuestion): CheckQuestion {
  const checkOf = (question: Question, names: Names): AnswerCheck => {
    switch (question.type) {
      case 'text':
        return checkText(question);
      case 'comment':
        return checkComment(question);
      case 'boolean':
        return checkBoolean();
      case 'radiogroup':
      case 'dropdown':
        return checkChoice(question, names, find);
      case 'checkbox':
        return checkCheckbox(question, names, find);
      case 'ranking':
        return checkRanking(question, names, find);
      case 'rating':
        return checkRating(question);
      case 'matrix':
        return checkMatrix(question, names);
      case 'matrixdropdown':
        return checkTable(question, names, checkOf);
      case 'matrixdynamic':
        return checkOwnRows(question, names, checkOf);
      case 'multipletext':
        return checkSeveralTexts(question, names, checkOf);
      case 'paneldynamic':
        return checkRepeatedPanel(question, names, checkOf);
      case 'file':
        return checkFile(question);
      default:
        throw new UnsupportedSurvey(
          `Answers to a question of the type "${(question satisfies never as Question).type}" cannot be checked.`,
        );
    }
  };
  return checkOf;
}
