// Which answers are texts in a participant's own words, and how to read them: comments, plain texts, the text beside
// "Annat", and texts in repeated panels. Addresses, dates and the like are no open answers.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import { questionsAmong, questionsIn } from '../../surveys/definition/questions-in.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Question } from '../../surveys/definition/survey-json.ts';
import type { Answers } from './variable.ts';

export interface OpenText {
  /** The question, `panel__question` inside a repeated panel, `question-Comment` for the text beside "Annat". */
  readonly question: string;
  readonly questionText: SwedishText;
  /** The repeated panel it is asked in. */
  readonly panel?: string;
  /** Shown after release only with the writer's own yes (`show_ok`). */
  readonly needsConsent: boolean;
  read(answers: Answers): readonly string[];
}

/** Every open text of a survey, in the order it is asked; personal questions left out. */
export function openTextsOf(survey: Pick<Survey, 'json' | 'personal' | 'room'>): readonly OpenText[] {
  const personal = new Set(survey.personal ?? []);
  const room = new Set(survey.room ?? []);
  return questionsIn(survey.json)
    .filter((question) => !personal.has(question.name))
    .flatMap((question) => textsOfQuestion(question).map((text) => ({ ...text, needsConsent: room.has(question.name) })));
}

/** Whether the writer said yes to showing. */
export function consents(answers: Answers): boolean {
  return answers.show_ok === true;
}

type Plain = Omit<OpenText, 'needsConsent'>;

function textsOfQuestion(question: Question): readonly Plain[] {
  if (question.type === 'paneldynamic')
    return panelTexts(question.name, question.templateElements.length ? questionsAmong(question.templateElements) : []);
  if (isOpen(question)) return [plain(question.name, question, (answers) => strings(answers[question.name]))];
  if (hasComment(question)) return [plain(`${question.name}-Comment`, question, (answers) => strings(answers[`${question.name}-Comment`]))];
  return [];
}

function panelTexts(panel: string, inner: readonly Question[]): readonly Plain[] {
  return inner.filter(isOpen).map((question) => ({
    panel,
    ...plain(`${panel}__${question.name}`, question, (answers) => {
      const entries = answers[panel];
      if (!Array.isArray(entries)) return [];
      return entries.flatMap((entry) => (typeof entry === 'object' && entry !== null ? strings(entry[question.name]) : []));
    }),
  }));
}

function plain(name: string, question: Question, read: (answers: Answers) => readonly string[]): Plain {
  return { question: name, questionText: question.title ?? { sv: question.name }, read };
}

function isOpen(question: Question): boolean {
  return question.type === 'comment' || (question.type === 'text' && (question.inputType ?? 'text') === 'text');
}

function hasComment(question: Question): boolean {
  return question.showCommentArea === true || ('showOtherItem' in question && question.showOtherItem === true);
}

function strings(value: unknown): readonly string[] {
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
}
