// A thousand requests, each with marks of its own in everything a participant sends. What the server writes down or says about
// them, at the most talkative level and when everything goes wrong, holds none of the marks.
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeLog } from '../../server/http/log.ts';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import { type Store, StoreUnavailable } from '../../server/store/store.ts';
import { inviteToWave } from '../../server/use-cases/invite-to-wave.ts';
import { type Answer, type Sent, startTestServer, type TestServer } from '../server/running-server.ts';
import { anOpenWave, sessionAnswers } from '../server/session-answers.ts';
import { temporaryFolder } from '../server/temporary-folder.ts';

const requests = 1_000;
const atOnce = 20;
/** Every mark begins so; addresses cannot, and are looked for as they are. */
const mark = 'zqx';

interface Marked {
  readonly submissionId: string;
  readonly token: string;
  readonly text: string;
  readonly agent: string;
  readonly address: string;
}

const marksOf = (n: number): Marked => ({
  submissionId: `${mark}-submission-${String(n).padStart(6, '0')}`,
  token: `${mark}-token-${n}`,
  text: `${mark} skrev ${n} "citat" {"a":1} åäö`,
  agent: `${mark}-agent/${n}`,
  address: `198.51.${100 + Math.floor(n / 250)}.${1 + (n % 250)}`,
});

/** Fails in the ways a database may, and quotes what it was given in every message. */
function failingStore(store: Store): Store {
  let kept = 0;
  return {
    ...store,
    keep: async (wave, response) => {
      const quoted = `${response.id} ${JSON.stringify(response)}`;
      kept += 1;
      if (kept % 5 === 1) throw new StoreUnavailable(`could not write ${quoted}`, { cause: new Error(`disk of ${quoted}`) });
      if (kept % 5 === 2) throw new TypeError(`cannot read ${quoted}`);
      if (kept % 5 === 3) throw Object.assign(new Error(`duplicate key ${quoted}`), { code: 11000, keyValue: response });
      return store.keep(wave, response);
    },
    invitation: async (wave, hash) => {
      if (hash.startsWith('0')) throw new Error(`no invitation ${hash}`);
      return store.invitation(wave, hash);
    },
  };
}

type Kind = (marks: Marked, codes: Codes) => readonly [method: string, path: string, sent: Sent];
interface Codes {
  readonly open: string;
  readonly invited: string;
  readonly wall: string;
  /** Of organisations with personal links. */
  readonly group: string;
  /** Address of a list of those who keep in touch. */
  readonly circle: string;
}

const submission = ({ submissionId, text }: Marked, more: object = {}) => ({
  submissionId,
  locale: 'sv',
  answers: { ...sessionAnswers, keep: text },
  ...more,
});

/** Somebody who wants to keep in touch, and has not ticked the box. */
const contact = ({ text, token }: Marked): Sent => ({
  body: new URLSearchParams({ name: text, organisation: text, email: `${token}@kommun.example`, about: text }).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
});

/** A form as a browser without a script posts it. */
const form = ({ submissionId, text, token }: Marked): Sent => ({
  body: new URLSearchParams({ ':submission': submissionId, ':token': token, keep: text }).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
});

/** Right, wrong in every part, and not understandable at all. */
const kinds: readonly Kind[] = [
  (marks, { open }) => ['POST', `/api/waves/${open}/responses`, { json: submission(marks) }],
  (marks, { open }) => ['POST', `/api/waves/${open}/responses`, { json: submission(marks, { locale: marks.text.slice(0, 12) }) }],
  (marks, { open }) => [
    'POST',
    `/api/waves/${open}/responses`,
    {
      json: submission(marks, { answers: { ...sessionAnswers, relevance: marks.text, use_intent: marks.text, keep: { $gt: marks.text } } }),
    },
  ],
  (marks, { open }) => [
    'POST',
    `/api/waves/${open}/responses`,
    { json: submission(marks, { answers: { ...sessionAnswers, keep: marks.text.repeat(200) } }) },
  ],
  (marks, { open }) => [
    'POST',
    `/api/waves/${open}/responses`,
    { json: { ...submission(marks), submissionId: `${marks.submissionId} !` } },
  ],
  (marks, { open }) => [
    'POST',
    `/api/waves/${open}/responses`,
    { body: `{"submissionId":"${marks.submissionId}","answers":{"keep":"${marks.text}`, headers: { 'content-type': 'application/json' } },
  ],
  (marks, { open }) => ['POST', `/api/waves/${open}/responses`, { body: marks.text, headers: { 'content-type': 'text/plain' } }],
  (marks, { invited }) => ['POST', `/api/waves/${invited}/responses`, { json: submission(marks, { token: marks.token }) }],
  (marks) => ['POST', `/api/waves/${marks.token}/responses`, { json: submission(marks) }],
  (marks) => ['GET', `/s/${marks.token}?t=${marks.token}`, {}],
  (marks, { open }) => ['POST', `/s/${open}`, form(marks)],
  (marks, { invited }) => ['POST', `/s/${invited}`, form(marks)],
  (marks, { open }) => ['POST', `/s/${open}?${marks.text}`, { ...form(marks), body: marks.text.repeat(20_000) }],
  (marks) => ['GET', `/api/waves/${marks.token}`, {}],
  (marks, { wall }) => ['GET', `/api/waves/${wall}/wall?key=${marks.token}`, {}],
  (marks) => ['POST', '/api/session', { json: { loginToken: marks.token } }],
  (marks) => ['GET', `/api/activities/${marks.token}/report`, { headers: { authorization: `Bearer ${marks.token}` } }],
  (marks) => ['GET', `/${marks.token}/%E0%A4%A`, { headers: { cookie: `efterklang=${marks.token}` } }],
  (marks, { open }) => ['PUT', `/api/waves/${open}/responses`, { json: submission(marks) }],
  (marks, { invited }) => ['GET', `/api/waves/${invited}/answer`, { headers: { invitation: marks.token } }],
  (marks, { group }) => ['GET', `/api/waves/${group}/answer`, { headers: { invitation: marks.token } }],
  (marks, { group }) => [
    'POST',
    `/api/waves/${group}/draft`,
    {
      headers: { invitation: marks.token },
      json: { answers: { keep: marks.text }, from: null, seen: null, savedBy: marks.text.slice(0, 40) },
    },
  ],
  (marks, { group }) => ['DELETE', `/api/waves/${group}/draft`, { headers: { invitation: marks.token } }],
  (marks, { wall }) => ['POST', `/api/waves/${wall}/wall`, { json: { key: marks.token, change: { do: 'hide', text: 'abcdefghijkl' } } }],
  (marks) => ['POST', `/api/shared/${marks.token}`, { json: { secret: marks.token } }],
  (marks) => ['GET', `/api/shared/${marks.token}/figures.csv`, { headers: { cookie: `efterklang-share=${marks.token}` } }],
  (marks) => ['POST', '/api/join', { json: { token: marks.token, password: marks.text } }],
  (marks) => ['POST', '/api/sign-on/answer', { json: { answer: `code=${marks.token}&state=${marks.token}` } }],
  (marks, { circle }) => ['POST', circle, contact(marks)],
  (marks, { circle }) => ['GET', `${circle.replace(/[^/]*$/, 'leave')}/${marks.token}`, { headers: { accept: 'text/html' } }],
];

async function codesIn({ context }: TestServer): Promise<Codes> {
  const [open, invited, wall, group] = await Promise.all([
    anOpenWave(context),
    anOpenWave(context, { audience: 'invited' }),
    anOpenWave(context, { survey: 'check-out' }),
    anOpenWave(context, { survey: 'referral-response', audience: 'invited' }),
  ]);
  await inviteToWave(context, { wave: invited.id, invitations: [{ recipient: `${mark}-mottagare` }] });
  await context.store.rewriteCircle(open.activity, () => ({ key: 'circle-key', until: '2027-12-31', members: [] }));
  const circle = `/contacts/${open.activity}/circle-key`;
  return { open: open.code, invited: invited.code, wall: wall.code, group: group.code, circle };
}

async function ask(server: TestServer, codes: Codes, n: number): Promise<Answer> {
  const marks = marksOf(n);
  const [method, path, sent] = (kinds[n % kinds.length] as Kind)(marks, codes);
  const headers = { 'user-agent': marks.agent, 'x-forwarded-for': marks.address, referer: `https://${mark}.example/`, ...sent.headers };
  return server.send(method, path, { ...sent, headers });
}

async function askAll(server: TestServer, codes: Codes): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let first = 0; first < requests; first += atOnce) {
    answers.push(...(await Promise.all(Array.from({ length: atOnce }, (_, n) => ask(server, codes, first + n)))));
  }
  return answers;
}

/** What the process prints past its log. */
function printed(): () => string {
  const lines: string[] = [];
  const originals = [process.stdout, process.stderr].map((stream) => [stream, stream.write] as const);
  for (const [stream] of originals) stream.write = ((text: string) => lines.push(String(text)) > 0) as typeof stream.write;
  const restore = () => {
    for (const [stream, write] of originals) stream.write = write;
  };
  onTestFinished(restore);
  return () => {
    restore();
    return lines.join('');
  };
}

/** The addresses and marks among a text. */
function marksIn(text: string): readonly string[] {
  const addresses = text.match(/\b198\.51\.\d+\.\d+\b|\b127\.0\.0\.1\b|::1\b/g) ?? [];
  const marks = text.match(new RegExp(`.{0,40}${mark}.{0,40}`, 'g')) ?? [];
  return [...new Set([...addresses, ...marks])];
}

test(`${requests} marked requests leave no mark in logs, error bodies, headers or on the terminal`, async () => {
  const store = failingStore(openSqliteStore(join(temporaryFolder(), 'test.sqlite')));
  const server = await startTestServer({ store });
  const codes = await codesIn(server);
  const output = printed();
  const answers = await askAll(server, codes);
  expect(marksIn(output())).toEqual([]);

  const statuses = new Set(answers.map(({ status }) => status));
  for (const status of [201, 400, 401, 403, 404, 405, 415, 422, 429, 500, 503]) expect(statuses, String(status)).toContain(status);
  const lines = server.logged().trim().split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(requests);
  expect(lines.filter((line) => line.includes('"err"')).length).toBeGreaterThan(20);
  expect(marksIn(server.logged())).toEqual([]);
  expect(Object.values(codes).filter((code) => server.logged().includes(code))).toEqual([]);

  expect(
    marksIn(
      answers
        .map(({ headers }) => JSON.stringify([...headers]))
        .join('\n')
        .replaceAll(server.url, ''),
    ),
  ).toEqual([]);
  expect(
    marksIn(
      answers
        .filter((answer) => answer.status >= 400 && !isPage(answer))
        .map(({ text }) => text)
        .join('\n'),
    ),
  ).toEqual([]);
  // A form comes back to whoever sent it with what they wrote, and with nothing of anyone else's.
  const pages = answers.map((answer, n) => ({ n, answer })).filter(({ answer }) => isPage(answer));
  expect(pages.filter(({ answer }) => answer.text.includes(mark)).length).toBeGreaterThan(20);
  expect(pages.flatMap(({ n, answer }) => numbersIn(answer.text).filter((number) => number !== n))).toEqual([]);
});

function isPage({ headers }: Answer): boolean {
  return headers.get('content-type')?.startsWith('text/html') === true;
}

/** The numbers of the requests whose marks are in a text. */
function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(new RegExp(`${mark}\\D{1,30}?(\\d+)`, 'g'))].map(([, number]) => Number(number));
}

test('a log that wrote messages would be found out', () => {
  const lines: string[] = [];
  makeLog('trace', { write: (line: string) => void lines.push(line) }).info({
    text: `quoted ${marksOf(1).text}`,
    from: marksOf(1).address,
  });
  expect(marksIn(lines.join(''))).toHaveLength(2);
});
