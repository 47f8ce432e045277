// Answer sets by the thousand, each judged by survey-core's Model and by our check.
import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { type AnswerCheck, compileAnswerCheck } from '../../../surveys/answers/compile-answer-check.ts';
import { catalogueEntry } from '../../../surveys/catalogue.ts';
import type { Survey, SurveyParameters } from '../../../surveys/definition/survey.ts';
import { Model } from '../../../surveys/definition/survey-engine.ts';
import type { Item } from '../../../surveys/definition/survey-json.ts';
import { commonAreas } from '../../../surveys/library/areas.ts';
import { type Answers, generateAnswers } from './generated-answers.ts';
import { ModelJudge, type ModelVerdict, newModelVerdict } from './model-verdict.ts';
import { Dice } from './seeded-random.ts';

/** Whether to run the long form, which takes about an hour. */
export const isLong = process.env.EFTERKLANG_LONG === '1';
export const setsPerSurvey = isLong ? 100_000 : 10_000;

/** Two lists in two files, so that two cores share the work about equally. */
export const heavyForms = ['group-dialog', 'pre-rus-municipal'];
export const otherForms = [
  'session-eval',
  'project-eval',
  'project-followup-3m',
  'registration',
  'check-in',
  'check-out',
  'rus-status',
  'network-cycle-eval',
  'next-meeting',
  'risk-workshop',
  'pre-rus-region-staff',
  'referral-response',
];

/** Models stay reachable until the event loop yields. */
const batch = 100;
/** Every so many answer sets a new Model is asked too: it is the reference, the reused one only stands in for it. */
const askNewEvery = 500;

export interface Comparison {
  readonly sets: number;
  /** How many the Model accepts: a comparison of nothing but refusals proves little. */
  readonly accepted: number;
  readonly disagreements: readonly Disagreement[];
}

interface Disagreement {
  readonly answers: Answers;
  readonly model: ModelVerdict;
  readonly ours: ModelVerdict;
}

/**
 * A library survey as it is asked in CI. Tables of three areas say as much about our check as tables of twelve and cost
 * the Model a quarter; the long form takes the full ones.
 */
export function librarySurvey(id: string): Survey {
  const entry = catalogueEntry(id);
  if (!entry) throw new Error(`no survey is named ${id}`);
  const fewer: SurveyParameters = {
    areas: commonAreas.slice(0, 3),
    municipalities: items('1880', '1814'),
    departments: items('d1', 'd2'),
    chapters: items('c1', 'c2'),
  };
  return entry.make(isLong ? {} : Object.fromEntries(Object.entries(fewer).filter(([name]) => name in entry.parameters)));
}

function items(...values: readonly string[]): readonly Item[] {
  return values.map((value) => ({ value, text: { sv: value, en: value } }));
}

export async function compareVerdicts(survey: Survey, sets: number, seed: number): Promise<Comparison> {
  const check = compileAnswerCheck(survey);
  const judge = new ModelJudge(survey.json);
  const dice = new Dice(seed);
  const disagreements: Disagreement[] = [];
  let accepted = 0;
  for (let index = 0; index < sets; index++) {
    const answers = generateAnswers(survey.json, dice, dice.one([0, 0.02, 0.1, 0.3]));
    const ours = ourVerdict(check, answers);
    const model = verdictOf(survey, judge, answers, ours, index);
    if (model.ok) accepted++;
    if (!isSame(model, ours)) disagreements.push({ answers, model, ours });
    if (index % batch === 0) await yieldToLoop();
  }
  return { sets, accepted, disagreements };
}

/** The reused Model's word is taken where it agrees with us; where not, and now and then anyway, a new one decides. */
function verdictOf({ json }: Survey, judge: ModelJudge, answers: Answers, ours: ModelVerdict, index: number): ModelVerdict {
  const reused = judge.judge(answers);
  return isSame(reused, ours) && index % askNewEvery !== 0 ? reused : newModelVerdict(json, answers);
}

function ourVerdict(check: AnswerCheck, answers: Answers): ModelVerdict {
  const parsed = check.parse(answers, 'sv');
  if (parsed.ok) return { ok: true, wrong: [] };
  return { ok: false, wrong: [...new Set(parsed.problems.map(({ question }) => question.split(/[.[]/)[0] ?? ''))] };
}

function isSame(one: ModelVerdict, other: ModelVerdict): boolean {
  return one.ok === other.ok && [...one.wrong].sort().join() === [...other.wrong].sort().join();
}

/** What the engine itself would hand over when a survey is completed with these answers. */
export function completedByModel({ json }: Survey, answers: Answers): Answers {
  const model = new Model(json);
  model.data = structuredClone(answers);
  model.doComplete();
  return model.data as Answers;
}

/** Without blanks, empty rows and the order of keys: what two answer sets have in common when they say the same. */
export function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) {
    const items = value.map(tidy).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value).map(([key, item]) => [key, tidy(item)] as const);
  const kept = entries.filter(([, item]) => item !== undefined).sort(([one], [other]) => (one < other ? -1 : 1));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
