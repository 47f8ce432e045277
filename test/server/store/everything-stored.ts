// A store with something in every place that there is, so that what is copied, taken away or brought to a new schema can be looked at
// whole. A test sees to it that no table and no collection is empty: a new one has to be filled here.
import { markReleased } from '../../../reports/disclosure/released.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Mail } from '../../../surveys/fieldwork/mail.ts';
import { newRoom } from '../../../surveys/fieldwork/room.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { checkOut } from '../../../surveys/library/check-out.ts';
import { activity, invitation, key, releaseOf, response, wave } from './store-fixtures.ts';

/** What belongs to no activity, or outlives it. */
export async function fillCommon(store: Store): Promise<void> {
  await store.addAuditEntry({ at: '2026-11-19T15:00:00.000Z', by: 'key', name: 'Program', action: 'opened' });
  await store.addErasure({ id: 'e1', on: '2026-11-19', by: 'server', what: [], count: 0 });
  await store.addCredential({ secretHash: 'c1', kind: 'api-key', role: 'reader', name: 'Rapport' });
  const person = { id: 'p1', email: 'anna@region.example', name: 'Anna', admin: true, roles: {}, disabled: false, epoch: 1 };
  await store.addAccount({ ...person, identity: { issuer: 'https://login.example', subject: 's' } });
  await store.addCredential({ secretHash: 'c2', kind: 'account-session', role: 'organiser', name: 'Anna', account: 'p1', epoch: 1 });
  const link: Mail = {
    id: 'm1',
    account: 'p1',
    kind: 'account',
    state: 'queued',
    due: '2026-11-19T15:00:00Z',
    attempts: 0,
    invitation: 'c1',
  };
  await store.addMails([link]);
}

/** An activity with a wave of persons in each state, one of organisations, and all that may lie beside. Every text and id begins with `mark`. */
export async function fillActivity(store: Store, mark: string): Promise<void> {
  const id = (name: string) => `${mark}-${name}`;
  const of = id('activity');
  const add = async (name: string, words: Partial<Wave>, secret: Buffer | undefined = key) => {
    await store.addWave({ ...wave, id: id(name), code: id(name), activity: of, definition: id('definition'), ...words }, secret);
    return id(name);
  };
  await store.addDefinition(id('definition'), { ...checkOut, id: id('survey') });
  await store.addActivity({ ...activity, id: of, title: id('title') });
  await store.addOccasion({ id: id('occasion'), activity: of, number: 1, kind: 'session', title: id('occasion'), date: '2026-11-19' });
  await store.rewritePlan(id('occasion'), (plan) => ({ ...plan, homework: id('homework') }));
  await store.rewriteAttendance(id('occasion'), () => ({ present: [id('registered')], others: 1 }));
  await store.rewriteCircle(of, () => ({ key: id('circle'), until: '2027-12-31', members: [] }));

  const open = await add('open', { status: 'open', audience: 'invited' });
  await store.changeRoom(open, { ...newRoom, hidden: [id('text')] }, 0);
  await store.addInvitations([
    { ...invitation(id('t1')), wave: open, recipient: id('recipient'), contact: { id: id('contact'), email: `${mark}@kommun.example` } },
    { ...invitation(id('t2')), wave: open, background: { sector: id('sector') } },
  ]);
  await store.keep(open, response(id('r1'), { keep: id('answer') }));
  const released = await add('released', { status: 'closed' });
  for (let n = 0; n < 6; n++) await store.keep(released, response(id(`before-${n}`), { keep: id(`text-${n}`) }));
  const texts = markReleased([{ question: 'keep', status: 'released' as const, texts: [id('text')] }]);
  await store.keepRelease({ ...releaseOf('person', 6), wave: released, activity: of, texts }, 6);
  await store.changeWave({ ...((await store.wave(released)) as Wave), status: 'released' }, 'closed');

  const registration = await add('organisations', { status: 'open', unit: 'organisation', audience: 'invited' });
  await store.keep(registration, { ...response(id('r2'), { keep: id('sent') }), sender: id('t3'), sentAt: '2026-11-19T15:00:00Z' });
  const draft = { wave: registration, tokenHash: id('t3'), version: id('v1'), answers: { keep: id('draft') }, page: 0 };
  await store.keepDraft({ ...draft, savedAt: '2026-11-19T15:00:00Z', setAside: [] }, undefined);
  await store.rewritePlaces(registration, () => [{ response: id('registered'), organisation: id('organisation'), state: 'place' }]);
  await add('draft', { status: 'draft' });

  await store.rewriteThemes(of, () => ({
    made: 1,
    themes: [{ id: 'theme_1', survey: id('survey'), question: 'keep', name: { sv: id('theme') } }],
    read: [],
  }));
  await store.addShare({
    id: id('share'),
    activity: of,
    secretHash: id('hash'),
    madeOn: '2026-11-19',
    lastDay: '2027-02-17',
    madeBy: id('by'),
  });
  const content = { to: `${mark}@kommun.example`, locale: 'sv' as const, subject: id('subject'), text: id('body') };
  const mail: Mail = {
    id: id('mail'),
    activity: of,
    wave: open,
    kind: 'invitation',
    state: 'queued',
    due: '2026-11-19T15:00:00Z',
    attempts: 0,
    content,
  };
  await store.addMails([mail, { ...mail, id: id('sent'), state: 'sent' }]);
}
