// From one store to another, whatever each is made of. Ids stay as they are, so running it again finds everything there;
// responses are read in the order of their ids, so the copy has no order of arrival either.
import { createHash } from 'node:crypto';
import { nobodyTicked } from '../../surveys/fieldwork/attendance.ts';
import type { Mail } from '../../surveys/fieldwork/mail.ts';
import type { WavePlaces } from '../../surveys/fieldwork/places.ts';
import { emptyPlan } from '../../surveys/fieldwork/plan.ts';
import type { Response } from '../../surveys/fieldwork/response.ts';
import type { ActivityThemes } from '../../surveys/fieldwork/themes.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Store } from './store.ts';

/** One line of the account: of so many found, so many were added. */
export interface Copied {
  readonly what:
    | 'definitions'
    | 'activities'
    | 'occasions'
    | 'waves'
    | 'invitations'
    | 'drafts'
    | 'responses'
    | 'releases'
    | 'themes'
    | 'places'
    | 'plans'
    | 'attendance'
    | 'circles'
    | 'shares'
    | 'mails'
    | 'accounts'
    | 'credentials'
    | 'audit log'
    | 'erasures';
  readonly found: number;
  readonly added: number;
}

interface Pair {
  readonly from: Store;
  readonly to: Store;
}
type Progress = (line: string) => void;

const batch = 500;

/**
 * Copies everything, then reads both stores and compares them. The servers that use them should be stopped.
 * Throws one clear sentence where a wave has changed since an earlier copy, or the two do not hold the same afterwards.
 *
 * @example const account = await copyStore({ from: openSqliteStore(file), to: await openMongoStore(uri) }, console.error);
 */
export async function copyStore(stores: Pair, progress: Progress): Promise<readonly Copied[]> {
  const waves = await wavesIn(stores.from);
  await refuseChanged(stores, waves);
  const account: Copied[] = [];
  const step = async (what: Copied['what'], copy: () => Promise<Omit<Copied, 'what'>>) => {
    const copied = { what, ...(await copy()) };
    progress(`${what}: ${copied.found} found, ${copied.added} added`);
    account.push(copied);
  };
  await step('definitions', () => copyDefinitions(stores));
  await step('activities', () => copyActivities(stores));
  await step('occasions', () => copyOccasions(stores));
  await step('waves', () => counted(waves, (wave) => copyWave(stores, wave)));
  await step('invitations', () => copyInvitations(stores, waves));
  await step('drafts', () => copyDrafts(stores, waves));
  await step('responses', () => copyResponses(stores, waves, progress));
  await step('releases', () => copyReleases(stores, waves));
  await step('themes', () => copyThemes(stores));
  await step('places', () => copyPlaces(stores, waves));
  await step('plans', () => copyPlans(stores));
  await step('attendance', () => copyAttendance(stores));
  await step('circles', () => copyCircles(stores));
  await step('shares', () => copyShares(stores));
  await step('accounts', () => copyAccounts(stores));
  await step('mails', () => copyMails(stores));
  await step('credentials', () => copyCredentials(stores));
  await step('audit log', () => copyAuditLog(stores));
  await step('erasures', () => copyErasures(stores));
  await compare(stores, waves, progress);
  return account;
}

async function counted<T>(items: readonly T[], copy: (item: T) => Promise<number>): Promise<Omit<Copied, 'what'>> {
  let added = 0;
  for (const item of items) added += await copy(item);
  return { found: items.length, added };
}

/** In the order they were made, so that the copy lists them alike. */
async function wavesIn(store: Store): Promise<readonly Wave[]> {
  const waves: Wave[] = [];
  for (const { id } of [...(await store.activities())].reverse()) waves.push(...(await store.wavesOf(id)));
  return waves;
}

/** A wave that was opened, closed or released after an earlier copy: its responses may have other ids by now. */
async function refuseChanged({ from, to }: Pair, waves: readonly Wave[]): Promise<void> {
  for (const wave of waves) {
    const there = await to.wave(wave.id);
    const [key, keyThere] = [await from.answerKey(wave.id), await to.answerKey(wave.id)];
    if (there && (canonicalJson(there) !== canonicalJson(wave) || key?.toString('hex') !== keyThere?.toString('hex'))) {
      throw new Error(`The wave ${wave.code} has changed since it was copied. Copy to an empty store.`);
    }
  }
}

async function copyDefinitions({ from, to }: Pair): Promise<Omit<Copied, 'what'>> {
  const definitions = await collected(from.definitions());
  return counted(definitions, async ({ fingerprint, survey }) => {
    if (await to.definition(fingerprint)) return 0;
    await to.addDefinition(fingerprint, survey);
    return 1;
  });
}

async function copyActivities({ from, to }: Pair): Promise<Omit<Copied, 'what'>> {
  return counted([...(await from.activities())].reverse(), async (activity) => {
    if (await to.activity(activity.id)) return 0;
    await to.addActivity(activity);
    return 1;
  });
}

async function copyOccasions({ from, to }: Pair): Promise<Omit<Copied, 'what'>> {
  const lists = await Promise.all((await from.activities()).map(({ id }) => from.occasionsOf(id)));
  const there = await Promise.all((await to.activities()).map(({ id }) => to.occasionsOf(id)));
  const ids = new Set(there.flat().map(({ id }) => id));
  return counted(lists.flat(), async (occasion) => {
    if (ids.has(occasion.id)) return 0;
    await to.addOccasion(occasion);
    return 1;
  });
}

async function copyWave({ from, to }: Pair, wave: Wave): Promise<number> {
  if (await to.wave(wave.id)) return 0;
  await to.addWave(wave, await from.answerKey(wave.id));
  const kept = await from.room(wave.id);
  if (kept) await to.changeRoom(wave.id, kept.room, 0);
  return 1;
}

async function copyInvitations({ from, to }: Pair, waves: readonly Wave[]): Promise<Omit<Copied, 'what'>> {
  let found = 0;
  let added = 0;
  for (const { id } of waves) {
    const invitations = await from.invitationsTo(id);
    found += invitations.length;
    added += await to.adoptInvitations(invitations);
  }
  return { found, added };
}

async function copyDrafts({ from, to }: Pair, waves: readonly Wave[]): Promise<Omit<Copied, 'what'>> {
  const drafts = (await Promise.all(waves.map(({ id }) => from.draftsOf(id)))).flat();
  return counted(drafts, async (draft) => ((await to.keepDraft(draft, undefined)) === 'kept' ? 1 : 0));
}

async function copyResponses(stores: Pair, waves: readonly Wave[], progress: Progress): Promise<Omit<Copied, 'what'>> {
  let found = 0;
  let added = 0;
  for (const [index, wave] of waves.entries()) {
    for await (const some of inBatches(stores.from.responsesTo(wave.id))) {
      found += some.length;
      added += await stores.to.adoptResponses(wave.id, some);
      progress(`wave ${index + 1} of ${waves.length}: ${found} responses`);
    }
  }
  return { found, added };
}

async function copyReleases({ from, to }: Pair, waves: readonly Wave[]): Promise<Omit<Copied, 'what'>> {
  let found = 0;
  let added = 0;
  for (const { id } of waves) {
    const release = await from.release(id);
    if (!release) continue;
    found += 1;
    if (await to.adoptRelease(release)) added += 1;
  }
  return { found, added };
}

async function copyThemes({ from, to }: Pair): Promise<Omit<Copied, 'what'>> {
  const coded: { readonly id: string; readonly themes: ActivityThemes }[] = [];
  for (const { id } of await from.activities()) {
    const themes = await from.themes(id);
    if (themes.made > 0) coded.push({ id, themes });
  }
  return counted(coded, async ({ id, themes }) => {
    if ((await to.themes(id)).made > 0) return 0;
    await to.rewriteThemes(id, () => themes);
    return 1;
  });
}

async function copyPlaces({ from, to }: Pair, waves: readonly Wave[]): Promise<Omit<Copied, 'what'>> {
  const given: { readonly id: string; readonly places: WavePlaces }[] = [];
  for (const { id } of waves) {
    const places = await from.places(id);
    if (places.length > 0) given.push({ id, places });
  }
  return counted(given, async ({ id, places }) => {
    if ((await to.places(id)).length > 0) return 0;
    await to.rewritePlaces(id, () => places);
    return 1;
  });
}

/** Those of each activity, then those to each account. */
async function mailsIn(store: Store): Promise<readonly (readonly Mail[])[]> {
  const ofActivities = (await store.activities()).map(({ id }) => store.mailsOf(id));
  const toAccounts = (await store.accounts()).map(({ id }) => store.mailsTo(id));
  return Promise.all([...ofActivities, ...toAccounts]);
}

async function occasionIds(store: Store): Promise<readonly string[]> {
  const lists = await Promise.all((await store.activities()).map(({ id }) => store.occasionsOf(id)));
  return lists.flat().map(({ id }) => id);
}

async function copyPlans({ from, to }: Pair): Promise<Omit<Copied, 'what'>> {
  const plans = await Promise.all((await occasionIds(from)).map(async (id) => ({ id, plan: await from.plan(id) })));
  return counted(
    plans.filter(({ plan }) => !isSame(plan, emptyPlan)),
    async ({ id, plan }) => {
      if (!isSame(await to.plan(id), emptyPlan)) return 0;
      await to.rewritePlan(id, () => plan);
      return 1;
    },
  );
}

async function copyAttendance({ from, to }: Pair): Promise<Omit<Copied, 'what'>> {
  const lists = await Promise.all((await occasionIds(from)).map(async (id) => ({ id, attendance: await from.attendance(id) })));
  return counted(
    lists.filter(({ attendance }) => !isSame(attendance, nobodyTicked)),
    async ({ id, attendance }) => {
      if (!isSame(await to.attendance(id), nobodyTicked)) return 0;
      await to.rewriteAttendance(id, () => attendance);
      return 1;
    },
  );
}

async function copyCircles({ from, to }: Pair): Promise<Omit<Copied, 'what'>> {
  const circles = await Promise.all((await from.activities()).map(async ({ id }) => ({ id, circle: await from.circle(id) })));
  return counted(
    circles.filter(({ circle }) => circle !== undefined),
    async ({ id, circle }) => {
      if (await to.circle(id)) return 0;
      await to.rewriteCircle(id, () => circle);
      return 1;
    },
  );
}

async function copyShares({ from, to }: Pair): Promise<Omit<Copied, 'what'>> {
  const shares = (await Promise.all((await from.activities()).map(({ id }) => from.sharesOf(id)))).flat();
  return counted(shares, async (share) => ((await to.addShare(share)) ? 1 : 0));
}

/** Those that wait to be sent too: only one of the two stores may be in use afterwards, or they go out twice. */
async function copyMails({ from, to }: Pair): Promise<Omit<Copied, 'what'>> {
  let found = 0;
  let added = 0;
  for (const mails of await mailsIn(from)) {
    found += mails.length;
    added += await to.addMails(mails);
  }
  return { found, added };
}

async function copyCredentials({ from, to }: Pair): Promise<Omit<Copied, 'what'>> {
  return counted(await collected(from.credentials()), async (credential) => {
    if (await to.credential(credential.secretHash)) return 0;
    await to.addCredential(credential);
    return 1;
  });
}

async function copyAccounts({ from, to }: Pair): Promise<Omit<Copied, 'what'>> {
  return counted(await from.accounts(), async (account) => ((await to.addAccount(account)) ? 1 : 0));
}

/** Lines have no id: one is known again by all that it says, as often as it is said. */
async function copyAuditLog({ from, to }: Pair): Promise<Omit<Copied, 'what'>> {
  const there = new Map<string, number>();
  for await (const entry of to.auditLog()) there.set(canonicalJson(entry), (there.get(canonicalJson(entry)) ?? 0) + 1);
  return counted(await collected(from.auditLog()), async (entry) => {
    const left = there.get(canonicalJson(entry)) ?? 0;
    there.set(canonicalJson(entry), left - 1);
    if (left > 0) return 0;
    await to.addAuditEntry(entry);
    return 1;
  });
}

/** Oldest first, as they were written. */
async function copyErasures({ from, to }: Pair): Promise<Omit<Copied, 'what'>> {
  return counted([...(await from.erasures())].reverse(), async (entry) => ((await to.addErasure(entry)) ? 1 : 0));
}

/** Counts are not enough: what each wave holds must be the same, response by response and figure by figure. */
async function compare({ from, to }: Pair, waves: readonly Wave[], progress: Progress): Promise<void> {
  for (const { id, code } of waves) {
    const [source, copy] = [await digestOf(from, id), await digestOf(to, id)];
    if (source !== copy) throw new Error(`The wave ${code} is not the same in both stores. Stop the servers and copy again.`);
  }
  for (const { id, title } of await from.activities()) {
    if (canonicalJson(await from.themes(id)) === canonicalJson(await to.themes(id))) continue;
    throw new Error(`The themes of "${title}" are not the same in both stores. Copy to an empty store.`);
  }
  for (const { id, title } of await from.activities()) {
    if (canonicalJson(await from.mailsOf(id)) === canonicalJson(await to.mailsOf(id))) continue;
    throw new Error(`The mails of "${title}" are not the same in both stores. Copy to an empty store.`);
  }
  const papersOf = async (store: Store, id: string) => [await store.plan(id), await store.attendance(id)];
  for (const id of await occasionIds(from)) {
    if (isSame(await papersOf(from, id), await papersOf(to, id))) continue;
    throw new Error('What is prepared for an occasion, or who was there, is not the same in both stores. Copy to an empty store.');
  }
  for (const { id, title } of await from.activities()) {
    if (isSame((await from.circle(id)) ?? null, (await to.circle(id)) ?? null)) continue;
    throw new Error(`Those who keep in touch after "${title}" are not the same in both stores. Copy to an empty store.`);
  }
  for (const activity of await from.activities()) {
    for (const { what, of } of partsOfActivities) {
      if (isSame(await of(from, activity.id), await of(to, activity.id))) continue;
      throw new Error(`${what} "${activity.title}" are not the same in both stores. Copy to an empty store.`);
    }
  }
  for (const account of await from.accounts()) {
    if (canonicalJson(account) === canonicalJson((await to.account(account.id)) ?? null)) continue;
    throw new Error(`The account ${account.email} is not the same in both stores. Copy to an empty store.`);
  }
  const more = await onlyIn(to, from);
  if (more > 0) progress(`${more} logins or API keys are in the copy alone: look whether they have been taken back where it came from.`);
  progress(`Compared ${waves.length} waves: both stores hold the same.`);
}

/** What is changed as a whole, or taken away, after an earlier copy. */
const partsOfActivities: readonly { readonly what: string; readonly of: (store: Store, activity: string) => Promise<unknown> }[] = [
  { what: 'The words of', of: async (store, id) => (await store.activity(id)) ?? null },
  { what: 'The occasions of', of: (store, id) => store.occasionsOf(id) },
  { what: 'The links to the report of', of: async (store, id) => byId(await store.sharesOf(id)) },
];

function byId<T extends { readonly id: string }>(things: readonly T[]): readonly T[] {
  return [...things].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Logins and keys that the other store does not have: made in the copy, or taken back in the source since. */
async function onlyIn(store: Store, other: Store): Promise<number> {
  let count = 0;
  for await (const { secretHash } of store.credentials()) if (!(await other.credential(secretHash))) count++;
  return count;
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** The same for the same invitations, drafts, responses and release, in whatever order they are read. */
async function digestOf(store: Store, wave: string): Promise<string> {
  const sum = Buffer.alloc(32);
  const add = (part: unknown) => {
    const digest = createHash('sha256').update(canonicalJson(part)).digest();
    for (const [place, byte] of digest.entries()) sum[place] = (sum[place] ?? 0) ^ byte;
  };
  for await (const response of store.responsesTo(wave)) add(response);
  for (const invitation of await store.invitationsTo(wave)) add(invitation);
  for (const draft of await store.draftsOf(wave)) add(draft);
  add((await store.release(wave)) ?? null);
  add(await store.places(wave));
  return sum.toString('hex');
}

async function* inBatches(responses: AsyncIterable<Response>): AsyncIterable<readonly Response[]> {
  let some: Response[] = [];
  for await (const response of responses) {
    some.push(response);
    if (some.length < batch) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

async function collected<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
