// Questions answered side by side in one object: those of the survey, of a repeated panel, the cells of a table's row.
// What every question has is here (visible, enabled, required, validators, comment); what a type has is in question-checks/.
import type { SwedishText } from '../definition/localized-text.ts';
import type { Question } from '../definition/survey-json.ts';
import { inDependencyOrder } from './dependency-order.ts';
import { type Condition, compileCondition } from './expressions/compile-expression.ts';
import { forRules, type Names } from './expressions/names.ts';
import type { Scope } from './expressions/scope.ts';
import { ownValue, type PlainRecord } from './plain-record.ts';
import { type Findings, note, type Place } from './problem.ts';
import { type CommentField, commentFieldOf, judgeComment, readComment, settleComment } from './question-checks/comment-field.ts';
import type { AnswerCheck } from './question-checks/question-check.ts';
import { noteUnknownKeys } from './question-checks/unknown-keys.ts';
import { compileValidators, type Rules } from './question-checks/validators.ts';
import { UnsupportedSurvey } from './unsupported-survey.ts';

/** A question and every condition it stands under: its own and those of the panels and the page around it. */
export interface AskedQuestion {
  readonly question: Question;
  readonly visibleIf: readonly string[];
}

export type MutableAnswers = Record<string, unknown>;

/** The check of the answers in one object. The three walks are those of AnswerCheck. */
export interface QuestionGroup {
  readonly read: (sent: PlainRecord, place: Place | undefined, findings: Findings) => MutableAnswers;
  /** Removes what is not asked for from the answers. Undefined where everything always is asked for. */
  readonly settle: ((answers: MutableAnswers, scope: Scope) => void) | undefined;
  readonly judge: (answers: PlainRecord, scope: Scope, place: Place | undefined, findings: Findings) => void;
  /** The answers as stored; the very same object where they are stored as they are. Undefined where they always are. */
  readonly store: ((answers: MutableAnswers) => MutableAnswers) | undefined;
  /** The names of the questions that are asked. */
  readonly asked: (scope: Scope) => readonly string[];
  /** Whether none of them can be hidden, so that everyone is asked the same. */
  readonly asksAll: boolean;
}

interface Member {
  readonly name: string;
  readonly check: AnswerCheck;
  readonly comment: CommentField | undefined;
  readonly isShown: Condition | undefined;
  readonly isEnabled: Condition | undefined;
  readonly isRequired: Condition | boolean;
  readonly requiredText: SwedishText | undefined;
  readonly rules: Rules | undefined;
  readonly asks: ReadonlySet<string>;
}

/** Makes the check of one question; given from outside since repeated panels hold groups themselves. */
export type CheckQuestion = (question: Question, names: Names) => AnswerCheck;

/** Compiles the check of questions that are answered side by side. */
export function compileGroup(questions: readonly AskedQuestion[], names: Names, checkOf: CheckQuestion): QuestionGroup {
  const members = questions.map((asked) => compileMember(asked, names, checkOf));
  const known = new Set(members.flatMap(({ name, comment }) => (comment ? [name, comment.key] : [name])));
  if (known.has('__proto__')) throw new UnsupportedSurvey('No question can be named __proto__.');
  const settling = inDependencyOrder(members, ({ asks }) => asks).filter(
    ({ isShown, comment, check }) => isShown || comment || check.settle,
  );
  const judged = members.filter(hasRules);
  const stored = members.filter(({ check }) => check.store);
  return {
    read: (sent, place, findings) => readMembers(members, known, sent, place, findings),
    settle: settling.length > 0 ? (answers, scope) => settleMembers(settling, answers, scope) : undefined,
    judge(answers, scope, place, findings) {
      for (const member of judged) judgeMember(member, answers, scope, place, findings);
    },
    store: stored.length > 0 ? (answers) => storeMembers(stored, answers) : undefined,
    asksAll: members.every(({ isShown }) => !isShown),
    asked: (scope) => members.filter(({ isShown }) => !isShown || isShown(scope)).map(({ name }) => name),
  };
}

function compileMember({ question, visibleIf }: AskedQuestion, outer: Names, checkOf: CheckQuestion): Member {
  const names: Names = { ...outer, uses: new Set(), usesBeside: new Set() };
  const rules = forRules(names);
  const enabled = question.readOnly ? () => false : optional(question.enableIf, rules);
  const member = {
    name: question.name,
    check: checkOf(question, names),
    comment: commentFieldOf(question),
    isShown: all(visibleIf, names),
    isEnabled: enabled,
    isRequired: optional(question.requiredIf, rules) ?? question.isRequired === true,
    requiredText: question.requiredErrorText,
    rules: compileValidators(question.validators, rules),
  };
  for (const name of names.uses) outer.uses.add(name);
  return { ...member, asks: asksOf(names, outer) };
}

/** Inside a repetition the order follows the names beside it, in the survey those of the survey. */
function asksOf(names: Names, { inRow, inPanel }: Names): ReadonlySet<string> {
  return inRow || inPanel ? names.usesBeside : new Set([...names.uses].map((key) => key.replace(/-Comment$/, '')));
}

function optional(expression: string | undefined, names: Names): Condition | undefined {
  return expression ? compileCondition(expression, names) : undefined;
}

function all(expressions: readonly string[], names: Names): Condition | undefined {
  const conditions = expressions.map((expression) => compileCondition(expression, names));
  const [first, ...others] = conditions;
  if (!first) return undefined;
  return others.length === 0 ? first : (scope) => conditions.every((holds) => holds(scope));
}

function hasRules({ isRequired, check, rules, comment }: Member): boolean {
  return isRequired !== false || check.judge !== undefined || rules !== undefined || comment?.withOther === true;
}

function readMembers(
  members: readonly Member[],
  known: ReadonlySet<string>,
  sent: PlainRecord,
  place: Place | undefined,
  findings: Findings,
): MutableAnswers {
  const answers: MutableAnswers = {};
  let found = 0;
  for (const { name, check, comment } of members) {
    const value = ownValue(sent, name);
    if (value !== undefined) {
      found++;
      const answer = check.read(value, { parent: place, key: name }, findings);
      if (answer !== undefined) answers[name] = answer;
    }
    if (comment && readComment(comment, sent, answers, place, findings)) found++;
  }
  if (Object.keys(sent).length !== found) noteUnknownKeys(sent, known, place ?? nowhere, findings, findings.messages.unknownQuestion);
  return answers;
}

/** The survey itself: paths begin with the question's name. */
const nowhere: Place = { parent: undefined, key: '' };

function settleMembers(members: readonly Member[], answers: MutableAnswers, scope: Scope): void {
  for (const { name, check, comment, isShown } of members) {
    const shown = !isShown || isShown(scope);
    const answer = answers[name];
    if (answer !== undefined) {
      const settled = shown ? (check.settle ? check.settle(answer, scope) : answer) : undefined;
      if (settled === undefined) delete answers[name];
      else if (settled !== answer) answers[name] = settled;
    }
    if (comment) settleComment(comment, shown, answers);
  }
}

function judgeMember(member: Member, answers: PlainRecord, scope: Scope, parent: Place | undefined, findings: Findings): void {
  const { name, check, isShown, isEnabled, isRequired, rules, comment } = member;
  // The engine asks nothing of a question that is hidden or cannot be changed.
  if (isShown?.(scope) === false || isEnabled?.(scope) === false) return;
  const answer = answers[name];
  const place = { parent, key: name };
  const before = findings.problems.length;
  if (answer === undefined || check.isBlank?.(answer)) {
    if (isRequired === true || (isRequired !== false && isRequired(scope))) noteRequired(member, place, findings);
  }
  if (findings.problems.length === before) check.judge?.(answer, scope, place, findings);
  if (findings.problems.length === before && comment) judgeComment(comment, answer, answers, place, findings);
  if (findings.problems.length === before) rules?.(answer, scope, place, findings);
}

function noteRequired({ requiredText }: Member, place: Place, findings: Findings): void {
  note(findings, place, requiredText ? (requiredText[findings.locale] ?? requiredText.sv) : findings.messages.required);
}

function storeMembers(members: readonly Member[], answers: MutableAnswers): MutableAnswers {
  let tidied = answers;
  for (const { name, check } of members) {
    const answer = answers[name];
    const stored = answer === undefined ? undefined : check.store?.(answer);
    if (stored === answer) continue;
    if (tidied === answers) tidied = { ...answers };
    if (stored === undefined) delete tidied[name];
    else tidied[name] = stored;
  }
  return tidied;
}
