// What waits for the organiser on a day, and in which order. Pure: what the lines say, and where each leads, is the page's.
import type { Activity } from '../../../surveys/fieldwork/activity.ts';
import { daysAfter } from '../../../surveys/fieldwork/days.ts';
import type { PlannedTimes } from '../../../surveys/fieldwork/planned-times.ts';
import type { ActivityView, WaveView } from '../../api/shapes.ts';
import { rightsOf } from '../session/rights-of.ts';
import { isRegistration } from '../wave/wave-steps.ts';
import { planOf } from '../words/planned.ts';
import type { PlacedWave } from './sort-day.ts';

/** A wave that only the organiser can take further. */
export interface WaitingWave extends PlacedWave {
  /** `close`: its last day has passed. `undated`: a draft that no plan tells when to open. */
  readonly step: 'close' | 'release' | 'open' | 'undated';
  readonly plan: PlannedTimes;
  /** Its day has passed. */
  readonly late: boolean;
}

/** An activity with results that nobody has been sent yet. */
export interface WaitingReport {
  readonly step: 'report';
  readonly activity: Activity;
  /** How many waves have results. */
  readonly released: number;
}

export type Waiting = WaitingWave | WaitingReport;

/** A report that has waited longer than this waits for nobody. */
const daysOfReport = 60;

/**
 * What waits: first what people could still answer although they should not, then results, then what is to be opened, reports,
 * and last drafts without a date.
 *
 * @param day ISO date
 * @example whatWaits(views, '2026-11-19').map(({ step }) => step) // ['close', 'release', 'open', 'report', 'undated']
 */
export function whatWaits(views: readonly ActivityView[], day: string): readonly Waiting[] {
  const waves = views.flatMap((view) => wavesOf(view, day));
  const those = (step: WaitingWave['step']) => waves.filter((waiting) => waiting.step === step);
  return [
    ...those('close').sort(byDay(({ plan }) => plan.closes)),
    ...those('release').sort((a, b) => (b.wave.closedAt ?? '').localeCompare(a.wave.closedAt ?? '')),
    ...those('open').sort(byDay(({ plan }) => plan.opens)),
    ...views.flatMap((view) => reportOf(view, day)),
    ...those('undated'),
  ];
}

function wavesOf(view: ActivityView, day: string): readonly WaitingWave[] {
  const waits = mayTake(view.role);
  return view.waves.flatMap((wave): readonly WaitingWave[] => stepOf(view, wave, day).filter(({ step }) => waits(step)));
}

/** What one may not do waits for somebody else. */
function mayTake(role: ActivityView['role']): (step: WaitingWave['step']) => boolean {
  const { owns, runs } = rightsOf(role);
  return (step) => (step === 'open' || step === 'close' ? runs : owns);
}

function stepOf(view: ActivityView, wave: WaveView, day: string): readonly WaitingWave[] {
  const plan = planOf(wave, view);
  const occasion = view.occasions.find(({ id }) => id === wave.occasion);
  const placed = { activity: view.activity, occasion, wave, plan };
  const isOver = plan.closes !== undefined && plan.closes < day;
  // A registration has led to its list when it has closed; nobody waits for its results.
  if (wave.status === 'closed') return isRegistration(wave) ? [] : [{ ...placed, step: 'release', late: false }];
  if (wave.status === 'open') return isOver ? [{ ...placed, step: 'close', late: true }] : [];
  if (wave.status !== 'draft') return [];
  if (occasion?.cancelled) return [];
  if (plan.opens === undefined) return [{ ...placed, step: 'undated', late: false }];
  // The server sees to it; said where it could not.
  if (plan.opensItself && plan.opens === day) return [];
  return plan.opens <= day ? [{ ...placed, step: 'open', late: isOver }] : [];
}

/** The report of what people have met for: they have met for the last time, and everything that has been gathered has its results. */
function reportOf({ activity, occasions, waves, role }: ActivityView, day: string): readonly WaitingReport[] {
  if (!rightsOf(role).owns) return [];
  const released = waves.filter(({ status, count }) => status === 'released' && count !== undefined);
  const latest = released
    .map(({ releasedAt = '' }) => releasedAt.slice(0, 10))
    .sort()
    .at(-1);
  const isGathering = waves.some((wave) => wave.status === 'open' || (wave.status === 'closed' && !isRegistration(wave)));
  const areDone = occasions.every(({ kind, date, cancelled }) => kind === 'step' || cancelled || date < day);
  if (activity.example || isGathering || !areDone || !latest || occasions.every(({ kind }) => kind === 'step')) return [];
  if (activity.reportSent !== undefined && activity.reportSent >= latest) return [];
  return latest < daysAfter(day, -daysOfReport) ? [] : [{ step: 'report', activity, released: released.length }];
}

function byDay<T>(dayOf: (waiting: T) => string | undefined): (a: T, b: T) => number {
  return (a, b) => (dayOf(a) ?? '').localeCompare(dayOf(b) ?? '');
}
