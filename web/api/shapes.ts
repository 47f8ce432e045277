// What the server sends and takes, as types. Where surveys/ has the words already, they are used.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { OwnQuestion } from '../../surveys/definition/own-questions.ts';
import type { ParameterSpecs } from '../../surveys/definition/parameters.ts';
import type { SurveyParameters } from '../../surveys/definition/survey.ts';
import type { Activity, ActivityKind, ProcessScope, RegistrationTerms } from '../../surveys/fieldwork/activity.ts';
import type { MailTextKind } from '../../surveys/fieldwork/mail-texts.ts';
import type { Occasion, OccasionKind } from '../../surveys/fieldwork/occasion.ts';
import type { ProcessRole } from '../../surveys/fieldwork/process-roles.ts';
import type { Background } from '../../surveys/fieldwork/response.ts';
import type { Audience, Unit, Wave, WaveStatus } from '../../surveys/fieldwork/wave.ts';

export interface Session {
  readonly name: string;
  /** `organiser`: may make new activities. */
  readonly role: 'organiser' | 'reader';
  readonly admin?: boolean;
  /** Logged in with an account, not by a one-time link. */
  readonly account?: boolean;
}

/** One's own account, and the ways into it. */
export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly hasPassword: boolean;
  /** With the login of one's organisation. */
  readonly isConnected: boolean;
}

/** Whether one may log in through one's organisation, and what it calls that. */
export interface SignOnOffer {
  readonly offered: boolean;
  readonly name?: string;
  /** Nobody has an account yet. */
  readonly first?: boolean;
}

/** What one is in an activity: answers for it, runs the room, or reads the results. */
export const activityRoles = ['owner', 'facilitator', 'reader'] as const;
export type ActivityRole = (typeof activityRoles)[number];

type AccountStatus = 'invited' | 'active' | 'disabled';

/** What became of the last link that went by mail. */
export interface LinkMail {
  readonly state: 'waiting' | 'sent' | 'failed';
  /** ISO date. */
  readonly sentOn?: string;
  readonly note?: string;
}

/** A link that has been made: on its way by mail, or told once. */
export interface BroughtLink {
  readonly mailed?: true;
  readonly url?: string;
}

export interface Colleague {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly role: ActivityRole;
  readonly status: AccountStatus;
  readonly mail?: LinkMail;
}

/** `mails`: whether the server sends them. */
export interface Colleagues {
  readonly colleagues: readonly Colleague[];
  readonly mails: boolean;
}

export interface Accounts {
  readonly accounts: readonly AccountView[];
  readonly mails: boolean;
}

export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly admin: boolean;
  readonly status: AccountStatus;
  readonly activities: number;
  readonly mail?: LinkMail;
}

/** A program's key, without what it opens with. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly role: 'reader' | 'organiser';
}

/** A line of the audit log. */
export interface AuditLine {
  readonly number: number;
  /** ISO time. */
  readonly at: string;
  readonly by: 'account' | 'link' | 'key' | 'command-line' | 'server';
  readonly name: string;
  readonly action: AuditAction;
  readonly activity?: string;
  readonly wave?: string;
  readonly person?: string;
  readonly role?: ActivityRole | 'organiser';
  readonly file?: string;
}
export type AuditAction =
  | 'opened'
  | 'closed'
  | 'released'
  | 'exported'
  | 'imported'
  | 'deleted'
  | 'texts-read'
  | 'contacts-removed'
  | 'report-shared'
  | 'report-mailed'
  | 'report-unshared'
  | 'retention-set'
  | 'erased'
  | 'text-hidden'
  | 'address-changed'
  | 'invited'
  | 'role-given'
  | 'role-taken'
  | 'admin-given'
  | 'admin-taken'
  | 'disabled'
  | 'enabled'
  | 'link-made'
  | 'account-erased'
  | 'key-made'
  | 'key-removed'
  | 'password-changed'
  | 'identity-connected'
  | 'identity-removed'
  | 'sessions-ended'
  | 'set-up';

/** One activity in the list, with how many of its waves are in each state. */
export interface ActivitySummary extends Activity {
  readonly waves: Readonly<Record<WaveStatus, number>>;
  /** Waves whose answers are past their day. */
  readonly overdue: number;
  readonly role: ActivityRole;
}

/** A wave as its organiser sees it. */
export interface WaveView extends Wave {
  /** As participants read it; organisers know the survey by its name in the catalogue. */
  readonly surveyTitle: SwedishText;
  /** Rounded down to a step of `countStep`. Absent after release where too few had answered. */
  readonly count?: number;
  readonly countStep: 1 | 5;
  readonly invited?: number;
  /** Where it is answered. */
  readonly url: string;
  /** The room screen, with its key. Absent where nothing of this survey is shown on one. */
  readonly wallUrl?: string;
}

export interface ActivityView {
  readonly activity: Activity;
  /** In order of date, numbered within their kind. */
  readonly occasions: readonly Occasion[];
  readonly waves: readonly WaveView[];
  /** What the reader is in it. */
  readonly role: ActivityRole;
}

export interface NewOccasion {
  readonly title?: string;
  /** ISO date. */
  readonly date: string;
  readonly ends?: string;
  /** "09:00"; '' takes it away. */
  readonly startTime?: string;
  readonly endTime?: string;
  readonly place?: string;
  readonly kind?: OccasionKind;
  readonly attended?: number;
  readonly cancelled?: boolean;
}

/** What of an activity a person writes. */
export interface ActivityWords {
  readonly title: string;
  readonly theme?: string;
  readonly challenge?: string;
  readonly purpose?: string;
  readonly targetGroups?: string;
  readonly organiser?: string;
  readonly contact?: string;
  /** The activity before this one; '' for none. */
  readonly earlier?: string;
}

/** Functions by role; '' for a role nobody holds. */
export type WrittenRoles = { readonly [role in ProcessRole]?: string };

export interface ActivityChanges extends Partial<ActivityWords> {
  readonly roles?: WrittenRoles;
  /** ISO date. */
  readonly reportSent?: string;
}

export interface NewActivity extends ActivityWords {
  readonly kind: ActivityKind;
  readonly county?: string;
  readonly scope?: ProcessScope;
  readonly roles?: WrittenRoles;
  readonly registration?: RegistrationTerms;
  readonly occasions: readonly PlannedOccasion[];
}

export interface PlannedOccasion extends NewOccasion {
  /** Ids of surveys that are made drafts of here, beside the usual ones. */
  readonly surveys?: readonly string[];
}

export interface NewWave {
  readonly activity: string;
  readonly occasion?: string;
  readonly survey: string;
  readonly parameters?: SurveyParameters;
  readonly ownQuestions?: readonly OwnQuestion[];
  readonly title?: SwedishText;
  readonly audience?: Audience;
  readonly breakdowns?: readonly string[];
  readonly k?: number;
  readonly population?: number;
}

/** A survey that can be chosen for a wave. */
export interface SurveyOffer {
  /** Whether texts may be shown on the wall. */
  readonly hasRoom: boolean;
  readonly id: string;
  readonly version: number;
  readonly title: SwedishText;
  readonly purpose: SwedishText;
  readonly unit: Unit;
  readonly kinds: readonly ActivityKind[];
  readonly parameters: ParameterSpecs;
}

export interface NewInvitation {
  readonly recipient?: string;
  readonly email?: string;
  readonly background?: Background;
}

/** A personal link, told once. */
export interface SentInvitation extends NewInvitation {
  readonly token: string;
  readonly url: string;
}

export interface InvitationsView {
  readonly invited: number;
  readonly answered: number;
  readonly step: 1 | 5;
  /** `status` for organisations only: who of the persons has answered is nobody's business. */
  readonly invitations: readonly InvitedView[];
  /** Rounds of reminders to come. */
  readonly reminders: readonly PlannedReminder[];
}

export interface PlannedReminder {
  readonly id: string;
  /** ISO time. */
  readonly sendAt: string;
}

export interface InvitedView extends NewInvitation {
  readonly status?: 'unused' | 'claimed' | 'spent';
  /** To change the invitation by; absent where it has been taken back, or is older than such changes. */
  readonly id?: string;
  /** A mail to the address came back. */
  readonly bounced?: { readonly on: string; readonly note: string };
  /** Has written something that is not sent yet; organisations only. */
  readonly begun?: true;
  /** Contacts with an organisation, and the mails that have gone. */
  readonly log?: readonly ({ readonly on: string; readonly note: string } | { readonly on: string; readonly sent: MailTextKind })[];
}

/** What would be shown of a closed wave, before its results are final. */
export interface ReleasePreview {
  readonly tooFew: boolean;
  readonly k: number;
  readonly breakdowns: readonly { readonly breakdown: string; readonly groups: number; readonly hidden: number }[];
  /** Where all in a group, or all who answered, have answered alike. */
  readonly unanimous: readonly {
    readonly question: string;
    readonly item: string;
    readonly breakdown: string;
    readonly group: string;
    readonly questionText: string;
    readonly groupText: string;
  }[];
  readonly texts: number;
}

export interface AccessibilityFacts {
  readonly owner?: string;
  readonly service: string;
  readonly conformity: 'full' | 'partial' | 'none';
  /** An e-mail address or an https address. */
  readonly contact?: string;
  /** ISO dates. */
  readonly assessedOn?: string;
  readonly assessedBy?: string;
  readonly updatedOn?: string;
  readonly supervisor: { readonly name: string; readonly url: string };
}
