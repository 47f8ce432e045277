// Two waves stand in one figure only for the same question with the same scale (same values, same Swedish labels) and the same
// Swedish words, unless the definition says that the words mean the same (`reworded`). Others are shown, but apart, and said to
// be "inte jämförbart" and why. Two different surveys stand beside each other where the report's author has put them there.

import { grouped } from '../tabulate/grouped.ts';
import { type Composition, shortName } from './composition.ts';
import type { Reading } from './series.ts';

/** Readings that may be compared. */
export interface Comparable {
  readonly readings: readonly Reading[];
  /** '' for the first, '-2' for the next: tells the figures' ids apart. */
  readonly suffix: string;
  readonly notes: readonly string[];
}

/** Readings divided by scale and wording, in the order in which they first appear. */
export function comparableParts(composition: Composition, readings: readonly Reading[]): readonly Comparable[] {
  const wordingOf = wordingsAmong(readings);
  const parts = grouped(readings, (reading) => JSON.stringify([reading.variable.scale, wordingOf(reading)]));
  const notes = notesOn(composition, readings);
  return [...parts.values()].map((part, at) => {
    const asked = new Set(part.map(({ variable }) => variable.question));
    const concerning = notes.filter(({ question }) => asked.has(question)).map(({ note }) => note);
    return { readings: part, suffix: at === 0 ? '' : `-${at + 1}`, notes: concerning };
  });
}

/** Whether all readings of one question have the same scale and the same words. */
export function areComparable(readings: readonly Reading[]): boolean {
  return haveOneScale(readings) && haveOneWording(readings);
}

/** Why readings are not compared, a sentence a question; none where they may be. */
export function whyNotComparable(composition: Composition, readings: readonly Reading[]): readonly string[] {
  return [...new Set(notesOn(composition, readings).map(({ note }) => note))];
}

function haveOneScale(readings: readonly Reading[]): boolean {
  return new Set(readings.map(({ variable }) => variable.scale)).size <= 1;
}

function haveOneWording(readings: readonly Reading[]): boolean {
  return new Set(readings.map(wordingsAmong(readings))).size <= 1;
}

/** Which of the wordings of its own question a reading has: 0 for the first to appear. Rows of a matrix are told apart. */
function wordingsAmong(readings: readonly Reading[]): (reading: Reading) => number {
  const places = new Map<Reading, number>();
  const sameQuestion = grouped(readings, ({ series, variable }) =>
    JSON.stringify([series.of.survey.id, variable.question, variable.item, variable.scale]),
  );
  for (const same of sameQuestion.values()) {
    const meanings = meaningsIn(same);
    for (const reading of same)
      places.set(
        reading,
        meanings.findIndex((words) => words.has(reading.variable.wordings[0])),
      );
  }
  return (reading) => places.get(reading) ?? 0;
}

/** Sets of words that mean the same, since one definition names them together. */
function meaningsIn(readings: readonly Reading[]): readonly ReadonlySet<string>[] {
  let meanings: readonly ReadonlySet<string>[] = [];
  for (const { variable } of readings) {
    const isMet = (words: ReadonlySet<string>) => variable.wordings.some((wording) => words.has(wording));
    const met = meanings.filter(isMet);
    const joined = new Set([...met.flatMap((words) => [...words]), ...variable.wordings]);
    const [first] = met;
    meanings = first ? meanings.flatMap((words) => (words === first ? [joined] : isMet(words) ? [] : [words])) : [...meanings, joined];
  }
  return meanings;
}

function notesOn(composition: Composition, readings: readonly Reading[]): readonly { readonly question: string; readonly note: string }[] {
  const { notes } = composition.words;
  const byItem = grouped(readings, ({ variable }) => JSON.stringify([variable.question, variable.item]));
  return [...byItem.values()].flatMap((same) => {
    const [first] = same;
    if (!first || areComparable(same)) return [];
    const waves = [...new Set(same.map(({ series }) => series.label))].join(', ');
    const name = shortName(composition, first.series.of.survey.id, first.variable);
    const note = haveOneScale(same) ? notes.otherWords(name, waves) : notes.notComparable(name, waves);
    return [{ question: first.variable.question, note }];
  });
}
