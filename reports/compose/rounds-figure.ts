// The newest round of a survey beside the one before it, ground by ground. Rounds stand together only where the question and its
// options are the same; those who answered may be others.

import type { RoundsDefinition } from '../definition/strategy-definitions.ts';
import { grouped } from '../tabulate/grouped.ts';
import { meetingFigure } from './comparison-figure.ts';
import type { Composition } from './composition.ts';
import { type Series, seriesOf } from './series.ts';
import type { DumbbellsFigure } from './strategy-figures.ts';
import { strategyWordsIn } from './strategy-words.ts';

/** One figure a ground that has answers in two rounds with results; none before there are two. */
export function roundsFigures(composition: Composition, definition: RoundsDefinition): readonly DumbbellsFigure[] {
  const shown = seriesOf(composition, definition.survey).filter(({ of }) => of.release?.status === 'released');
  const voices = [...grouped(shown, ({ of, group }) => JSON.stringify([of.survey.id, group])).values()];
  const rounds = voices.flatMap((same) => lastTwo(same) ?? []);
  const { notes } = strategyWordsIn(composition.locale);
  return rounds.flatMap(({ earlier, now }, at) =>
    meetingFigure(
      composition,
      { circle: now, square: earlier, names: { circle: now.label, square: earlier.label } },
      { ...definition, id: rounds.length > 1 ? `${definition.id}-${at + 1}` : definition.id },
      [notes.round],
    ),
  );
}

function lastTwo(same: readonly Series[]): { readonly earlier: Series; readonly now: Series } | undefined {
  const [earlier, now] = [same.at(-2), same.at(-1)];
  return earlier && now && { earlier, now };
}
