// Answer sets a page could send: every answer has the shape of its question, but required ones are missing, limits are broken,
// hidden questions are answered. What no page sends (unknown choices, wrong shapes) is in forged-answers.test.ts.
import { itemValue, questionsAmong, questionsIn } from '../../../surveys/definition/questions-in.ts';
import type {
  CheckboxQuestion,
  Item,
  MatrixColumn,
  Question,
  RepeatedPanelQuestion,
  SurveyJson,
  TextInputType,
} from '../../../surveys/definition/survey-json.ts';
import type { AnswerValidator } from '../../../surveys/definition/validators.ts';
import type { Dice } from './seeded-random.ts';

export type Answers = Record<string, unknown>;

const pdf = { name: 'svar.pdf', type: 'application/pdf', content: 'data:application/pdf;base64,JVBERi0xLjQK' };

/** One answer set. `sloppiness` is the chance that an answer is left out or breaks a rule. */
export function generateAnswers(json: SurveyJson, dice: Dice, sloppiness: number): Answers {
  return answersTo(questionsIn(json), dice, sloppiness, {});
}

function answersTo(questions: readonly Question[], dice: Dice, sloppiness: number, soFar: Answers): Answers {
  const answers: Answers = {};
  for (const question of questions) {
    if (dice.chance(sloppiness)) {
      const nothing = dice.one<unknown>([undefined, undefined, null, emptyOf(question)]);
      if (nothing !== undefined) answers[question.name] = nothing;
      continue;
    }
    const answer = answerTo(question, dice, sloppiness, { ...soFar, ...answers });
    if (answer !== undefined) answers[question.name] = answer;
    const comment = commentTo(question, answer, dice, sloppiness);
    if (comment !== undefined) answers[`${question.name}-Comment`] = comment;
  }
  return answers;
}

function emptyOf({ type }: Question): unknown {
  if (['checkbox', 'ranking', 'paneldynamic', 'file'].includes(type)) return [];
  return ['matrix', 'matrixdropdown', 'multipletext'].includes(type) ? {} : undefined;
}

function commentTo(question: Question, answer: unknown, dice: Dice, sloppiness: number): string | undefined {
  const other = 'showOtherItem' in question && question.showOtherItem === true && [answer].flat().includes('other');
  if (other) return dice.chance(sloppiness) ? undefined : dice.one(['En egen', 'x', 'Något annat, nämligen detta']);
  return question.showCommentArea && dice.chance(0.3) ? 'En kommentar' : undefined;
}

function answerTo(question: Question, dice: Dice, sloppiness: number, soFar: Answers): unknown {
  switch (question.type) {
    case 'text':
      return lineFor(question, dice, sloppiness);
    case 'comment':
      if (question.validators?.[0] && !dice.chance(sloppiness)) return dice.one(textsFor[question.validators[0].type]);
      return dice.one(['Bra samtal', 'Mer tid', ' Två\nrader ', 'å', '5', 'true', dice.chance(sloppiness) ? '  ' : 'Ja']);
    case 'boolean':
      return dice.chance(1 - sloppiness / 2);
    case 'radiogroup':
    case 'dropdown':
      return dice.shuffled(choicesOf(question, soFar))[0];
    case 'checkbox':
      return picksFor(question, dice, sloppiness, soFar);
    case 'ranking':
      return dice.shuffled(question.choices.map(itemValue));
    case 'rating':
      return dice.one(question.rateValues ? question.rateValues.map(itemValue) : [question.rateMin ?? 1, question.rateMax ?? 5]);
    case 'matrix':
      return rowsOf(question.rows, dice, sloppiness, () => dice.one(question.columns.map(itemValue)));
    case 'matrixdropdown':
      return rowsOf(question.rows, dice, sloppiness, () => cellsOf(question.columns, dice, sloppiness, soFar));
    case 'matrixdynamic':
      return Array.from({ length: dice.between(0, 4) }, () => cellsOf(question.columns, dice, sloppiness, soFar));
    case 'multipletext':
      return answersTo(
        question.items.map((item) => ({ ...item, type: 'text' })),
        dice,
        sloppiness,
        soFar,
      );
    case 'paneldynamic':
      return panelsOf(question, dice, sloppiness, soFar);
    case 'file':
      return [pdf];
  }
}

interface Line {
  readonly inputType?: TextInputType;
  readonly validators?: readonly AnswerValidator[];
  readonly min?: number | string;
  readonly max?: number | string;
}

function lineFor({ inputType = 'text', min, max, validators = [] }: Line, dice: Dice, sloppiness: number): unknown {
  const wrong = dice.chance(sloppiness);
  switch (inputType) {
    case 'number':
      return wrong ? dice.one([Number(min ?? 0) - 1, Number(max ?? 9) + 1, -3]) : dice.between(Number(min ?? 0), Number(max ?? 9));
    case 'date':
      return dice.one(wrong ? ['0999-01-01', '3000-01-01', '2999-12-31'] : ['2024-09-26', '2025-05-20', '2028-02-29']);
    case 'datetime-local':
      return dice.one(wrong ? ['3000-01-01T00:00', '1800-01-01T00:00'] : ['2025-05-20T09:30', '2999-12-31T00:00']);
    case 'time':
      return dice.one(['09:30', '23:59', '00:00']);
    case 'email':
      return dice.one(wrong ? ['namn', 'namn@', 'a b@c.se', ' namn@kommun.se', 'namn@kommun'] : ['namn@kommun.se', 'a.b@region.example']);
    case 'url':
      return dice.one(['https://www.kommun.se', 'www.kommun.se']);
    case 'tel':
      return dice.one(['070-123 45 67', '+46 70 123 45 67']);
    default:
      if (!wrong && validators[0]) return dice.one(textsFor[validators[0].type]);
      return wrong ? dice.one(['   ', ' x ', 'å']) : dice.one(['Ett svar', 'Två ord', '12', '007', 'true', "'hej'", 'A', 'a']);
  }
}

/** Texts most of which keep a rule of that kind. */
const textsFor: Readonly<Record<AnswerValidator['type'], readonly string[]>> = {
  expression: ['Ett svar'],
  text: ['Lagom', 'Också', 'abc '],
  numeric: ['12', '11,5', '10', '100'],
  answercount: ['Ett svar'],
  regex: ['abc', 'ABC', 'x1'],
  email: ['namn@kommun.se'],
};

interface Choices {
  readonly choices: readonly Item[];
  readonly choicesFromQuestion?: string;
  readonly choiceValuesFromQuestion?: string;
  readonly showOtherItem?: boolean;
  readonly showNoneItem?: boolean;
}

function choicesOf(question: Choices, soFar: Answers): readonly unknown[] {
  const special = [...(question.showOtherItem ? ['other'] : []), ...(question.showNoneItem ? ['none'] : [])];
  return [
    ...(question.choicesFromQuestion ? carried(question, soFar[question.choicesFromQuestion]) : question.choices.map(itemValue)),
    ...special,
  ];
}

/** What another question's answer offers: the texts of a table or panel, or the choices picked. */
function carried({ choiceValuesFromQuestion: key }: Choices, source: unknown): readonly unknown[] {
  const rows = Array.isArray(source) ? (source as readonly Answers[]) : [];
  const texts = rows
    .map((row) => (typeof row === 'object' ? row[key ?? Object.keys(row)[0] ?? ''] : row))
    .filter((text) => typeof text === 'string' && text.trim() !== '');
  return [...new Set(texts)];
}

function picksFor(question: CheckboxQuestion, dice: Dice, sloppiness: number, soFar: Answers): unknown {
  const exclusive = question.choices.filter((item) => typeof item === 'object' && item.isExclusive).map(itemValue);
  const alone: readonly unknown[] = question.showNoneItem ? [...exclusive, 'none'] : exclusive;
  if (alone.length > 0 && dice.chance(0.2)) return [dice.one(alone)];
  const others = choicesOf(question, soFar).filter((value) => !alone.includes(value));
  const most = question.maxSelectedChoices || others.length;
  const least = dice.chance(sloppiness) ? 0 : Math.max(question.minSelectedChoices ?? 0, 1);
  const picked = dice.some(others, most);
  return picked.length < least ? dice.shuffled(others).slice(0, least) : picked;
}

function rowsOf(rows: readonly Item[], dice: Dice, sloppiness: number, answer: () => unknown): Answers {
  const thinned = dice.chance(sloppiness * 2) ? 0.3 : 0;
  return Object.fromEntries(rows.filter(() => !dice.chance(thinned)).map((row) => [String(itemValue(row)), answer()]));
}

function cellsOf(columns: readonly MatrixColumn[], dice: Dice, sloppiness: number, soFar: Answers): Answers {
  const cells = columns.map(({ cellType, ...column }) => ({ choices: [], ...column, type: cellType }) as Question);
  return answersTo(cells, dice, sloppiness / 4, soFar);
}

function panelsOf(question: RepeatedPanelQuestion, dice: Dice, sloppiness: number, soFar: Answers): readonly Answers[] {
  const least = dice.chance(sloppiness) ? 0 : Math.max(question.minPanelCount ?? 0, question.isRequired ? 1 : 0);
  // Mostly as few as may be: making panels is what takes the Model longest.
  const most = dice.chance(0.7) ? least : Math.min(question.maxPanelCount ?? 4, 4);
  const questions = questionsAmong(question.templateElements);
  return Array.from({ length: dice.between(least, Math.max(least, most)) }, () => answersTo(questions, dice, sloppiness / 2, soFar));
}
