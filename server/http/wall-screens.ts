// The connected room screens of each wave. A screen is sent the whole wall when it connects, and from then on only what is
// new. After an answer is kept its screens are told at most four times a second however many answer at once; what another
// process has kept is looked for twice a second while anyone is looking, and costs one short read where nothing is new.
import type { Response } from 'express';
import type { Wall, Walls } from '../use-cases/read-wall.ts';
import { type SeenText, sentTimer, type WallView, wallView } from '../use-cases/wall-view.ts';

export interface WallScreens {
  /** Something may have changed. */
  readonly changed: (wave: string) => void;
  /** Sends what stands on the wall now, and from then on every change, until the connection closes. */
  readonly connect: (wave: string, lead: boolean, response: Response) => Promise<void>;
  readonly stop: () => void;
}

const soonMs = 250;
const lookMs = 500;
const heartbeatMs = 15_000;
/** A screen that has fallen this many bytes behind is let go: it connects again and is sent the whole wall. */
const farBehind = 1024 * 1024;

/** The screens of a wave that see the same, and what they have been sent. */
interface Audience {
  readonly screens: Set<Response>;
  view: WallView;
  /** By id, each text as it was sent. */
  sent: ReadonlyMap<string, string>;
}

interface Room {
  /** By whether they are the facilitator's. */
  readonly audiences: Map<boolean, Audience>;
  telling: boolean;
  due?: NodeJS.Timeout | undefined;
}

export function wallScreens(walls: Walls, clock: () => Date): WallScreens {
  const rooms = new Map<string, Room>();
  const looking = setInterval(() => void Promise.all([...rooms.keys()].map(tell)), lookMs).unref();
  const heartbeat = setInterval(beat, heartbeatMs).unref();
  const now = () => clock().getTime();

  /** Everything is read anew, in case something was taken away that has the same ids; and the lines are kept open. */
  function beat(): void {
    for (const [wave, room] of rooms) {
      walls.forget(wave);
      for (const screen of screensOf(room)) screen.write(': still here\n\n');
    }
  }

  async function tell(wave: string): Promise<void> {
    const room = rooms.get(wave);
    if (!room || room.telling) return;
    room.telling = true;
    try {
      const wall = await walls.read(wave);
      if (wall) for (const [lead, audience] of room.audiences) sendNews(audience, wallView(wall, lead), now());
      else for (const screen of screensOf(room)) screen.end('event: closed\ndata: {}\n\n');
    } catch {
      // The store did not answer: the screens stay as they are until the next look.
    } finally {
      room.telling = false;
    }
  }

  function changed(wave: string): void {
    const room = rooms.get(wave);
    if (!room || room.due) return;
    const due = () => {
      room.due = undefined;
      if (room.telling) changed(wave);
      else void tell(wave);
    };
    room.due = setTimeout(due, soonMs).unref();
  }

  function leave(wave: string, audience: Audience, screen: Response): void {
    audience.screens.delete(screen);
    const room = rooms.get(wave);
    if (!room || screensOf(room).length > 0) return;
    clearTimeout(room.due);
    rooms.delete(wave);
    walls.forget(wave);
  }

  /** The audience is brought up to date first, so that the newcomer can be sent what it has. */
  function audienceOf(wave: string, lead: boolean, wall: Wall): Audience {
    const room = rooms.get(wave) ?? { audiences: new Map<boolean, Audience>(), telling: false };
    rooms.set(wave, room);
    const view = wallView(wall, lead);
    const audience = room.audiences.get(lead) ?? { screens: new Set<Response>(), view, sent: textsOf(view) };
    room.audiences.set(lead, audience);
    sendNews(audience, view, now());
    return audience;
  }

  async function connect(wave: string, lead: boolean, response: Response): Promise<void> {
    const wall = await walls.read(wave);
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    if (response.req.method === 'HEAD') return void response.end(); // nothing can be sent after the headers: it would wait for good
    if (!wall) return void response.end('event: closed\ndata: {}\n\n');
    const audience = audienceOf(wave, lead, wall);
    response.write(`event: wall\ndata: ${whole(audience.view, now())}\n\n`);
    audience.screens.add(response);
    response.once('close', () => leave(wave, audience, response));
  }

  return {
    changed,
    connect,
    stop: () => {
      clearInterval(looking);
      clearInterval(heartbeat);
      for (const room of rooms.values()) {
        clearTimeout(room.due);
        for (const screen of screensOf(room)) screen.end();
      }
    },
  };
}

const screensOf = (room: Room): readonly Response[] => [...room.audiences.values()].flatMap(({ screens }) => [...screens]);

const textsOf = ({ texts }: WallView): ReadonlyMap<string, string> => new Map(texts.map((text) => [text.id, JSON.stringify(text)]));

/** Made once for all who see the same: two hundred screens cost one text. */
function sendNews(audience: Audience, view: WallView, now: number): void {
  const sent = textsOf(view);
  const news = newsIn(audience, sent);
  const same = headOf(view) === headOf(audience.view);
  audience.view = view;
  audience.sent = sent;
  if (same && news.texts.length === 0 && news.gone.length === 0) return;
  const event = `event: change\ndata: ${JSON.stringify({ ...sentHead(view, now), ...news })}\n\n`;
  for (const screen of audience.screens) {
    if (screen.writableLength > farBehind) screen.destroy();
    else screen.write(event);
  }
}

function newsIn({ sent: before }: Audience, after: ReadonlyMap<string, string>): { readonly texts: SeenText[]; readonly gone: string[] } {
  const texts = [...after].filter(([id, text]) => before.get(id) !== text).map(([, text]) => JSON.parse(text) as SeenText);
  return { texts, gone: [...before.keys()].filter((id) => !after.has(id)) };
}

function headOf({ texts: _texts, ...head }: WallView): string {
  return JSON.stringify(head);
}

function sentHead({ texts: _texts, timer, ...head }: WallView, now: number): object {
  return { ...head, timer: sentTimer(timer, now) };
}

function whole(view: WallView, now: number): string {
  return JSON.stringify({ ...sentHead(view, now), texts: view.texts });
}
