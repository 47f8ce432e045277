// Responses stream in one by one and only counts stay: per variable, in each combination of groups ("atom") that occurs.
// Every table is a sum of atoms, and so is the union of two tallies, which is why parts can be counted apart and merged.
// Memory: atoms x codes, however many responses; open texts are kept, since they are the result.
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Background } from '../../surveys/fieldwork/response.ts';
import { alwaysShown } from './always-shown.ts';
import { type Breakdown, breakdownsOf } from './breakdowns.ts';
import { countedVariablesOf } from './counted-variables.ts';
import { addCounts, type Counts, countAnswers, noCounts } from './counts.ts';
import { consents, type OpenText, openTextsOf } from './open-texts.ts';
import type { Answers, Variable } from './variable.ts';

export interface Tally {
  readonly survey: Survey;
  readonly variables: readonly Variable[];
  readonly breakdowns: readonly Breakdown[];
  readonly openTexts: readonly OpenText[];
  /** Responses that share the same group in every breakdown, by those groups. */
  readonly atoms: Map<string, Atom>;
  /** Per open text: what each writer wrote, writers without consent (room questions) left out. */
  readonly written: Map<string, (readonly string[])[]>;
  readonly asked: Asked;
  /** The questions everyone was shown, where that depends on nobody's answers. */
  readonly askedAlike: ReadonlySet<string> | undefined;
}

export interface Atom {
  /** One group a breakdown, in the order of the tally's breakdowns. */
  readonly groups: readonly string[];
  responses: number;
  /** One a variable, in the order of the tally's variables. */
  readonly counts: readonly Counts[];
}

/** The questions that were shown, given these answers; `alike` where they are the same for everyone. */
export type Asked = ((answers: Answers) => ReadonlySet<string>) & { readonly alike?: ReadonlySet<string> };

export interface CountedResponse {
  readonly answers: Answers;
  readonly background: Background;
}

/**
 * An empty tally of a survey.
 *
 * @param breakdowns background keys or names of questions with one answer
 * @param asked which questions were shown; without it, a question that conditions can hide is never counted as missing
 * @throws Error when a breakdown would make groups that overlap
 * @example const tally = startTally(sessionEval, ['sector']); addResponse(tally, response);
 */
export function startTally(survey: Survey, breakdowns: readonly string[], asked?: Asked): Tally {
  const variables = countedVariablesOf(survey);
  const openTexts = openTextsOf(survey);
  return {
    survey,
    variables,
    breakdowns: breakdownsOf(survey, variables, breakdowns),
    openTexts,
    atoms: new Map(),
    written: new Map(openTexts.map(({ question }) => [question, []])),
    asked: asked ?? alwaysShown(survey),
    askedAlike: asked?.alike ?? (asked ? undefined : alwaysShown(survey)({})),
  };
}

/** Counts one response into the tally. */
export function addResponse(tally: Tally, { answers, background }: CountedResponse): void {
  const atom = atomFor(
    tally,
    tally.breakdowns.map((breakdown) => breakdown.groupOf(answers, background)),
  );
  const asked = tally.asked(answers);
  atom.responses += 1;
  tally.variables.forEach((variable, at) => {
    countAnswers(atom.counts[at] as Counts, variable, answers, asked.has(variable.question));
  });
  for (const text of tally.openTexts) {
    const texts = text.needsConsent && !consents(answers) ? [] : text.read(answers);
    if (texts.length > 0) tally.written.get(text.question)?.push(texts);
  }
}

/**
 * The tally of both parts together. Associative, and commutative in everything that can be read from it.
 *
 * @throws Error when the parts are of different surveys or breakdowns
 */
export function mergeTallies(a: Tally, b: Tally): Tally {
  if (shapeOf(a) !== shapeOf(b)) throw new Error('only tallies of the same survey and breakdowns can be merged');
  const merged: Tally = { ...a, atoms: new Map(), written: new Map() };
  for (const part of [a, b]) {
    for (const atom of part.atoms.values()) addAtom(merged, atom);
    for (const [question, texts] of part.written) merged.written.set(question, [...(merged.written.get(question) ?? []), ...texts]);
  }
  return merged;
}

/** How many responses were counted. */
export function responsesIn(tally: Tally): number {
  return [...tally.atoms.values()].reduce((sum, atom) => sum + atom.responses, 0);
}

/** The atom of these groups, made where it is the first. */
export function atomFor(tally: Tally, groups: readonly string[]): Atom {
  const [only = ''] = groups;
  const key = groups.length < 2 ? only : JSON.stringify(groups);
  const known = tally.atoms.get(key);
  if (known) return known;
  const atom: Atom = { groups, responses: 0, counts: tally.variables.map(noCounts) };
  tally.atoms.set(key, atom);
  return atom;
}

function addAtom(tally: Tally, part: Atom): void {
  const atom = atomFor(tally, part.groups);
  atom.responses += part.responses;
  part.counts.forEach((counts, at) => {
    addCounts(atom.counts[at] as Counts, counts);
  });
}

function shapeOf(tally: Tally): string {
  return JSON.stringify([tally.survey.id, tally.survey.version, tally.breakdowns.map(({ name }) => name)]);
}

export { tablesOf } from './tables-of.ts';
