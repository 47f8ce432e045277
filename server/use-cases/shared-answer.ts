// An organisation's way back to its own answer: what has been sent, what is being written, and by whom it was saved last. All
// of it by the personal link, so that colleagues can help each other; nothing is overwritten without the writer's own choice.
import { messagesIn } from '../../surveys/answers/messages.ts';
import { isPlainRecord } from '../../surveys/answers/plain-record.ts';
import { questionsIn } from '../../surveys/definition/questions-in.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Invitation } from '../../surveys/fieldwork/invitation.ts';
import type { PlaceState } from '../../surveys/fieldwork/places.ts';
import type { Background, StoredAnswers } from '../../surveys/fieldwork/response.ts';
import { type DraftContent, mostSetAside, type SharedDraft, sharesDrafts } from '../../surveys/fieldwork/shared-draft.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { type Detail, ProblemError } from '../http/problem.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import { findWave } from './find.ts';
import { newId } from './identifiers.ts';
import { isRegistration, placeOf } from './registrations.ts';
import { hashOf, receiptOf } from './secrets.ts';
import { surveyOf } from './surveys-of-waves.ts';

/** A wave by its code, and the token of a link to it. */
export interface LinkChoice {
  readonly code: string;
  readonly token: string | undefined;
}

export interface SharedAnswer {
  /** Who the link was sent to, as the organiser wrote it. */
  readonly organisation?: string;
  /** What is known beforehand; questions of the same name begin with it. */
  readonly background: Background;
  readonly draft: DraftView | null;
  readonly sent: SentView | null;
}

/** A draft as its writers see it. */
export type DraftView = Omit<SharedDraft, 'wave' | 'tokenHash'>;

export interface SentView {
  readonly answers: StoredAnswers;
  readonly locale: string;
  readonly receipt: string;
  /** ISO time; absent for answers from before it was kept. */
  readonly sentAt?: string;
  /** Of a registration. */
  readonly place?: PlaceState;
}

/**
 * What an organisation has written and sent by its link.
 * Throws the problems `no-such-wave`, `no-shared-answer`, `invitation-needed`, `no-such-invitation` and `not-open-yet`.
 *
 * @example await readSharedAnswer(context, { code: 'K7QM2RX', token }) // { background: { municipality: '1880' }, draft: null, sent: null }
 */
export async function readSharedAnswer(context: Context, choice: LinkChoice): Promise<SharedAnswer> {
  const { wave, invitation } = await linkIn(context, choice);
  if (wave.status === 'draft') throw new ProblemError('not-open-yet');
  const { recipient, background, tokenHash } = invitation;
  const draft = wave.status === 'open' ? await context.store.draft(wave.id, tokenHash) : undefined;
  return {
    ...(recipient === undefined ? {} : { organisation: recipient }),
    background,
    draft: draft ? viewOf(draft) : null,
    sent: (await sentBy(context, wave, tokenHash)) ?? null,
  };
}

export interface DraftWish extends LinkChoice {
  /** The writer's language, for what is wrong. */
  readonly locale: string;
  readonly answers: unknown;
  /** The version that was gone on from; null where there was none. */
  readonly from: string | null;
  /** The receipt of what had been sent when the writer read it; null where nothing had. */
  readonly seen: string | null;
  readonly page?: number | undefined;
  readonly savedBy?: string | undefined;
  /** Of the stored draft and the one sent: which is set aside. The other one is the draft from now on. */
  readonly setAside?: 'stored' | 'sent' | undefined;
}

/**
 * Keeps what has been written so far. Where somebody else has saved since `from`, or sent since `seen`, nothing is written, and the problem is
 * `draft-changed`: then the writer reads it, chooses, and the other version is set aside.
 * Throws also `closed`, `registration-cancelled`, `not-open-yet`, `bad-answers` and those of `readSharedAnswer`.
 *
 * @example await keepSharedDraft(context, { code, token, from: null, seen: null, answers: { role: 'head' }, locale: 'sv', savedBy: 'Anna' })
 */
export async function keepSharedDraft(context: Context, wish: DraftWish): Promise<DraftView> {
  const { wave, invitation } = await openLinkIn(context, wish);
  const answers = draftAnswers(await surveyOf(context, wave), wish.answers, wish.locale);
  const content: DraftContent = {
    answers,
    page: wish.page ?? 0,
    ...(wish.savedBy === undefined ? {} : { savedBy: wish.savedBy }),
    savedAt: context.clock().toISOString(),
  };
  const stored = await context.store.draft(wave.id, invitation.tokenHash);
  const sent = await sentBy(context, wave, invitation.tokenHash);
  if (sent?.place === 'cancelled') throw new ProblemError('registration-cancelled');
  if ((stored?.version ?? null) !== wish.from || (sent?.receipt ?? null) !== wish.seen) throw new ProblemError('draft-changed');
  const draft = { wave: wave.id, tokenHash: invitation.tokenHash, version: newId(context), ...arranged(stored, content, wish.setAside) };
  const kept = await context.store.keepDraft(draft, stored?.version);
  if (kept === 'changed') throw new ProblemError('draft-changed');
  if (kept === 'refused') throw new ProblemError('closed');
  return viewOf(draft);
}

/** Throws away what has been written and not sent; what has been sent stays. Throws the problems of `keepSharedDraft`. */
export async function removeSharedDraft(context: Context, choice: LinkChoice): Promise<void> {
  const { wave, invitation } = await openLinkIn(context, choice);
  await context.store.removeDraft(wave.id, invitation.tokenHash);
}

/** The draft from now on, and the versions beside it: the one that was not chosen first, none twice. */
function arranged(
  stored: SharedDraft | undefined,
  sent: DraftContent,
  setAside: DraftWish['setAside'],
): Pick<SharedDraft, keyof DraftContent | 'setAside'> {
  const before = stored && contentOf(stored);
  const [chosen, other] = setAside === 'sent' && before ? [before, sent] : [sent, setAside === 'stored' ? before : undefined];
  const beside = [...(other ? [other] : []), ...(stored?.setAside ?? [])];
  return { ...chosen, setAside: different(beside, chosen).slice(0, mostSetAside) };
}

function different(contents: readonly DraftContent[], from: DraftContent): readonly DraftContent[] {
  const seen = new Set([canonicalJson(from.answers)]);
  return contents.filter(({ answers }) => {
    const text = canonicalJson(answers);
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

function contentOf({ answers, page, savedBy, savedAt }: SharedDraft): DraftContent {
  return { answers, page, ...(savedBy === undefined ? {} : { savedBy }), savedAt };
}

function viewOf({ wave: _wave, tokenHash: _token, ...view }: SharedDraft): DraftView {
  return view;
}

async function sentBy({ store }: Context, wave: Wave, tokenHash: string): Promise<SentView | undefined> {
  const response = await store.responseFrom(wave.id, tokenHash);
  const answerKey = await store.answerKey(wave.id);
  if (!response || !answerKey) return undefined;
  const { answers, locale, sentAt, id } = response;
  const place = isRegistration(wave) ? await placeOf({ store }, wave, tokenHash) : undefined;
  return { answers, locale, receipt: receiptOf(answerKey, id), ...(sentAt === undefined ? {} : { sentAt }), ...(place ? { place } : {}) };
}

interface Link {
  readonly wave: Wave;
  readonly invitation: Invitation;
}

async function linkIn(context: Context, { code, token }: LinkChoice): Promise<Link> {
  const wave = await findWave(context, code);
  if (!sharesDrafts(wave)) throw new ProblemError('no-shared-answer');
  if (!token) throw new ProblemError('invitation-needed');
  const invitation = await context.store.invitation(wave.id, hashOf(token));
  if (!invitation) throw new ProblemError('no-such-invitation');
  return { wave, invitation };
}

async function openLinkIn(context: Context, choice: LinkChoice): Promise<Link> {
  const link = await linkIn(context, choice);
  if (link.wave.status === 'draft') throw new ProblemError('not-open-yet');
  if (link.wave.status !== 'open') throw new ProblemError('closed');
  return link;
}

/** Deeper than any answer: a cell of a table in a repeated panel is four steps down. */
const deepest = 8;

/**
 * Unfinished answers are not judged before they are sent; but only questions of the survey may have one, and a shape that no
 * answer has is refused. Files stay in the device until the answer is sent.
 */
function draftAnswers({ json }: Survey, sent: unknown, locale: string): StoredAnswers {
  const messages = messagesIn(locale);
  if (!isPlainRecord(sent)) throw new ProblemError('bad-answers', { problems: [{ question: '', message: messages.unreadable }] });
  const questions = questionsIn(json);
  const files = new Set(questions.filter(({ type }) => type === 'file').map(({ name }) => name));
  const names = new Set(questions.flatMap(({ name }) => [name, `${name}-Comment`]));
  const problems: readonly Detail[] = Object.entries(sent)
    .filter(([name, value]) => !names.has(name) || isDeeperThan(value, deepest))
    .map(([name]) => ({ question: name, message: names.has(name) ? messages.wrongShape : messages.unknownQuestion }));
  if (problems.length > 0) throw new ProblemError('bad-answers', { problems: problems.slice(0, 20) });
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !files.has(name)));
}

function isDeeperThan(value: unknown, steps: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return steps === 0 || Object.values(value).some((part) => isDeeperThan(part, steps - 1));
}
