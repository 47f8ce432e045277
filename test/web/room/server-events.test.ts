import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventsIn } from '../../../web/room/server-events.ts';

/** A stream that arrives in the given pieces. */
function arriving(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

async function read(pieces: readonly Uint8Array[], heard?: () => void) {
  const events = [];
  for await (const event of eventsIn(arriving(pieces), heard)) events.push(event);
  return events;
}

const stream =
  'event: wall\ndata: {"count":1,"texts":["å ä ö"]}\n\n: still here\n\ndata: a\ndata:b\n\nevent: closed\r\ndata: {}\r\n\r\nevent: unfinished';

test('events are read as the standard says, comments and unfinished ones left out', async () => {
  expect(await read([new TextEncoder().encode(stream)])).toEqual([
    { event: 'wall', data: '{"count":1,"texts":["å ä ö"]}' },
    { event: 'message', data: 'a\nb' },
    { event: 'closed', data: '{}' },
  ]);
});

test('events are the same however the stream is cut on the way', async () => {
  const bytes = new TextEncoder().encode(stream);
  const whole = await read([bytes]);
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 12 }), async (cuts) => {
      const ends = [...cuts.sort((a, b) => a - b), bytes.length];
      expect(await read(ends.map((end, index) => bytes.slice(ends[index - 1] ?? 0, end)))).toEqual(whole);
    }),
    { seed: 20261119, numRuns: 200 },
  );
});

test('line ends that are none in a stream are part of what was written', async () => {
  const data = JSON.stringify({ text: 'ett\u2028två\u2029tre\u0085fyra\u000bfem\u000csex' });
  expect(await read([new TextEncoder().encode(`event: change\ndata: ${data}\n\n`)])).toEqual([{ event: 'change', data }]);
});

test('a comment counts as a sign of life', async () => {
  let heard = 0;
  await read([new TextEncoder().encode(': still here\n\n')], () => {
    heard += 1;
  });
  expect(heard).toBe(1);
});
