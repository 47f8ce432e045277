// A report is arithmetic on released figures: what it costs depends on the number of releases, never of responses.
import { createHash } from 'node:crypto';
import type { ComposedReport, Figure } from '../../reports/compose/report.ts';
import type { ReportInput } from '../../reports/compose/report-input.ts';
import type { WaveRelease } from '../../reports/disclosure/wave-release.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findActivity, occasionsOf } from './find.ts';
import { surveyOf } from './surveys-of-waves.ts';
import { countOf, inSteps } from './view-wave.ts';

export interface ReportChoice {
  readonly activity: string;
  readonly locale: 'sv' | 'en';
}

/** Reports that have been composed, by everything they are made of: a new release makes a new one. */
const composed = new Map<string, ComposedReport>();
const mostKept = 20;

/** The report of an activity. Throws the problem `no-such-activity`. */
export async function readReport(context: Context, choice: ReportChoice): Promise<ComposedReport> {
  return reportOf(await reportInput(context, choice));
}

/** The composed report of what it is made of; of one wave alone where one is named. */
export async function reportOf(input: ReportInput, wave?: string): Promise<ComposedReport> {
  const key = keyOf(input, wave);
  const known = composed.get(key);
  if (known) return known;
  const report = await composedOf(input, wave);
  const oldest = composed.keys().next();
  if (composed.size >= mostKept && !oldest.done) composed.delete(oldest.value);
  composed.set(key, report);
  return report;
}

async function composedOf(input: ReportInput, wave: string | undefined): Promise<ComposedReport> {
  if (wave !== undefined) return (await import('../../reports/compose/wave-report.ts')).waveReport(input, wave);
  return (await import('../../reports/compose/compose-report.ts')).composeReport(input);
}

/** One figure of the report. Throws the problems `no-such-activity` and `no-such-figure`. */
export async function readFigure(
  context: Context,
  choice: ReportChoice & { readonly figure: string },
): Promise<{ report: ComposedReport; figure: Figure }> {
  const report = await readReport(context, choice);
  const figure = report.sections.flatMap(({ figures }) => figures).find(({ id }) => id === choice.figure);
  if (!figure) throw new ProblemError('no-such-figure');
  return { report, figure };
}

/** What a report is made of: fieldwork and releases. Throws the problem `no-such-activity`. */
export async function reportInput(context: Context, { activity: id, locale }: ReportChoice): Promise<ReportInput> {
  const activity = await findActivity(context, id);
  const earlier = activity.earlier === undefined ? undefined : await context.store.activity(activity.earlier);
  return { ...(await inputOf(context, activity, locale)), ...(earlier ? { earlier: await inputOf(context, earlier, locale) } : {}) };
}

async function inputOf(context: Context, activity: Activity, locale: 'sv' | 'en'): Promise<ReportInput> {
  const { store } = context;
  const { id } = activity;
  const [occasions, allWaves, allReleases, themes] = await Promise.all([
    occasionsOf(context, id),
    store.wavesOf(id),
    store.releasesOf(id),
    store.themes(id),
  ]);
  // Where the figures have been erased with the answers, the report does not know the wave.
  const waves = allWaves.filter(({ erased }) => erased?.figures !== 'go');
  const releases = allReleases.filter(({ wave }) => waves.some(({ id: left }) => left === wave));
  const surveys = new Map<string, Survey>();
  for (const wave of waves) surveys.set(wave.id, await surveyOf(context, wave));
  return {
    activity,
    occasions,
    waves,
    releases,
    themes,
    locale,
    surveyOf: (wave: Wave) => {
      const survey = surveys.get(wave.id);
      if (!survey) throw new Error(`Wave ${wave.id} is not of activity ${id}.`);
      return survey;
    },
    population: await populationsOf(context, waves),
    answersSoFar: await answersSoFarOf(context, waves),
  };
}

/** How many each wave was put to, where that is known: said when it was made, or counted in invitations. */
async function populationsOf({ store }: Context, waves: readonly Wave[]): Promise<Record<string, number>> {
  const populations: Record<string, number> = {};
  for (const { id, audience, population } of waves) {
    const known = population ?? (audience === 'invited' ? (await store.invitationsTo(id)).length : 0);
    if (known > 0) populations[id] = known;
  }
  return populations;
}

/** How many have answered waves that are not released yet; persons in steps, whoever has the link, since a report is passed on. */
async function answersSoFarOf(context: Context, waves: readonly Wave[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const wave of waves.filter(({ status }) => status === 'open' || status === 'closed')) {
    const count = await countOf(context, wave);
    if (count !== undefined) counts[wave.id] = inSteps(count, wave.unit === 'person' ? 5 : 1);
  }
  return counts;
}

/** Releases are the same objects as long as they are the same (see the stores): they are told apart without being read. */
const numbers = new WeakMap<WaveRelease, number>();
let lastNumber = 0;

function numberOf(release: WaveRelease): number {
  const known = numbers.get(release);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(release, lastNumber);
  return lastNumber;
}

function keyOf(input: ReportInput, wave: string | undefined): string {
  return createHash('sha256')
    .update(JSON.stringify([madeOf(input), wave]))
    .digest('hex');
}

function madeOf({ releases, earlier, surveyOf: _, ...rest }: ReportInput): unknown {
  return [rest, releases.map(numberOf), earlier ? madeOf(earlier) : undefined];
}

const written = new WeakMap<ComposedReport, string>();

/** A composed report as JSON, written once for as long as it lives. */
export function jsonOf(report: ComposedReport): string {
  const known = written.get(report) ?? JSON.stringify(report);
  written.set(report, known);
  return known;
}
