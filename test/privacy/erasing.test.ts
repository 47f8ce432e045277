// What is erased is gone: from what the server gives out, from the database file, its log and new backups.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import type { Context } from '../../server/context.ts';
import { createActivity } from '../../server/use-cases/activities.ts';
import { addWave, type NewWave } from '../../server/use-cases/add-wave.ts';
import { closeWave, openWave } from '../../server/use-cases/change-wave-status.ts';
import { addAccount, eraseAccount } from '../../server/use-cases/colleagues.ts';
import { deleteActivity } from '../../server/use-cases/delete-activity.ts';
import { eraseOverdue } from '../../server/use-cases/erase-overdue.ts';
import { hideText } from '../../server/use-cases/hide-text.ts';
import { inviteToWave } from '../../server/use-cases/invite-to-wave.ts';
import { readResponsesCsv, readTextsCsv } from '../../server/use-cases/read-csv.ts';
import { readReport } from '../../server/use-cases/read-report.ts';
import { releaseWaveResults } from '../../server/use-cases/release-wave-results.ts';

import { removeWave } from '../../server/use-cases/remove-draft.ts';
import { makeApiKey, makeLoginLink, startSession } from '../../server/use-cases/sessions.ts';

import { submitResponse } from '../../server/use-cases/submit-response.ts';
import { questionsIn } from '../../surveys/definition/questions-in.ts';
import type { StoredAnswers } from '../../surveys/fieldwork/response.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { erasureRules } from '../../surveys/library/erasure-rules.ts';
import { all } from '../server/store/store-fixtures.ts';
import { temporaryFolder } from '../server/temporary-folder.ts';
import { startMongo } from '../support/mongo-server.ts';
import { everySurvey } from '../surveys/library/every-survey.ts';
import { contextOf } from './rounds.ts';
import { type OpenedStore, openedSqlite, storeKinds } from './stores.ts';

const mongo = await startMongo();
afterAll(() => mongo?.stop());

const mark = 'Märkt-7f3a91';
const session = { relevance: 4, learning: 5, exchange: 4, voice: 4, use_intent: 'act' };
const dialog = {
  dialog_question: 'q1',
  group: '3',
  timekeeper: `${mark}-Anna`,
  secretary: `${mark}-Bo`,
  presenter: `${mark}-Cia`,
  success_factors: [{ factor: 'Tid' }, { factor: 'Tillit' }],
  chosen: ['Tid', 'Tillit'],
  show_ok: true,
};
const registered = {
  name: 'Anna Andersson',
  title: 'Strateg',
  organisation: 'Örebro kommun',
  email: 'anna@kommun.example',
  diet: `${mark}-glutenfri`,
  access_needs: `${mark}-hörslinga`,
  commitment: true,
  on_list: true,
};
const dialogQuestions = { questions: [{ value: 'q1', text: { sv: 'Hur lär vi?' } }] };

async function activityWith(context: Context, title = 'Kompetens'): Promise<string> {
  const { activity } = await createActivity(context, {
    kind: 'foresight',
    title,
    organiser: 'Region Exempel',
    occasions: [
      { date: '2026-11-10', kind: 'session' },
      { date: '2026-11-19', kind: 'session' },
      { date: '2027-02-19', kind: 'step' },
    ],
  });
  return activity.id;
}

async function opened(context: Context, words: Partial<NewWave> & { readonly activity: string }): Promise<Wave> {
  return openWave(context, { wave: (await addWave(context, { survey: 'session-eval', ...words })).id });
}

async function submit(context: Context, { code }: Wave, n: number, answers: StoredAnswers, token?: string) {
  const submission = { code, submissionId: `submission-number-${n}`, locale: 'sv', answers, token };
  return submitResponse(context, submission);
}

async function released(context: Context, wave: Wave): Promise<void> {
  await closeWave(context, { wave: wave.id });
  await releaseWaveResults(context, { wave: wave.id });
}

async function textOf(content: string | AsyncIterable<string>): Promise<string> {
  return typeof content === 'string' ? content : (await all(content)).join('');
}

/** Where something still stands, of all that is stored. */
async function placesOf(text: string, { dump, bytes, backup }: OpenedStore): Promise<readonly string[]> {
  const rows = Object.entries(await dump()).flatMap(([table, stored]) => (JSON.stringify(stored).includes(text) ? [table] : []));
  const files = Object.entries({ file: bytes?.(), backup: backup?.() });
  return [...rows, ...files.flatMap(([name, content]) => (content?.includes(text) ? [name] : []))];
}

async function shownOf(context: Context, wave: Wave): Promise<string> {
  const choice = { wave: wave.id, profile: 'data' } as const;
  const csv = await Promise.all([readTextsCsv(context, choice), readResponsesCsv(context, choice)]);
  const report = await readReport(context, { activity: wave.activity, locale: 'sv' });
  return [...(await Promise.all(csv.map(({ content }) => textOf(content)))), JSON.stringify(report)].join('\n');
}

describe.each(storeKinds(mongo))('on $name', ({ open }) => {
  const start = async () => {
    const store = await open();
    return { opened: store, context: contextOf(store.store, 'erasing') };
  };

  describe('a text that the organiser hides', () => {
    test('is gone from results and from everything that is stored; the others stay', async () => {
      const { opened: store, context } = await start();
      const wave = await opened(context, { activity: await activityWith(context) });
      for (let n = 0; n < 7; n++)
        await submit(context, wave, n, { ...session, keep: n < 2 ? `${mark} var dum` : `Bra ${n}`, change: 'Mer tid' });
      await released(context, wave);
      expect(await shownOf(context, wave)).toContain(mark);
      expect((await placesOf(mark, store)).length).toBeGreaterThanOrEqual(1);

      expect(await hideText(context, { wave: wave.code, question: 'keep', text: `${mark} var dum` })).toEqual({ hidden: 2 });
      expect(await placesOf(mark, store)).toEqual([]);
      const shown = await shownOf(context, wave);
      expect(shown).not.toContain(mark);
      for (let n = 2; n < 7; n++) expect(shown).toContain(`Bra ${n}`);
      expect(await context.store.countResponses(wave.id)).toBe(7);
      await expect(hideText(context, { wave: wave.code, question: 'keep', text: `${mark} var dum` })).rejects.toThrow('404');
    });

    test('of a group is gone from its row and from what it chose to present', async () => {
      const { opened: store, context } = await start();
      const wave = await opened(context, { activity: await activityWith(context), survey: 'group-dialog', parameters: dialogQuestions });
      const factors = [{ factor: 'Tid' }, { factor: `${mark} chefen` }];
      const sent = await submit(context, wave, 1, { ...dialog, success_factors: factors, chosen: ['Tid', `${mark} chefen`] });
      expect(sent.ok).toBe(true);
      await released(context, wave);
      await hideText(context, { wave: wave.id, question: 'success_factors__factor', text: `${mark} chefen` });
      expect(await placesOf(mark, store)).toEqual([]);
      const [stored] = await all(context.store.responsesTo(wave.id));
      expect(stored?.answers).toMatchObject({ success_factors: [{ factor: 'Tid' }, {}], chosen: ['Tid'] });
      expect((await context.store.release(wave.id))?.rows?.[0]?.answers).toMatchObject({ chosen: ['Tid'] });
    });
  });

  describe('the names in a group dialog', () => {
    test('go when the wave closes, also those of answers that come late', async () => {
      const { opened: store, context } = await start();
      const wave = await opened(context, { activity: await activityWith(context), survey: 'group-dialog', parameters: dialogQuestions });
      const first = await submit(context, wave, 1, dialog);
      expect((await placesOf(mark, store)).length).toBeGreaterThan(0);
      await closeWave(context, { wave: wave.id });
      expect(await placesOf(mark, store)).toEqual([]);

      const again = await submit(context, wave, 1, dialog);
      expect(again).toMatchObject({ ok: true, repeated: true, receipt: first.ok ? first.receipt : '' });
      expect(await submit(context, wave, 2, { ...dialog, group: '4' })).toMatchObject({ ok: true, repeated: false });
      expect(await placesOf(mark, store)).toEqual([]);
      expect((await all(context.store.responsesTo(wave.id))).map(({ answers }) => answers.group).sort()).toEqual(['3', '4']);
    });

    test('go too where an answer was being kept while the wave closed', async () => {
      const { opened: store, context } = await start();
      const wave = await opened(context, { activity: await activityWith(context), survey: 'group-dialog', parameters: dialogQuestions });
      const numbers = Array.from({ length: 20 }, (_, n) => n);
      const sent = numbers.map((n) => submit(context, wave, n, { ...dialog, group: String(n) }));
      await Promise.all([closeWave(context, { wave: wave.id }), ...sent]);
      expect(await context.store.countResponses(wave.id)).toBe(20);
      expect(await placesOf(mark, store)).toEqual([]);
    });
  });

  describe('an account', () => {
    test('is gone with its sessions and links, from everything that is stored; the log keeps its name until its day', async () => {
      const { opened: store, context } = await start();
      const words = { name: `${mark}-Bo`, email: `${mark}@region.example`.toLowerCase(), admin: false };
      const sending: Context = { ...context, mailing: { wake: () => undefined } };
      const { account } = await addAccount(sending, words, { mail: true, locale: 'sv', by: 'Admin' });
      expect(await placesOf('join#t=', store)).not.toEqual([]); // the mail waits to be sent
      const identity = { issuer: 'https://login.region.example', subject: `${mark}-subject` };
      const kept = await context.store.rewriteAccount(account.id, (before) => ({ ...before, identity }));
      if (kept) await startSession(context, kept);
      expect((await placesOf(mark, store)).length).toBeGreaterThanOrEqual(2);

      expect(await eraseAccount(context, account.id)).toEqual({ name: words.name });
      expect(await placesOf(mark, store)).toEqual([]);
      expect(await placesOf(words.email, store)).toEqual([]);
      await expect(eraseAccount(context, account.id)).rejects.toThrow('404');
      expect(await placesOf('join#t=', store)).toEqual([]);
      await addAccount(context, words, { mail: false, locale: 'sv', by: 'Admin' }); // the address is free again
    });
  });

  describe('what is past its day', () => {
    test('is told by a dry run and erased by the next; names stay until the days of the operator are over', async () => {
      const { opened: store, context } = await start();
      const wave = await opened(context, { activity: await activityWith(context), survey: 'registration' });
      for (let n = 0; n < 3; n++)
        await submit(context, wave, n, n < 2 ? registered : { ...registered, diet: undefined, access_needs: undefined });
      const on = (day: string): Context => ({ ...context, clock: () => new Date(`${day}T12:00:00Z`) });

      expect((await eraseOverdue(on('2026-11-19'), { dryRun: false })).erased).toEqual([]); // the last session is today
      const due = [{ activity: wave.activity, wave: wave.code, what: ['diet', 'access_needs'], count: 2 }];
      expect((await eraseOverdue(on('2026-11-20'), { dryRun: true })).erased).toEqual(due);
      expect((await placesOf(mark, store)).length).toBeGreaterThan(0);
      expect(await eraseOverdue(on('2026-11-20'), { dryRun: false })).toEqual({ erased: due, auditLines: 0, logins: 0, overwritten: true });
      expect(await placesOf(mark, store)).toEqual([]);
      expect((await placesOf('Anna Andersson', store)).length).toBeGreaterThan(0);
      expect((await eraseOverdue(on('2026-11-20'), { dryRun: false })).erased).toEqual([]);

      await closeWave(context, { wave: wave.id });
      expect((await eraseOverdue(on('2026-12-19'), { dryRun: false, listsAfterDays: 30 })).erased).toEqual([]);
      const [lists] = (await eraseOverdue(on('2026-12-20'), { dryRun: false, listsAfterDays: 30 })).erased;
      expect(lists).toMatchObject({ count: 3, what: expect.arrayContaining(['name', 'email']) });
      expect(await placesOf('Anna Andersson', store)).toEqual([]);
      expect((await placesOf('Örebro kommun', store)).length).toBeGreaterThan(0);
    });

    test('includes logins that no longer work', async () => {
      const { opened: store, context } = await start();
      await makeLoginLink(context, { name: `${mark}-Anna`, role: 'organiser' });
      await makeApiKey(context, { name: 'Programmet', role: 'reader' });
      expect((await eraseOverdue(context, { dryRun: false })).logins).toBe(0);
      const later: Context = { ...context, clock: () => new Date('2026-11-21T12:00:00Z') };
      expect((await eraseOverdue(later, { dryRun: true })).logins).toBe(1);
      expect((await eraseOverdue(later, { dryRun: false })).logins).toBe(1);
      expect((await all(context.store.credentials())).map(({ name }) => name)).toEqual(['Programmet']);
      expect((await store.dump()).credentials).toHaveLength(1);
    });

    test('includes who personal links were sent to, but not how many', async () => {
      const { opened: store, context } = await start();
      const wave = await opened(context, { activity: await activityWith(context), audience: 'invited', breakdowns: ['sector'] });
      const invitations = ['Anna', 'Bo'].map((name) => ({ recipient: `${mark}-${name}`, background: { sector: `${mark}-kommun` } }));
      await inviteToWave(context, { wave: wave.id, invitations });
      await closeWave(context, { wave: wave.id });
      const later: Context = { ...context, clock: () => new Date('2027-03-01T12:00:00Z') };
      const { erased } = await eraseOverdue(later, { dryRun: false, listsAfterDays: 30 });
      expect(erased).toEqual([{ activity: wave.activity, wave: wave.code, what: ['recipients'], count: 2 }]);
      expect(await placesOf(mark, store)).toEqual([]);
      expect(await context.store.invitationsTo(wave.id)).toHaveLength(2);
    });
  });

  describe('a draft that is removed', () => {
    test('takes with it who its links were to be sent to, and the mails that waited', async () => {
      const { opened: store, context } = await start();
      const activity = await activityWith(context);
      const draft = await addWave(context, { activity, survey: 'session-eval', audience: 'invited' });
      await inviteToWave(context, { wave: draft.id, invitations: [{ recipient: mark, email: `${mark}@example.org` }], mail: true });
      expect((await placesOf(mark, store)).length).toBeGreaterThan(1);
      await removeWave(context, { wave: draft.id });
      for (const text of [mark, draft.id, draft.code]) expect(await placesOf(text, store), text).toEqual([]);
    });
  });

  describe('a deleted activity', () => {
    test('is gone with all that belongs to it, and others are untouched', async () => {
      const { opened: store, context } = await start();
      const kept = await opened(context, { activity: await activityWith(context, 'Den andra') });
      await submit(context, kept, 100, { ...session, keep: 'Den andra gruppen' });
      const activity = await activityWith(context, `${mark} titel`);
      const person = await opened(context, { activity, audience: 'invited', breakdowns: ['sector'] });
      const invitations = await inviteToWave(context, {
        wave: person.id,
        invitations: Array.from({ length: 6 }, (_, n) => ({ recipient: `${mark} ${n}`, background: { sector: `${mark} sektor` } })),
      });
      for (const [n, { token }] of invitations.entries())
        await submit(context, person, n, { ...session, keep: `${mark} text ${n}` }, token);
      await released(context, person);
      const words = { questions: [{ value: 'q1', text: { sv: `${mark} fråga` } }] };
      const group = await opened(context, { activity, survey: 'group-dialog', parameters: words });
      await submit(context, group, 50, dialog);
      const ids = [activity, person.id, group.id, person.code, group.code];
      for (const text of [mark, ...ids]) expect((await placesOf(text, store)).length, text).toBeGreaterThan(0);

      await deleteActivity(context, { activity });
      for (const text of [mark, ...ids]) expect(await placesOf(text, store), text).toEqual([]);
      await expect(deleteActivity(context, { activity })).rejects.toThrow('404');
      expect(await submit(context, group, 51, dialog)).toMatchObject({ ok: false, problem: { code: 'no-such-wave' } });

      expect(await submit(context, kept, 101, { ...session, keep: 'Också kvar' })).toMatchObject({ ok: true });
      expect(await context.store.countResponses(kept.id)).toBe(2);
      expect((await placesOf('Den andra gruppen', store)).length).toBeGreaterThan(0);
    });
  });
});

describe('a SQLite file without the guards', () => {
  /** Deletes as SQLite does unless told otherwise. */
  function deletedIn(secureDelete: 'ON' | 'OFF', thenVacuum: boolean): string {
    const file = join(temporaryFolder(), 'plain.sqlite');
    const database = new Sqlite(file);
    database.pragma('journal_mode = WAL');
    database.pragma(`secure_delete = ${secureDelete}`);
    database.exec('CREATE TABLE responses (id TEXT PRIMARY KEY, answers TEXT) STRICT, WITHOUT ROWID');
    const insert = database.prepare('INSERT INTO responses VALUES (?, ?)');
    for (let n = 0; n < 40; n++) insert.run(`r${n}`, n === 20 ? mark : 'Bra');
    database.exec("DELETE FROM responses WHERE id = 'r20'");
    if (thenVacuum) database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
    const left = ['', '-wal'].map((end) => readFileSync(file + end).toString()).join('');
    database.close();
    return left;
  }

  test('still holds what was deleted from it', () => {
    expect(deletedIn('OFF', false)).toContain(mark);
    expect(deletedIn('ON', false)).toContain(mark); // in the log
    expect(deletedIn('ON', true)).not.toContain(mark);
  });

  test('holds it after the log has been emptied, unless what is deleted is overwritten or the file rewritten', async () => {
    const holds = (secureDelete: 'ON' | 'OFF') => {
      const file = join(temporaryFolder(), 'plain.sqlite');
      const database = new Sqlite(file);
      database.pragma(`secure_delete = ${secureDelete}`);
      database.exec('CREATE TABLE responses (id TEXT PRIMARY KEY, answers TEXT) STRICT, WITHOUT ROWID');
      database.prepare('INSERT INTO responses VALUES (?, ?)').run('r1', mark);
      database.exec('DELETE FROM responses');
      database.close();
      return readFileSync(file).includes(mark);
    };
    expect([holds('OFF'), holds('ON')]).toEqual([true, false]);
    const { store, bytes } = await openedSqlite();
    await store.addActivity({ id: mark, kind: 'foresight', title: 'T', organiser: 'R', example: false });
    expect(bytes().includes(mark)).toBe(true);
    await store.removeActivity(mark);
    expect(bytes().includes(mark)).toBe(false);
  });
});

describe('what a form promises to remove', () => {
  const promise = /tas bort|removed/i;
  const all = everySurvey.flatMap(([id, survey]) =>
    survey.json.pages.flatMap(({ elements }) => elements.map((element) => ({ id, survey, element }))),
  );
  const promising = all.filter(({ element }) => 'description' in element && promise.test(JSON.stringify(element.description)));

  test('has a rule, and every rule has a promise', () => {
    const named = promising.flatMap(({ id, element }) =>
      (element.type === 'panel' ? element.elements.flatMap((inner) => ('name' in inner ? [inner.name] : [])) : [element.name]).map(
        (name) => `${id}.${name}`,
      ),
    );
    const ruled = everySurvey.flatMap(([id]) => erasureRules(id).flatMap(({ questions }) => questions.map((name) => `${id}.${name}`)));
    expect(named.sort()).toEqual([...ruled].sort());
    expect(named.length).toBeGreaterThan(3);
  });

  test('is personal, so that no result was ever made of it', () => {
    for (const [id, survey] of everySurvey) {
      const personal = new Set(survey.personal ?? []);
      for (const { questions } of erasureRules(id)) {
        expect(questions.filter((name) => !personal.has(name))).toEqual([]);
        expect(questions.filter((name) => !questionsIn(survey.json).some((question) => question.name === name))).toEqual([]);
      }
    }
  });
});
