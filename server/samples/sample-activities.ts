// The samples' front door: fills an empty store with three invented activities that show what Efterklang is for.
import type { ActivityKind } from '../../surveys/fieldwork/activity.ts';
import type { Audience, Unit, WaveStatus } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { type FilledActivity, fillActivity } from './fill-activity.ts';
import { sampleLearningProject } from './learning-project.ts';
import { sampleNetworkCycle } from './network-cycle.ts';
import type { SampleActivity } from './sample-activity.ts';
import { sampleStrategyProcess } from './strategy-process.ts';
import { sampleStrategyProcessBefore } from './strategy-process-before.ts';

/** What was made, as `npm run demo -- --json` prints it. */
export interface SampleResult {
  readonly activities: readonly { readonly id: string; readonly kind: ActivityKind; readonly title: string }[];
  readonly waves: readonly SampleWaveResult[];
}

export interface SampleWaveResult {
  readonly id: string;
  readonly code: string;
  readonly activity: string;
  readonly survey: string;
  readonly status: WaveStatus;
  readonly unit: Unit;
  readonly audience: Audience;
  /** Of personal links that nobody has used. */
  readonly tokens?: readonly string[];
}

export interface SampleWish {
  /** The same seed on the same day gives the same answers; ids, codes and tokens are always new. */
  readonly seed: number;
  /** Told what is being made, in Swedish, a sentence at a time. */
  readonly progress: (sentence: string) => void;
}

const names: Readonly<Record<ActivityKind, string>> = {
  'learning-project': 'lärprojektet',
  'network-cycle': 'nätverkscykeln',
  'strategy-process': 'RUS-processen',
  foresight: 'framsynen',
};

/** The three samples as plans: nothing has happened yet. `today` decides what is on now. */
export function sampleActivities(seed: number, today: Date): readonly SampleActivity[] {
  return [sampleLearningProject(seed, today), sampleNetworkCycle(seed, today), sampleStrategyProcess(seed, today)];
}

/**
 * Makes the three sample activities through the use cases real ones are made with, and beside them the round before the strategy
 * process, which its report compares with. Takes a second or two. That round is over and no part of what is told to scripts.
 *
 * @example const { waves } = await fillWithSamples(context, { seed: 1, progress: console.error });
 */
export async function fillWithSamples(context: Context, { seed, progress }: SampleWish): Promise<SampleResult> {
  const filled: FilledActivity[] = [];
  const before = await fillActivity(context, sampleStrategyProcessBefore(seed));
  for (const plan of sampleActivities(seed, context.clock())) {
    progress(`Fyller ${names[plan.kind]}: ${contentsOf(plan)} …`);
    filled.push(await fillActivity(context, plan.kind === 'strategy-process' ? { ...plan, earlier: before.activity.id } : plan));
  }
  return resultOf(filled);
}

function contentsOf({ occasions, waves }: SampleActivity): string {
  const answers = waves.reduce((sum, wave) => sum + wave.answers.length, 0);
  return `${Object.keys(occasions).length} tillfällen, ${waves.length} omgångar, ${answers} svar`;
}

function resultOf(filled: readonly FilledActivity[]): SampleResult {
  return {
    activities: filled.map(({ activity: { id, kind, title } }) => ({ id, kind, title })),
    waves: filled.flatMap(({ waves }) =>
      waves.map(({ wave: { id, code, activity, survey, status, unit, audience }, tokens }) => ({
        ...{ id, code, activity, survey: survey.id, status, unit, audience },
        ...(tokens ? { tokens } : {}),
      })),
    ),
  };
}
