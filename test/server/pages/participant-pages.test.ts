// The participant's pages over HTTP: what a browser without JavaScript gets, and what comes of the form it sends.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../server/context.ts';
import { addWave } from '../../../server/use-cases/add-wave.ts';
import { closeWave } from '../../../server/use-cases/change-wave-status.ts';
import { inviteToWave } from '../../../server/use-cases/invite-to-wave.ts';
import { entriesOf } from '../../../surveys/answers/form-fields.ts';
import { pageOf } from '../../../surveys/definition/page-of.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { generateAnswers } from '../../surveys/answers/generated-answers.ts';
import { Dice } from '../../surveys/answers/seeded-random.ts';
import { everySurvey } from '../../surveys/library/every-survey.ts';
import { type Answer, anActivity, startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';

const formType = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };

interface Posted {
  readonly id?: string;
  readonly answers?: object;
  readonly more?: readonly (readonly [string, string])[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Posts a form as a browser does. */
function post(
  { send }: TestServer,
  wave: Pick<Wave, 'code'>,
  { id = submissionId(1), answers = sessionAnswers, more = [], headers = {} }: Posted = {},
): Promise<Answer> {
  const fields = [[':submission', id], [':locale', 'sv'], ...entriesOf(answers as Record<string, unknown>), ...more];
  const body = new URLSearchParams(fields.map(([name = '', text = '']) => [name, text.replaceAll('\n', '\r\n')])).toString();
  return send('POST', `/s/${wave.code}/send`, { body, headers: { ...formType, ...headers } });
}

async function answersKept(context: Context, wave: Wave): Promise<readonly unknown[]> {
  const kept: unknown[] = [];
  for await (const { answers } of context.store.responsesTo(wave.id)) kept.push(answers);
  return kept;
}

const receiptIn = ({ text }: Answer) => /class="code">([0-9A-Z]{4}-[0-9A-Z]{4})</.exec(text)?.[1];
const headingIn = ({ text }: Answer) => /<h1[^>]*>([^<]*)</.exec(text)?.[1];

describe('a form posted without a script', () => {
  test('is kept, and answered with the receipt that JSON gets for the same submission', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const first = await post(server, wave);
    expect(first.status).toBe(201);
    expect(headingIn(first)).toBe('Skickat. Tack!');
    const json = { submissionId: submissionId(1), locale: 'sv', answers: sessionAnswers };
    const again = await server.send('POST', `/api/waves/${wave.code}/responses`, { json });
    expect([again.status, again.json.receipt]).toEqual([200, receiptIn(first)]);
    expect(await answersKept(server.context, wave)).toEqual([sessionAnswers]);
  });

  test('twice is one response with the same receipt; changed after it was kept, the first one stands', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const [first, second] = await Promise.all([post(server, wave), post(server, wave)]);
    expect([first.status, second.status].sort()).toEqual([200, 201]);
    expect(receiptIn(second)).toBe(receiptIn(first));
    const changed = await post(server, wave, { answers: { ...sessionAnswers, relevance: 1 } });
    expect([changed.status, headingIn(changed)]).toEqual([409, 'Ditt första svar är redan sparat']);
    expect(await answersKept(server.context, wave)).toEqual([sessionAnswers]);
  });

  test('with something missing comes back with what was entered, the same id and a summary that takes the focus', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const { relevance: _left, ...others } = sessionAnswers;
    const { status, text } = await post(server, wave, { answers: { ...others, keep: '<Samtalen> & "fika"' } });
    expect(status).toBe(422);
    expect(text).toContain('role="alert" tabindex="-1" autofocus');
    expect(text).toContain('<a href="#q-relevance">Fråga 1: I vilken grad var dagens träff relevant för ditt arbete?</a>');
    expect(text).toContain('<p class="why" id="relevance-why">Svara på frågan.</p>');
    expect(text).toContain('name="learning" value="5" checked');
    expect(text).toContain('&lt;Samtalen&gt; &amp; &quot;fika&quot;</textarea>');
    expect(text).toContain(`name=":submission" value="${submissionId(1)}"`);
    expect(await answersKept(server.context, wave)).toEqual([]);
  });

  test('that asks for the other language is shown in it with what was entered, and nothing is kept', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const { status, text } = await post(server, wave, { more: [[':language', 'en']] });
    expect(status).toBe(200);
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('<span lang="sv">Kompetens i hela länet</span>');
    expect(text).toContain('name="relevance" value="4" checked');
    expect(text).toContain(`name=":submission" value="${submissionId(1)}"`);
    expect(await answersKept(server.context, wave)).toEqual([]);
  });

  test('may also be posted to the page itself; a form cannot be asked for where it is posted', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const { text } = await server.send('GET', `/s/${wave.code}`);
    expect(text).toContain(`method="post" action="/s/${wave.code}/send"`);
    const body = new URLSearchParams(
      [[':submission', submissionId(1)], ...entriesOf(sessionAnswers)].map(([name = '', value = '']) => [name, value]),
    ).toString();
    expect((await server.send('POST', `/s/${wave.code}`, { body, headers: formType })).status).toBe(201);
    const { status, headers } = await server.send('GET', `/s/${wave.code}/send`);
    expect([status, headers.get('location')]).toEqual([303, `/s/${wave.code}`]);
  });

  test('without an id, or with one of another make, is shown again with one', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    for (const id of ['', 'short', 'x'.repeat(65), 'with space in the middle']) {
      const { status, text } = await post(server, wave, { id });
      expect(status).toBe(400);
      expect(text).toMatch(/name=":submission" value="[A-Za-z0-9_-]{22}"/);
      expect(text).toContain('name="relevance" value="4" checked');
    }
    expect(await answersKept(server.context, wave)).toEqual([]);
  });

  test('with a field that is not in the survey is not taken', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const { status, text } = await post(server, wave, { more: [['__proto__', 'x']] });
    expect(status).toBe(422);
    expect(text).toContain('Den här frågan finns inte i enkäten.');
  });

  test.each([
    ['origin', 'https://other.example'],
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
    ['origin', 'null'],
  ])('from another site (%s: %s) is refused, and the page says so', async (name, value) => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const refused = await post(server, wave, { headers: { [name]: value } });
    expect([refused.status, headingIn(refused)]).toEqual([403, 'Svaret skickades från en annan webbplats']);
    expect(await answersKept(server.context, wave)).toEqual([]);
    const own = await post(server, wave, { headers: { origin: server.url, 'sec-fetch-site': 'same-origin' } });
    expect(own.status).toBe(201);
  });

  test('that is no form, or far too large, gets the status that JSON would get', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const json = await server.send('POST', `/s/${wave.code}`, { json: {} });
    expect([json.status, json.json.type]).toEqual([415, '/problems/not-a-form']);
    expect((await post(server, wave, { answers: { ...sessionAnswers, keep: 'x'.repeat(300_000) } })).status).toBe(413);
  });

  test('when the store is out of reach is told so on a page that can be reloaded', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const keep = server.context.store.keep;
    Object.assign(server.context.store, { keep: () => Promise.reject(new Error('broken')) });
    const failed = await post(server, wave);
    expect([failed.status, headingIn(failed)]).toEqual([500, 'Inte skickat än']);
    Object.assign(server.context.store, { keep });
    expect((await post(server, wave)).status).toBe(201);
    expect(server.logged()).not.toContain(submissionId(1));
  });

  test('to a survey that needs the full page is refused', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { survey: 'rus-status' });
    expect((await post(server, wave)).status).toBe(405);
  });
});

describe('a personal link', () => {
  async function invitedWave({ context }: TestServer): Promise<{ readonly wave: Wave; readonly token: string; readonly url: string }> {
    const wave = await anOpenWave(context, { audience: 'invited' });
    const [link] = await inviteToWave(context, { wave: wave.id, invitations: [{}] });
    const url = link?.url ?? '';
    return { wave, url, token: url.split('#t=')[1] ?? '' };
  }

  test('is written by hand where there is no script: the field is there, and says what to write', async () => {
    const server = await startTestServer();
    const { wave } = await invitedWave(server);
    const { text } = await server.send('GET', `/s/${wave.code}`);
    expect(text).toMatch(/<noscript><div class="q" id="token-field">.*name=":token".*<\/noscript>/s);
    const open = await server.send('GET', `/s/${(await anOpenWave(server.context)).code}`);
    expect(open.text).not.toContain(':token');
  });

  test('counts as the code alone and as the whole link, once', async () => {
    const server = await startTestServer();
    const { wave, token, url } = await invitedWave(server);
    expect((await post(server, wave, { more: [[':token', url]] })).status).toBe(201);
    const used = await post(server, wave, { id: submissionId(2), more: [[':token', ` ${token} `]] });
    expect([used.status, headingIn(used)]).toEqual([409, 'Länken är redan använd']);
    expect(await answersKept(server.context, wave)).toHaveLength(1);
  });

  test('that is missing or wrong is asked for again, with all that was answered', async () => {
    const server = await startTestServer();
    const { wave } = await invitedWave(server);
    const missing = await post(server, wave);
    expect(missing.status).toBe(400);
    expect(missing.text).toContain('Skriv koden i din inbjudan, eller klistra in hela länken.');
    const wrong = await post(server, wave, { more: [[':token', 'fel-kod']] });
    expect(wrong.status).toBe(404);
    expect(wrong.text).toContain('Koden gäller inte.');
    expect(wrong.text).toContain('value="fel-kod"');
    expect(wrong.text).toContain('name="relevance" value="4" checked');
    expect(server.logged()).not.toContain('fel-kod');
  });
});

describe('the page of a wave', () => {
  test('that is open is the light or the full one, in Swedish or English, with nothing inline that the policy does not name', async () => {
    const server = await startTestServer();
    for (const [id, survey] of everySurvey) {
      const wave = await anOpenWave(server.context, { survey: id });
      for (const locale of ['sv', 'en'] as const) {
        const { status, text, headers } = await server.send('GET', `/s/${wave.code}?lang=${locale}`);
        expect(status, id).toBe(200);
        expect(text).toContain(`<html lang="${locale}">`);
        expect(text.includes('id="page"')).toBe(pageOf(survey.json) === 'light');
        expect(text.includes('id="wave"')).toBe(pageOf(survey.json) === 'full');
        expect(text).not.toMatch(/<script(?![^>]* (src=|type="application\/json"))|\sstyle=|\son\w+=/);
        expect(text.replace(/<script type="application\/json".*<\/script>/s, '')).not.toMatch(/undefined|\[object|\{\{/);
        const policy = headers.get('content-security-policy') ?? '';
        expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
        const styles = [...text.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) =>
          createHash('sha256').update(style).digest('base64'),
        );
        expect([...policy.matchAll(/'sha256-([^']+)'/g)].map(([, hash]) => hash)).toEqual(styles);
        expect(policy).not.toMatch(/unsafe|eval/);
        expect(headers.get('set-cookie')).toBeNull();
      }
    }
  });

  test('is in the language of the address, then of the browser, then in Swedish', async () => {
    const server = await startTestServer();
    const { code } = await anOpenWave(server.context);
    const language = async (path: string, accept: string) =>
      /<html lang="(\w+)">/.exec((await server.send('GET', path, { headers: { 'accept-language': accept } })).text)?.[1];
    expect(await language(`/s/${code}`, 'en-GB,en;q=0.9')).toBe('en');
    expect(await language(`/s/${code}?lang=sv`, 'en-GB,en;q=0.9')).toBe('sv');
    expect(await language(`/s/${code}`, 'fi')).toBe('sv');
    expect(await language(`/s/${code}?lang=fi`, 'fi')).toBe('sv');
  });

  test('has a new id each time, and may be gone back to', async () => {
    const server = await startTestServer();
    const { code } = await anOpenWave(server.context);
    const pages = [await server.send('GET', `/s/${code}`), await server.send('GET', `/s/${code}`)];
    const ids = pages.map(({ text }) => /name=":submission" value="([A-Za-z0-9_-]{22})"/.exec(text)?.[1]);
    expect(new Set(ids).size).toBe(2);
    expect(pages[0]?.headers.get('cache-control')).toBe('private, no-cache');
    expect(pages[0]?.headers.get('referrer-policy')).toBe('same-origin');
  });

  test('says what is the matter where there is nothing to answer, with the status that goes with it', async () => {
    const server = await startTestServer();
    const closed = await anOpenWave(server.context);
    expect((await post(server, closed)).status).toBe(201);
    await closeWave(server.context, { wave: closed.id });
    const draft = await addWave(server.context, { survey: 'session-eval', activity: (await anActivity(server.context)).id });
    const seen = async (code: string) => {
      const page = await server.send('GET', `/s/${code}`);
      return [page.status, headingIn(page)];
    };
    expect(await seen(closed.code)).toEqual([410, 'Enkäten har stängt']);
    expect(await seen(draft.code)).toEqual([200, 'Enkäten har inte öppnat än']);
    expect(await seen('NOTHERE')).toEqual([404, 'Koden finns inte']);
    expect(headingIn(await post(server, draft))).toBe('Enkäten har inte öppnat än');
    expect((await post(server, draft)).status).toBe(409);
    expect((await post(server, { code: 'NOTHERE' })).status).toBe(404);
    server.now('2026-11-19T18:00:00Z'); // what was under way when it closed has had its time
    const late = await post(server, closed, { id: submissionId(2) });
    expect([late.status, headingIn(late)]).toEqual([410, 'Enkäten har stängt']);
    expect((await post(server, closed)).status).toBe(200);
  });

  test('is found by a code that is written in a form', async () => {
    const server = await startTestServer();
    const { headers, status } = await server.send('GET', '/s?code=%20k7qm2rx');
    expect([status, headers.get('location')]).toEqual([303, '/s/K7QM2RX']);
  });

  test('shows what an organiser wrote as text, whatever it is', async () => {
    const server = await startTestServer();
    const hostile = '"><script>alert(1)</script>';
    const activity = await anActivity(server.context, { title: hostile });
    for (const survey of ['session-eval', 'rus-status']) {
      const { code } = await anOpenWave(server.context, { survey, activity: activity.id });
      const { text } = await server.send('GET', `/s/${code}`);
      expect(text).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(text).not.toContain('<script>alert');
    }
  });

  test.each(['br', 'gzip'])('comes compressed to a browser that takes %s', async (encoding) => {
    const server = await startTestServer();
    const { code } = await anOpenWave(server.context);
    const { headers, text } = await server.send('GET', `/s/${code}`, { headers: { 'accept-encoding': encoding } });
    expect(headers.get('content-encoding')).toBe(encoding);
    expect(headers.get('vary')).toContain('Accept-Encoding');
    expect(text).toContain('</html>');
  });
});

const lightSurveys = everySurvey.filter(([, { json }]) => pageOf(json) === 'light');

test.each(lightSurveys)('answers to %s are stored the same from a form and from JSON', async (id, { json }) => {
  const server = await startTestServer();
  const [byForm, byJson] = [await anOpenWave(server.context, { survey: id }), await anOpenWave(server.context, { survey: id })];
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.constantFrom(0, 0.02), async (seed, sloppiness) => {
      const answers = generateAnswers(json, new Dice(seed), sloppiness);
      const submission = submissionId(++number);
      const form = await post(server, byForm, { id: submission, answers });
      const sent = await server.send('POST', `/api/waves/${byJson.code}/responses`, {
        json: { submissionId: submission, locale: 'sv', answers },
      });
      expect(form.status).toBe(sent.status);
    }),
    { seed: 20261126, numRuns: 40 },
  );
  const sorted = async (wave: Wave) => (await answersKept(server.context, wave)).map((answers) => JSON.stringify(answers)).sort();
  const kept = await sorted(byForm);
  expect(kept.length).toBeGreaterThan(10);
  expect(kept).toEqual(await sorted(byJson));
});
