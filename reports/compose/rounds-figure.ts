// The newest round of a survey beside the one before it, ground by ground. Rounds stand together only where the question and its
// options are the same; those who answered may be others. The round before is an earlier wave, or a wave of the activity before.
import type { RoundsDefinition } from '../definition/strategy-definitions.ts';
import { grouped } from '../tabulate/grouped.ts';
import { meetingFigure } from './comparison-figure.ts';
import { type Composition, compositionOf } from './composition.ts';
import { type Series, seriesOf } from './series.ts';
import type { DumbbellsFigure } from './strategy-figures.ts';
import { strategyWordsIn } from './strategy-words.ts';

interface Round {
  readonly series: Series;
  /** Unlike the other's: the year of the release tells rounds of two activities apart. */
  readonly name: string;
}

/** One figure a ground that has answers in two rounds with results; none before there are two. */
export function roundsFigures(composition: Composition, definition: RoundsDefinition): readonly DumbbellsFigure[] {
  const { earlier } = composition.input;
  const before = earlier ? shownOf(compositionOf(composition.definition, earlier), definition) : [];
  const rounds = [...before.map(dated), ...shownOf(composition, definition).map(before.length > 0 ? dated : undated)];
  const voices = [...grouped(rounds, ({ series }) => JSON.stringify([series.of.survey.id, series.group])).values()];
  const pairs = voices.flatMap((same) => {
    const pair = lastTwo(same);
    return pair ? [pair] : [];
  });
  const { notes } = strategyWordsIn(composition.locale);
  return pairs.flatMap(([first, last], at) =>
    meetingFigure(
      composition,
      { circle: last.series, square: first.series, names: { circle: last.name, square: first.name } },
      { ...definition, id: pairs.length > 1 ? `${definition.id}-${at + 1}` : definition.id },
      [notes.round],
    ),
  );
}

function shownOf(composition: Composition, { survey }: RoundsDefinition): readonly Series[] {
  return seriesOf(composition, survey).filter(({ of }) => of.release?.status === 'released');
}

function undated(series: Series): Round {
  return { series, name: series.label };
}

/** "Kommuner (samordnade svar) 2022" */
function dated(series: Series): Round {
  const day = series.of.release?.releasedOn ?? '';
  return { series, name: [series.label, day.slice(0, 4)].filter(Boolean).join(' ') };
}

/** The newest and the one before it, where their names differ; the same name twice would say nothing. */
function lastTwo(same: readonly Round[]): readonly [Round, Round] | undefined {
  const [first, last] = [same.at(-2), same.at(-1)];
  if (!first || !last) return undefined;
  if (first.name !== last.name) return [first, last];
  const full = (round: Round): Round => ({ ...round, name: `${round.series.label} ${round.series.of.release?.releasedOn ?? ''}` });
  return [full(first), full(last)];
}
