// Registration to a learning project through the front door: places, waiting list, mails, lists and the calendar.
import { describe, expect, test } from 'vitest';
import { deliverMails } from '../../../server/mail/deliver-mails.ts';
import { createActivity } from '../../../server/use-cases/activities.ts';
import { eraseOverdue } from '../../../server/use-cases/erase-overdue.ts';
import { planInformation, recoverRegistrations } from '../../../server/use-cases/register.ts';
import { startMailServer } from '../mail/test-mail-server.ts';
import { startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, submissionId } from '../session-answers.ts';

const answers = (name: string, organisation = 'Falu kommun', more: object = {}) => ({
  name,
  title: 'Strateg',
  organisation,
  email: `${name.toLowerCase()}@falun.example`,
  commitment: true,
  on_list: true,
  ...more,
});

async function project() {
  const server = await startTestServer({ mailing: { wake: () => undefined } });
  const { activity, occasions } = await createActivity(server.context, {
    kind: 'learning-project',
    title: 'Locka hit',
    organiser: 'Region Exempel',
    contact: 'Anna, anna@region.example',
    occasions: [{ date: '2027-01-14', place: 'Falun' }, { date: '2027-02-11' }],
  });
  await server.send('PATCH', `/api/activities/${activity.id}`, {
    as: 'organiser',
    json: { registration: { perOrganisation: 2, lastDay: '2026-12-20' } },
  });
  const wave = await anOpenWave(server.context, { activity: activity.id, survey: 'registration', audience: 'open' });
  const mail = await startMailServer();
  return { server, activity, wave, mail, occasions, send: () => deliverMails(server.context, mail.sender()) };
}

function register(server: TestServer, code: string, n: number, given: object) {
  return server.send('POST', `/api/waves/${code}/responses`, { json: { submissionId: submissionId(n), locale: 'sv', answers: given } });
}

describe('a registration', () => {
  test('is confirmed by mail with a calendar, once however often it is sent, until its organisation is full', async () => {
    const { server, wave, mail, send } = await project();
    for (const [n, name] of ['Anna', 'Bo', 'Cia'].entries()) expect((await register(server, wave.code, n, answers(name))).status).toBe(201);
    expect((await register(server, wave.code, 0, answers('Anna'))).status).toBe(200);
    expect(await send()).toBe(3);
    expect(await send()).toBe(0);
    const to = (name: string) => mail.taken.find((one) => one.to.startsWith(name))?.raw ?? '';
    expect(to('anna')).toMatch(/Subject: .*anm/i);
    expect(to('anna')).toMatch(/2027-01-14, Träff 1, Falun/);
    expect(to('anna')).toMatch(/text\/calendar/);
    expect(to('cia')).toMatch(/väntelistan/);
    expect(to('cia')).not.toMatch(/text\/calendar/);
    const { json } = await server.send('GET', `/api/waves/${wave.id}/participants`, { as: 'organiser' });
    expect(json.participants.map(({ name, place }: { name: string; place: string }) => [name, place])).toEqual([
      ['Anna', 'place'],
      ['Bo', 'place'],
      ['Cia', 'waiting'],
    ]);
    const cancelled = await server.send('POST', `/api/waves/${wave.id}/participants/${json.participants[0].id}/cancel`, {
      as: 'organiser',
    });
    expect(cancelled.json.participants.map(({ place }: { place: string }) => place)).toEqual(['cancelled', 'place', 'place']);
    expect(await send()).toBe(1);
    expect(mail.taken.at(-1)?.raw).toMatch(/Du har en plats/);
  });

  test('that was kept just before a stop gets its place and its mail at the next start', async () => {
    const { server, wave, mail, send } = await project();
    const response = { id: 'r1', locale: 'sv', version: 1, answers: answers('Anna'), background: {} };
    await server.context.store.keep(wave.id, response);
    await recoverRegistrations(server.context);
    await recoverRegistrations(server.context);
    expect(await send()).toBe(1);
    expect(mail.taken[0]?.to).toBe('anna@falun.example');
  });

  test('to an invented sample gets a place, and no mail', async () => {
    const { server, wave, activity, send } = await project();
    const made = await server.context.store.activity(activity.id);
    if (made) await server.context.store.changeActivity({ ...made, example: true });
    expect((await register(server, wave.code, 1, answers('Anna'))).status).toBe(201);
    await server.send('POST', `/api/waves/${wave.id}/close`, { as: 'organiser' });
    expect(await send()).toBe(0);
    expect(await server.context.store.mailsOf(activity.id)).toEqual([]);
    expect(await server.context.store.places(wave.id)).toHaveLength(1);
  });

  test('is refused after the last day, which ends at midnight in Sweden; one that was kept keeps its receipt', async () => {
    const { server, wave } = await project();
    server.now('2026-12-20T22:59:00Z');
    expect((await register(server, wave.code, 1, answers('Anna'))).status).toBe(201);
    server.now('2026-12-20T23:01:00Z');
    const late = await register(server, wave.code, 2, answers('Bo'));
    expect([late.status, late.json.type]).toEqual([410, '/problems/registration-over']);
    expect((await register(server, wave.code, 1, answers('Anna'))).status).toBe(200);
  });

  test('gives lists without diets, and counts of diets without names', async () => {
    const { server, wave } = await project();
    await register(server, wave.code, 1, answers('Anna', 'Falu kommun', { diet: 'Vegetarisk.' }));
    await register(server, wave.code, 2, answers('Bo', '=cmd', { diet: 'vegetarisk', access_needs: 'Hörslinga' }));
    const { json, text } = await server.send('GET', `/api/waves/${wave.id}/participants`, { as: 'organiser' });
    expect([json.diets, json.accessNeeds]).toEqual([[{ text: 'Vegetarisk.', count: 2 }], [{ text: 'Hörslinga', count: 1 }]]);
    expect(JSON.stringify(json.participants)).not.toMatch(/egetarisk|Hörslinga/);
    expect(text).toContain('Hörslinga');
    const csv = await server.send('GET', `/api/waves/${wave.id}/participants.csv`, { as: 'organiser' });
    expect(csv.text).toMatch(/Anna;Strateg;Falu kommun/);
    expect(csv.text).toContain('"\'=cmd"');
    expect(csv.text).not.toMatch(/egetarisk|Hörslinga/);
    expect((await server.send('GET', `/api/waves/${wave.id}/participants`, { as: 'reader' })).status).toBe(403);
    const other = await anOpenWave(server.context, {});
    expect((await server.send('GET', `/api/waves/${other.id}/participants`, { as: 'organiser' })).json.type).toBe(
      '/problems/not-registration',
    );
  });

  test('is erased on its day: diets after the last session, the rest with the lists, mails that never went too', async () => {
    const { server, wave } = await project();
    await register(server, wave.code, 1, answers('Anna', 'Falu kommun', { diet: 'Vegan' }));
    await server.send('POST', `/api/waves/${wave.id}/close`, { as: 'organiser' });
    server.now('2027-02-12T08:00:00Z');
    await eraseOverdue(server.context, { dryRun: false, listsAfterDays: 30 });
    const kept = await server.send('GET', `/api/waves/${wave.id}/participants`, { as: 'organiser' });
    expect([kept.json.diets, kept.json.participants[0].name]).toEqual([[], 'Anna']);
    server.now('2027-04-01T08:00:00Z');
    const { erased } = await eraseOverdue(server.context, { dryRun: false, listsAfterDays: 30 });
    expect(erased.flatMap(({ what }) => what)).toContain('mails');
    const gone = await server.send('GET', `/api/waves/${wave.id}/participants`, { as: 'organiser' });
    expect(gone.text).not.toMatch(/Anna|anna@/);
    expect(JSON.stringify(await server.context.store.mailsOf(wave.activity))).not.toMatch(/Anna|anna@/);
  });
});

describe('calendar bookings', () => {
  const eventsIn = (raw: string) =>
    [...raw.matchAll(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g)].map(([event]) => ({
      uid: /UID:(\S+)/.exec(event)?.[1],
      sequence: /SEQUENCE:(\d+)/.exec(event)?.[1],
      start: /DTSTART;VALUE=DATE:(\d+)/.exec(event)?.[1],
      end: /DTEND;VALUE=DATE:(\d+)/.exec(event)?.[1],
      status: /STATUS:(\w+)/.exec(event)?.[1],
    }));

  test('go to those with a place when registration closes, and again when a session is moved or called off', async () => {
    const { server, wave, activity, occasions, mail, send } = await project();
    for (const [n, name] of ['Anna', 'Bo', 'Cia'].entries()) await register(server, wave.code, n, answers(name));
    await send();
    await server.send('POST', `/api/waves/${wave.id}/close`, { as: 'organiser' });
    expect(await send()).toBe(2);
    const before = await server.send('GET', `/api/activities/${activity.id}/calendar.ics`);
    expect(before.headers.get('content-type')).toMatch(/text\/calendar/);
    expect(eventsIn(before.text)).toMatchObject([
      { uid: `${occasions[0]?.id}@efterklang`, sequence: '0', start: '20270114', end: '20270115', status: 'CONFIRMED' },
      { uid: `${occasions[1]?.id}@efterklang`, sequence: '0', start: '20270211', end: '20270212', status: 'CONFIRMED' },
    ]);
    const again = () => server.send('POST', `/api/waves/${wave.id}/participants/calendar`, { as: 'organiser' });
    expect((await again()).json).toEqual({ mails: 0 });
    const change = (at: number, json: object) =>
      server.send('PATCH', `/api/activities/${activity.id}/occasions/${occasions[at]?.id}`, { as: 'organiser', json });
    await change(0, { attended: 12 }); // nothing a calendar shows
    expect((await again()).json).toEqual({ mails: 0 });
    await change(0, { date: '2027-01-21' });
    await change(1, { cancelled: true });
    expect((await again()).json).toEqual({ mails: 2 });
    await send();
    expect(eventsIn(mail.taken.at(-1)?.raw ?? '')).toMatchObject([
      { uid: `${occasions[0]?.id}@efterklang`, sequence: '1', start: '20270121', status: 'CONFIRMED' },
      { uid: `${occasions[1]?.id}@efterklang`, sequence: '1', status: 'CANCELLED' },
    ]);
  });

  test('are followed by information two weeks before each session, once', async () => {
    const { server, wave, mail, send } = await project();
    await register(server, wave.code, 1, answers('Anna'));
    await server.send('POST', `/api/waves/${wave.id}/close`, { as: 'organiser' });
    await send();
    const sent = mail.taken.length;
    server.now('2026-12-30T08:00:00Z');
    await planInformation(server.context);
    expect(await send()).toBe(0);
    server.now('2026-12-31T08:00:00Z');
    await planInformation(server.context);
    await planInformation(server.context);
    expect(await send()).toBe(1);
    expect(mail.taken.at(-1)?.raw).toMatch(/Dag: 2027-01-14\s+Plats: Falun/);
    expect(mail.taken).toHaveLength(sent + 1);
  });
});

describe('texts of mails', () => {
  test('are written for an activity and a wave; names nobody fills in, or a missing link, are refused', async () => {
    const { server, activity, wave, mail, send } = await project();
    const own = { kind: 'confirmation', locale: 'sv', subject: 'Välkommen {name}', text: 'Vi ses! {sessions}' };
    expect((await server.send('PATCH', `/api/activities/${activity.id}/mail-texts`, { as: 'organiser', json: own })).status).toBe(200);
    await register(server, wave.code, 1, answers('Anna'));
    await send();
    expect(mail.taken[0]?.raw).toMatch(/Vi ses! 2027-01-14/);
    const wrong = { ...own, text: 'Hej {namn}' };
    const refused = await server.send('PATCH', `/api/activities/${activity.id}/mail-texts`, { as: 'organiser', json: wrong });
    expect([refused.status, refused.json.detail]).toEqual([400, expect.stringContaining('{namn}')]);
    const linkless = { kind: 'invitation', locale: 'sv', subject: 'Hej', text: 'Svara!' };
    const missing = await server.send('PATCH', `/api/waves/${wave.id}/mail-texts`, { as: 'organiser', json: linkless });
    expect([missing.status, missing.json.detail]).toEqual([400, expect.stringContaining('{link}')]);
  });
});
