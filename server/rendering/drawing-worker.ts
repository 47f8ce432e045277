// The drawing thread: does one job after the other and sends back what was drawn, or why not.
import { parentPort } from 'node:worker_threads';
import { drawingJobs } from './drawing-jobs.ts';
import type { DoneMessage, JobMessage } from './drawing-thread.ts';

const port = parentPort;
if (!port) throw new Error('This file is run as a thread (see drawing-thread).');

let before: Promise<void> = Promise.resolve();
port.on('message', (message: JobMessage) => {
  before = before.then(() => answer(message));
});

async function answer({ id, job, wanted }: JobMessage): Promise<void> {
  const done: DoneMessage = await (drawingJobs[job] as (wanted: unknown) => Promise<unknown>)(wanted).then(
    (drawn) => ({ id, drawn }),
    (error: unknown) => ({ id, error }),
  );
  port?.postMessage(done);
}
