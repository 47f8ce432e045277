// The connected room screens of each wave. After an answer is kept its screens are told, at most a few times a second
// however many answer at once; in between, a heartbeat keeps the line open and picks up what another process has kept.
import type { Response } from 'express';

export interface WallScreens {
  /** Something may have changed. */
  readonly changed: (wave: string) => void;
  /** Sends what stands on the wall now, and from then on every change, until the connection closes. */
  readonly connect: (wave: string, response: Response) => Promise<void>;
  readonly stop: () => void;
}

const soonMs = 250;
const heartbeatMs = 15_000;

/** `read` gives what stands on a wave's wall; undefined: the screen is to go dark. */
export function wallScreens(read: (wave: string) => Promise<unknown>): WallScreens {
  const screens = new Map<string, Set<Response>>();
  const due = new Map<string, NodeJS.Timeout>();
  const heartbeat = setInterval(() => void Promise.all([...screens.keys()].map(tell)), heartbeatMs).unref();

  async function tell(wave: string): Promise<void> {
    due.delete(wave);
    const wall = await read(wave).catch(() => 'unknown' as const);
    for (const screen of screens.get(wave) ?? []) write(screen, wall);
  }

  function changed(wave: string): void {
    if (!screens.has(wave) || due.has(wave)) return;
    due.set(wave, setTimeout(() => void tell(wave), soonMs).unref());
  }

  function forget(wave: string, screen: Response): void {
    screens.get(wave)?.delete(screen);
    if (screens.get(wave)?.size === 0) screens.delete(wave);
  }

  async function connect(wave: string, response: Response): Promise<void> {
    const wall = await read(wave);
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    screens.set(wave, (screens.get(wave) ?? new Set()).add(response));
    response.once('close', () => forget(wave, response));
    write(response, wall);
  }

  return {
    changed,
    connect,
    stop: () => {
      clearInterval(heartbeat);
      for (const timer of due.values()) clearTimeout(timer);
      for (const screen of [...screens.values()].flatMap((set) => [...set])) screen.end();
    },
  };
}

function write(screen: Response, wall: unknown): void {
  if (wall === undefined) screen.end('event: closed\ndata: {}\n\n');
  else screen.write(wall === 'unknown' ? ': still here\n\n' : `event: wall\ndata: ${JSON.stringify(wall)}\n\n`);
}
