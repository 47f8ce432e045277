import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { type Draw, drawingThread } from '../../../server/rendering/drawing-thread.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A thread that says which thread it is, or does what it is told: fail, or end. */
const program = `import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', ({ id, wanted }) => {
  if (wanted === 'end') process.exit(3);
  if (wanted === 'fail') parentPort.postMessage({ id, error: new Error('No font.') });
  else parentPort.postMessage({ id, drawn: wanted + ' by ' + threadId });
});
`;

function thread(idle?: number): (wanted: string) => Promise<string> {
  const file = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(file, program);
  const draw: Draw = drawingThread(pathToFileURL(file), idle);
  return (wanted) => draw('document', wanted as never);
}

const threadOf = (drawn: string) => drawn.split(' by ')[1];

test('each who asks gets what they asked for, from one thread', async () => {
  const draw = thread();
  const drawn = await Promise.all(['a', 'b', 'c'].map(draw));
  expect(drawn.map((one) => one.split(' by ')[0])).toEqual(['a', 'b', 'c']);
  expect(new Set(drawn.map(threadOf)).size).toBe(1);
});

test('an error reaches the one whose drawing failed, and the thread goes on', async () => {
  const draw = thread();
  const [failed, drawn] = await Promise.allSettled([draw('fail'), draw('a')]);
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'No font.' } });
  expect(drawn).toMatchObject({ status: 'fulfilled' });
});

test('where the thread ends everyone who waits is told, and the next drawing starts another', async () => {
  const draw = thread();
  const first = threadOf(await draw('a'));
  const outcomes = await Promise.allSettled([draw('end'), draw('b')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(threadOf(await draw('c'))).not.toBe(first);
});

test('a thread with nothing to draw ends, and another comes when it is needed', async () => {
  const draw = thread(20);
  const first = threadOf(await draw('a'));
  await expect
    .poll(async () => threadOf(await new Promise<string>((resolve) => setTimeout(() => resolve(draw('b')), 200))))
    .not.toBe(first);
});
