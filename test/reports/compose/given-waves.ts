// Waves whose every answer is written down, so that figures can be reckoned by hand.
import type { ReportInput } from '../../../reports/compose/compose-report.ts';
import type { ComposedReport, Figure } from '../../../reports/compose/report.ts';
import type { Survey } from '../../../surveys/definition/survey.ts';
import type { Activity, ActivityKind } from '../../../surveys/fieldwork/activity.ts';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import type { Background, StoredAnswers } from '../../../surveys/fieldwork/response.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { releaseOf, waveOf } from '../fixtures/make-wave.ts';

export interface GivenWave {
  readonly survey: Survey;
  readonly answers: readonly StoredAnswers[];
  readonly background?: readonly Background[];
  readonly wave?: Partial<Wave>;
  /** How many have answered so far, of a wave that is not released. */
  readonly soFar?: number;
}

export interface GivenActivity {
  readonly kind: ActivityKind;
  readonly occasions?: readonly Pick<Occasion, 'kind' | 'date' | 'attended'>[];
  readonly waves: readonly GivenWave[];
  readonly locale?: string;
}

/** The input of a report on the given waves: `wave-1` and on, occasions `at-1` and on, all released unless told otherwise. */
export function givenActivity({ kind, occasions = [], waves: given, locale = 'sv' }: GivenActivity): ReportInput {
  const activity: Activity = { id: 'given', kind, title: 'Given', organiser: 'Region Exempel', example: true };
  const waves = given.map(({ survey, wave }, at) => waveOf(survey, { id: `wave-${at + 1}`, activity: activity.id, ...wave }));
  const surveyOf = (wave: Wave) => given[waves.findIndex(({ id }) => id === wave.id)]?.survey as Survey;
  const releases = given.flatMap(({ survey, answers, background = [] }, at) => {
    const wave = waves[at] as Wave;
    const responses = answers.map((one, who) => ({ answers: one, background: background[who] ?? {} }));
    return wave.status === 'released' ? [releaseOf(survey, wave, responses)] : [];
  });
  const soFar = given.flatMap(({ soFar: n }, at) => (n === undefined ? [] : [[`wave-${at + 1}`, n] as const]));
  return {
    activity,
    occasions: occasions.map((occasion, at) => ({
      ...occasion,
      id: `at-${at + 1}`,
      activity: activity.id,
      number: at + 1,
      title: `T${at + 1}`,
    })),
    waves,
    surveyOf,
    releases,
    locale,
    answersSoFar: Object.fromEntries(soFar),
  };
}

/** Values as often as they are counted. @example dealt({ 4: 2, na: 1 }) // [4, 4, 'na'] */
export function dealt(counts: Readonly<Record<string, number>>): readonly (number | string)[] {
  return Object.entries(counts).flatMap(([value, n]) => Array.from({ length: n }, () => (/^\d+$/.test(value) ? Number(value) : value)));
}

/** A figure of a kind; fails where there is none. */
export function figureIn<K extends Figure['kind']>(of: ComposedReport, id: string, kind: K): Extract<Figure, { kind: K }> {
  const found = of.sections.flatMap(({ figures }) => figures).find((figure) => figure.id === id);
  if (found?.kind !== kind) throw new Error(`no ${kind} figure ${id}`);
  return found as Extract<Figure, { kind: K }>;
}

export const idsIn = (of: ComposedReport): readonly string[] => of.sections.flatMap(({ figures }) => figures.map(({ id }) => id));
