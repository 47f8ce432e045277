// A wave is one survey put to one audience. This file holds what may happen to it, and when; it does no I/O.
import type { SwedishText } from '../definition/localized-text.ts';
import type { OwnQuestion } from '../definition/own-questions.ts';
import type { SurveyParameters } from '../definition/survey.ts';
import type { OwnMailTexts } from './mail-texts.ts';
import type { PlannedTimes } from './planned-times.ts';
import type { Erasure, Retention } from './retention.ts';

export type WaveStatus = 'draft' | 'open' | 'closed' | 'released';

/** Who a response speaks for: an anonymous person, or an identified organisation. */
export type Unit = 'person' | 'organisation';

/** Who can answer: anyone with the code, or those with a personal link. */
export type Audience = 'open' | 'invited';

export interface Wave {
  readonly id: string;
  /** What stands in the link and on the slide: short, without letters that are easily mixed up. */
  readonly code: string;
  readonly activity: string;
  readonly occasion?: string;
  readonly title: SwedishText;
  readonly survey: { readonly id: string; readonly version: number };
  /** What the definition was filled in with: areas, municipalities, dialog questions. */
  readonly parameters: SurveyParameters;
  /** What the organiser asks beside the survey's own questions. */
  readonly ownQuestions?: readonly OwnQuestion[];
  /** Fingerprint of the definition, fixed when the wave opens. */
  readonly definition?: string;
  readonly unit: Unit;
  readonly audience: Audience;
  /** Background keys or question names that results may be broken down by, one at a time. */
  readonly breakdowns: readonly string[];
  /** Smallest group shown. At least 5 for persons; may be raised, never lowered. */
  readonly k: number;
  readonly status: WaveStatus;
  /** ISO times. Set when it happens. */
  readonly openedAt?: string;
  readonly closedAt?: string;
  readonly releasedAt?: string;
  /** When it is meant to open and close, where that is not as its survey and occasion usually have it, and whether by itself. */
  readonly planned?: PlannedTimes;
  /** How many were asked, where that is known. */
  readonly population?: number;
  /** The organiser's own texts of invitation and reminder. */
  readonly mailTexts?: OwnMailTexts;
  /**
   * The open questions whose answers an organiser has read before the release, when enough had written. Whoever has read them could
   * see in the next reading what one more person wrote: of persons, the wave is not opened again.
   */
  readonly textsRead?: readonly string[];
  readonly retention?: Retention;
  /** Its answers are being erased, or have been: from then on nothing can be done with it. So many there were, as far as may be told. */
  readonly erasing?: Pick<Erasure, 'responses' | 'step'>;
  readonly erased?: Erasure;
}

/** Smallest permitted group for unit person. */
export const smallestK = 5;

/** For how long after closing an answer begun in time is still taken. */
export const graceMinutes = 10;

export type WaveAction = 'open' | 'close' | 'release';

export type WaveRefusal =
  | { readonly reason: 'already'; readonly status: WaveStatus }
  | { readonly reason: 'not-from'; readonly status: WaveStatus; readonly action: WaveAction }
  | { readonly reason: 'final' }
  | { readonly reason: 'texts-read' }
  | { readonly reason: 'erased' };

/**
 * The status an action leads to, or why it is refused.
 * `draft → open → closed → released`; `closed → open` is allowed; `released` is final for persons, while the
 * release of an organisation wave can be made anew after it has been opened again.
 *
 * @example afterAction(wave, 'close') // { ok: true, status: 'closed' } for an open wave
 */
export function afterAction(
  wave: Pick<Wave, 'status' | 'unit' | 'textsRead' | 'erasing'>,
  action: WaveAction,
): { ok: true; status: WaveStatus } | { ok: false; refusal: WaveRefusal } {
  const target: WaveStatus = action === 'open' ? 'open' : action === 'close' ? 'closed' : 'released';
  if (wave.erasing) return { ok: false, refusal: { reason: 'erased' } };
  if (wave.status === target) return { ok: false, refusal: { reason: 'already', status: target } };
  if (wave.status === 'released' && wave.unit === 'person') return { ok: false, refusal: { reason: 'final' } };
  if (action === 'open' && wave.unit === 'person' && wave.textsRead) return { ok: false, refusal: { reason: 'texts-read' } };
  const permitted: Record<WaveAction, readonly WaveStatus[]> = {
    open: ['draft', 'closed', 'released'],
    close: ['open'],
    release: ['closed'],
  };
  if (!permitted[action].includes(wave.status)) return { ok: false, refusal: { reason: 'not-from', status: wave.status, action } };
  return { ok: true, status: target };
}

/**
 * Whether two states of a wave promise participants the same: who speaks, who may answer, what results are broken down by, the
 * smallest group and what is asked. From the moment a wave opens this is so for good.
 *
 * @example sameTerms(wave, { ...wave, k: 6 }) // false
 */
export function sameTerms(a: Wave, b: Wave): boolean {
  return JSON.stringify(termsOf(a)) === JSON.stringify(termsOf(b));
}

/**
 * Whether writing `after` over `before` would forget something that cannot be undone: that texts of persons have been read, that
 * answers are erased. It has been made from the wave as it was earlier.
 */
export function forgetsForGood(before: Wave, after: Wave): boolean {
  const kept = [...(before.unit === 'person' ? (['textsRead'] as const) : []), 'erasing', 'erased'] as const;
  return kept.some((name) => before[name] !== undefined && after[name] === undefined);
}

function termsOf({ activity, unit, audience, breakdowns, k, survey, parameters, ownQuestions, definition }: Wave): unknown {
  return [activity, unit, audience, breakdowns, k, survey.id, survey.version, parameters, ownQuestions, definition];
}

/** Whether an answer that arrives now is taken, and if not, why. */
export function takesAnswers(wave: Pick<Wave, 'status' | 'closedAt'>, now: Date): 'yes' | 'not-yet' | 'closed' {
  if (wave.status === 'draft') return 'not-yet';
  if (wave.status === 'open') return 'yes';
  if (wave.status === 'released' || !wave.closedAt) return 'closed';
  return now.getTime() - Date.parse(wave.closedAt) <= graceMinutes * 60_000 ? 'yes' : 'closed';
}
