// A link to an account by mail: from whoever invites to the one who opens it, with a real mail server in between.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deliverMails } from '../../../server/mail/deliver-mails.ts';
import { anActivity, startTestServer, type TestServer } from '../running-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type MailServerWishes, startMailServer } from './test-mail-server.ts';

const password = 'korrekt häst batteri';
const bo = { name: 'Bo Berg', email: 'bo@region.example' };

async function start(wishes: MailServerWishes = {}) {
  const file = join(temporaryFolder(), 'mail.sqlite');
  const server = await startTestServer({ file, mailing: { wake: () => undefined } });
  const mails = await startMailServer(wishes);
  return { file, server, mails, deliver: () => deliverMails(server.context, mails.sender()) };
}

/** The token of a link in a mail, whose long lines may be broken. */
const tokenIn = (raw = '') => /join#t=3D([\w-]{43})|join#t=([\w-]{43})/.exec(raw.replaceAll('=\r\n', ''))?.slice(1).find(Boolean) ?? '';
const begin = (server: TestServer, token: string) => server.send('POST', '/api/join', { json: { token, password } });
const addBo = (server: TestServer, more: object = {}) => server.send('POST', '/api/accounts', { as: 'admin', json: { ...bo, ...more } });
const mailOfBo = async (server: TestServer) => {
  const { accounts } = (await server.send('GET', '/api/accounts', { as: 'admin' })).json;
  return accounts.find(({ name }: { name: string }) => name === bo.name).mail;
};

describe('a link to an account', () => {
  test('goes to a colleague by mail, is told to nobody else, and is forgotten when it has gone', async () => {
    const { file, server, mails, deliver } = await start();
    const { id } = await anActivity(server.context);
    const json = { ...bo, role: 'facilitator' };
    const invited = await server.send('POST', `/api/activities/${id}/colleagues`, { as: 'admin', json });
    expect(invited.json).toMatchObject({ mailed: true, colleague: { status: 'invited', mail: { state: 'waiting' } } });
    expect(invited.text).not.toContain('join#t=');
    expect((await server.send('GET', `/api/activities/${id}/mails`, { as: 'organiser' })).text).not.toContain('join#t=');

    expect(await deliver()).toBe(1);
    const [{ to, raw } = { to: '', raw: '' }] = mails.taken;
    expect(to).toBe(bo.email);
    expect(raw).toContain('Kompetens i hela l');
    expect(raw).toMatch(/From: Region Exempel <enkat@region.example>/);
    expect(raw).toMatch(/Reply-To: dataskydd@region.example/);
    const { colleagues, mails: sends } = (await server.send('GET', `/api/activities/${id}/colleagues`, { as: 'admin' })).json;
    expect(sends).toBe(true);
    expect(colleagues).toMatchObject([{ mail: { state: 'sent', sentOn: '2026-11-19' } }]);
    expect((await begin(server, tokenIn(raw))).status).toBe(201);
    expect(await mailOfBo(server)).toBeUndefined();
    await server.context.store.finishErasing();
    await server.stop();
    expect(readFileSync(file).includes(tokenIn(raw))).toBe(false);
  });

  test('lies readable in the file only until it has gone (what the test above looks for can be found)', async () => {
    const { file, server } = await start();
    await addBo(server);
    const { accounts } = (await server.send('GET', '/api/accounts', { as: 'admin' })).json;
    const { id } = accounts.find(({ name }: { name: string }) => name === bo.name);
    const [mail] = await server.context.store.mailsTo(id);
    await server.stop();
    expect(readFileSync(file).includes(tokenIn(mail?.content?.text))).toBe(true);
  });

  test('is told instead where whoever makes it wants so, or no mail server is set', async () => {
    const { server, deliver } = await start();
    const { id } = await anActivity(server.context);
    expect((await addBo(server, { mail: false })).json.url).toContain('/join#t=');
    const json = { name: 'Cia', email: 'cia@region.example', role: 'reader', mail: false };
    expect((await server.send('POST', `/api/activities/${id}/colleagues`, { as: 'admin', json })).json.url).toContain('/join#t=');
    expect(await deliver()).toBe(0);
    const alone = await startTestServer();
    expect((await addBo(alone)).json.url).toContain('/join#t=');
    expect((await alone.send('GET', '/api/accounts', { as: 'admin' })).json.mails).toBe(false);
  });

  test('for a forgotten password is new, in the language of whoever made it, and one at a time', async () => {
    const { server, mails, deliver } = await start();
    const made = await addBo(server, { mail: false });
    const path = `/api/accounts/${made.json.account.id}/link`;
    await begin(server, new URL(made.json.url).hash.slice(3));
    for (const language of ['sv', 'en'])
      expect(
        (await server.send('POST', path, { as: 'admin', json: { mail: true }, headers: { 'accept-language': language } })).json.mailed,
      ).toBe(true);
    expect(await deliver()).toBe(1); // the first one had not gone, and is not sent any more
    expect(mails.taken[0]?.raw).toContain('A new link to your account');
    expect((await begin(server, tokenIn(mails.taken[0]?.raw))).status).toBe(201);
  });

  test('that is of no use any more is not sent', async () => {
    const { server, mails, deliver } = await start();
    const { account } = (await addBo(server)).json;
    await server.send('POST', `/api/accounts/${account.id}/disable`, { as: 'admin' });
    expect(await deliver()).toBe(0);
    expect(mails.taken).toEqual([]);
    expect(await mailOfBo(server)).toBeUndefined();
  });

  test('that nobody takes is said so, and the link is gone from what is kept', async () => {
    const { server, deliver } = await start({ refuse: () => '550 No such person here' });
    const { account } = (await addBo(server)).json;
    expect(await deliver()).toBe(0);
    expect(await mailOfBo(server)).toMatchObject({ state: 'failed', note: expect.stringContaining('No such person here') });
    expect(JSON.stringify(await server.context.store.mailsTo(account.id))).not.toMatch(/join#t=|bo@region/);
  });

  test('reaches an invited colleague of two activities by mail, where it would not be told to the second', async () => {
    const { server, deliver } = await start();
    const [one, two] = [await anActivity(server.context), await anActivity(server.context, { title: 'En annan' })];
    const invite = (id: string, mail: boolean) =>
      server.send('POST', `/api/activities/${id}/colleagues`, { as: 'organiser', json: { ...bo, role: 'reader', mail } });
    expect((await invite(one.id, false)).json.url).toBeDefined();
    expect((await invite(two.id, false)).json).not.toHaveProperty('url');
    expect((await invite(two.id, true)).json).toMatchObject({ mailed: true });
    expect(await deliver()).toBe(1);
  });
});
