// Sorts everything there is into the four questions of the start page: what is on, what waits for me, what comes, what is done.
import type { Activity } from '../../../surveys/fieldwork/activity.ts';
import { daysAfter } from '../../../surveys/fieldwork/days.ts';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import type { ActivitySummary, ActivityView, WaveView } from '../../api/shapes.ts';
import { byUrgency } from '../wave/wave-steps.ts';
import { monthsAfter } from '../words/dates.ts';
import { type Waiting, whatWaits } from './what-waits.ts';

/** How far ahead "Härnäst" looks. */
const monthsAhead = 6;

/** A wave with what it belongs to. */
export interface PlacedWave {
  readonly activity: Activity;
  readonly occasion: Occasion | undefined;
  readonly wave: WaveView;
}

export interface Coming {
  readonly activity: Activity;
  readonly occasion: Occasion;
  readonly waves: readonly WaveView[];
}

export interface Day {
  /** Open waves, the most pressing first. */
  readonly now: readonly PlacedWave[];
  readonly waiting: readonly Waiting[];
  /** Occasions of the coming half-year, the nearest first; where there are none, the first one after that. */
  readonly next: readonly Coming[];
  /** Released waves, the newest first. */
  readonly results: readonly PlacedWave[];
}

/**
 * Sorts activities into the day's four lists.
 *
 * @param date today, as an ISO date
 * @example sortDay(views, '2026-11-19').now[0]?.wave.code // 'K7M4PTQ'
 */
export function sortDay(views: readonly ActivityView[], date: string): Day {
  const placed = views.flatMap(placedWaves);
  const inState = (status: WaveView['status']) => placed.filter(({ wave }) => wave.status === status);
  return {
    now: inState('open').sort(byUrgency(date)),
    waiting: whatWaits(views, date),
    next: nearest(
      views.flatMap((view) => comingOf(view, date)),
      date,
    ),
    results: inState('released').sort((a, b) => latestFirst(a.wave.releasedAt, b.wave.releasedAt)),
  };
}

/**
 * The activities whose details the start page needs: all that are not finished, and the latest with results.
 *
 * @param summaries newest first
 */
export function activitiesOfTheDay(summaries: readonly ActivitySummary[], latestResults: number): readonly string[] {
  const unfinished = summaries.filter(({ waves }) => waves.draft + waves.open + waves.closed > 0);
  const withResults = summaries.filter(({ waves }) => waves.released > 0).slice(0, latestResults);
  return [...new Set([...unfinished, ...withResults].map(({ id }) => id))];
}

function placedWaves({ activity, occasions, waves }: ActivityView): readonly PlacedWave[] {
  return waves.map((wave) => ({ activity, wave, occasion: occasions.find(({ id }) => id === wave.occasion) }));
}

function comingOf({ activity, occasions, waves }: ActivityView, date: string): readonly Coming[] {
  return occasions
    .filter((occasion) => occasion.date >= date && !occasion.cancelled)
    .map((occasion) => ({ activity, occasion, waves: waves.filter((wave) => wave.occasion === occasion.id) }));
}

/** Steps of a process can lie years ahead: they are not what comes next. */
function nearest(coming: readonly Coming[], date: string): readonly Coming[] {
  const inOrder = [...coming].sort((a, b) => a.occasion.date.localeCompare(b.occasion.date));
  const horizon = monthsAfter(date, monthsAhead);
  const soon = inOrder.filter(({ occasion }) => occasion.date <= horizon);
  return soon.length > 0 ? soon : inOrder.slice(0, 1);
}

/** How many of them are within a week. */
export function withinWeek(coming: readonly Coming[], date: string): number {
  return coming.filter(({ occasion }) => occasion.date < daysAfter(date, 7)).length;
}

/** Compares ISO times, the latest first; what has none comes last. */
function latestFirst(a: string | undefined, b: string | undefined): number {
  return (b ?? '').localeCompare(a ?? '');
}
