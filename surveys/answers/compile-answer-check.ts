// A survey's definition, compiled once into a check of answers. The Model of survey-core gives the same verdicts on all it checks
// but is made for a page with one person: made anew for every response it would cap a server at a few answers a second.
import type { Survey } from '../definition/survey.ts';
import { askedOn } from './asked-questions.ts';
import type { Names } from './expressions/names.ts';
import { surveyScope } from './expressions/scope.ts';
import { messagesIn } from './messages.ts';
import { AccessorInAnswers, isPlainRecord, type PlainRecord } from './plain-record.ts';
import type { AnswerProblem, Findings } from './problem.ts';
import { checksFor } from './question-checks/check-of-question.ts';
import { compileGroup, type MutableAnswers, type QuestionGroup } from './question-group.ts';

/** What came of checking answers: the answers to store, or what is wrong with each question. */
export type CheckedAnswers =
  | { readonly ok: true; readonly answers: PlainRecord }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

/** The check of answers to one survey. */
export interface AnswerCheck {
  /** Never throws on anything JSON can hold. `locale` is the participant's, for the sentences; Swedish where the survey is not in it. */
  readonly parse: (sent: unknown, locale: string) => CheckedAnswers;
  /** The questions that are asked given these answers: those a page, a panel or the question itself does not hide. */
  readonly asked: ((answers: unknown) => ReadonlySet<string>) & {
    /** Them, where no answer hides any. */
    readonly alike?: ReadonlySet<string>;
  };
}

/**
 * Compiles a survey. Takes some milliseconds and is done once a survey; `parseAnswers` does it for you and remembers.
 *
 * @throws UnsupportedSurvey where the definition asks for something that cannot be checked here the way the engine would.
 * @example compileAnswerCheck(checkOut).parse({ take_away: 'Mod', show_ok: true }, 'sv') // { ok: true, answers: … }
 */
export function compileAnswerCheck(survey: Survey): AnswerCheck {
  const questions = askedOn(survey.json.pages);
  const byName = new Map(questions.map(({ question }) => [question.name, question]));
  const group = compileGroup(
    questions,
    namesIn([...byName.keys()]),
    checksFor((name) => byName.get(name)),
  );
  // The locale comes from outside, and texts are looked up by it: only one the survey has is used.
  const languageOf = (locale: string) => (survey.locales.includes(locale) ? locale : 'sv');
  const everyName: ReadonlySet<string> = new Set(byName.keys());
  return {
    parse: (sent, locale) => parse(group, sent, languageOf(locale)),
    asked: group.asksAll ? Object.assign(() => everyName, { alike: everyName }) : (answers) => asked(group, answers),
  };
}

function namesIn(questions: readonly string[]): Names {
  const keys = questions.flatMap((name) => [name, `${name}-Comment`]);
  const answers = new Map(keys.map((key) => [key.toLowerCase(), key]));
  return { answers, inRow: false, inPanel: false, inItem: false, uses: new Set(), usesBeside: new Set() };
}

function parse(group: QuestionGroup, sent: unknown, locale: string): CheckedAnswers {
  const findings: Findings = { messages: messagesIn(locale), locale, problems: [] };
  let answers = read(group, sent, findings);
  while (answers && findings.problems.length === 0) {
    const scope = surveyScope(answers, locale);
    group.settle?.(answers, scope);
    group.judge(answers, scope, undefined, findings);
    const stored = group.store?.(answers) ?? answers;
    // What is stored has to keep the rules as well; each round has less in it, so this ends.
    if (stored === answers && findings.problems.length === 0) return { ok: true, answers };
    answers = stored;
  }
  return { ok: false, problems: findings.problems };
}

function read(group: QuestionGroup, sent: unknown, findings: Findings): MutableAnswers | undefined {
  try {
    if (isPlainRecord(sent)) return group.read(sent, undefined, findings);
  } catch (error) {
    if (!(error instanceof AccessorInAnswers)) throw error;
  }
  findings.problems.push({ question: '', message: findings.messages.unreadable });
  return undefined;
}

function asked(group: QuestionGroup, answers: unknown): ReadonlySet<string> {
  const findings: Findings = { messages: messagesIn('sv'), locale: 'sv', problems: [] };
  const settled = read(group, answers, findings) ?? {};
  const scope = surveyScope(settled, 'sv');
  group.settle?.(settled, scope);
  return new Set(group.asked(scope));
}
