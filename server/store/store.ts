// The store port: what the rest of the server may ask of a database, in our words. Two adapters keep it (sqlite/, and
// mongo/ through mongoose). Nothing here assumes a transaction across documents: where two writes belong together the
// order of calls is safe to stop between (see submit-response).

import type { WaveRelease } from '../../reports/disclosure/wave-release.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import type { Attendance } from '../../surveys/fieldwork/attendance.ts';
import type { Circle } from '../../surveys/fieldwork/circle.ts';
import type { Invitation } from '../../surveys/fieldwork/invitation.ts';
import type { Mail } from '../../surveys/fieldwork/mail.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import type { WavePlaces } from '../../surveys/fieldwork/places.ts';
import type { Plan } from '../../surveys/fieldwork/plan.ts';
import type { Background, Response, StoredAnswers } from '../../surveys/fieldwork/response.ts';
import type { ErasureEntry } from '../../surveys/fieldwork/retention.ts';
import type { Room } from '../../surveys/fieldwork/room.ts';
import type { Share } from '../../surveys/fieldwork/share.ts';
import type { SharedDraft } from '../../surveys/fieldwork/shared-draft.ts';
import type { ActivityThemes } from '../../surveys/fieldwork/themes.ts';
import type { Wave, WaveStatus } from '../../surveys/fieldwork/wave.ts';

/** What became of a response handed to `keep`. */
export type Kept =
  /** Written durably just now. */
  | 'kept'
  /** The same id with the same answers was there already. */
  | 'same'
  /** The same id with other answers was there already; it is unchanged. */
  | 'different'
  /** The sender's response is not the one this was to replace: somebody else has sent meanwhile, and nothing was written. */
  | 'changed'
  /** The wave's answer key has been destroyed: its results are released, and nothing was written. */
  | 'too-late';

export type Claimed =
  | { readonly outcome: 'claimed'; readonly invitation: Invitation }
  /** Used, or being used, by another response. */
  | { readonly outcome: 'taken' }
  | { readonly outcome: 'unknown' };

export type DraftKept =
  | 'kept'
  /** Somebody else has saved meanwhile, or sent, or thrown it away; nothing was written. */
  | 'changed'
  /** The wave is not open, or its responses are those of persons; nothing was written. */
  | 'refused';

export interface Store {
  /** Keeps a definition under its fingerprint; again changes nothing. A wave is judged by the definition it was opened with. */
  addDefinition(fingerprint: string, survey: Survey): Promise<void>;
  definition(fingerprint: string): Promise<Survey | undefined>;
  definitions(): AsyncIterable<StoredDefinition>;

  addActivity(activity: Activity): Promise<void>;
  changeActivity(activity: Activity): Promise<void>;
  activity(id: string): Promise<Activity | undefined>;
  /** Newest first. */
  activities(): Promise<readonly Activity[]>;

  addOccasion(occasion: Occasion): Promise<void>;
  /**
   * Changes it in one step, and returns what it became; undefined where there is none. `rewrite` may be called again with what
   * somebody else has written meanwhile.
   */
  rewriteOccasion(id: string, rewrite: (occasion: Occasion) => Occasion): Promise<Occasion | undefined>;
  /** In order. */
  occasionsOf(activity: string): Promise<readonly Occasion[]>;
  /** False, and it stays, where it is not the activity's or a wave belongs to it. */
  removeOccasion(activity: string, id: string): Promise<boolean>;

  /** What is prepared for an occasion; empty before the first word. */
  plan(occasion: string): Promise<Plan>;
  /** Changes it in one step, as `rewriteThemes`. The occasion must be there. */
  rewritePlan(occasion: string, rewrite: (plan: Plan) => Plan): Promise<Plan>;
  /** Who was there, by registration: apart from any answer. */
  attendance(occasion: string): Promise<Attendance>;
  rewriteAttendance(occasion: string, rewrite: (attendance: Attendance) => Attendance): Promise<Attendance>;
  /** Those who keep in touch after an activity; undefined where nobody has been asked to. */
  circle(activity: string): Promise<Circle | undefined>;
  /** Changes it in one step; `undefined` removes it. */
  rewriteCircle(activity: string, rewrite: (circle: Circle | undefined) => Circle | undefined): Promise<Circle | undefined>;

  /**
   * Throws `DuplicateCode` where the code is taken. `answerKey` is the wave's secret, kept apart from the wave; undefined
   * for a wave that is copied after its secret was destroyed.
   */
  addWave(wave: Wave, answerKey: Buffer | undefined): Promise<void>;
  wave(id: string): Promise<Wave | undefined>;
  waveByCode(code: string): Promise<Wave | undefined>;
  wavesOf(activity: string): Promise<readonly Wave[]>;
  /**
   * Writes `wave` if the stored one still has status `from`: two who change it at once cannot both succeed. False too where it would
   * forget what cannot be undone (see `forgetsForGood`). Throws `ChangedTerms` where the wave has been opened and what was promised then would change (see `sameTerms`).
   */
  changeWave(wave: Wave, from: WaveStatus): Promise<boolean>;
  /** The secret that response ids are made with; undefined once it has been destroyed. */
  answerKey(wave: string): Promise<Buffer | undefined>;

  /** What has been decided about the wave's room screen. Undefined before the first decision, and once the secret is gone. */
  room(wave: string): Promise<KeptRoom | undefined>;
  /**
   * Writes `room` if the one kept still has number `from` (0: there is none yet) and the wave has its secret: of two who
   * decide at once, one is told false and looks again. It lies with the secret and is destroyed with it.
   */
  changeRoom(wave: string, room: Room, from: number): Promise<boolean>;

  /**
   * Resolves only after the write is durable. An organisation's earlier response from the same sender is replaced; where
   * `replacing` is given, only if it is that one (an id), or there is none (null): of two who correct it at once, one is told.
   */
  keep(wave: string, response: Response, replacing?: string | null): Promise<Kept>;
  /** For copying from another store: adds those whose ids are not there, as they are. Returns how many were added. */
  adoptResponses(wave: string, responses: readonly Response[]): Promise<number>;
  response(wave: string, id: string): Promise<Response | undefined>;
  /** An organisation's response as it stands. */
  responseFrom(wave: string, sender: string): Promise<Response | undefined>;
  /** Streams; never in the order of arrival for unit person. */
  responsesTo(wave: string): AsyncIterable<Response>;
  /** The same in pages, with nothing but what is counted, for waves of any size: other requests are answered in between. */
  answersTo(wave: string): AsyncIterable<readonly CountedAnswers[]>;
  countResponses(wave: string): Promise<number>;
  /** The ids of what is stored, in no order of arrival: what one process has not seen, another has kept. */
  responseIds(wave: string): Promise<readonly string[]>;

  addInvitations(invitations: readonly Invitation[]): Promise<void>;
  /** For copying from another store: adds those that are not there. Returns how many were added. */
  adoptInvitations(invitations: readonly Invitation[]): Promise<number>;
  invitation(wave: string, tokenHash: string): Promise<Invitation | undefined>;
  invitationsTo(wave: string): Promise<readonly Invitation[]>;
  /** Gives an unused invitation another link: the old one no longer works. False where it is not unused. */
  replaceInvitation(wave: string, tokenHash: string, by: string): Promise<boolean>;
  /** Removes an unused invitation. False where it is not unused. */
  removeInvitation(wave: string, tokenHash: string): Promise<boolean>;
  /** Writes `changed`'s recipient and contact if those stored are still `before`'s; what stood there is overwritten as by erasing. */
  changeContact(changed: Invitation, before: Invitation): Promise<boolean>;
  /** Marks the invitation as being used by `claim`. Again with the same claim: claimed again. */
  claimInvitation(wave: string, tokenHash: string, claim: string): Promise<Claimed>;
  /** Marks a claimed invitation as spent and forgets the claim. */
  spendInvitation(wave: string, tokenHash: string, claim: string): Promise<void>;
  /** Frees a claim whose response was never written. */
  freeInvitation(wave: string, tokenHash: string, claim: string): Promise<void>;
  /** Claims that neither were spent nor freed, for recovery after a stop between two writes. */
  claimedInvitations(): Promise<readonly Invitation[]>;

  /** What an organisation has written and not sent. */
  draft(wave: string, tokenHash: string): Promise<SharedDraft | undefined>;
  draftsOf(wave: string): Promise<readonly SharedDraft[]>;
  /**
   * Writes a draft if the stored one still has version `from`, or if there is none where `from` is undefined: of two who
   * save at once, one is told. Only for an open wave of organisations.
   */
  keepDraft(draft: SharedDraft, from: string | undefined): Promise<DraftKept>;
  /** With `version`: only if it still is that one. */
  removeDraft(wave: string, tokenHash: string, version?: string): Promise<void>;
  /** Every draft of a wave that takes no more answers. Returns how many there were. */
  removeDrafts(wave: string): Promise<number>;

  /**
   * Keeps the release, then destroys the wave's answer key and rewrites its responses with new random ids in random
   * order. A second call for the same wave replaces the release (organisation) or changes nothing (person).
   * `counted` is how many responses the release was made of: false where another number is stored by now. Then nothing
   * has been released, and the caller counts again.
   */
  keepRelease(release: WaveRelease, counted?: number): Promise<boolean>;
  /** For copying from another store: only the release itself, unless there is one. Returns whether it was added. */
  adoptRelease(release: WaveRelease): Promise<boolean>;
  release(wave: string): Promise<WaveRelease | undefined>;
  releasesOf(activity: string): Promise<readonly WaveRelease[]>;

  /** What organisers have said the activity's open answers are about; nothing yet where they have not. */
  themes(activity: string): Promise<ActivityThemes>;
  /**
   * Changes it in one step, and returns what it became: of two at once both changes count. `rewrite` may be called again with
   * what somebody else has written meanwhile; returning what it was given changes nothing. The activity must be there.
   */
  rewriteThemes(activity: string, rewrite: (themes: ActivityThemes) => ActivityThemes): Promise<ActivityThemes>;

  /** Links to reports for those without a login. False, and nothing is written, where the id is there. */
  addShare(share: Share): Promise<boolean>;
  share(id: string): Promise<Share | undefined>;
  /** In no order that tells anything. */
  sharesOf(activity: string): Promise<readonly Share[]>;
  removeShare(id: string): Promise<boolean>;

  /** Who has a place, in a wave of registrations; nobody yet where none has registered. */
  places(wave: string): Promise<WavePlaces>;
  /** Changes them in one step, as `rewriteThemes`: of two who register at once one gets the last place. */
  rewritePlaces(wave: string, rewrite: (places: WavePlaces) => WavePlaces): Promise<WavePlaces>;

  /** Adds mails; one whose id is there already stays as it is. Returns how many were added. */
  addMails(mails: readonly Mail[]): Promise<number>;
  mail(id: string): Promise<Mail | undefined>;
  mailsOf(activity: string): Promise<readonly Mail[]>;
  /** Those that bring someone a link to their account. */
  mailsTo(account: string): Promise<readonly Mail[]>;
  /** Some that may be sent at `now` (ISO time), the longest due first: queued ones, and those whose sender has not been heard of. */
  mailsDue(now: string): Promise<readonly Mail[]>;
  /** Those that a stop has left waiting for what they speak of. */
  heldMails(): Promise<readonly Mail[]>;
  /**
   * Writes `mail` if the stored one still is as `from` in state and attempts: of two who take it at once, one gets it. What it
   * said before is overwritten as by erasing.
   */
  changeMail(mail: Mail, from: Pick<Mail, 'state' | 'attempts'>): Promise<boolean>;
  /** Removes it, if it still is as `from`. */
  removeMail(id: string, from: Pick<Mail, 'state' | 'attempts'>): Promise<boolean>;

  /**
   * Erasing. What stood there is overwritten as far as the database allows, at once or at the next start where another
   * process reads (`finishErasing`). Stopped in between, each can be done again.
   *
   * Gives the wave's responses other answers where `rewrite` does, which is told whose they are; ids stay. Returns how many were changed.
   */
  rewriteAnswers(wave: string, rewrite: RewriteAnswers): Promise<number>;
  /** Gives a kept release, persons' too, less to show. False where there is no release, or nothing changed. */
  rewriteRelease(wave: string, rewrite: (release: WaveRelease) => WaveRelease): Promise<boolean>;
  /**
   * Removes all responses to a wave, what organisations have not sent, and its answer key, so that no more are taken. Returns how many
   * responses there were.
   */
  removeResponses(wave: string): Promise<number>;
  /** Forgets who the invitations of a wave were sent to and what was known of them; how many there were stays. */
  forgetRecipients(wave: string): Promise<number>;
  /**
   * Removes a draft with its secret, its invitations and their mails. False, and everything stays, where the wave is not there or
   * has ever been opened: of one who opens it and one who removes it, one succeeds.
   */
  removeWave(id: string): Promise<boolean>;
  /** Removes the activity with all that belongs to it, definitions that no other wave was opened with included. */
  removeActivity(activity: string): Promise<boolean>;
  /** Overwrites what erasing has left. False where something is in the way: then it is done at the next erasing or start. */
  finishErasing(): Promise<boolean>;

  /** Adds a line to the log of what has been erased. False, and nothing is written, where its id is there: of two processes one adds it. */
  addErasure(entry: ErasureEntry): Promise<boolean>;
  /** Newest first; no line is ever changed, and none goes with its activity. */
  erasures(): Promise<readonly ErasureEntry[]>;

  /** Logins and API keys, by SHA-256 of their secret. */
  addCredential(credential: Credential): Promise<void>;
  credential(secretHash: string): Promise<Credential | undefined>;
  credentials(): AsyncIterable<Credential>;
  /** Lets a session live on; one that has ended meanwhile stays ended. */
  prolongCredential(secretHash: string, idleUntil: string): Promise<void>;
  removeCredential(secretHash: string): Promise<void>;
  /** Removes and returns a one-time credential: of two at once, one gets it. */
  takeCredential(secretHash: string): Promise<Credential | undefined>;

  /** False, and nothing is written, where the id, the e-mail address or the identity is taken: of many at once, one is added. */
  addAccount(account: Account): Promise<boolean>;
  account(id: string): Promise<Account | undefined>;
  accountByEmail(email: string): Promise<Account | undefined>;
  accountByIdentity(identity: SignedOnIdentity): Promise<Account | undefined>;
  /** In order of name. */
  accounts(): Promise<readonly Account[]>;
  /**
   * Changes it in one step, and returns what it became; undefined where there is none. `rewrite` may be called again with what
   * somebody else has written meanwhile; returning what it was given changes nothing. Id and e-mail address stay.
   * Throws `IdentityTaken`, and writes nothing, where the identity it is given is another account's.
   */
  rewriteAccount(id: string, rewrite: (account: Account) => Account): Promise<Account | undefined>;
  /**
   * Removes it for good, with its sessions, links and mails. False where there is none, and where it is no longer `as` it was seen.
   */
  removeAccount(id: string, as?: Account): Promise<boolean>;

  /** Adds a line to the audit log. No line is ever changed. */
  addAuditEntry(entry: AuditEntry): Promise<void>;
  /** Newest first: at most `most`, those before `before` (the number of an entry) where it is given. */
  auditEntries(most: number, before?: number): Promise<readonly NumberedAuditEntry[]>;
  /** For copying: oldest first. */
  auditLog(): AsyncIterable<AuditEntry>;
  /** Removes lines that are past their day (ISO time), for good. Returns how many. */
  forgetAudit(before: string): Promise<number>;

  /** Throws with a clear sentence when the store cannot be written. */
  checkReady(): Promise<void>;
  close(): Promise<void>;
}

export type RewriteAnswers = (answers: StoredAnswers, of: Pick<Response, 'id' | 'sender'>) => StoredAnswers;

export interface KeptRoom {
  readonly room: Room;
  /** How many times it has been written. */
  readonly number: number;
}

export interface CountedAnswers {
  /** As canonical JSON (see canonical-json.ts): counting reads it without making objects of it. */
  readonly answers: string;
  readonly background: Background;
}

export interface StoredDefinition {
  readonly fingerprint: string;
  readonly survey: Survey;
}

export type Role = 'organiser' | 'reader';

/** Those that begin with `account-` are of someone with an account, and what they may is looked up there. */
export const credentialKinds = [
  'login-link',
  'session',
  'api-key',
  'setup-link',
  'account-link',
  'account-session',
  // Someone is at the issuer's just now, and comes back: to log in, to begin an account, to make the first one, to connect theirs.
  'sso-login',
  'sso-join',
  'sso-setup',
  'sso-connect',
] as const;
export type CredentialKind = (typeof credentialKinds)[number];

export interface Credential {
  readonly secretHash: string;
  readonly kind: CredentialKind;
  readonly role: Role;
  readonly name: string;
  /** ISO time; absent for API keys. */
  readonly expires?: string;
  /** Of a session: ISO time when it ends unless it is used before. */
  readonly idleUntil?: string;
  readonly account?: string;
  /** The account's `epoch` when this was made: it works only as long as they are the same. */
  readonly epoch?: number;
}

/** What someone is in one activity: answers for all of it, runs the room, or reads the results. */
export type ActivityRole = 'owner' | 'facilitator' | 'reader';

/** Issuer and subject of OpenID Connect: together they never change hands, as an e-mail address may. */
export interface SignedOnIdentity {
  readonly issuer: string;
  readonly subject: string;
}

export interface Account {
  readonly id: string;
  /** In small letters. */
  readonly email: string;
  readonly name: string;
  /** Argon2id in PHC format; absent until the invited one has chosen a password. */
  readonly passwordHash?: string;
  /** Who they are at the organisation's own login service, once that is known. It belongs to one account. */
  readonly identity?: SignedOnIdentity;
  /** May everything, in every activity. */
  readonly admin: boolean;
  /** By activity. */
  readonly roles: Readonly<Record<string, ActivityRole>>;
  readonly disabled: boolean;
  /** Raised when the password changes or the account is disabled: whatever was made before stops working, in every process. */
  readonly epoch: number;
  /** An admin who is about to stop being one, since a moment: whoever else does so meanwhile must not count on them. */
  readonly leaving?: { readonly by: string; readonly at: string };
}

export const auditActions = [
  'opened',
  'closed',
  'released',
  'exported',
  'imported',
  'deleted',
  'texts-read',
  'contacts-removed',
  'report-shared',
  'report-mailed',
  'report-unshared',
  'retention-set',
  'erased',
  'text-hidden',
  'invited',
  'role-given',
  'role-taken',
  'admin-given',
  'admin-taken',
  'disabled',
  'enabled',
  'account-erased',
  'link-made',
  'key-made',
  'key-removed',
  'password-changed',
  'identity-connected',
  'identity-removed',
  'sessions-ended',
  'set-up',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Who did what, of organisers and programs only: never a participant, token, answer or address. */
export interface AuditEntry {
  /** ISO time. */
  readonly at: string;
  readonly by: 'account' | 'link' | 'key' | 'command-line';
  /** Of the account or the key. */
  readonly name: string;
  readonly action: AuditAction;
  /** Title of the activity: it can be read after the activity is gone. */
  readonly activity?: string;
  /** Title of the wave. */
  readonly wave?: string;
  /** Name of the colleague or key it concerned. */
  readonly person?: string;
  readonly role?: ActivityRole | Role;
  /** What was taken out: `report.pdf`, `responses.csv`. */
  readonly file?: string;
}

export interface NumberedAuditEntry extends AuditEntry {
  readonly number: number;
}

/** Two waves cannot share a code. */
export class DuplicateCode extends Error {}

/** The identity is that of another account. */
export class IdentityTaken extends Error {}

/** What was promised when a wave opened cannot be changed afterwards. */
export class ChangedTerms extends Error {}

/** The database could not read or write just now (full disk, locked, gone). What was asked for has not happened. */
export class StoreUnavailable extends Error {}

/**
 * The disk has failed, and what it holds is no longer known: after a failed flush the next one may succeed although what it
 * should have written is gone. The process must end; the next start reads what is really there.
 */
export class StoreBroken extends StoreUnavailable {}
