// The participant's page before anyone is asked: the same page, for those who may, that can send nothing.
import { describe, expect, test } from 'vitest';
import { addWave } from '../../../server/use-cases/add-wave.ts';
import { openWave } from '../../../server/use-cases/change-wave-status.ts';
import { anAccount, anActivity, startTestServer } from '../running-server.ts';

async function aDraft(survey: string) {
  const server = await startTestServer();
  const activity = await anActivity(server.context, { kind: 'learning-project' });
  const wave = await addWave(server.context, {
    activity: activity.id,
    survey,
    ownQuestions: survey === 'registration' ? [] : [{ kind: 'text', title: { sv: 'Vad tänker du nu?' } }],
  });
  const read = (locale = 'sv', as: 'organiser' | 'reader' = 'organiser') =>
    server.send('GET', `/api/waves/${wave.id}/preview?locale=${locale}`, { as });
  return { server, activity, wave, read };
}

describe.each([
  ['light', 'session-eval'],
  ['full', 'project-followup-3m'],
  ['full, of organisations with personal links', 'pre-rus-municipal'],
])('the preview of a %s page', (_, survey) => {
  test('says that nothing is saved, shows a draft, and can send nothing', async () => {
    const { read, server, wave } = await aDraft(survey);
    const { status, text, headers } = await read();
    expect(status).toBe(200);
    expect(text).toContain('Förhandsvisning – inget sparas');
    expect(text).toContain('Vad tänker du nu?');
    expect(text).not.toContain('method="post"');
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "connect-src 'none'",
      "form-action 'none'",
      "worker-src 'none'",
      "frame-ancestors 'self'",
      "script-src 'self'",
      "default-src 'none'",
    ])
      expect(policy.split('; ')).toContain(rule);
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('cache-control')).toBe('no-store');
    // The page that participants meet is still framed by nobody, and still says that it is not open.
    const real = await server.send('GET', `/s/${wave.code}`);
    expect(real.headers.get('x-frame-options')).toBe('DENY');
    expect(real.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(real.text).not.toContain('Vad tänker du nu?');
  });

  test('is in the language asked for', async () => {
    const { read } = await aDraft(survey);
    const { text } = await read('en');
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Preview – nothing is saved');
  });
});

describe('the light page in a preview', () => {
  test('is the page that participants get, but for the banner and where the form goes', async () => {
    const { server, wave, read } = await aDraft('session-eval');
    const preview = (await read()).text;
    await openWave(server.context, { wave: wave.id });
    const real = (await server.send('GET', `/s/${wave.code}`)).text;
    const questions = (page: string) => /<div class="questions">.*<div class="go">/s.exec(page)?.[0];
    expect(questions(preview)).toBe(questions(real));
    expect(questions(real)?.length).toBeGreaterThan(2000);
  });
});

describe('who may look', () => {
  test('are those who run or own the activity', async () => {
    const { server, activity, wave, read } = await aDraft('session-eval');
    const as = async (roles: Record<string, 'owner' | 'facilitator' | 'reader'>) => {
      const { cookie } = await anAccount(server, { roles });
      return (await server.send('GET', `/api/waves/${wave.id}/preview`, { headers: { cookie } })).status;
    };
    expect(await as({ [activity.id]: 'owner' })).toBe(200);
    expect(await as({ [activity.id]: 'facilitator' })).toBe(200);
    expect(await as({ [activity.id]: 'reader' })).toBe(403);
    expect(await as({ other: 'owner' })).toBe(403);
    expect((await read('sv', 'reader')).status).toBe(403);
    expect((await server.send('GET', `/api/waves/${wave.id}/preview`)).status).toBe(401);
  });
});
