// Several activities of one kind side by side: the ratings that their surveys share, an activity a bar. A bar is the sum of the
// activity's released waves; activities are never summed, and what was asked in another way stands apart and is said to.
import { textIn } from '../../surveys/definition/localized-text.ts';
import { type ActivityKind, activityKindNames } from '../../surveys/fieldwork/activity.ts';
import { sumOfReleased } from '../disclosure/sum-of-released.ts';
import { reportOn } from '../library/report-on.ts';
import { grouped } from '../tabulate/grouped.ts';
import type { Variable } from '../tabulate/variable.ts';
import { comparableParts } from './comparable.ts';
import { type Composition, compositionOf, shortName } from './composition.ts';
import { figureBase } from './figure-base.ts';
import { columnText } from './heat-figure.ts';
import { groupLabel } from './labels.ts';
import { likertRow, stepsOf } from './likert-figure.ts';
import type { ComposedReport, LikertFigure, ReportSection } from './report.ts';
import type { ReportInput } from './report-input.ts';
import { scaleAlt } from './scale-alt.ts';
import { scaleTable } from './scale-table.ts';
import { type Reading, readingOf, type Series, seriesOf, sourcesOf } from './series.ts';
import { wordsIn } from './words.ts';

/** An activity in the overview, and how much of it has results. */
export interface OverviewActivity {
  readonly id: string;
  readonly title: string;
  readonly organiser: string;
  readonly example: boolean;
  /** Waves with results. */
  readonly released: number;
  readonly waves: number;
}

export interface ComposedOverview extends Pick<ComposedReport, 'locale' | 'title' | 'lead' | 'sections' | 'method'> {
  readonly kind: ActivityKind;
  /** In the order they were made. */
  readonly activities: readonly OverviewActivity[];
}

/**
 * The overview of a kind of activity in one language. `inputs` are what the activities' own reports are made of, oldest first.
 *
 * @example composeOverview('learning-project', [inputOfFirst, inputOfSecond], 'sv').sections[0].figures[0].groups[0].rows // one an activity
 */
export function composeOverview(kind: ActivityKind, inputs: readonly ReportInput[], locale: string): ComposedOverview {
  const { overview, method } = wordsIn(locale);
  const compositions = inputs.map((input) => compositionOf(reportOn(kind), { ...input, locale }));
  const released = compositions.flatMap(({ waves }) => waves.flatMap(({ release }) => release ?? []));
  const persons = released.filter(({ unit }) => unit === 'person');
  return {
    locale,
    kind,
    title: overview.title(textIn(activityKindNames[kind], locale)),
    lead: overview.lead,
    activities: compositions.map(activityOf),
    sections: toldApart(
      surveysIn(compositions).flatMap((survey) => sectionOn(compositions, survey) ?? []),
      compositions[0],
    ),
    method: [
      overview.sums,
      method.base,
      method.notKnown,
      method.topTwo,
      ...(persons.length > 0 ? [method.small(Math.max(...persons.map(({ k }) => k)))] : []),
      ...(inputs.some(({ activity }) => activity.example) ? [overview.example] : []),
    ],
  };
}

function activityOf({ input, waves }: Composition): OverviewActivity {
  const { id, title, organiser, example } = input.activity;
  return {
    id,
    title,
    organiser,
    example,
    released: waves.filter(({ release }) => release?.status === 'released').length,
    waves: waves.length,
  };
}

/** Ids of surveys with results, in the order of the kind's report. */
function surveysIn(compositions: readonly Composition[]): readonly string[] {
  const known = Object.keys(compositions[0]?.definition.surveys ?? {});
  const released = new Set(compositions.flatMap(({ waves }) => waves.filter(({ release }) => release).map(({ wave }) => wave.survey.id)));
  return known.filter((survey) => released.has(survey));
}

function sectionOn(compositions: readonly Composition[], survey: string): ReportSection | undefined {
  const [first] = compositions;
  const ratings = ratingsIn(compositions, survey);
  if (!first) return undefined;
  const figures = [...grouped(ratings, ({ question }) => question)].flatMap(([question, items]) =>
    figuresOn(compositions, survey, question, [...new Set(items.map(({ item }) => item))]),
  );
  const newest = compositions.flatMap(({ waves }) => waves.filter(({ wave }) => wave.survey.id === survey)).at(-1);
  return figures.length === 0 || !newest ? undefined : { id: survey, title: textIn(newest.survey.json.title, first.locale), figures };
}

/** Two surveys may have the same title, since it is addressed to those who answer: then it is said who they are. */
function toldApart(sections: readonly ReportSection[], composition: Composition | undefined): readonly ReportSection[] {
  const figures = composition?.definition.sections.flatMap((section) => section.figures) ?? [];
  const called = Object.assign({}, ...figures.map((figure) => (figure.kind === 'response-status' ? figure.called : {})));
  return sections.map((section) => {
    const isTwice = sections.filter(({ title }) => title === section.title).length > 1;
    const who = isTwice ? called[section.id] : undefined;
    return who && composition ? { ...section, title: `${section.title}: ${textIn(who, composition.locale)}` } : section;
  });
}

/** Ratings, by themselves or in a matrix: what a share of the top two and a mean can be said of. */
function ratingsIn(compositions: readonly Composition[], survey: string): readonly Variable[] {
  const waves = compositions.flatMap((composition) =>
    composition.waves.filter(({ wave, release }) => wave.survey.id === survey && release),
  );
  return waves.flatMap(({ variables }) =>
    variables.filter(({ measure, questionType }) => measure === 'scale' && ['rating', 'matrix', 'matrixdropdown'].includes(questionType)),
  );
}

interface Bar {
  readonly reading: Reading;
  /** What it is the sum of. */
  readonly parts: readonly Reading[];
}

function figuresOn(
  compositions: readonly Composition[],
  survey: string,
  question: string,
  items: readonly string[],
): readonly LikertFigure[] {
  const [composition] = compositions;
  if (!composition) return [];
  const waves = items.flatMap((item) =>
    compositions.flatMap((one) =>
      seriesOf(one, survey).flatMap((series) => {
        const reading = readingOf(series, question, item);
        return reading ? [{ ...reading, series: { ...series, label: labelOf(one, series) } }] : [];
      }),
    ),
  );
  return comparableParts(composition, waves).map(({ readings, suffix, notes }) => {
    const bars = barsOf(readings);
    const summed = bars.map(({ reading }) => reading);
    const newest = summed.at(-1) as Reading;
    const { locale } = composition;
    const asked = [textIn(newest.variable.questionText, locale), newest.variable.rowText ? columnText(newest, locale) : ''].filter(Boolean);
    const base = figureBase(composition, {
      id: `${survey}-${question.replaceAll('_', '-')}${suffix}`,
      title: asked.join(' – '),
      alt: scaleAlt(composition, summed),
      table: activityTable(composition, summed),
      readings: summed,
      notes,
      showsMean: true,
    });
    return {
      kind: 'likert',
      ...base,
      sources: bars.flatMap(({ parts }) => sourcesOf(parts, composition.locale)),
      ...stepsOf(summed, composition.locale),
      groups: groupsOf(composition, summed),
    };
  });
}

/** A bar an activity, row and ground: the sum of its waves. Where too few answered all of them, that is what it says. */
function barsOf(readings: readonly Reading[]): readonly Bar[] {
  const byActivity = grouped(readings, ({ series, variable }) =>
    JSON.stringify([variable.item, series.of.wave.activity, series.breakdown, series.group]),
  );
  return [...byActivity.values()].map((parts) => {
    const newest = parts.at(-1) as Reading;
    const table = sumOfReleased(parts.flatMap((part) => part.table ?? [])) ?? newest.table;
    // The size of the target group is known of each wave, never of their sum.
    const of = { ...newest.series.of, population: undefined };
    const series = { ...newest.series, of };
    return { reading: { ...newest, series, table, status: table?.status ?? 'too-few' }, parts };
  });
}

/** The activity, and on whose behalf where answers are kept apart. */
function labelOf({ input, locale }: Composition, { breakdown, group, of }: Series): string {
  const { title } = input.activity;
  return group === '' ? title : `${title}: ${groupLabel(breakdown, group, of.variables, locale)}`;
}

/** The scale's table, where a row is an activity and not a round. */
function activityTable(composition: Composition, readings: readonly Reading[]) {
  const { columns, rows } = scaleTable(composition, readings, true);
  const { wave, overview } = composition.words;
  return { columns: columns.map((column) => (column.title === wave ? { ...column, title: overview.activity } : column)), rows };
}

function groupsOf(composition: Composition, readings: readonly Reading[]): LikertFigure['groups'] {
  return [...grouped(readings, ({ variable }) => variable.item)].map(([item, rows]) => ({
    title: item === '' ? '' : shortName(composition, (rows[0] as Reading).series.of.survey.id, (rows[0] as Reading).variable),
    rows: rows.map((reading) => likertRow(reading, reading.series.label)),
  }));
}
