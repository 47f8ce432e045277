// Registration to a learning project through the front door: places, waiting list, mails, lists and the calendar.
import { describe, expect, test } from 'vitest';
import { deliverMails } from '../../../server/mail/deliver-mails.ts';
import { createActivity } from '../../../server/use-cases/activities.ts';
import { eraseOverdue } from '../../../server/use-cases/erase-overdue.ts';
import { planInformation } from '../../../server/use-cases/information.ts';
import { recoverRegistrations } from '../../../server/use-cases/register.ts';
import { entriesOf } from '../../../surveys/answers/form-fields.ts';
import { startMailServer } from '../mail/test-mail-server.ts';
import { startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';

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
    expect(await send()).toBe(3); // one for each session that Anna had in her file, and one to Cia
    expect(to('anna')).toMatch(/Du har en plats/);
    expect(mail.taken.filter(({ to, raw }) => to.startsWith('anna') && /METHOD:CANCEL/.test(raw))).toHaveLength(2);
    expect(mail.taken.filter(({ to, raw }) => to.startsWith('cia') && /Du har en plats/.test(raw))).toHaveLength(1);
  });

  test('is told on the receipt whether it has a place, each time it is sent, in both languages without a script too', async () => {
    const { server, wave } = await project();
    const told = [];
    for (const [n, name] of ['Anna', 'Bo', 'Cia'].entries()) told.push((await register(server, wave.code, n, answers(name))).json.place);
    expect(told).toEqual(['place', 'place', 'waiting']);
    expect((await register(server, wave.code, 2, answers('Cia'))).json.place).toBe('waiting');
    const form = async (n: number, locale: string) => {
      const entries = [[':submission', submissionId(n)], [':locale', locale], ...entriesOf(answers('Cia'))];
      const body = new URLSearchParams(entries.map(([name = '', text = '']) => [name, text])).toString();
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return (await server.send('POST', `/s/${wave.code}/send`, { body, headers })).text;
    };
    expect(await form(2, 'sv')).toMatch(/så du står på väntelistan.*När en plats blir ledig/s);
    expect(await form(2, 'en')).toMatch(/you are on the waiting list.*When a place becomes free/s);
    expect(await form(2, 'sv')).not.toMatch(/Svaren sammanställs/);
    const other = await anOpenWave(server.context);
    const plain = await server.send('POST', `/api/waves/${other.code}/responses`, {
      json: { submissionId: submissionId(1), locale: 'sv', answers: sessionAnswers },
    });
    expect(Object.keys(plain.json)).toEqual(['receipt']);
  });

  test('that is cancelled loses what it says of the person at once; counts, lists and others are what they were', async () => {
    const { server, wave, activity, send } = await project();
    const more = { phone: '070-123 45 67', diet: 'Vegan', access_needs: 'Hörslinga' };
    for (const [n, name] of ['Anna', 'Bo', 'Cia'].entries()) await register(server, wave.code, n, answers(name, 'Falu kommun', more));
    await send();
    const list = async () => (await server.send('GET', `/api/waves/${wave.id}/participants`, { as: 'organiser' })).json;
    const [anna] = (await list()).participants;
    const cancel = () => server.send('POST', `/api/waves/${wave.id}/participants/${anna.id}/cancel`, { as: 'organiser' });
    for (const { status } of [await cancel(), await cancel()]) expect(status).toBe(200);
    const { participants, diets, accessNeeds } = await list();
    expect(participants.map(({ name, organisation, place }: Record<string, string>) => [name, organisation, place])).toEqual([
      ['', 'Falu kommun', 'cancelled'],
      ['Bo', 'Falu kommun', 'place'],
      ['Cia', 'Falu kommun', 'place'],
    ]);
    expect([diets, accessNeeds]).toEqual([[{ text: 'Vegan', count: 2 }], [{ text: 'Hörslinga', count: 2 }]]);
    expect(await server.context.store.countResponses(wave.id)).toBe(3);
    const stored = await server.context.store.response(wave.id, anna.id);
    expect(stored?.answers).toEqual({ organisation: 'Falu kommun', commitment: true, on_list: true });
    await send(); // the last word goes out, and with it the address
    expect(JSON.stringify(await server.context.store.mailsOf(activity.id))).not.toMatch(/Anna|anna@/);
    const again = await register(server, wave.code, 0, answers('Anna', 'Falu kommun', more));
    expect([again.status, again.json.type]).toEqual([409, '/problems/registration-cancelled']);
    expect((await server.context.store.response(wave.id, anna.id))?.answers).not.toHaveProperty('name');
  });

  test('by a personal link that is cancelled takes its draft along, and takes no other answer', async () => {
    const { server, activity } = await project();
    const wave = await anOpenWave(server.context, { activity: activity.id, survey: 'registration', audience: 'invited' });
    const made = await server.send('POST', `/api/waves/${wave.id}/invitations`, { as: 'organiser', json: { invitations: [{}] } });
    const { token } = made.json.invitations[0];
    const post = (what: string, json: object) =>
      server.send('POST', `/api/waves/${wave.code}/${what}`, { headers: { Invitation: token }, json });
    const submit = (n: number) => post('responses', { submissionId: submissionId(n), locale: 'sv', answers: answers('Anna'), token });
    const first = await submit(1);
    expect(first.json.place).toBe('place');
    const draft = { from: null, seen: first.json.receipt, answers: { name: 'Anna' } };
    expect((await post('draft', draft)).status).toBe(200);
    const [place] = await server.context.store.places(wave.id);
    await server.send('POST', `/api/waves/${wave.id}/participants/${place?.response}/cancel`, { as: 'organiser' });
    expect(await server.context.store.draftsOf(wave.id)).toEqual([]);
    for (const late of [await submit(1), await submit(2), await post('draft', draft)])
      expect(late.json.type).toBe('/problems/registration-cancelled');
    const { sent } = (await server.send('GET', `/api/waves/${wave.code}/answer`, { headers: { Invitation: token } })).json;
    expect(sent).toMatchObject({ place: 'cancelled', answers: { organisation: 'Falu kommun' } });
    expect(JSON.stringify(sent)).not.toMatch(/Anna|anna@/);
  });

  test('whose cancelling was stopped before erasing is erased at the next start, and its booking taken back', async () => {
    const { server, wave, activity, send } = await project();
    await register(server, wave.code, 1, answers('Anna'));
    await send();
    await server.context.store.rewritePlaces(wave.id, (all) => all.map((place) => ({ ...place, state: 'cancelled' })));
    for (let start = 0; start < 2; start++) await recoverRegistrations(server.context);
    expect((await server.context.store.mailsOf(activity.id)).filter(({ kind }) => kind === 'place-cancelled')).toHaveLength(2);
    for await (const { answers: left } of server.context.store.responsesTo(wave.id)) expect(left).not.toHaveProperty('email');
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
      start: /DTSTART(?:;VALUE=DATE)?:(\S+)/.exec(event)?.[1],
      status: /STATUS:(\w+)/.exec(event)?.[1],
    }));
  /** What has come to one address since the last look, as "method session day sequence". */
  function inboxes(taken: readonly { readonly to: string; readonly raw: string }[]) {
    let seen = 0;
    return () => {
      const lately = taken.slice(seen);
      seen = taken.length;
      return lately
        .map(({ to, raw }) => {
          const [event] = eventsIn(raw);
          return [to.split('@')[0], /METHOD:(\w+)/.exec(raw)?.[1], event?.start, event?.sequence].join(' ');
        })
        .sort();
    };
  }
  async function closedProject() {
    const all = await project();
    const { server, wave, activity, occasions, mail, send } = all;
    for (const [n, name] of ['Anna', 'Bo', 'Cia'].entries()) await register(server, wave.code, n, answers(name));
    await send();
    const news = inboxes(mail.taken);
    news();
    const change = (at: number, json: object) =>
      server.send('PATCH', `/api/activities/${activity.id}/occasions/${occasions[at]?.id}`, { as: 'organiser', json });
    const close = async () => {
      await server.send('POST', `/api/waves/${wave.id}/close`, { as: 'organiser' });
      await send();
    };
    const { json } = await server.send('GET', `/api/waves/${wave.id}/participants`, { as: 'organiser' });
    const cancel = (at: number) =>
      server.send('POST', `/api/waves/${wave.id}/participants/${json.participants[at].id}/cancel`, { as: 'organiser' });
    return { ...all, news, change, close, cancel };
  }

  test('of each session go to those with a place when registration closes, each once', async () => {
    const { server, wave, activity, mail, news, close } = await closedProject();
    await close();
    expect(news()).toEqual(['anna REQUEST 20270114 0', 'anna REQUEST 20270211 0', 'bo REQUEST 20270114 0', 'bo REQUEST 20270211 0']);
    const raw = mail.taken.at(-1)?.raw ?? '';
    expect(raw).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/);
    expect(raw).toMatch(/ORGANIZER;CN="Region Exempel":mailto:anna@region.example/i);
    expect(raw).not.toMatch(/^Tid:/m); // it has none, so nothing is said of it
    const again = await server.send('POST', `/api/waves/${wave.id}/participants/calendar`, { as: 'organiser' });
    expect(again.json).toEqual({ mails: 0 });
    const feed = await server.send('GET', `/api/activities/${activity.id}/calendar.ics`);
    expect(feed.headers.get('content-type')).toMatch(/text\/calendar/);
    expect(feed.text).toMatch(/METHOD:PUBLISH/);
    expect(feed.text).not.toMatch(/ATTENDEE|falun/);
  });

  test('follow a session that is moved or called off, and one that is added; nothing else is told', async () => {
    const { server, activity, occasions, mail, send, news, change, close } = await closedProject();
    await close();
    news();
    await change(0, { attended: 12 }); // nothing a calendar shows
    expect(await send()).toBe(0);
    await change(0, { date: '2027-01-21', startTime: '09:00', endTime: '16:00' });
    await send();
    expect(news()).toEqual(['anna REQUEST 20270121T080000Z 1', 'bo REQUEST 20270121T080000Z 1']);
    expect(mail.taken.at(-1)?.raw).toMatch(/Dag: 2027-01-21\s+Tid: 09\.00–16\.00/);
    await change(1, { cancelled: true });
    await change(1, { title: 'Blev inte av' });
    await send();
    expect(news()).toEqual(['anna CANCEL 20270211 1', 'bo CANCEL 20270211 1']);
    expect(eventsIn(mail.taken.at(-1)?.raw ?? '')).toMatchObject([{ uid: `${occasions[1]?.id}@efterklang`, status: 'CANCELLED' }]);
    await change(1, { cancelled: false });
    await server.send('POST', `/api/activities/${activity.id}/occasions`, { as: 'organiser', json: { date: '2027-03-04' } });
    await send();
    expect(news()).toEqual(['anna REQUEST 20270211 2', 'anna REQUEST 20270304 0', 'bo REQUEST 20270211 2', 'bo REQUEST 20270304 0']);
  });

  test('that lie unsent give way to what holds now, and a session called off before anyone was told of it is not mentioned', async () => {
    const { server, wave, activity, send, news, change } = await closedProject();
    await server.send('POST', `/api/waves/${wave.id}/close`, { as: 'organiser' });
    await change(0, { date: '2027-01-20' });
    await change(0, { date: '2027-01-21' });
    const added = await server.send('POST', `/api/activities/${activity.id}/occasions`, { as: 'organiser', json: { date: '2027-03-04' } });
    const path = `/api/activities/${activity.id}/occasions/${added.json.id}`;
    await server.send('PATCH', path, { as: 'organiser', json: { date: '2027-03-05' } });
    await send();
    expect(news()).toEqual([
      'anna REQUEST 20270121 2',
      'anna REQUEST 20270211 0',
      'anna REQUEST 20270305 1',
      'bo REQUEST 20270121 2',
      'bo REQUEST 20270211 0',
      'bo REQUEST 20270305 1',
    ]);
  });

  test('of one who cancels are taken back; whoever gets the place is booked', async () => {
    const { send, news, close, cancel } = await closedProject();
    await close();
    news();
    await cancel(0);
    await cancel(0);
    await send();
    expect(news()).toEqual([
      'anna CANCEL 20270114 1',
      'anna CANCEL 20270211 1',
      'cia PUBLISH 20270114 0', // the confirmation
      'cia REQUEST 20270114 0',
      'cia REQUEST 20270211 0',
    ]);
  });

  test('are neither moved nor taken back for a session that is over, and are written after a stop', async () => {
    const { server, wave, send, news, change, cancel } = await closedProject();
    const { store } = server.context;
    const kept = await store.wave(wave.id);
    if (kept) await store.changeWave({ ...kept, status: 'closed', closedAt: '2026-12-21T08:00:00Z' }, 'open'); // and then the power went
    server.now('2027-01-15T08:00:00Z');
    await recoverRegistrations(server.context);
    await recoverRegistrations(server.context);
    await send();
    expect(news()).toEqual(['anna REQUEST 20270211 0', 'bo REQUEST 20270211 0']);
    await change(0, { title: 'Den första' });
    await cancel(1);
    await send();
    expect(news().filter((one) => !one.startsWith('cia'))).toEqual(['bo CANCEL 20270211 1']);
  });

  test('times that do not fit are refused with what to do', async () => {
    const { change } = await closedProject();
    for (const json of [{ endTime: '10:00' }, { startTime: '10:00', endTime: '09:00' }]) {
      expect(await change(0, json)).toMatchObject({ status: 400, json: { type: '/problems/bad-times' } });
    }
    expect((await change(0, { startTime: '9' })).json.type).toBe('/problems/bad-body');
    expect((await change(0, { startTime: '09:00', endTime: '16:00' })).status).toBe(200);
    expect((await change(0, { startTime: '', endTime: '' })).json.startTime).toBeUndefined();
  });
});

describe('information', () => {
  async function twoWeeksBefore() {
    const all = await project();
    const { server, wave, mail, send } = all;
    for (const [n, name] of ['Anna', 'Bo'].entries()) await register(server, wave.code, n, answers(name));
    await server.send('POST', `/api/waves/${wave.id}/close`, { as: 'organiser' });
    await send();
    const before = mail.taken.length;
    server.now('2026-12-31T08:00:00Z');
    return {
      ...all,
      received: () => mail.taken.slice(before).map(({ to, raw }) => `${to.split('@')[0]} ${/Subject: (.*)/.exec(raw)?.[1]}`),
    };
  }

  test('comes two weeks before each session, once, to those with a place', async () => {
    const { server, activity, mail, send, occasions } = await twoWeeksBefore();
    server.now('2026-12-30T08:00:00Z');
    await planInformation(server.context);
    expect(await send()).toBe(0);
    await server.send('PATCH', `/api/activities/${activity.id}/occasions/${occasions[0]?.id}`, {
      as: 'organiser',
      json: { programme: [{ time: '09.00', title: 'Kaffe' }] },
    });
    server.now('2026-12-31T08:00:00Z');
    await planInformation(server.context);
    await planInformation(server.context);
    expect(await send()).toBe(2);
    expect(mail.taken.at(-1)?.raw).toMatch(/Dag: 2027-01-14\s+Plats: Falun\s+Program:\s+09\.00 Kaffe/);
    await planInformation(server.context);
    expect(await send()).toBe(0);
  });

  test('is not sent where the session has been called off or the person has cancelled meanwhile, and says the day it was moved to', async () => {
    const { server, wave, activity, occasions, mail, send, received } = await twoWeeksBefore();
    await planInformation(server.context);
    const { json } = await server.send('GET', `/api/waves/${wave.id}/participants`, { as: 'organiser' });
    await server.send('POST', `/api/waves/${wave.id}/participants/${json.participants[0].id}/cancel`, { as: 'organiser' });
    const change = (more: object) =>
      server.send('PATCH', `/api/activities/${activity.id}/occasions/${occasions[0]?.id}`, { as: 'organiser', json: more });
    await change({ date: '2027-01-13' });
    await planInformation(server.context);
    await send();
    expect(received().filter((one) => one.includes('Snart'))).toHaveLength(1);
    expect(mail.taken.find(({ raw }) => /Snart/.test(raw))?.raw).toMatch(/Dag: 2027-01-13/);
    server.now('2027-02-01T08:00:00Z');
    await planInformation(server.context);
    await server.context.store.rewriteOccasion(occasions[1]?.id ?? '', (one) => ({ ...one, cancelled: true })); // at the very moment
    await send();
    expect(received().filter((one) => one.includes('Snart'))).toHaveLength(1);
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
