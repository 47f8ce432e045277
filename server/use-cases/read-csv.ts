// The answers and what the columns mean, wave by wave, as CSV.
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { ReportInput } from '../../reports/compose/report-input.ts';
import type { CsvProfile } from '../../reports/csv/csv-profile.ts';
import type { WaveRelease } from '../../reports/disclosure/wave-release.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { retentionLines } from './archive-readme.ts';
import { findWave } from './find.ts';
import { type ReportChoice, reportInput } from './read-report.ts';
import { surveyOf } from './surveys-of-waves.ts';

export interface CsvChoice {
  /** Id or code. */
  readonly wave: string;
  readonly profile: CsvProfile;
}

export interface NamedCsv {
  /** Fit for a file name. */
  readonly name: string;
  readonly content: string | AsyncIterable<string>;
}

/** Every released figure of an activity. Throws the problem `no-such-activity`. */
export async function readFiguresCsv(context: Context, choice: ReportChoice & { readonly profile: CsvProfile }): Promise<NamedCsv> {
  return figuresCsvOf(await reportInput(context, choice), choice.profile);
}

/** The same of what has been read already. */
export async function figuresCsvOf(input: ReportInput, profile: CsvProfile): Promise<NamedCsv> {
  const { figuresCsvParts } = await import('../../reports/csv/figures-csv.ts');
  return { name: `figures-${slugOf(input.activity.title)}`, content: othersBetween(figuresCsvParts(input, profile)) };
}

/** Whoever sends an answer meanwhile is served between the parts. */
async function* othersBetween(parts: Iterable<string>): AsyncIterable<string> {
  for (const part of parts) {
    yield part;
    await othersFirst();
  }
}

/**
 * The answers of a released wave, a row each. Throws the problems `no-such-wave`, `not-released` and, where there are
 * fewer than k, `too-few`.
 */
export async function readResponsesCsv(context: Context, choice: CsvChoice): Promise<NamedCsv> {
  const { wave, survey, release } = await findAnswers(context, choice.wave);
  const { responsesCsv } = await import('../../reports/csv/responses-csv.ts');
  return {
    name: `responses-${wave.code}`,
    content: responsesCsv(survey, wave, release, () => context.store.responsesTo(wave.id), choice.profile),
  };
}

/** The open answers of a released wave. Throws as `readResponsesCsv`. */
export async function readTextsCsv(context: Context, choice: CsvChoice): Promise<NamedCsv> {
  const { wave, survey, release } = await findAnswers(context, choice.wave);
  const { textsCsv } = await import('../../reports/csv/texts-csv.ts');
  return { name: `texts-${wave.code}`, content: textsCsv(survey, release, choice.profile) };
}

/** What each column means. Throws the problem `no-such-wave`. */
export async function readCodebookCsv(context: Context, choice: CsvChoice & { readonly locale: 'sv' | 'en' }): Promise<NamedCsv> {
  const wave = await findWave(context, choice.wave);
  const [sv, en] = [retentionLines(wave, 'sv'), retentionLines(wave, 'en')];
  const noted = wave.retention ? sv.map((line, at) => ({ sv: line, en: en[at] ?? line })) : [];
  const { codebookCsv } = await import('../../reports/csv/codebook-csv.ts');
  return { name: `codebook-${wave.code}`, content: codebookCsv(await surveyOf(context, wave), choice.profile, choice.locale, noted) };
}

export interface ReleasedWave {
  readonly wave: Wave;
  readonly survey: Survey;
  readonly release: WaveRelease;
}

/** The wave with its release. Throws the problems `no-such-wave`, `not-released`, `too-few` and, where its figures went too, `answers-erased`. */
export async function findReleased(context: Context, idOrCode: string): Promise<ReleasedWave> {
  const wave = await findWave(context, idOrCode);
  if (wave.erased?.figures === 'go') throw new ProblemError('answers-erased');
  const release = wave.status === 'released' ? await context.store.release(wave.id) : undefined;
  if (!release) throw new ProblemError('not-released');
  if (release.status === 'too-few') throw new ProblemError('too-few', { values: { k: String(release.k) } });
  return { wave, survey: await surveyOf(context, wave), release };
}

/** The same for what is made of the answers themselves. Throws `answers-erased` too, where only numbers are left. */
export async function findAnswers(context: Context, idOrCode: string): Promise<ReleasedWave> {
  const found = await findReleased(context, idOrCode);
  if (found.release.erasedOn) throw new ProblemError('answers-erased');
  return found;
}

/** @example slugOf('Kompetens i hela länet') // 'kompetens-i-hela-lanet' */
export function slugOf(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'efterklang'
  );
}
