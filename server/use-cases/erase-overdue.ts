// Removing what is past its day: what the forms promise of personal answers, answers of waves whose retention is over, and, where the
// operator has decided on a number of days, lists of participants. The account and the log have counts only.
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import { withoutPersons } from '../../surveys/fieldwork/attendance.ts';
import { daysAfter } from '../../surveys/fieldwork/days.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import type { StoredAnswers } from '../../surveys/fieldwork/response.ts';
import { type ErasureEntry, retentionDay, type ToldCount } from '../../surveys/fieldwork/retention.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { type ErasureRule, erasureRules } from '../../surveys/library/erasure-rules.ts';
import type { Context } from '../context.ts';
import { isSecret } from '../mail/deliver-mails.ts';
import { erasePassedCircle } from './circle.ts';
import { withoutQuestions } from './erase-personal.ts';
import { eraseResponses, responsesThatGo } from './erase-responses.ts';
import { newId } from './identifiers.ts';
import { auditMonths } from './record.ts';
import { hasEnded } from './sessions.ts';
import { surveyOf } from './surveys-of-waves.ts';

export interface ErasureWish {
  /** Tells what would be erased, and erases nothing. */
  readonly dryRun: boolean;
  /**
   * Days after an activity's last day when lists of participants go: who personal links were sent to, and what registrations
   * say of persons. Undefined: they stay, since how long is a decision of the operator's.
   */
  readonly listsAfterDays?: number | undefined;
  /** Only what belongs to this activity. */
  readonly activity?: string | undefined;
  /** As the log says who did it; the command line unless told otherwise. */
  readonly by?: ErasureEntry['by'] | undefined;
}

/** One line of the account; of responses, invitations, mails or ticks. */
export interface Erased extends ToldCount {
  readonly activity: string;
  /** Code of the wave, where it is about one. */
  readonly wave?: string;
  /** The questions whose answers went, or `responses`, `recipients`, `mails` that were never sent, `attendance`: who was there, `contacts`: who keep in touch. */
  readonly what: readonly string[];
}

export interface ErasureAccount {
  readonly erased: readonly Erased[];
  /** Logins and login links that no longer work, and held a name. */
  readonly logins: number;
  /** Lines of the audit log that were past their day. */
  readonly auditLines: number;
  /** False where another process was reading: what was erased is overwritten in the file at the next erasing or start. */
  readonly overwritten: boolean;
}

/**
 * Erases what is past its day.
 *
 * @example await eraseOverdue(context, { dryRun: true }) // { erased: [{ activity, wave: 'K7QM2RX', what: ['diet'], count: 12 }], … }
 */
export async function eraseOverdue(context: Context, wish: ErasureWish): Promise<ErasureAccount> {
  const erased: Erased[] = [];
  const today = todayOf(context);
  for await (const { placed, due } of everythingDue(context, wish)) {
    if (due.on > today) continue;
    const counted = await due.erase(wish.dryRun);
    if (isNone(counted)) continue;
    const { activity, wave } = placed;
    erased.push({ activity: activity.id, ...(wave ? { wave: wave.code } : {}), what: due.what, ...counted });
    if (!wish.dryRun) await note(context, placed, { due, counted, by: wish.by ?? 'command-line' });
  }
  // Logins and the audit log belong to no activity.
  const all = wish.activity === undefined;
  const logins = all ? await eraseLogins(context, wish.dryRun) : 0;
  const auditLines = all ? await eraseAuditLines(context, wish.dryRun) : 0;
  const overwritten = wish.dryRun || (await context.store.finishErasing());
  return { erased, logins, auditLines, overwritten };
}

/** Where the number is told in steps, 0 may be some, and stands in the account like any other. */
function isNone({ count, step }: ToldCount): boolean {
  return count === 0 && step === undefined;
}

/** A line of what goes today or later, with the number as of now. */
export interface PlannedErasure extends ToldCount {
  /** ISO date: the first day it may not be there any more. */
  readonly on: string;
  readonly activity: { readonly id: string; readonly title: string };
  readonly wave?: Pick<Wave, 'id' | 'code' | 'title' | 'retention'>;
  readonly what: readonly string[];
}

/** What goes today and within so many days, as far as it is known now, the first first. Nothing is erased. */
export async function planErasures(
  context: Context,
  { days, ...wish }: Pick<ErasureWish, 'listsAfterDays' | 'activity'> & { readonly days: number },
): Promise<readonly PlannedErasure[]> {
  const last = daysAfter(todayOf(context), days);
  const planned: PlannedErasure[] = [];
  for await (const { placed, due } of everythingDue(context, { ...wish, dryRun: true })) {
    if (due.on > last) continue;
    const counted = await due.erase(true);
    if (isNone(counted)) continue;
    const { activity, wave } = placed;
    planned.push({
      on: due.on,
      activity: { id: activity.id, title: activity.title },
      ...(wave ? { wave: namesOf(wave) } : {}),
      what: due.what,
      ...counted,
    });
  }
  return planned.sort((a, b) => a.on.localeCompare(b.on));
}

async function* everythingDue(context: Context, wish: ErasureWish): AsyncIterable<{ readonly placed: PlacedAnywhere; readonly due: Due }> {
  for (const activity of await context.store.activities()) {
    if (wish.activity !== undefined && activity.id !== wish.activity) continue;
    const occasions = await context.store.occasionsOf(activity.id);
    for (const wave of await context.store.wavesOf(activity.id)) {
      const placed = { activity, occasions, wave };
      for (const due of await dueOf(context, placed, wish)) yield { placed, due };
    }
    for (const due of activityDue(context, { activity, occasions }, wish)) yield { placed: { activity, occasions }, due };
  }
}

/** What belongs to no wave: those who keep in touch, and who was there. */
function activityDue(context: Context, { activity, occasions }: Omit<Placed, 'wave'>, { listsAfterDays }: ErasureWish): readonly Due[] {
  const contacts: Due = {
    what: ['contacts'],
    on: todayOf(context), // it knows itself what has passed
    erase: async (dryRun) => ({ count: await erasePassedCircle(context, activity.id, dryRun) }),
  };
  const last = lastDay({ activity, occasions });
  if (listsAfterDays === undefined || last === undefined) return [contacts];
  const erase = async (dryRun: boolean) => ({ count: await forgetAttendance(context, occasions, dryRun) });
  return [contacts, { what: ['attendance'], on: daysAfter(last, listsAfterDays + 1), erase }];
}

/** What was erased by a decision about the wave is logged once; other things as often as something went. */
async function note(
  context: Context,
  { activity, wave }: PlacedAnywhere,
  noted: { readonly due: Due; readonly counted: ToldCount; readonly by: ErasureEntry['by'] },
) {
  const { decision, caseNumber } = wave?.retention ?? {};
  const { due, counted, by } = noted;
  await context.store.addErasure({
    id: due.once ?? newId(context),
    on: todayOf(context),
    by,
    activity: { id: activity.id, title: activity.title },
    ...(wave ? { wave: { code: wave.code, title: wave.title } } : {}),
    what: due.what,
    ...counted,
    ...(decision ? { decision } : {}),
    ...(caseNumber ? { caseNumber } : {}),
  });
}

function todayOf({ clock }: Context): string {
  return clock().toISOString().slice(0, 10);
}

async function eraseAuditLines({ store, clock }: Context, dryRun: boolean): Promise<number> {
  const day = new Date(clock());
  day.setUTCMonth(day.getUTCMonth() - auditMonths);
  const before = day.toISOString();
  if (!dryRun) return store.forgetAudit(before);
  let past = 0;
  for await (const { at } of store.auditLog()) if (at < before) past++;
  return past;
}

async function eraseLogins({ store, clock }: Context, dryRun: boolean): Promise<number> {
  const past: string[] = [];
  for await (const credential of store.credentials()) if (hasEnded(credential, clock())) past.push(credential.secretHash);
  if (!dryRun) for (const secretHash of past) await store.removeCredential(secretHash);
  return past.length;
}

interface Placed {
  readonly activity: Activity;
  readonly occasions: readonly Occasion[];
  readonly wave: Wave;
}

type PlacedAnywhere = Omit<Placed, 'wave'> & { readonly wave?: Wave };

function namesOf({ id, code, title, retention }: Wave): PlannedErasure['wave'] & object {
  return { id, code, title, ...(retention ? { retention } : {}) };
}

interface Due {
  readonly what: readonly string[];
  /** ISO date: the first day it goes. */
  readonly on: string;
  /** Id of its line in the log, where it can be erased only once. */
  readonly once?: string;
  readonly erase: (dryRun: boolean) => Promise<ToldCount>;
}

async function dueOf(context: Context, placed: Placed, { listsAfterDays }: ErasureWish): Promise<readonly Due[]> {
  const { wave } = placed;
  const promised = erasureRules(wave.survey.id).flatMap((rule) => {
    const on = dayOfRule(rule, placed);
    return on === undefined ? [] : [answersDue(context, wave, rule.questions, on)];
  });
  const last = lastDay(placed);
  const lists =
    listsAfterDays !== undefined && last !== undefined ? await listsDue(context, wave, daysAfter(last, listsAfterDays + 1)) : [];
  return [...promised, ...lists, ...responsesDue(context, wave)];
}

/** Who was there goes with the lists of participants; how many there were stays. */
async function forgetAttendance({ store }: Context, occasions: readonly Occasion[], dryRun: boolean): Promise<number> {
  let ticks = 0;
  for (const { id } of occasions) {
    ticks += (await store.attendance(id)).present.length;
    if (!dryRun) await store.rewriteAttendance(id, (one) => withoutPersons(one, () => true));
  }
  return ticks;
}

function dayOfRule({ after }: ErasureRule, { wave, ...placed }: Placed): string | undefined {
  if (after === 'wave-closed')
    return wave.status === 'closed' || wave.status === 'released' ? (wave.closedAt ?? '').slice(0, 10) : undefined;
  const last = lastDay(placed);
  return last && daysAfter(last, 1);
}

/** The answers of a wave whose retention is over; not while it takes answers. */
function responsesDue(context: Context, wave: Wave): readonly Due[] {
  const on = retentionDay(wave);
  if (on === undefined || wave.erased || (wave.status !== 'closed' && wave.status !== 'released')) return [];
  const erase = (dryRun: boolean) => (dryRun ? responsesThatGo(context, wave) : eraseResponses(context, wave.id));
  return [{ what: ['responses'], on, once: `responses:${wave.id}`, erase }];
}

/** The day of the last session, meeting or workshop; a follow-up step months later does not count. */
function lastDay({ activity, occasions }: Pick<Placed, 'activity' | 'occasions'>): string | undefined {
  const days = occasions.filter(({ kind }) => kind !== 'step').map(({ date, ends }) => ends ?? date);
  return days.sort().at(-1) ?? activity.ends;
}

function answersDue({ store }: Context, { id }: Wave, questions: readonly string[], on: string): Due {
  const erase = async (dryRun: boolean) => {
    const holds = ({ answers }: { readonly answers: StoredAnswers }) => questions.some((name) => name in answers);
    const drafts = (await store.draftsOf(id)).filter((draft) => holds(draft) || draft.setAside.some(holds));
    if (!dryRun) {
      // Where the wave is still open: an answer that was never sent is not kept for the sake of what is left of it.
      for (const { wave, tokenHash } of drafts) await store.removeDraft(wave, tokenHash);
      return { count: (await store.rewriteAnswers(id, (answers) => withoutQuestions(answers, questions))) + drafts.length };
    }
    let count = drafts.length;
    for await (const response of store.responsesTo(id)) if (holds(response)) count++;
    return { count };
  };
  return { what: questions, on, erase };
}

/** Nobody can be invited or told apart by what is forgotten here, so it waits until the wave takes no more answers. */
async function listsDue(context: Context, wave: Wave, on: string): Promise<readonly Due[]> {
  if (wave.status === 'draft' || wave.status === 'open') return [];
  const personal = (await surveyOf(context, wave)).personal ?? [];
  const answers = personal.length > 0 ? [answersDue(context, wave, personal, on)] : [];
  const recipients = wave.unit === 'person' && wave.audience === 'invited' ? [recipientsDue(context, wave, on)] : [];
  return [...(personal.length > 0 ? answers : recipients), mailsDue(context, wave, on)];
}

/** Mails that were never sent still hold names and addresses. Reminders to persons go uncounted: they are to those who have not answered. */
function mailsDue({ store }: Context, wave: Wave, on: string): Due {
  const erase = async (dryRun: boolean) => {
    const unsent = (await store.mailsOf(wave.activity)).filter((mail) => mail.wave === wave.id && mail.content !== undefined);
    if (!dryRun) for (const mail of unsent) await store.removeMail(mail.id, mail);
    return { count: unsent.filter((mail) => !isSecret(mail)).length };
  };
  return { what: ['mails'], on, erase };
}

function recipientsDue({ store }: Context, { id }: Wave, on: string): Due {
  const known = async () =>
    (await store.invitationsTo(id)).filter(({ recipient, contact }) => recipient !== undefined || contact !== undefined).length;
  return { what: ['recipients'], on, erase: async (dryRun) => ({ count: await (dryRun ? known() : store.forgetRecipients(id)) }) };
}
