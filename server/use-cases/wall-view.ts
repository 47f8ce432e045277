// What a screen is sent of a wall: the facilitator all of it, every other screen only what is shown.
import { isShown, leftOf, type Room } from '../../surveys/fieldwork/room.ts';
import type { Wall, WallText } from './read-wall.ts';

export interface SeenText extends WallText {
  /** `waiting` for approval, or `hidden`: the facilitator alone is told of these. */
  readonly state: 'shown' | 'waiting' | 'hidden';
  readonly pile?: 1 | 2 | 3;
}

export interface WallView {
  readonly lead: boolean;
  /** Whether answers are still taken. */
  readonly open: boolean;
  readonly count: number;
  readonly mode: Room['mode'];
  readonly sorting: boolean;
  readonly pileNames: Room['pileNames'];
  readonly timer: Room['timer'] | null;
  /** For the facilitator: opens the same wall for looking only. */
  readonly screenKey?: string;
  readonly texts: readonly SeenText[];
}

/** @example wallView(wall, false).texts.every(({ state }) => state === 'shown') // true */
export function wallView({ wave, room, count, texts, screenKey }: Wall, lead: boolean): WallView {
  const { mode, sorting, pileNames, timer = null } = room;
  const seen = texts.map((text) => seenText(text, room)).filter(({ state }) => lead || state === 'shown');
  return { lead, open: wave.status === 'open', count, mode, sorting, pileNames, timer, ...(lead ? { screenKey } : {}), texts: seen };
}

function seenText(text: WallText, room: Room): SeenText {
  const pile = room.piles[text.id];
  const state = isShown(room, text.id) ? 'shown' : room.hidden.includes(text.id) ? 'hidden' : 'waiting';
  return { ...text, state, ...(pile === undefined ? {} : { pile }) };
}

/** The timer as it is sent: what is left, since the clock of a screen may be minutes wrong. */
export function sentTimer(timer: WallView['timer'], now: number): { readonly running: boolean; readonly leftMs: number } | null {
  return timer ? { running: 'endsAt' in timer, leftMs: leftOf(timer, now) } : null;
}
