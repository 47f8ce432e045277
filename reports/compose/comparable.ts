// Two waves stand in one figure only for the same question with the same scale: same values, same Swedish labels. Others are
// shown, but apart, and said to be "inte jämförbart".

import { grouped } from '../tabulate/grouped.ts';
import { type Composition, shortName } from './composition.ts';
import type { Reading } from './series.ts';

/** Readings with one and the same scale. */
export interface Comparable {
  readonly readings: readonly Reading[];
  /** '' for the first scale, '-2' for the next: tells the figures' ids apart. */
  readonly suffix: string;
  readonly notes: readonly string[];
}

/** Readings divided by scale, in the order in which the scales first appear. */
export function comparableParts(composition: Composition, readings: readonly Reading[]): readonly Comparable[] {
  const byScale = grouped(readings, ({ variable }) => variable.scale);
  const notes = notesOn(composition, readings);
  return [...byScale.values()].map((part, at) => {
    const asked = new Set(part.map(({ variable }) => variable.question));
    const concerning = notes.filter(({ question }) => asked.has(question)).map(({ note }) => note);
    return { readings: part, suffix: at === 0 ? '' : `-${at + 1}`, notes: concerning };
  });
}

/** Whether all readings of one question have the same scale. */
export function areComparable(readings: readonly Reading[]): boolean {
  return new Set(readings.map(({ variable }) => variable.scale)).size <= 1;
}

function notesOn(composition: Composition, readings: readonly Reading[]): readonly { readonly question: string; readonly note: string }[] {
  const byItem = grouped(readings, ({ variable }) => JSON.stringify([variable.question, variable.item]));
  return [...byItem.values()].flatMap((same) => {
    const [first] = same;
    if (!first || areComparable(same)) return [];
    const waves = [...new Set(same.map(({ series }) => series.label))].join(', ');
    const name = shortName(composition, first.series.of.survey.id, first.variable);
    return [{ question: first.variable.question, note: composition.words.notes.notComparable(name, waves) }];
  });
}
