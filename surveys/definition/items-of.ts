import type { Item, Question } from './survey-json.ts';

/** The lists of items a question has: its choices, its steps, its rows and columns, the choices of its cells. */
export function itemsOf(question: Question): readonly (readonly Item[])[] {
  switch (question.type) {
    case 'radiogroup':
    case 'dropdown':
    case 'checkbox':
    case 'ranking':
      return [question.choices];
    case 'rating':
      return question.rateValues ? [question.rateValues] : [];
    case 'matrix':
      return [question.rows, question.columns];
    case 'matrixdropdown':
      return [question.rows, ...question.columns.flatMap((column) => (column.choices ? [column.choices] : []))];
    case 'matrixdynamic':
      return question.columns.flatMap((column) => (column.choices ? [column.choices] : []));
    default:
      return [];
  }
}
