// Keeping in touch after a learning project: people put themselves on a list by a page of its own, and leave it by a link.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deliverMails } from '../../../server/mail/deliver-mails.ts';
import { createActivity } from '../../../server/use-cases/activities.ts';
import { eraseOverdue } from '../../../server/use-cases/erase-overdue.ts';
import { planInformation } from '../../../server/use-cases/information.ts';
import { startMailServer } from '../mail/test-mail-server.ts';
import { startTestServer } from '../running-server.ts';
import { anOpenWave, submissionId } from '../session-answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const bo = { name: 'Bo Persson', organisation: 'Falu kommun', email: 'bo@falun.example', about: 'Inflyttning <b>', yes: 'on' };

async function aList() {
  const file = join(temporaryFolder(), 'contacts.sqlite');
  const server = await startTestServer({ file, mailing: { wake: () => undefined } });
  const { activity, occasions } = await createActivity(server.context, {
    kind: 'learning-project',
    title: 'Locka hit',
    organiser: 'Region Exempel',
    contact: 'Anna, anna@region.example',
    occasions: [{ date: '2026-12-01' }, { date: '2026-12-02' }],
  });
  const path = `/api/activities/${activity.id}/contacts`;
  const as = 'organiser' as const;
  const opened = await server.send('POST', path, { as, json: { until: '2027-06-30' } });
  expect(opened.status).toBe(200);
  const url = new URL(opened.json.circle.url).pathname;
  const mail = await startMailServer();
  const post = (to: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    server.send('POST', to, {
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
    });
  const list = async () => (await server.send('GET', path, { as })).json.circle;
  return { server, file, activity, occasions, path, url, as, mail, post, list, send: () => deliverMails(server.context, mail.sender()) };
}

const leaveLinkIn = (raw: string) => /(\/contacts\/[\w-]+\/leave\/[\w-]+)/.exec(raw)?.[1] ?? '';

describe('a contact list', () => {
  test('takes those who say yes, by a page that is whole without a script, and sends them the way out', async () => {
    const { server, url, post, list, mail, send } = await aList();
    const page = await server.send('GET', url, { headers: { accept: 'text/html' } });
    expect([page.status, page.text]).toEqual([
      200,
      expect.stringMatching(/Vill du hålla kontakten\?[\s\S]*30 juni 2027[\s\S]*method="post"/),
    ]);
    const { yes: _no, ...unticked } = bo;
    const refused = await post(url, { ...unticked, email: 'bo' });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/Kryssa i rutan[\s\S]*value="Bo Persson"[\s\S]*Inflyttning &lt;b&gt;/);
    expect((await list()).members).toEqual([]);
    const joined = await post(url, bo);
    expect([joined.status, joined.text]).toEqual([201, expect.stringContaining('Du står på listan')]);
    expect((await list()).members).toMatchObject([{ name: 'Bo Persson', email: 'bo@falun.example', about: 'Inflyttning <b>' }]);
    expect(await send()).toBe(1);
    expect(mail.taken[0]).toMatchObject({ to: 'bo@falun.example', raw: expect.stringContaining('på kontaktlistan efter Locka hit') });
    expect(await server.context.store.mailsOf((await server.context.store.activities())[0]?.id ?? '')).toEqual([]);
    expect((await server.send('GET', `${url}?lang=en`)).text).toContain('Would you like to keep in touch?');
  });

  test('is left by the link alone: opening it does nothing, pressing the button does, for good', async () => {
    const { server, file, url, post, list, mail, send } = await aList();
    await post(url, bo);
    await post(url, { ...bo, name: 'Cia Ek', email: 'cia@falun.example' });
    await send();
    const leave = leaveLinkIn(mail.taken.find(({ to }) => to.startsWith('bo'))?.raw ?? '');
    expect((await server.send('GET', leave)).text).toContain('Vill du lämna kontaktlistan?');
    expect((await list()).members).toHaveLength(2);
    expect((await post(leave, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post(leave, {})).text).toContain('Du är borta från listan');
    expect((await list()).members.map(({ name }: { name: string }) => name)).toEqual(['Cia Ek']);
    expect((await server.send('GET', leave)).status).toBe(404);
    expect((await post(leave, {})).status).toBe(200);
    const logged = server.logged();
    await server.stop();
    for (const bytes of [readFileSync(file).toString('utf8'), logged]) {
      expect(bytes).not.toMatch(/Bo Persson|bo@falun/);
      expect(bytes).not.toContain(leave.split('/').at(-1));
    }
    expect(readFileSync(file).toString('utf8')).toContain('Cia Ek'); // so a name could have been found
  });

  test('has each address once, and gives way to what the same person writes later', async () => {
    const { url, post, list } = await aList();
    await post(url, bo);
    await post(url, { ...bo, email: 'BO@falun.example', about: '' });
    expect((await list()).members).toHaveLength(1);
    expect((await list()).members[0].about).toBeUndefined();
  });

  test('is a file and a page for the organiser alone, and cannot be joined by a wrong link', async () => {
    const { server, path, url, as, post } = await aList();
    await post(url, { ...bo, name: '=cmd' });
    const csv = await server.send('GET', `${path}.csv`, { as });
    expect(csv.text).toMatch(/name;organisation;email;about\r\n"'=cmd";Falu kommun;bo@falun\.example/);
    expect((await server.send('GET', path, { as: 'reader' })).status).toBe(403);
    const wrong = `${url.slice(0, -3)}xyz`;
    expect((await post(wrong, bo)).status).toBe(404);
    expect((await server.send('GET', wrong, { headers: { accept: 'text/html' } })).text).toContain('Länken går inte att använda');
    const [member] = (await server.send('GET', path, { as })).json.circle.members;
    expect((await server.send('DELETE', `${path}/${member.id}`, { as })).status).toBe(204);
    expect((await server.send('DELETE', `${path}/${member.id}`, { as })).json.type).toBe('/problems/no-such-circle');
  });

  test('is gone from its own day, which is never moved later once somebody has said yes', async () => {
    const { server, path, url, as, post, list } = await aList();
    const move = (until: string) => server.send('POST', path, { as, json: { until } });
    expect((await move('2027-08-31')).status).toBe(200); // nobody has been promised anything yet
    await post(url, bo);
    expect(await move('2027-09-01')).toMatchObject({ status: 409, json: { type: '/problems/bad-last-day' } });
    expect((await move('2027-05-31')).status).toBe(200);
    expect((await move('2025-01-01')).status).toBe(409);
    server.now('2027-05-31T21:00:00Z');
    expect((await list()).members).toHaveLength(1);
    server.now('2027-05-31T22:30:00Z'); // June in Sweden
    expect(await list()).toBeNull();
    expect((await post(url, bo)).status).toBe(404);
    const { erased } = await eraseOverdue(server.context, { dryRun: false });
    expect(erased).toMatchObject([{ what: ['contacts'], count: 1 }]);
    const [activity] = await server.context.store.activities();
    expect(await server.context.store.circle(activity?.id ?? '')).toBeUndefined();
    expect(await server.context.store.mailsOf(activity?.id ?? '')).toEqual([]);
  });

  test('can be removed whole, with the mails that never went', async () => {
    const { server, path, as, url, post, list, activity } = await aList();
    await post(url, bo);
    expect((await server.send('DELETE', path, { as })).status).toBe(204);
    expect(await list()).toBeNull();
    expect(await server.context.store.mailsOf(activity.id)).toEqual([]);
  });

  test('is told of in the information before the last session only, and holds nothing that leads to an answer', async () => {
    const { server, activity, url, post } = await aList();
    const wave = await anOpenWave(server.context, { activity: activity.id, survey: 'registration', audience: 'open' });
    const answers = { name: 'Bo', title: 'Strateg', organisation: 'Falun', email: 'bo@falun.example', commitment: true, on_list: true };
    await server.send('POST', `/api/waves/${wave.code}/responses`, { json: { submissionId: submissionId(1), locale: 'sv', answers } });
    await server.send('POST', `/api/waves/${wave.id}/close`, { as: 'organiser' });
    await planInformation(server.context);
    const texts = (await server.context.store.mailsOf(activity.id))
      .filter(({ kind }) => kind === 'information')
      .map(({ content }) => content?.text);
    expect(texts.map((text) => text?.includes(url))).toEqual([false, true]);
    await post(url, bo);
    const circle = await server.context.store.circle(activity.id);
    expect(Object.keys(circle?.members[0] ?? {}).sort()).toEqual(['about', 'email', 'leave', 'name', 'organisation']);
    const registered: string[] = [];
    for await (const { id } of server.context.store.responsesTo(wave.id)) registered.push(id);
    expect(registered).toHaveLength(1);
    expect(JSON.stringify(circle)).not.toContain(registered[0]);
  });
});
