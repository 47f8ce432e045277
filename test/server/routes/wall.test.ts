import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { closeWave } from '../../../server/use-cases/change-wave-status.ts';
import { releaseWaveResults } from '../../../server/use-cases/release-wave-results.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, submissionId } from '../session-answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

interface Text {
  readonly id: string;
  readonly question: string;
  readonly text: string;
  readonly state: string;
  readonly pile?: number;
  readonly labels?: object;
}

/** What a screen knows once it has taken in an event. */
interface Shown {
  readonly name: string;
  readonly count: number;
  readonly lead: boolean;
  readonly mode: string;
  readonly open: boolean;
  readonly screenKey?: string;
  readonly timer: { readonly running: boolean; readonly leftMs: number } | null;
  readonly texts: readonly Text[];
}

interface Screen {
  readonly next: () => Promise<Shown>;
  /** Takes in events until one shows what is waited for. */
  readonly until: (wanted: (shown: Shown) => boolean) => Promise<Shown>;
  readonly close: () => Promise<void>;
}

/** The key that the link to the screen carries. */
async function keyOf(server: TestServer, wave: Wave): Promise<string> {
  const { json } = await server.send('GET', `/api/activities/${wave.activity}`, { as: 'organiser' });
  return new URL(json.waves[0].wallUrl).hash.slice('#k='.length);
}

/** Reads events from the stream one at a time, as the page does: the whole wall, then what is new. */
async function screenOf(server: TestServer, wave: Wave, key: string): Promise<Screen> {
  const response = await fetch(`${server.url}/api/waves/${wave.code}/wall?key=${key}`);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(new TextDecoderStream()).getReader();
  let unread = '';
  const texts = new Map<string, Text>();
  const next = async (): Promise<Shown> => {
    while (!unread.includes('\n\n')) {
      const { value, done } = await reader.read();
      if (done) throw new Error('the stream ended');
      unread += value;
    }
    const [event = '', ...rest] = unread.split('\n\n');
    unread = rest.join('\n\n');
    const [, name = '', json = ''] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
    const sent = JSON.parse(json || '{}');
    if (name === 'wall') texts.clear();
    for (const id of sent.gone ?? []) texts.delete(id);
    for (const text of sent.texts ?? []) texts.set(text.id, text);
    return { ...sent, name, texts: [...texts.values()] };
  };
  const until: Screen['until'] = async (wanted) => {
    for (;;) {
      const shown = await next();
      if (wanted(shown)) return shown;
    }
  };
  return { next, until, close: () => reader.cancel() };
}

const write = (server: TestServer, wave: Wave, n: number, answers: object) =>
  server.send('POST', `/api/waves/${wave.code}/responses`, { json: { submissionId: submissionId(n), locale: 'sv', answers } });

const decide = (server: TestServer, wave: Wave, key: string, change: object) =>
  server.send('POST', `/api/waves/${wave.code}/wall`, { json: { key, change } });

/** In the order of the alphabet: the order on the wall is random. */
const textsOn = ({ texts }: Shown) => texts.map(({ text }) => text).toSorted();

describe('the room screen', () => {
  test('shows the texts of those who said yes, and follows as more come in', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { survey: 'check-out' });
    await write(server, wave, 1, { take_away: 'Ring Avesta', show_ok: true });
    await write(server, wave, 2, { take_away: 'Hemligt', show_ok: false });
    const screen = await screenOf(server, wave, await keyOf(server, wave));
    const first = await screen.next();
    expect(first.name).toBe('wall');
    expect(first.count).toBe(2);
    expect(first.texts.map(({ question, text }) => [question, text])).toEqual([['take_away', 'Ring Avesta']]);
    await write(server, wave, 3, { take_away: 'Samla kommunerna', first_step: 'Bjuda in', show_ok: true });
    const second = await screen.until(({ count }) => count === 3);
    expect(second.name).toBe('change');
    expect(textsOn(second)).toEqual(['Bjuda in', 'Ring Avesta', 'Samla kommunerna']);
    expect(second.texts).toContainEqual(first.texts[0]);
    await screen.close();
  });

  test('tells nothing of who has written what, and lists texts in the random order of their ids', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { survey: 'check-out' });
    for (let n = 0; n < 12; n++) await write(server, wave, n, { take_away: `Först ${n}`, first_step: `Sedan ${n}`, show_ok: true });
    const screen = await screenOf(server, wave, await keyOf(server, wave));
    const { texts } = await screen.next();
    expect(texts).toHaveLength(24);
    for (const text of texts) expect(Object.keys(text).sort()).toEqual(['id', 'question', 'state', 'text']);
    expect(texts.map(({ id }) => id)).toEqual(texts.map(({ id }) => id).toSorted());
    const neighbours = texts.filter(({ text }, at) => texts[at + 1]?.text.split(' ')[1] === text.split(' ')[1]);
    expect(neighbours.length).toBeLessThan(6); // all twelve, were each writer's two texts sent together
    await screen.close();
  });

  test('follows what another process has kept', async () => {
    const file = join(temporaryFolder(), 'shared.sqlite');
    const [one, other] = [await startTestServer({ file }), await startTestServer({ file })];
    const wave = await anOpenWave(one.context, { survey: 'check-out' });
    const key = await keyOf(one, wave);
    const screen = await screenOf(one, wave, key);
    expect((await screen.next()).count).toBe(0);
    await write(other, wave, 1, { take_away: 'Från den andra', show_ok: true });
    expect(textsOn(await screen.until(({ count }) => count === 1))).toEqual(['Från den andra']);
    await decide(other, wave, key, { do: 'start-timer', seconds: 300 });
    expect((await screen.until(({ timer }) => timer !== null)).timer).toMatchObject({ running: true, leftMs: 300_000 });
    await screen.close();
  });

  test('says when the wave closes', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { survey: 'check-out' });
    const screen = await screenOf(server, wave, await keyOf(server, wave));
    expect((await screen.next()).open).toBe(true);
    await closeWave(server.context, { wave: wave.id });
    await screen.until(({ open }) => !open);
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

  test('is asked for its headers alone, and answers', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { survey: 'check-out' });
    const { status, headers } = await server.send('HEAD', `/api/waves/${wave.code}/wall?key=${await keyOf(server, wave)}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  });

  test('is not there for a survey whose texts are not for the room', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const { json } = await server.send('GET', `/api/activities/${wave.activity}`, { as: 'organiser' });
    expect(json.waves[0]).not.toHaveProperty('wallUrl');
  });
});

describe('the facilitator', () => {
  /** A wave with one text, a facilitator's screen and one that only looks. */
  async function aRoom() {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { survey: 'check-out' });
    const key = await keyOf(server, wave);
    const lead = await screenOf(server, wave, key);
    const { screenKey = '' } = await lead.next();
    const looking = await screenOf(server, wave, screenKey);
    await looking.next();
    await write(server, wave, 1, { take_away: 'Ring Avesta', show_ok: true });
    const [text] = (await lead.until(({ texts }) => texts.length === 1)).texts;
    await looking.until(({ texts }) => texts.length === 1);
    return {
      server,
      wave,
      key,
      screenKey,
      lead,
      looking,
      id: text?.id ?? '',
      change: (change: object) => decide(server, wave, key, change),
    };
  }

  test('hides a text on every screen of the wave, and shows it again', async () => {
    const { lead, looking, id, change } = await aRoom();
    expect((await change({ do: 'hide', text: id })).status).toBe(204);
    await looking.until(({ texts }) => texts.length === 0);
    expect((await lead.until(({ texts }) => texts[0]?.state === 'hidden')).texts).toHaveLength(1);
    await change({ do: 'show', text: id });
    expect(textsOn(await looking.until(({ texts }) => texts.length === 1))).toEqual(['Ring Avesta']);
  });

  test('approves each text first where the wave is reviewed; what was shown before stays', async () => {
    const { server, wave, lead, looking, change } = await aRoom();
    await change({ do: 'mode', mode: 'reviewed' });
    await looking.until(({ mode }) => mode === 'reviewed');
    await write(server, wave, 2, { take_away: 'Väntar', show_ok: true });
    const waiting = (await lead.until(({ texts }) => texts.length === 2)).texts.filter(({ state }) => state === 'waiting');
    expect(waiting.map(({ text }) => text)).toEqual(['Väntar']);
    expect(textsOn(await looking.until(({ count }) => count === 2))).toEqual(['Ring Avesta']);
    await change({ do: 'approve', texts: waiting.map(({ id }) => id) });
    expect(textsOn(await looking.until(({ texts }) => texts.length === 2))).toEqual(['Ring Avesta', 'Väntar']);
  });

  test('sorts into piles that every screen shows', async () => {
    const { looking, id, change } = await aRoom();
    await change({ do: 'sorting', on: true });
    await change({ do: 'sort', text: id, pile: 2 });
    expect((await looking.until(({ texts }) => texts[0]?.pile !== undefined)).texts[0]?.pile).toBe(2);
    await change({ do: 'sort', text: id, pile: 0 });
    await looking.until(({ texts }) => texts[0]?.pile === undefined);
  });

  test('keeps a time that every screen counts down to, also one that connects later', async () => {
    const { server, wave, screenKey, looking, change } = await aRoom();
    await change({ do: 'start-timer', seconds: 600 });
    await looking.until(({ timer }) => timer?.running === true);
    server.now('2026-11-19T15:04:00Z');
    await change({ do: 'extend-timer', seconds: 60 });
    await change({ do: 'pause-timer' });
    const late = await screenOf(server, wave, screenKey);
    expect((await late.next()).timer).toEqual({ running: false, leftMs: 420_000 });
  });

  test('is alone in deciding: a key that only looks, and none, are refused', async () => {
    const { server, wave, screenKey, id } = await aRoom();
    for (const [key, type] of [
      [screenKey, '/problems/not-the-lead'],
      ['fel', '/problems/bad-room-key'],
    ] as const) {
      expect(await decide(server, wave, key, { do: 'hide', text: id })).toMatchObject({ status: 403, json: { type } });
      for (const file of ['wall.csv', 'wall.png'])
        expect(await server.send('GET', `/api/waves/${wave.code}/${file}?key=${key}`)).toMatchObject({ status: 403, json: { type } });
    }
  });

  test('is told when a text is not there', async () => {
    const { change } = await aRoom();
    expect(await change({ do: 'hide', text: 'abcdefghijkl' })).toMatchObject({ status: 404, json: { type: '/problems/no-such-card' } });
    expect((await change({ do: 'hide', text: '__proto__' })).status).toBe(400);
    expect((await change({ do: 'sort', text: 'abcdefghijkl', pile: 4 })).status).toBe(400);
  });

  test('loses nothing that two decide in the same moment', async () => {
    const { server, wave, lead, change } = await aRoom();
    for (let n = 2; n <= 9; n++) await write(server, wave, n, { take_away: `Text ${n}`, show_ok: true });
    const { texts } = await lead.until(({ count }) => count === 9);
    const decisions = await Promise.all(texts.map(({ id }) => change({ do: 'hide', text: id })));
    expect(decisions.map(({ status }) => status)).toEqual(texts.map(() => 204));
    expect((await lead.until((shown) => shown.texts.every(({ state }) => state === 'hidden'))).texts).toHaveLength(9);
  });

  test('takes the wall home as rows and as a picture, without what is hidden, guarded for spreadsheets', async () => {
    const { server, wave, key, lead, id, change } = await aRoom();
    await write(server, wave, 2, { take_away: '=HYPERLINK("http://ond.example")', show_ok: true });
    await write(server, wave, 3, { take_away: 'Dolt', show_ok: true });
    const { texts } = await lead.until(({ count }) => count === 3);
    await change({ do: 'hide', text: texts.find(({ text }) => text === 'Dolt')?.id });
    await change({ do: 'sorting', on: true });
    await change({ do: 'sort', text: id, pile: 1 });
    await change({ do: 'name-pile', pile: 1, name: 'Hos oss' });
    const csv = await server.send('GET', `/api/waves/${wave.code}/wall.csv?key=${key}&profile=data`);
    expect(csv.text.split('\n')).toEqual([
      'heading,question,group,text',
      'Hos oss,Det här tar jag med mig från dagens möte,,Ring Avesta',
      `Inte sorterat,Det här tar jag med mig från dagens möte,,"'=HYPERLINK(""http://ond.example"")"`,
      '',
    ]);
    const png = await server.send('GET', `/api/waves/${wave.code}/wall.png?key=${key}&locale=en`);
    expect(png.headers.get('content-type')).toBe('image/png');
    expect(png.text.length).toBeGreaterThan(5000);
  });

  test('is refused as a picture where it is too long to be read as one; the rows have all of it', async () => {
    const { server, wave, key } = await aRoom();
    for (let n = 0; n < 12; n++) await write(server, wave, 10 + n, { take_away: `${'a\n'.repeat(130)}Slut ${n}`, show_ok: true });
    const png = await server.send('GET', `/api/waves/${wave.code}/wall.png?key=${key}&locale=sv`);
    expect([png.status, png.json.type]).toEqual([409, '/problems/wall-too-long']);
    const csv = await server.send('GET', `/api/waves/${wave.code}/wall.csv?key=${key}&profile=data`);
    expect(csv.text.match(/Slut \d+/g)).toHaveLength(12);
  });

  test('leaves no decision behind when the results are released', async () => {
    const { server, wave, id, change } = await aRoom();
    await change({ do: 'hide', text: id });
    expect((await server.context.store.room(wave.id))?.room.hidden).toEqual([id]);
    await closeWave(server.context, { wave: wave.id });
    await releaseWaveResults(server.context, { wave: wave.id });
    expect(await server.context.store.room(wave.id)).toBeUndefined();
    expect(await change({ do: 'show', text: id })).toMatchObject({ status: 410 });
  });
});

describe('a group dialog', () => {
  test('shows the two that each group has chosen, with the number of the group and what it talked about', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { survey: 'group-dialog', audience: 'open' });
    const factors = ['Tid', 'Mandat', 'Mat'].map((factor) => ({ factor }));
    const answers = { dialog_question: 'state_works', group: '3', secretary: 'Kim', success_factors: factors, chosen: ['Tid', 'Mat'] };
    expect((await write(server, wave, 1, { ...answers, show_ok: true })).status).toBe(201);
    await write(server, wave, 2, { ...answers, group: '4', chosen: ['Mandat', 'Mat'], show_ok: false });
    const screen = await screenOf(server, wave, await keyOf(server, wave));
    const shown = await screen.next();
    expect(textsOn(shown)).toEqual(['Mat', 'Tid']);
    for (const { labels } of shown.texts) expect(labels).toEqual({ group: '3', dialog_question: 'state_works' });
    expect(JSON.stringify(shown)).not.toContain('Kim');
  });
});
