import { describe, expect, test } from 'vitest';
import { closeWave } from '../../../server/use-cases/change-wave-status.ts';
import { releaseWaveResults } from '../../../server/use-cases/release-wave-results.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, submissionId } from '../session-answers.ts';

interface Event {
  readonly name: string;
  readonly wall: {
    readonly count: number;
    readonly texts: readonly { readonly id: string; readonly question: string; readonly text: string }[];
  };
}

/** The key that the link to the screen carries. */
async function keyOf(server: TestServer, wave: Wave): Promise<string> {
  const { json } = await server.send('GET', `/api/activities/${wave.activity}`, { as: 'organiser' });
  return new URL(json.waves[0].wallUrl).hash.slice('#k='.length);
}

/** Reads events from the stream one at a time. */
async function screenOf(server: TestServer, wave: Wave, key: string): Promise<{ next: () => Promise<Event>; close: () => Promise<void> }> {
  const response = await fetch(`${server.url}/api/waves/${wave.code}/wall?key=${key}`);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<Event> => {
    while (!text.includes('\n\n')) {
      const { value, done } = await reader.read();
      if (done) throw new Error('the stream ended');
      text += value;
    }
    const [event = '', ...rest] = text.split('\n\n');
    text = rest.join('\n\n');
    const [, name = '', json = ''] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
    return { name, wall: JSON.parse(json) };
  };
  return { next, close: () => reader.cancel() };
}

const write = (server: TestServer, wave: Wave, n: number, answers: object) =>
  server.send('POST', `/api/waves/${wave.code}/responses`, { json: { submissionId: submissionId(n), locale: 'sv', answers } });

describe('the room screen', () => {
  test('shows the texts of those who said yes, and follows as more come in', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { survey: 'check-out' });
    await write(server, wave, 1, { take_away: 'Ring Avesta', show_ok: true });
    await write(server, wave, 2, { take_away: 'Hemligt', show_ok: false });
    const screen = await screenOf(server, wave, await keyOf(server, wave));
    const first = await screen.next();
    expect(first.name).toBe('wall');
    expect(first.wall.count).toBe(2);
    expect(first.wall.texts.map(({ question, text }) => [question, text])).toEqual([['take_away', 'Ring Avesta']]);
    await write(server, wave, 3, { take_away: 'Samla kommunerna', first_step: 'Bjuda in', show_ok: true });
    const second = await screen.next();
    expect(second.wall.count).toBe(3);
    expect(second.wall.texts.map(({ text }) => text)).toContain('Samla kommunerna');
    expect(second.wall.texts.map(({ text }) => text)).not.toContain('Hemligt');
    expect(second.wall.texts).toContainEqual(first.wall.texts[0]);
    await screen.close();
  });

  test('opens with the key of its wave only', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { survey: 'check-out' });
    const other = await anOpenWave(server.context, { survey: 'check-out' });
    const ask = (key: string) => server.send('GET', `/api/waves/${wave.code}/wall?key=${key}`);
    for (const key of ['', 'fel', await keyOf(server, other)])
      expect(await ask(key)).toMatchObject({ status: 403, json: { type: '/problems/bad-room-key' } });
    expect((await server.send('GET', `/api/waves/${wave.code}/wall`, { as: 'organiser' })).status).toBe(403);
  });

  test('has a key that readers are not told', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { survey: 'check-out' });
    const seenBy = async (role: 'organiser' | 'reader') =>
      (await server.send('GET', `/api/activities/${wave.activity}`, { as: role })).text;
    expect(await seenBy('organiser')).toContain('#k=');
    expect(await seenBy('reader')).not.toMatch(/#k=|wallUrl/);
  });

  test('goes dark when the wave is released, and does not open again', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { survey: 'check-out' });
    const key = await keyOf(server, wave);
    await closeWave(server.context, { wave: wave.id });
    await (await screenOf(server, wave, key)).close();
    await releaseWaveResults(server.context, { wave: wave.id });
    expect(await server.send('GET', `/api/waves/${wave.code}/wall?key=${key}`)).toMatchObject({ status: 410 });
  });

  test('is not there for a survey whose texts are not for the room', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const { json } = await server.send('GET', `/api/activities/${wave.activity}`, { as: 'organiser' });
    expect(json.waves[0]).not.toHaveProperty('wallUrl');
  });
});
