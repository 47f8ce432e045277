// One occasion through the front door: what is prepared, who was there, and who may see which of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createActivity } from '../../../server/use-cases/activities.ts';
import { eraseOverdue } from '../../../server/use-cases/erase-overdue.ts';
import { planInformation } from '../../../server/use-cases/information.ts';
import { anAccount, startTestServer } from '../running-server.ts';
import { anOpenWave, submissionId } from '../session-answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function aSession() {
  const file = join(temporaryFolder(), 'occasion.sqlite');
  const server = await startTestServer({ file, mailing: { wake: () => undefined } });
  const { activity, occasions } = await createActivity(server.context, {
    kind: 'learning-project',
    title: 'Locka hit',
    organiser: 'Region Exempel',
    occasions: [{ date: '2026-12-03' }, { date: '2027-02-11' }],
  });
  const wave = await anOpenWave(server.context, { activity: activity.id, survey: 'registration', audience: 'open' });
  const path = `/api/activities/${activity.id}/occasions/${occasions[0]?.id}`;
  const cookieOf = async (role: 'owner' | 'facilitator' | 'reader') =>
    ({ headers: { cookie: (await anAccount(server, { roles: { [activity.id]: role } })).cookie } }) as const;
  const register = async (name: string, n: number) => {
    const answers = { name, title: 'Strateg', organisation: 'Falun', email: `p${n}@falun.example`, commitment: true, on_list: true };
    const json = { submissionId: submissionId(n), locale: 'sv', answers };
    expect((await server.send('POST', `/api/waves/${wave.code}/responses`, { json })).status).toBe(201);
  };
  const as = 'organiser' as const;
  const attend = (json: object) => server.send('POST', `${path}/attendance`, { as, json });
  const plan = (json: object) => server.send('POST', `${path}/plan`, { as, json });
  const attended = async () =>
    (await server.send('GET', `/api/activities/${activity.id}`, { as })).json.occasions.find(({ id }: { id: string }) => path.endsWith(id))
      .attended;
  return { server, file, activity, occasions, wave, path, cookieOf, register, attend, plan, attended, as };
}

describe('the plan of an occasion', () => {
  test('is changed in small steps by those who run it, and two at once lose nothing of each other', async () => {
    const { server, path, cookieOf, plan } = await aSession();
    const facilitator = await cookieOf('facilitator');
    const ticks = ['room', 'cost', 'food', 'equipment', 'furniture', 'evaluation'];
    const statuses = await Promise.all(
      ticks.map(async (item, n) => {
        const json = { do: 'tick', item, done: true };
        return (n % 2 === 0 ? await plan(json) : await server.send('POST', `${path}/plan`, { ...facilitator, json })).status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    await plan({ do: 'add-item', text: 'Köp blommor' });
    await plan({ do: 'remove-item', item: 'cost' });
    await plan({ do: 'attitudes', lines: ['Var snäll'] });
    await plan({ do: 'add-link', title: 'Bilder', url: 'https://region.example/bilder', photos: 'unsettled' });
    const { json } = await server.send('GET', path, facilitator);
    expect([...json.plan.done].sort()).toEqual(ticks.filter((item) => item !== 'cost').sort());
    expect(json.plan).toMatchObject({ own: [{ text: 'Köp blommor' }], removed: ['cost'], attitudes: ['Var snäll'] });
    expect(json.plan.links).toMatchObject([{ title: 'Bilder', photos: 'unsettled' }]);
    const settled = await plan({ do: 'photos', link: json.plan.links[0].id, photos: 'settled' });
    expect(settled.json.links[0].photos).toBe('settled');
    expect((await plan({ do: 'attitudes', lines: [] })).json.attitudes).toBeUndefined();
  });

  test('takes no link that is not https, nothing unknown, and says when it is full', async () => {
    const { server, path, plan } = await aSession();
    for (const url of ['http://region.example', 'javascript:alert(1)', 'https://', 'https://a b'])
      expect((await plan({ do: 'add-link', title: 'X', url, photos: 'none' })).json.type).toBe('/problems/bad-body');
    expect((await plan({ do: 'delete-everything' })).status).toBe(400);
    expect((await server.send('POST', `${path}x/plan`, { as: 'organiser', json: { do: 'tick', item: 'a', done: true } })).status).toBe(404);
    for (let n = 0; n < 50; n++) await plan({ do: 'add-item', text: `Punkt ${n}` });
    expect(await plan({ do: 'add-item', text: 'En till' })).toMatchObject({ status: 409, json: { type: '/problems/full-list' } });
  });

  test('brings preparation and agenda to those who come, two weeks before', async () => {
    const { server, activity, wave, register, plan } = await aSession();
    await register('Anna', 1);
    await plan({ do: 'write', what: 'preparation', text: 'Ta med ett exempel.\nLäs kapitel 1.' });
    await server.send('POST', `/api/waves/${wave.id}/close`, { as: 'organiser' });
    await planInformation(server.context);
    const mails = (await server.context.store.mailsOf(activity.id)).filter(({ kind }) => kind === 'information');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.content?.text).toContain('Förbered dig så här: Ta med ett exempel.\nLäs kapitel 1.');
    expect(mails[0]?.content?.text).not.toMatch(/Program:|Plats:|Tid:|hålla kontakten/); // nothing is said of what there is not
  });
});

describe('who was there', () => {
  test('is ticked by name by those who may see the list; the facilitator sees and gives a number; readers nothing', async () => {
    const { server, path, cookieOf, register, attend, attended } = await aSession();
    for (const [n, name] of ['Anna', 'Bo'].entries()) await register(name, n);
    const [facilitator, reader] = [await cookieOf('facilitator'), await cookieOf('reader')];
    const list = await server.send('GET', `${path}/attendance`, await cookieOf('owner'));
    expect(list.json.participants.map(({ name, present }: { name: string; present: boolean }) => [name, present])).toEqual([
      ['Anna', false],
      ['Bo', false],
    ]);
    await attend({ do: 'tick', participant: list.json.participants[0].id, present: true });
    expect(await attended()).toBe(1);
    for (const [method, more] of [
      ['GET', {}],
      ['POST', { json: { do: 'others', count: 1 } }],
    ] as const) {
      expect((await server.send(method, `${path}/attendance`, { ...facilitator, ...more })).status).toBe(403);
    }
    const seen = await server.send('GET', path, facilitator);
    expect([seen.status, seen.json.occasion.attended]).toEqual([200, 1]);
    expect(seen.text).not.toMatch(/Anna|Bo"|falun/i);
    expect((await server.send('GET', path, reader)).status).toBe(403);
    const counted = await server.send('POST', `${path}/attended`, { ...facilitator, json: { counted: 26 } });
    expect(counted.json).toEqual({ attended: 26 });
    expect(await attended()).toBe(26);
    await server.send('POST', `${path}/attended`, { ...facilitator, json: { counted: null } });
    expect(await attended()).toBe(1);
  });

  test('is not lost where many tick at once, and the number is what the ticks come to', async () => {
    const { server, path, register, attend, attended, as } = await aSession();
    for (let n = 0; n < 8; n++) await register(`Person ${n}`, n);
    const { json } = await server.send('GET', `${path}/attendance`, { as });
    const ids = json.participants.map(({ id }: { id: string }) => id) as string[];
    await Promise.all([
      ...ids.map((participant) => attend({ do: 'tick', participant, present: true })),
      attend({ do: 'others', count: 3 }),
      server.send('PATCH', path, { as, json: { title: 'Nytt namn' } }),
    ]);
    expect(await attended()).toBe(11);
    await attend({ do: 'tick', participant: ids[0], present: false });
    await attend({ do: 'tick', participant: ids[0], present: false });
    expect(await attended()).toBe(10);
    expect((await server.send('GET', path, { as })).json.occasion.title).toBe('Nytt namn');
  });

  test('can only be someone who has a place, and a number given before stands until it is taken away', async () => {
    const { server, path, register, attend, attended, as } = await aSession();
    await register('Anna', 1);
    await server.send('PATCH', path, { as, json: { attended: 20 } });
    expect(await attend({ do: 'tick', participant: 'r-unknown', present: true })).toMatchObject({
      status: 404,
      json: { type: '/problems/no-such-participant' },
    });
    const { json } = await server.send('GET', `${path}/attendance`, { as });
    expect(json.counted).toBe(20);
    await attend({ do: 'tick', participant: json.participants[0].id, present: true });
    expect(await attended()).toBe(20);
    await server.send('POST', `${path}/attended`, { as, json: { counted: null } });
    expect(await attended()).toBe(1);
  });

  test('is forgotten with a cancelled registration, and with the lists on their day; the number stays', async () => {
    const { server, file, path, wave, activity, occasions, register, attend, attended, as } = await aSession();
    for (const [n, name] of ['Anna', 'Bo'].entries()) await register(name, n);
    const { json } = await server.send('GET', `${path}/attendance`, { as });
    const ids = json.participants.map(({ id }: { id: string }) => id) as [string, string];
    for (const participant of ids) await attend({ do: 'tick', participant, present: true });
    const { store } = server.context;
    const of = occasions[0]?.id ?? '';
    expect((await store.attendance(of)).present).toHaveLength(2);
    await server.send('POST', `/api/waves/${wave.id}/participants/${ids[0]}/cancel`, { as });
    expect(await store.attendance(of)).toEqual({ present: [ids[1]], others: 1 });
    expect(await attended()).toBe(2);
    await server.send('POST', `/api/waves/${wave.id}/close`, { as });
    server.now('2027-06-01T08:00:00Z');
    const foreseen = await eraseOverdue(server.context, { dryRun: true, listsAfterDays: 30 });
    expect(foreseen.erased.find(({ what }) => what.includes('attendance'))).toEqual({
      activity: activity.id,
      what: ['attendance'],
      count: 1,
    });
    expect((await store.attendance(of)).present).toHaveLength(1);
    await eraseOverdue(server.context, { dryRun: false, listsAfterDays: 30 });
    expect(await store.attendance(of)).toEqual({ present: [], others: 2 });
    expect(await attended()).toBe(2);
    await server.stop();
    // Who was there stands nowhere in the file any more: the row of ticks held these ids beside the occasion's.
    const bytes = readFileSync(file).toString('latin1');
    expect(bytes).not.toContain(`"present":["${ids[1]}"`);
    expect(bytes).toContain('"present":[]'); // so that the line above could have found it
  });
});
