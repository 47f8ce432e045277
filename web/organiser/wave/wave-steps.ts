// What the organiser can do with a wave in each state, and what its count is a part of.
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import { afterAction, type WaveAction } from '../../../surveys/fieldwork/wave.ts';
import type { ActivityView, WaveView } from '../../api/shapes.ts';

/** The one thing a row offers. */
export type NextStep = 'open' | 'screen' | 'links' | 'participants' | 'release' | 'read';

/** Who has registered is what a registration is for: it leads to a list, not to results. */
export function isRegistration({ survey }: Pick<WaveView, 'survey'>): boolean {
  return survey.id === 'registration';
}

/** What comes next for a wave: open it, show it (or send its links), take out its results, read them. */
export function nextStep(wave: Pick<WaveView, 'status' | 'audience' | 'survey'>): NextStep {
  if (wave.status === 'draft') return 'open';
  if (isRegistration(wave)) return 'participants';
  if (wave.status === 'closed') return 'release';
  if (wave.status === 'released') return 'read';
  return wave.audience === 'invited' ? 'links' : 'screen';
}

/** Whether the wave's state permits the action. */
export function isPermitted(wave: Pick<WaveView, 'status' | 'unit'>, action: WaveAction): boolean {
  return afterAction(wave, action).ok;
}

/**
 * How many could have answered: those invited, those asked, or the persons who were there. Undefined where nobody knows;
 * organisations are not counted in heads.
 */
export function askedOf(
  wave: Pick<WaveView, 'invited' | 'population' | 'unit'>,
  occasion: Pick<Occasion, 'attended'> | undefined,
): number | undefined {
  const asked = wave.invited ?? wave.population ?? (wave.unit === 'person' ? occasion?.attended : undefined);
  return asked && asked > 0 ? asked : undefined;
}

/** The part that has answered, 0–1, for a bar; an open link can give more answers than people present. */
export function shareAnswered(count: number, asked: number): number {
  return Math.min(1, Math.max(0, count / asked));
}

/** Whether an occasion is on that day: on its date, or within its dates. */
export function occursOn({ date, ends = date }: Pick<Occasion, 'date' | 'ends'>, day: string): boolean {
  return date <= day && day <= ends;
}

/**
 * Orders open waves by how pressing they are: people sit in the room today, then those who come with a code, then those
 * who have personal links; among equals the one opened last.
 */
export function byUrgency(day: string): (a: OpenWave, b: OpenWave) => number {
  return (a, b) => rankOf(a, day) - rankOf(b, day) || (b.wave.openedAt ?? '').localeCompare(a.wave.openedAt ?? '');
}

interface OpenWave {
  readonly wave: Pick<WaveView, 'audience' | 'openedAt'>;
  readonly occasion: Occasion | undefined;
}

function rankOf({ wave, occasion }: OpenWave, day: string): number {
  if (wave.audience === 'invited') return 2;
  return occasion?.date === day ? 0 : 1;
}

/** The open wave that gets the panel: the most pressing one. All others are rows. */
export function waveInFocus({ waves, occasions }: Pick<ActivityView, 'waves' | 'occasions'>, day: string): WaveView | undefined {
  const open = waves.filter(({ status }) => status === 'open');
  const placed = open.map((wave) => ({ wave, occasion: occasions.find(({ id }) => id === wave.occasion) }));
  return placed.sort(byUrgency(day))[0]?.wave;
}

/** A code in two groups, for reading aloud: `['K7M', '4PTQ']`. */
export function codeGroups(code: string): readonly [string, string] {
  return [code.slice(0, 3), code.slice(3)];
}
