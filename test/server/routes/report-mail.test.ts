// Telling those who have a place in a learning project that the report is there, through the front door.
import { describe, expect, test } from 'vitest';
import { deliverMails } from '../../../server/mail/deliver-mails.ts';
import { createActivity } from '../../../server/use-cases/activities.ts';
import { startMailServer } from '../mail/test-mail-server.ts';
import { anAccount, startTestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';

const organiser = { as: 'organiser' } as const;
const key = 'nyckel'.repeat(7);

/** Anna and Bo share an address, Cia waits, Dan has cancelled, Eva registered in English. */
async function project({ isReleased = true, example = false } = {}) {
  const server = await startTestServer({ mailing: { wake: () => undefined } });
  const { context, send } = server;
  const { activity } = await createActivity(context, {
    kind: 'learning-project',
    title: 'Locka hit',
    organiser: 'Region Exempel',
    contact: 'Anna, anna@region.example',
    occasions: [{ date: '2026-12-14' }],
    ...(example ? { example } : {}),
  });
  const path = `/api/activities/${activity.id}`;
  await send('PATCH', path, { ...organiser, json: { registration: { perOrganisation: 2 } } });
  const wave = await anOpenWave(context, { activity: activity.id, survey: 'registration' });
  const register = (n: number, name: string, organisation: string, email: string, locale = 'sv') => {
    const answers = { name, title: 'Strateg', organisation, email, commitment: true, on_list: true };
    return send('POST', `/api/waves/${wave.code}/responses`, { json: { submissionId: submissionId(`reg${n}`), locale, answers } });
  };
  await register(0, 'Anna', 'Falu kommun', 'kansli@falun.example');
  await register(1, 'Bo', 'Falu kommun', 'Kansli@Falun.example');
  await register(2, 'Cia', 'Falu kommun', 'cia@falun.example');
  await register(3, 'Dan', 'Mora kommun', 'dan@mora.example');
  await register(4, 'Eva', 'Mora kommun', 'eva@mora.example', 'en');
  const { participants } = (await send('GET', `/api/waves/${wave.id}/participants`, organiser)).json;
  const dan = participants.find(({ name }: { name: string }) => name === 'Dan');
  await send('POST', `/api/waves/${wave.id}/participants/${dan?.id}/cancel`, organiser);
  const evaluated = await anOpenWave(context, { activity: activity.id });
  for (let n = 0; n < 6; n++)
    await send('POST', `/api/waves/${evaluated.code}/responses`, {
      json: { submissionId: submissionId(`svar${n}`), locale: 'sv', answers: sessionAnswers },
    });
  if (isReleased) for (const step of ['close', 'release']) await send('POST', `/api/waves/${evaluated.id}/${step}`, organiser);
  const before = await startMailServer();
  await deliverMails(context, before.sender());
  const mail = await startMailServer();
  const ask = (words: object = {}, as: object = organiser) =>
    send('POST', `${path}/report-mail`, { ...as, json: { key, days: 30, waves: [wave.id], note: 'Deltagare', ...words } });
  return { server, activity, path, wave, evaluated, register, mail, ask, deliver: () => deliverMails(context, mail.sender()) };
}

describe('the mail that the report is there', () => {
  test('goes to those who have a place, once for each address, and its link opens the report', async () => {
    const { server, path, wave, mail, ask, deliver, activity } = await project();
    const who = await server.send('GET', `${path}/report-mail?waves=${wave.id}`, organiser);
    expect(who.json).toEqual({ groups: [{ wave: wave.id, title: wave.title, from: 'places', count: 2 }], chosen: 2 });
    const made = await ask();
    expect([made.status, made.json.mailed, made.json.note]).toEqual([201, 2, 'Deltagare']);
    expect(await deliver()).toBe(2);
    expect([(await ask()).status, await deliver()]).toEqual([200, 0]);
    const raw = (to: string) => mail.taken.find((one) => one.to.toLowerCase().startsWith(to))?.raw ?? '';
    expect(mail.taken.map(({ to }) => to).sort()).toEqual(['eva@mora.example', 'kansli@falun.example']);
    expect(raw('kansli')).toMatch(/Hej Anna!/);
    expect(raw('eva')).toMatch(/Hello Eva,/);
    const [, id = '', secret = ''] = /\/r\/([\w-]+)#k=([\w-]+)/.exec(raw('eva')) ?? [];
    expect((await server.send('POST', `/api/shared/${id}`, { json: { secret } })).json.title).toBe('Locka hit');
    const list = await server.send('GET', `${path}/shares`, organiser);
    expect(list.json.shares).toEqual([
      { id, madeOn: '2026-11-19', lastDay: '2026-12-19', madeBy: 'organiser', note: 'Deltagare', mailed: 2 },
    ]);
    const left = (await server.context.store.mailsOf(activity.id)).filter(({ kind }) => kind === 'report');
    expect(left).toEqual([]);
    for (const text of [made.text, list.text, server.logged()]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(key);
    }
  });

  test('does not go to whoever cancels before it has gone', async () => {
    const { server, wave, mail, ask, deliver } = await project();
    await ask();
    const { participants } = (await server.send('GET', `/api/waves/${wave.id}/participants`, organiser)).json;
    const eva = participants.find(({ name }: { name: string }) => name === 'Eva');
    await server.send('POST', `/api/waves/${wave.id}/participants/${eva?.id}/cancel`, organiser);
    await deliver();
    expect(mail.taken.filter(({ raw }) => raw.includes('#k=')).map(({ to }) => to)).toEqual(['kansli@falun.example']);
  });

  test('says what the organiser has written, which must have the link in it', async () => {
    const { server, path, mail, ask, deliver } = await project();
    const write = (text: string) =>
      server.send('PATCH', `${path}/mail-texts`, {
        ...organiser,
        json: { kind: 'report', locale: 'sv', subject: 'Klart: {activity}', text },
      });
    expect((await write('Läs den.')).status).toBe(400);
    expect((await write('{name}, läs den: {link}')).status).toBe(200);
    await ask();
    await deliver();
    expect(mail.taken.find(({ to }) => to.startsWith('kansli'))?.raw).toMatch(/Subject: Klart: Locka hit[\s\S]*Anna, läs den: https?:/);
  });

  test('is refused where nothing is released, to nobody, in an example, and for what it cannot be', async () => {
    const early = await project({ isReleased: false });
    expect((await early.ask()).json).toMatchObject({ status: 409, type: '/problems/nothing-released' });
    const { ask, evaluated, path, server } = await project();
    for (const waves of [[evaluated.id], ['finns-inte']])
      expect((await ask({ waves })).json).toMatchObject({ status: 409, type: '/problems/nobody-to-write-to' });
    for (const wrong of [{ key: 'kort' }, { days: 0 }, { days: 731 }, { waves: [] }, { to: 'x@y.example' }])
      expect((await ask(wrong)).status, JSON.stringify(wrong)).toBe(400);
    expect((await server.send('GET', `${path}/shares`, organiser)).json.shares).toEqual([]);
    const invented = await project({ example: true });
    expect((await invented.server.send('GET', `${invented.path}/report-mail`, organiser)).json).toEqual({ groups: [], chosen: 0 });
    expect((await invented.ask()).json.type).toBe('/problems/nobody-to-write-to');
  });

  test('is for those who answer for the activity, and is written in the log of deeds', async () => {
    const { server, activity, path, ask } = await project();
    for (const role of ['reader', 'facilitator'] as const) {
      const { cookie } = await anAccount(server, { roles: { [activity.id]: role } });
      const as = { headers: { cookie } };
      expect([(await ask({}, as)).status, (await server.send('GET', `${path}/report-mail`, as)).status], role).toEqual([403, 403]);
    }
    await ask();
    const { entries } = (await server.send('GET', '/api/audit', { as: 'admin' })).json;
    expect(entries.map(({ action }: { action: string }) => action)).toContain('report-mailed');
  });
});
