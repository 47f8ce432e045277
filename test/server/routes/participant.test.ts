import { describe, expect, test } from 'vitest';
import { startTestServer } from '../running-server.ts';
import { anOpenWave } from '../session-answers.ts';

describe('the survey of a wave', () => {
  test('is there for anyone with the code, in small letters too, with what the page needs', async () => {
    const { send, context } = await startTestServer();
    const wave = await anOpenWave(context);
    const { status, json, text } = await send('GET', `/api/waves/${wave.code.toLowerCase()}`);
    expect(status).toBe(200);
    expect(json).toMatchObject({ code: wave.code, status: 'open', unit: 'person', audience: 'open', locales: ['sv', 'en'], minutes: 2 });
    expect(json.activity).toEqual({ title: 'Kompetens i hela länet', example: false, organiser: 'Region Exempel' });
    expect(json.survey.pages[0].elements[0].name).toBe('relevance');
    expect(text).not.toContain(wave.id);
  });

  test('is not shown before it opens', async () => {
    const { send, context } = await startTestServer();
    const { activity } = await anOpenWave(context);
    const draft = await send('POST', '/api/waves', { as: 'organiser', json: { activity, survey: 'session-eval' } });
    expect((await send('GET', `/api/waves/${draft.json.code}`)).json).toMatchObject({ status: 'draft', survey: null });
  });

  test('says that one answers without a name only where that is so', async () => {
    const { send, context } = await startTestServer();
    const noticeOf = async (survey: string, more = {}) =>
      (await send('GET', `/api/waves/${(await anOpenWave(context, { survey, ...more })).code}`)).json.notice;
    const person = await noticeOf('session-eval', { k: 6 });
    expect(person.heading.sv).toBe('Du svarar utan namn');
    expect(person.text.sv).toContain('minst sex har svarat');
    const organisation = await noticeOf('rus-status');
    expect(organisation.heading.sv).toBe('Ert svar är inte anonymt');
    const registration = await noticeOf('registration');
    for (const notice of [organisation, registration])
      expect(JSON.stringify(notice)).not.toMatch(/utan namn|Ingen kan se|without your name/);
    const invited = await noticeOf('session-eval', { audience: 'invited', breakdowns: ['sector'] });
    expect(JSON.stringify(invited.details)).toMatch(/Att den är använd sparas.*grupp du hör till/);
  });

  test('says who is responsible, why, how long, which rights there are and where to turn', async () => {
    const { send, context } = await startTestServer();
    const wave = await anOpenWave(context);
    const { notice } = (await send('GET', `/api/waves/${wave.code}`)).json;
    for (const words of [
      /Region Exempel är personuppgiftsansvarig/,
      /lag 2010:630/,
      /gallringsbeslut/,
      /invända/,
      /Integritetsskyddsmyndigheten/,
      /dataskydd@region\.example/,
      /allmän handling/,
    ]) {
      expect(JSON.stringify(notice.details)).toMatch(words);
    }
    for (const { sv, en } of notice.details) expect([sv.length > 20, en.length > 20]).toEqual([true, true]);
  });
});

test('the QR code leads to the participant page', async () => {
  const { send, context } = await startTestServer();
  const wave = await anOpenWave(context);
  const { status, headers, text } = await send('GET', `/api/waves/${wave.code}/qr.svg`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^image\/svg\+xml/);
  const qrcode = await import('qrcode');
  expect(text).toBe(await qrcode.toString(`${context.baseUrl}/s/${wave.code}`, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }));
});
