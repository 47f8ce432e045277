// Everything moves from one store to the other, in both directions, and nothing moves twice.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Context } from '../../../server/context.ts';
import { copyStore } from '../../../server/store/copy-store.ts';
import { openMongoStore } from '../../../server/store/mongo/open-mongo-store.ts';
import { storeFile } from '../../../server/store/open-store.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { closeWave } from '../../../server/use-cases/change-wave-status.ts';
import { addTheme, codeText } from '../../../server/use-cases/code-texts.ts';
import { inviteToWave } from '../../../server/use-cases/invite-to-wave.ts';
import { readFiguresCsv, readResponsesCsv } from '../../../server/use-cases/read-csv.ts';
import { releaseWaveResults } from '../../../server/use-cases/release-wave-results.ts';
import { makeApiKey } from '../../../server/use-cases/sessions.ts';
import { submitResponse } from '../../../server/use-cases/submit-response.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { startMongo } from '../../support/mongo-server.ts';
import { anActivity } from '../running-server.ts';
import { seededBytes } from '../seeded-bytes.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { all, anAccount, auditEntry, activity as plainActivity, wave as plainWave, response } from './store-fixtures.ts';

const mongo = await startMongo();
afterAll(() => mongo?.stop());

const contextOf = (store: Store): Context => ({
  store,
  clock: () => new Date('2026-11-19T15:00:00Z'),
  random: seededBytes('copy'),
  baseUrl: 'https://enkat.example.se',
});

function closing(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}

const sqliteIn = (folder: string) => closing(openSqliteStore(join(folder, storeFile)));
const onMongo = async (uri = mongo?.newDatabase() ?? '') => closing(await openMongoStore(uri));

async function answer(context: Context, wave: Wave, people: number): Promise<void> {
  for (let n = 0; n < people; n++) {
    const answers = { ...sessionAnswers, relevance: 1 + (n % 5), keep: `text ${n} åäö` };
    const submitted = await submitResponse(context, { code: wave.code, submissionId: submissionId(n), locale: 'sv', answers });
    expect(submitted.ok).toBe(true);
  }
}

/** A released wave of persons, one still open, one of an organisation, and someone who may log in. */
async function fill(store: Store): Promise<{ readonly activity: string; readonly released: Wave; readonly open: Wave }> {
  const context = contextOf(store);
  const activity = (await anActivity(context, { title: 'Första' })).id;
  await store.addOccasion({ id: 'o1', activity, number: 1, kind: 'session', title: 'Träff 1', date: '2026-11-19' });
  const released = await anOpenWave(context, { activity });
  await answer(context, released, 30);
  await closeWave(context, { wave: released.id });
  await releaseWaveResults(context, { wave: released.id });
  const theme = await addTheme(context, { wave: released.id, question: 'keep', name: { sv: 'Ordning' } });
  await codeText(context, { wave: released.id, question: 'keep', text: 'text 7 åäö', themes: [theme.id] });
  const open = await anOpenWave(context, { activity: (await anActivity(context, { title: 'Andra' })).id });
  await answer(context, open, 12);
  await store.addWave({ ...plainWave, activity, unit: 'organisation', audience: 'invited', status: 'open' }, context.random(32));
  const invitations = [{ recipient: 'Örebro kommun', email: 'kansli@orebro.example' }, {}];
  await inviteToWave(context, { wave: plainWave.id, invitations, mail: true });
  await store.rewritePlaces(plainWave.id, () => [{ response: 's1', organisation: 'Örebro kommun', state: 'place' }]);
  await store.rewritePlan('o1', (plan) => ({ ...plan, homework: 'Läs åäö' }));
  await store.rewriteAttendance('o1', (one) => ({ ...one, present: ['s1'], others: 2 }));
  const member = { leave: 'h1', name: 'Bo', organisation: 'Falun', email: 'bo@falun.example' };
  await store.rewriteCircle(activity, () => ({ key: 'k1', until: '2027-12-31', members: [member] }));
  await store.keep(plainWave.id, { ...response('r1', { keep: 'first' }), sender: 's1' });
  await store.keep(plainWave.id, { ...response('r2', { keep: 'corrected' }), sender: 's1' });
  const draft = {
    wave: plainWave.id,
    tokenHash: 's1',
    version: 'v1',
    answers: { keep: 'not sent' },
    page: 0,
    savedAt: '2026-11-19T15:00:00Z',
  };
  await store.keepDraft({ ...draft, setAside: [] }, undefined);
  await makeApiKey(context, { name: 'Rapport', role: 'reader' });
  await store.addAccount(anAccount);
  for (const action of ['opened', 'opened'] as const) await store.addAuditEntry({ ...auditEntry, action });
  return { activity, released, open };
}

async function text(content: string | AsyncIterable<string>): Promise<string> {
  return typeof content === 'string' ? content : (await all(content)).join('');
}

/** What an analyst downloads. */
async function downloads(store: Store, { activity, released }: { readonly activity: string; readonly released: Wave }): Promise<string> {
  const figures = await readFiguresCsv(contextOf(store), { activity, profile: 'data', locale: 'sv' });
  const rows = await readResponsesCsv(contextOf(store), { wave: released.id, profile: 'data' });
  const inOrder = (await text(rows.content)).split('\n').sort(); // rows are shuffled anew for every download
  return [await text(figures.content), ...inOrder].join('\n');
}

const addedIn = (account: readonly { readonly added: number }[]) => account.reduce((sum, { added }) => sum + added, 0);

describe.skipIf(!mongo)('a copy', () => {
  test.each([
    ['SQLite', 'MongoDB'],
    ['MongoDB', 'SQLite'],
  ])('from %s to %s holds the same figures, rows and counts', async (source) => {
    const onDisk = sqliteIn(temporaryFolder());
    const onServer = await onMongo();
    const [from, to] = source === 'SQLite' ? [onDisk, onServer] : [onServer, onDisk];
    const made = await fill(from);
    const [{ id: shared = '' } = {}] = await from.activities();
    const share = { id: 's1', activity: shared, secretHash: 'h1', madeOn: '2026-11-19', lastDay: '2027-02-17', madeBy: 'Anna Ek' };
    await from.addShare(share);
    for (const id of ['e1', 'e2']) await from.addErasure({ id, on: '2026-11-19', by: 'server', what: ['responses'], count: 3 });
    const said: string[] = [];
    const account = await copyStore({ from, to }, (line) => said.push(line));
    expect(Object.fromEntries(account.map(({ what, found, added }) => [what, [found, added]]))).toEqual({
      definitions: [1, 1],
      activities: [2, 2],
      occasions: [1, 1],
      waves: [3, 3],
      invitations: [2, 2],
      drafts: [1, 1],
      responses: [43, 43],
      releases: [1, 1],
      themes: [1, 1],
      places: [1, 1],
      plans: [1, 1],
      attendance: [1, 1],
      circles: [1, 1],
      shares: [1, 1],
      mails: [1, 1],
      accounts: [1, 1],
      credentials: [1, 1],
      'audit log': [2, 2],
      erasures: [2, 2],
    });
    expect(said.at(-1)).toContain('hold the same');
    expect([await to.share('s1'), await to.erasures()]).toEqual([share, await from.erasures()]);
    expect((await to.activities()).map(({ title }) => title)).toEqual(['Andra', 'Första']);
    expect(await downloads(to, made)).toBe(await downloads(from, made));
    expect(await to.answerKey(made.open.id)).toEqual(await from.answerKey(made.open.id));
    expect(await to.answerKey(made.released.id)).toBeUndefined();
    expect(await to.accountByEmail(anAccount.email)).toEqual(anAccount);
    expect(await all(to.auditLog())).toEqual([auditEntry, auditEntry]);
    for (const what of ['plan', 'attendance'] as const) expect(await to[what]('o1')).toEqual(await from[what]('o1'));
    expect((await to.circle(made.activity))?.members).toHaveLength(1);
    expect(await to.draftsOf(plainWave.id)).toEqual(await from.draftsOf(plainWave.id));

    expect(addedIn(await copyStore({ from, to }, () => undefined))).toBe(0);
    expect(await downloads(to, made)).toBe(await downloads(from, made));
  });

  test('takes answers where the source stopped: the same submission is known, a new one is kept', async () => {
    const [from, to] = [sqliteIn(temporaryFolder()), await onMongo()];
    const { open } = await fill(from);
    await copyStore({ from, to }, () => undefined);
    const again = { code: open.code, submissionId: submissionId(3), locale: 'sv' };
    const answers = { ...sessionAnswers, relevance: 4, keep: 'text 3 åäö' };
    expect(await submitResponse(contextOf(to), { ...again, answers })).toMatchObject({ ok: true, repeated: true });
    await answer(contextOf(to), open, 15);
    expect(await to.countResponses(open.id)).toBe(15);
  });

  test('that was cut short is completed by running it again', async () => {
    const [from, to] = [sqliteIn(temporaryFolder()), await onMongo()];
    await fill(from);
    const broken: Store = { ...to, adoptRelease: () => Promise.reject(new Error('on purpose')) };
    await expect(copyStore({ from, to: broken }, () => undefined)).rejects.toThrow('on purpose');
    // the release, the themes, the places, what belongs to the occasion and after it (3), the mail, the account, the credential and two lines of the audit log
    expect(addedIn(await copyStore({ from, to }, () => undefined))).toBe(11);
  });

  test('to a store that holds another state of the same wave is refused, and changes nothing', async () => {
    const [from, to] = [sqliteIn(temporaryFolder()), await onMongo()];
    const { open } = await fill(from);
    await copyStore({ from, to }, () => undefined);
    await closeWave(contextOf(from), { wave: open.id });
    await releaseWaveResults(contextOf(from), { wave: open.id });
    await expect(copyStore({ from, to }, () => undefined)).rejects.toThrow(/has changed since it was copied/);
    expect(await to.countResponses(open.id)).toBe(12);
  });

  test('that came out different is told of', async () => {
    const [from, to] = [sqliteIn(temporaryFolder()), await onMongo()];
    await from.addActivity(plainActivity);
    await from.addWave(plainWave, undefined);
    await from.adoptResponses('w1', [response('r1'), response('r2')]);
    const forgetful: Store = { ...to, adoptResponses: (wave, some) => to.adoptResponses(wave, some.slice(1)) };
    await expect(copyStore({ from, to: forgetful }, () => undefined)).rejects.toThrow(/not the same in both stores/);
  });
});

describe('efterklang copy', () => {
  const run = (...words: string[]) =>
    new Promise<{ readonly code: number | null; readonly out: string; readonly said: string }>((resolve) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'server/cli/main.ts', 'copy', ...words]);
      const [out, said] = [[] as string[], [] as string[]];
      child.stdout.on('data', (chunk) => out.push(String(chunk)));
      child.stderr.on('data', (chunk) => said.push(String(chunk)));
      child.once('close', (code) => resolve({ code, out: out.join(''), said: said.join('') }));
    });

  test.skipIf(!mongo)('copies from a folder to a server and back, and says how far it is', async () => {
    const [first, second, uri] = [temporaryFolder(), temporaryFolder(), mongo?.newDatabase() ?? ''];
    const store = openSqliteStore(join(first, storeFile));
    const { open } = await fill(store);
    await store.close();
    const there = await run('--from', first, '--to', uri);
    expect([there.code, there.said]).toEqual([0, expect.stringContaining('wave 3 of 3: 43 responses')]);
    expect(there.out).toMatch(/responses +43 +43/);
    expect((await run('--from', first, '--to', uri)).out).toMatch(/responses +43 +0/);
    expect((await run('--from', uri, '--to', second)).code).toBe(0);
    expect(await sqliteIn(second).countResponses(open.id)).toBe(12);
  });

  test('called wrongly says what is missing', async () => {
    const folder = temporaryFolder();
    expect(await run('--from', folder)).toMatchObject({ code: 2, said: expect.stringContaining('--from and --to') });
    expect(await run('--from', folder, '--to', `${folder}/`)).toMatchObject({ code: 2, said: expect.stringContaining('the same store') });
    expect(await run('--from', folder, '--to', join(folder, 'new'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('is missing'),
    });
  });
});
