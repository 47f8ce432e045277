// Drawing is done in a thread of its own, so that nobody who answers waits for a report. The thread starts with the first
// job and ends when there has been nothing to draw for a while, which gives its memory back (a canvas and its fonts take
// some 60 MB). Run from source there is no bundle for a thread to load, and work is done at once.
import { Worker } from 'node:worker_threads';
import { type DrawingJob, type DrawingJobs, type Drawn, drawingJobs, type Wanted } from './drawing-jobs.ts';

const idleMs = 60_000;

export interface JobMessage {
  readonly id: number;
  readonly job: DrawingJob;
  readonly wanted: unknown;
}

export interface DoneMessage {
  readonly id: number;
  readonly drawn?: unknown;
  /** What went wrong; the reason reaches whoever asked. */
  readonly error?: unknown;
}

interface Waiting {
  readonly resolve: (drawn: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Draws. Rejects with the error of the job; where the thread itself ends, everyone who waits is told. */
export type Draw = <J extends DrawingJob>(job: J, wanted: Wanted<J>) => Promise<Drawn<J>>;

/** A thread for `script` that starts and ends by need. */
export function drawingThread(script: URL, idle = idleMs): Draw {
  let worker: Worker | undefined;
  let rest: NodeJS.Timeout | undefined;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  function settled(id: number): Waiting | undefined {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size > 0) return one;
    worker?.unref();
    rest = setTimeout(end, idle).unref();
    return one;
  }

  /** Whoever comes while it ends starts another. */
  function end(): void {
    void worker?.terminate();
    worker = undefined;
  }

  function start(): Worker {
    const started = new Worker(script);
    started.on('message', ({ id, drawn, error }: DoneMessage) => {
      const one = settled(id);
      if (error === undefined) one?.resolve(drawn as never);
      else one?.reject(error);
    });
    const ended = (error: unknown) => {
      if (worker !== started) return;
      worker = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.once('error', ended);
    started.once('exit', (code) => ended(new Error(`The drawing thread ended with ${code}.`)));
    return started;
  }

  return (job, wanted) =>
    new Promise((resolve, reject) => {
      clearTimeout(rest);
      worker ??= start();
      worker.ref();
      last += 1;
      waiting.set(last, { resolve: resolve as Waiting['resolve'], reject });
      worker.postMessage({ id: last, job, wanted } satisfies JobMessage);
    });
}

const atOnce: Draw = (job, wanted) => (drawingJobs[job] as (wanted: unknown) => ReturnType<DrawingJobs[typeof job]>)(wanted) as never;

/** The one way to draw in a server: a thread where there is a bundle for it. */
export const draw: Draw = import.meta.url.endsWith('.ts') ? atOnce : drawingThread(new URL('./drawing-worker.js', import.meta.url));
