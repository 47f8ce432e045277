// Removing what is past its day: what the forms promise of personal answers, and, where the operator has decided on a number of
// days, lists of participants. The account has counts only.
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import { withoutPersons } from '../../surveys/fieldwork/attendance.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import type { StoredAnswers } from '../../surveys/fieldwork/response.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { type ErasureRule, erasureRules } from '../../surveys/library/erasure-rules.ts';
import type { Context } from '../context.ts';
import { erasePassedCircle } from './circle.ts';
import { withoutQuestions } from './erase-personal.ts';
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
}

/** One line of the account. */
export interface Erased {
  readonly activity: string;
  /** Code of the wave, where it is about one. */
  readonly wave?: string;
  /** The questions whose answers went, or `recipients`, `mails` that were never sent, `attendance`: who was there, `contacts`: who keep in touch. */
  readonly what: readonly string[];
  /** Responses, invitations, mails or ticks it concerned. */
  readonly count: number;
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
  for (const activity of await context.store.activities()) {
    const occasions = await context.store.occasionsOf(activity.id);
    for (const wave of await context.store.wavesOf(activity.id)) {
      const due = await dueOf(context, { activity, occasions, wave }, wish);
      for (const one of due) erased.push({ activity: activity.id, wave: wave.code, what: one.what, count: await one.erase(wish.dryRun) });
    }
    erased.push({ activity: activity.id, what: ['contacts'], count: await erasePassedCircle(context, activity.id, wish.dryRun) });
    if (!listsGo(context, { activity, occasions }, wish)) continue;
    erased.push({ activity: activity.id, what: ['attendance'], count: await forgetAttendance(context, occasions, wish.dryRun) });
  }
  const logins = await eraseLogins(context, wish.dryRun);
  const auditLines = await eraseAuditLines(context, wish.dryRun);
  const overwritten = wish.dryRun || (await context.store.finishErasing());
  return { erased: erased.filter(({ count }) => count > 0), logins, auditLines, overwritten };
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

interface Due {
  readonly what: readonly string[];
  readonly erase: (dryRun: boolean) => Promise<number>;
}

async function dueOf(context: Context, placed: Placed, wish: ErasureWish): Promise<readonly Due[]> {
  const { wave } = placed;
  const today = context.clock().toISOString().slice(0, 10);
  const promised = erasureRules(wave.survey.id)
    .filter((rule) => isDue(rule, placed, today))
    .map(({ questions }) => answersDue(context, wave, questions));
  return listsGo(context, placed, wish) ? [...promised, ...(await listsDue(context, wave))] : promised;
}

function listsGo({ clock }: Context, placed: Omit<Placed, 'wave'>, { listsAfterDays }: ErasureWish): boolean {
  const last = lastDay(placed);
  return listsAfterDays !== undefined && last !== undefined && dayAfter(last, listsAfterDays) < clock().toISOString().slice(0, 10);
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

function isDue({ after }: ErasureRule, { wave, ...placed }: Placed, today: string): boolean {
  if (after === 'wave-closed') return wave.status === 'closed' || wave.status === 'released';
  const last = lastDay(placed);
  return last !== undefined && last < today;
}

/** The day of the last session, meeting or workshop; a follow-up step months later does not count. */
function lastDay({ activity, occasions }: Pick<Placed, 'activity' | 'occasions'>): string | undefined {
  const days = occasions.filter(({ kind }) => kind !== 'step').map(({ date, ends }) => ends ?? date);
  return days.sort().at(-1) ?? activity.ends;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function answersDue({ store }: Context, { id }: Wave, questions: readonly string[]): Due {
  const erase = async (dryRun: boolean) => {
    const holds = ({ answers }: { readonly answers: StoredAnswers }) => questions.some((name) => name in answers);
    const drafts = (await store.draftsOf(id)).filter((draft) => holds(draft) || draft.setAside.some(holds));
    if (!dryRun) {
      // Where the wave is still open: an answer that was never sent is not kept for the sake of what is left of it.
      for (const { wave, tokenHash } of drafts) await store.removeDraft(wave, tokenHash);
      return (await store.rewriteAnswers(id, (answers) => withoutQuestions(answers, questions))) + drafts.length;
    }
    let count = drafts.length;
    for await (const response of store.responsesTo(id)) if (holds(response)) count++;
    return count;
  };
  return { what: questions, erase };
}

/** Nobody can be invited or told apart by what is forgotten here, so it waits until the wave takes no more answers. */
async function listsDue(context: Context, wave: Wave): Promise<readonly Due[]> {
  if (wave.status === 'draft' || wave.status === 'open') return [];
  const personal = (await surveyOf(context, wave)).personal ?? [];
  const answers = personal.length > 0 ? [answersDue(context, wave, personal)] : [];
  const recipients = wave.unit === 'person' && wave.audience === 'invited' ? [recipientsDue(context, wave)] : [];
  return [...(personal.length > 0 ? answers : recipients), mailsDue(context, wave)];
}

/** Mails that were never sent still hold names and addresses. */
function mailsDue({ store }: Context, wave: Wave): Due {
  const erase = async (dryRun: boolean) => {
    const unsent = (await store.mailsOf(wave.activity)).filter((mail) => mail.wave === wave.id && mail.content !== undefined);
    if (!dryRun) for (const mail of unsent) await store.removeMail(mail.id, mail);
    return unsent.length;
  };
  return { what: ['mails'], erase };
}

function recipientsDue({ store }: Context, { id }: Wave): Due {
  const known = async () =>
    (await store.invitationsTo(id)).filter(({ recipient, contact }) => recipient !== undefined || contact !== undefined).length;
  return { what: ['recipients'], erase: (dryRun) => (dryRun ? known() : store.forgetRecipients(id)) };
}
