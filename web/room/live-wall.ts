// The wall as it changes. Read with fetch rather than EventSource, because a wrong key has to be told from a lost net.
import type { PileNumber, Room } from '../../surveys/fieldwork/room.ts';
import { eventsIn } from './server-events.ts';

export interface WallText {
  readonly id: string;
  /** The question it answers, by name. */
  readonly question: string;
  readonly text: string;
  /** The facilitator is also sent what waits and what is hidden. */
  readonly state: 'shown' | 'waiting' | 'hidden';
  readonly pile?: PileNumber;
  /** Which group wrote it, as answers by question. */
  readonly labels?: Readonly<Record<string, unknown>>;
}

/** What is left when it was sent. */
export interface SentTimer {
  readonly running: boolean;
  readonly leftMs: number;
}

export interface Wall extends Pick<Room, 'mode' | 'sorting' | 'pileNames'> {
  /** Whether this screen's key may decide what is shown. */
  readonly lead: boolean;
  readonly open: boolean;
  readonly count: number;
  readonly timer: SentTimer | null;
  /** For the facilitator: opens the same wall for looking only. */
  readonly screenKey?: string;
  readonly texts: readonly WallText[];
}

/** What is new since the last event: the rest of the wall, and of the texts only those that have come, changed or gone. */
export interface WallNews extends Wall {
  readonly gone: readonly string[];
}

/**
 * The wall with what is new. Texts that were there keep their places, new ones come last: the server keeps no order, the
 * screen remembers what it has seen.
 *
 * @example withNews(wall, { ...wall, texts: [], gone: ['abcdefghijkl'] }) // the wall without that text
 */
export function withNews(wall: Wall, { gone, texts, ...head }: WallNews): Wall {
  const changed = new Map(texts.map((text) => [text.id, text]));
  const kept = wall.texts.filter(({ id }) => !gone.includes(id)).map((text) => changed.get(text.id) ?? text);
  const known = new Set(kept.map(({ id }) => id));
  return { ...head, texts: [...kept, ...texts.filter(({ id }) => !known.has(id))] };
}

/** A whole wall, sent when the line has been away: what was there keeps its place here too. */
export function inOrderOf(before: readonly WallText[], wall: Wall): Wall {
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: WallText) => places.get(id) ?? places.size;
  return { ...wall, texts: wall.texts.toSorted((a, b) => placeOf(a) - placeOf(b)) };
}

export type Connection = 'connecting' | 'live' | 'lost' | 'closed' | 'bad-key' | 'no-wall';
type End = 'lost' | 'closed' | 'bad-key' | 'no-wall';

/** The server says something every fifteen seconds; a line this quiet is dead, whatever the browser believes. */
const quietMs = 40_000;

export interface WallListener {
  readonly onWall: (wall: Wall) => void;
  readonly onNews: (news: WallNews) => void;
  readonly onConnection: (connection: Connection) => void;
}

/** Pauses before a new attempt, in milliseconds; the last one again and again. */
const pauses = [500, 1000, 2000, 5000, 10_000] as const;

/**
 * Follows the wall until the returned function is called: connects, connects again when the net has been away, and
 * gives up only where another attempt cannot help (a wrong key, no such wall).
 */
export function followWall(code: string, key: string, listener: WallListener): () => void {
  const stopped = new AbortController();
  void follow(`/api/waves/${encodeURIComponent(code)}/wall?key=${encodeURIComponent(key)}`, listener, stopped.signal);
  return () => stopped.abort();
}

async function follow(address: string, listener: WallListener, stopped: AbortSignal): Promise<void> {
  let failures = 0;
  while (!stopped.aborted) {
    const end = await listenOnce(address, stopped, {
      ...listener,
      onWall: (wall) => {
        failures = 0;
        listener.onWall(wall);
      },
    });
    if (stopped.aborted) return;
    listener.onConnection(end);
    if (end !== 'lost') return;
    await pause(pauses[Math.min(failures, pauses.length - 1)] ?? 1000, stopped);
    failures += 1;
  }
}

async function listenOnce(address: string, stopped: AbortSignal, listener: WallListener): Promise<End> {
  const line = deadMansHandle(stopped);
  try {
    const response = await fetch(address, { headers: { Accept: 'text/event-stream' }, cache: 'no-store', signal: line.signal });
    const refused = refusals[response.status];
    if (refused) return refused;
    if (!response.ok || !response.body) return 'lost';
    listener.onConnection('live');
    for await (const { event, data } of eventsIn(response.body, line.heard)) {
      if (event === 'closed') return 'closed';
      if (event === 'wall') listener.onWall(JSON.parse(data) as Wall);
      if (event === 'change') listener.onNews(JSON.parse(data) as WallNews);
    }
  } catch {
    // The net went away, the line went quiet, or the screen was left.
  } finally {
    line.letGo();
  }
  return 'lost';
}

/** Replies that another attempt would not change. */
const refusals: Readonly<Record<number, End>> = { 401: 'bad-key', 403: 'bad-key', 404: 'no-wall', 409: 'no-wall', 410: 'closed' };

/** A signal that ends the connection when nothing has been heard for a while, or when the screen is left. */
function deadMansHandle(stopped: AbortSignal): { readonly signal: AbortSignal; readonly heard: () => void; readonly letGo: () => void } {
  const ended = new AbortController();
  const end = () => ended.abort();
  let timer = setTimeout(end, quietMs);
  stopped.addEventListener('abort', end);
  return {
    signal: ended.signal,
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(end, quietMs);
    },
    letGo: () => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', end);
    },
  };
}

function pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stopped.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
