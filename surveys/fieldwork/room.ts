// What a facilitator decides about the screen in the room: which texts may stand there, in which pile each lies, and how
// much time is left. The texts themselves are answers and live elsewhere; here they are only known by their wall ids.
import { type SwedishText, textIn } from '../definition/localized-text.ts';

/** `direct`: a text is shown when it comes. `reviewed`: it waits until the facilitator has approved it. */
export type RoomMode = 'direct' | 'reviewed';

/** Piles that texts are sorted into for the talk in plenary, from the left. */
export const pileNumbers = [1, 2, 3] as const;
export type PileNumber = (typeof pileNumbers)[number];

/** Times in milliseconds: `endsAt` since 1970, so that every process and every screen counts to the same moment. */
export type Timer = { readonly endsAt: number } | { readonly leftMs: number };

export interface Room {
  readonly mode: RoomMode;
  /** Wall ids, in the order of the ids: nothing here tells in which order anything came or was decided. */
  readonly hidden: readonly string[];
  readonly approved: readonly string[];
  /** Whether the screens show piles instead of questions. */
  readonly sorting: boolean;
  /** Wall id to pile; what is not here lies unsorted. */
  readonly piles: Readonly<Record<string, PileNumber>>;
  /** What each pile is called; empty: the page's own words. */
  readonly pileNames: readonly [string, string, string];
  /** Running while it has `endsAt`, standing still while it has `leftMs`; absent where no time is kept. */
  readonly timer?: Timer;
}

export type RoomChange =
  | { readonly do: 'mode'; readonly mode: RoomMode }
  | { readonly do: 'hide' | 'show'; readonly text: string }
  | { readonly do: 'approve'; readonly texts: readonly string[] }
  | { readonly do: 'sorting'; readonly on: boolean }
  | { readonly do: 'sort'; readonly text: string; readonly pile: PileNumber | 0 }
  | { readonly do: 'name-pile'; readonly pile: PileNumber; readonly name: string }
  | { readonly do: 'start-timer' | 'extend-timer'; readonly seconds: number }
  | { readonly do: 'pause-timer' | 'resume-timer' | 'clear-timer' };

/** A room nobody has decided anything about: everything is shown as it comes. */
export const newRoom: Room = { mode: 'direct', hidden: [], approved: [], sorting: false, piles: {}, pileNames: ['', '', ''] };

/** The longest time that can be kept: a whole day. */
const longestTimerMs = 24 * 60 * 60_000;

/** Whether a text may stand on the screens. @example isShown(newRoom, id) // true */
export function isShown(room: Pick<Room, 'mode' | 'hidden' | 'approved'>, text: string): boolean {
  return !room.hidden.includes(text) && (room.mode === 'direct' || room.approved.includes(text));
}

/** What is left of a timer: negative once it has run out. @example leftOf({ endsAt: 60_000 }, 45_000) // 15000 */
export function leftOf(timer: Timer, now: number): number {
  return 'endsAt' in timer ? timer.endsAt - now : timer.leftMs;
}

/**
 * The room after a change. `standing` are the ids of all texts there are just now: what is shown when review begins stays,
 * and ids of texts that are gone are dropped.
 *
 * @example afterChange(newRoom, { do: 'sort', text: id, pile: 2 }, { now: Date.now(), standing: [id] }).piles[id] // 2
 */
export function afterChange(room: Room, change: RoomChange, at: { readonly now: number; readonly standing: readonly string[] }): Room {
  const decided = decide(room, change, at);
  const there = new Set(at.standing);
  return {
    ...decided,
    hidden: inIdOrder(decided.hidden, there),
    approved: inIdOrder(decided.approved, there),
    piles: Object.fromEntries(inIdOrder(Object.keys(decided.piles), there).flatMap((id) => entryOf(decided.piles, id))),
  };
}

function decide(room: Room, change: RoomChange, { now, standing }: { readonly now: number; readonly standing: readonly string[] }): Room {
  switch (change.do) {
    case 'mode':
      if (change.mode === room.mode) return room;
      return { ...room, mode: change.mode, approved: change.mode === 'reviewed' ? standing.filter((id) => !room.hidden.includes(id)) : [] };
    case 'hide':
      return { ...room, hidden: [...room.hidden, change.text] };
    case 'show':
      return { ...room, hidden: room.hidden.filter((id) => id !== change.text), approved: [...room.approved, change.text] };
    case 'approve':
      return { ...room, approved: [...room.approved, ...change.texts] };
    case 'sorting':
      return { ...room, sorting: change.on };
    case 'sort':
      return { ...room, piles: sorted(room.piles, change.text, change.pile) };
    case 'name-pile':
      return { ...room, pileNames: named(room.pileNames, change.pile, change.name) };
    default:
      return withTimer(room, timerAfter(room.timer, change, now));
  }
}

type TimerChange = Extract<RoomChange, { readonly do: 'start-timer' | 'extend-timer' | 'pause-timer' | 'resume-timer' | 'clear-timer' }>;

function timerAfter(timer: Timer | undefined, change: TimerChange, now: number): Timer | undefined {
  const added = 'seconds' in change ? change.seconds * 1000 : 0;
  const left = timer ? Math.max(0, leftOf(timer, now)) : 0;
  const running = timer !== undefined && 'endsAt' in timer;
  switch (change.do) {
    case 'clear-timer':
      return undefined;
    case 'start-timer':
      return { endsAt: now + limited(added) };
    case 'extend-timer':
      return running ? { endsAt: now + limited(left + added) } : { leftMs: limited(left + added) };
    case 'pause-timer':
      return timer && { leftMs: left };
    case 'resume-timer':
      return timer && (running ? timer : { endsAt: now + left });
  }
}

function withTimer({ timer: _before, ...room }: Room, timer: Timer | undefined): Room {
  return timer ? { ...room, timer } : room;
}

function limited(milliseconds: number): number {
  return Math.min(Math.max(milliseconds, 0), longestTimerMs);
}

function sorted(piles: Room['piles'], text: string, pile: PileNumber | 0): Room['piles'] {
  const { [text]: _before, ...others } = piles;
  return pile === 0 ? others : { ...others, [text]: pile };
}

function named(names: Room['pileNames'], pile: PileNumber, name: string): Room['pileNames'] {
  const [first, second, third] = names.map((before, place) => (place === pile - 1 ? name : before));
  return [first ?? '', second ?? '', third ?? ''];
}

function inIdOrder(ids: readonly string[], there: ReadonlySet<string>): readonly string[] {
  return [...new Set(ids)].filter((id) => there.has(id)).sort();
}

function entryOf(piles: Room['piles'], id: string): [string, PileNumber][] {
  const pile = piles[id];
  return pile === undefined ? [] : [[id, pile]];
}

/** What piles are called until the facilitator has named them. */
const usualPileNames: readonly [SwedishText, SwedishText, SwedishText] = [
  { sv: 'Hemma i min organisation', en: 'At home in my organisation' },
  { sv: 'Tillsammans i länet', en: 'Together in the county' },
  { sv: 'Att fundera vidare på', en: 'To think more about' },
];

/** @example pileName(newRoom.pileNames, 2, 'sv') // 'Tillsammans i länet' */
export function pileName(names: Room['pileNames'], pile: PileNumber, locale: string): string {
  return names[pile - 1] || textIn(usualPileNames[pile - 1] ?? usualPileNames[0], locale);
}
