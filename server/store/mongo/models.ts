// The collections. Whatever people write is kept as JSON text beside the fields it is found by: any key (`a.b`, `$x`) and
// any character is safe in it, it is compared exactly, and it can never be read as an operator. No document has a time, an
// ObjectId or a version counter: nothing in a response tells when it came. Why these indexes and keys: ../README.md.
import { type Connection, type Model, Schema, type SchemaDefinition } from 'mongoose';
import { type CredentialKind, credentialKinds } from '../store.ts';

export interface DefinitionRow {
  /** Fingerprint. */
  readonly _id: string;
  readonly survey: string;
}
export interface ActivityRow {
  readonly _id: string;
  readonly number: number;
  readonly activity: string;
}
export interface OccasionRow {
  readonly _id: string;
  readonly activity: string;
  readonly number: number;
  readonly occasion: string;
}
export interface WaveRow {
  readonly _id: string;
  readonly code: string;
  readonly activity: string;
  readonly number: number;
  readonly status: string;
  readonly wave: string;
}

/** A wave's secret, and how far its release has come. Gone when the results of persons are final. */
export interface AnswerKeyRow {
  /** Wave. */
  readonly _id: string;
  readonly unit: string;
  /** `taking` answers; `sealed`: being counted, no more are taken; `moving`: released, responses are being renamed. */
  readonly stage: 'taking' | 'sealed' | 'moving';
  /** Base64. Destroyed when the stage becomes `moving`. */
  readonly key?: string;
  /** The counting that sealed it last; the release it made is the one that counts. */
  readonly seal?: string;
  /** In stage `moving`: what the new ids are made with, so that renaming can be taken up where it stopped. */
  readonly renaming?: string;
  readonly activity?: string;
  readonly parts?: number;
  /** What has been decided about the room screen, as JSON; destroyed with the key. */
  readonly room?: string;
  readonly roomNumber?: number;
}

export interface ResponseRow {
  /** `wave:id` */
  readonly _id: string;
  readonly wave: string;
  readonly locale: string;
  readonly version: number;
  readonly answers: string;
  readonly background: string;
  /** Written, but not yet known to be in time for the release. */
  readonly pending?: boolean;
}
export interface OrganisationResponseRow extends Omit<ResponseRow, 'pending'> {
  /** `wave:sender`: there is one for each sender. */
  readonly _id: string;
  readonly id: string;
  readonly sender: string;
  readonly sentAt?: string;
}
export interface DraftRow {
  /** `wave:token hash` */
  readonly _id: string;
  readonly wave: string;
  readonly version: string;
  readonly draft: string;
}
export interface InvitationRow {
  /** `wave:token hash` */
  readonly _id: string;
  readonly wave: string;
  readonly tokenHash: string;
  readonly recipient?: string;
  readonly background: string;
  readonly status: 'unused' | 'claimed' | 'spent';
  readonly claim?: string;
  readonly contact?: string;
}
export interface ReleaseRow {
  /** Wave. */
  readonly _id: string;
  readonly activity: string;
  readonly seal: string;
  readonly parts: number;
}
/** A piece of a release: together they may be larger than a document can be. */
export interface ReleasePartRow {
  /** `wave:seal:number` */
  readonly _id: string;
  readonly wave: string;
  readonly seal: string;
  readonly bytes: Buffer;
}
export interface ThemesRow {
  /** Activity. */
  readonly _id: string;
  readonly themes: string;
}
export interface PlacesRow {
  /** Wave. */
  readonly _id: string;
  readonly places: string;
}
/** A plan or attendance, by occasion; a circle, by activity. */
export interface PaperRow {
  readonly _id: string;
  readonly json: string;
}
export interface MailRow {
  readonly _id: string;
  /** One of the two. */
  readonly activity?: string;
  readonly account?: string;
  readonly state: 'held' | 'queued' | 'sending' | 'sent' | 'failed';
  readonly due: string;
  readonly attempts: number;
  readonly mail: string;
}
export interface CredentialRow {
  /** SHA-256 of the secret. */
  readonly _id: string;
  readonly kind: CredentialKind;
  readonly role: 'organiser' | 'reader';
  readonly name: string;
  readonly expires?: string;
  readonly idleUntil?: string;
  readonly account?: string;
  readonly epoch?: number;
}
export interface AccountRow {
  readonly _id: string;
  readonly email: string;
  /** Issuer and subject as JSON; absent where there is none, so that the index leaves the account out. */
  readonly identity?: string;
  readonly account: string;
}
export interface AuditRow {
  /** In the order they were written. */
  readonly _id: number;
  readonly at: string;
  readonly entry: string;
}
export interface ShareRow {
  readonly _id: string;
  readonly activity: string;
  readonly share: string;
}
export interface ErasureRow {
  readonly _id: string;
  /** In the order they were written. */
  readonly number: number;
  readonly entry: string;
}
export interface NoteRow {
  readonly _id: string;
  readonly value: number;
}

export interface Models {
  readonly definitions: Model<DefinitionRow>;
  readonly activities: Model<ActivityRow>;
  readonly occasions: Model<OccasionRow>;
  readonly waves: Model<WaveRow>;
  readonly answerKeys: Model<AnswerKeyRow>;
  readonly responses: Model<ResponseRow>;
  readonly organisationResponses: Model<OrganisationResponseRow>;
  readonly drafts: Model<DraftRow>;
  readonly releasedResponses: Model<ResponseRow>;
  readonly invitations: Model<InvitationRow>;
  readonly releases: Model<ReleaseRow>;
  readonly releaseParts: Model<ReleasePartRow>;
  readonly themes: Model<ThemesRow>;
  readonly places: Model<PlacesRow>;
  readonly plans: Model<PaperRow>;
  readonly attendance: Model<PaperRow>;
  readonly circles: Model<PaperRow>;
  readonly mails: Model<MailRow>;
  readonly credentials: Model<CredentialRow>;
  readonly accounts: Model<AccountRow>;
  readonly auditLog: Model<AuditRow>;
  readonly erasures: Model<ErasureRow>;
  readonly shares: Model<ShareRow>;
  readonly notes: Model<NoteRow>;
}

const text = { type: String, required: true } as const;
/** Also the empty text is a text. */
const anyText = { type: String } as const;
const whole = { type: Number, required: true, validate: Number.isSafeInteger } as const;
const oneOf = (...values: string[]) => ({ type: String, required: true, enum: values }) as const;

const response = { _id: text, wave: text, locale: text, version: whole, answers: text, background: text };

/** The models of one connection. */
export function modelsOn(connection: Connection): Models {
  const model = <Row>(name: string, definition: SchemaDefinition) => connection.model<Row>(name, schemaOf<Row>(definition), name);
  return {
    definitions: model('definitions', { _id: text, survey: text }),
    activities: model('activities', { _id: text, number: whole, activity: text }),
    occasions: model('occasions', { _id: text, activity: text, number: whole, occasion: text }),
    waves: model('waves', {
      _id: text,
      code: text,
      activity: text,
      number: whole,
      // `removing`: a draft that is being removed, and can no longer be opened.
      status: oneOf('draft', 'open', 'closed', 'released', 'removing'),
      wave: text,
    }),
    answerKeys: model('answer_keys', {
      _id: text,
      unit: oneOf('person', 'organisation'),
      stage: oneOf('taking', 'sealed', 'moving'),
      key: anyText,
      seal: anyText,
      renaming: anyText,
      activity: anyText,
      parts: Number,
      room: anyText,
      roomNumber: Number,
    }),
    responses: model('responses', { ...response, pending: Boolean }),
    organisationResponses: model('organisation_responses', { ...response, id: text, sender: text, sentAt: anyText }),
    drafts: model('drafts', { _id: text, wave: text, version: text, draft: text }),
    releasedResponses: model('released_responses', response),
    invitations: model('invitations', {
      _id: text,
      wave: text,
      tokenHash: text,
      recipient: anyText,
      background: text,
      status: oneOf('unused', 'claimed', 'spent'),
      claim: anyText,
      contact: anyText,
    }),
    releases: model('releases', { _id: text, activity: text, seal: text, parts: whole }),
    releaseParts: model('release_parts', { _id: text, wave: text, seal: text, bytes: { type: Buffer, required: true } }),
    themes: model('themes', { _id: text, themes: text }),
    places: model('places', { _id: text, places: text }),
    plans: model('plans', { _id: text, json: text }),
    attendance: model('attendance', { _id: text, json: text }),
    circles: model('circles', { _id: text, json: text }),
    mails: model('mails', {
      _id: text,
      activity: anyText,
      account: anyText,
      state: oneOf('held', 'queued', 'sending', 'sent', 'failed'),
      due: text,
      attempts: whole,
      mail: text,
    }),
    credentials: model('credentials', {
      _id: text,
      kind: oneOf(...credentialKinds),
      role: oneOf('organiser', 'reader'),
      name: anyText,
      expires: anyText,
      idleUntil: anyText,
      account: anyText,
      epoch: Number,
    }),
    accounts: model('accounts', { _id: text, email: text, identity: anyText, account: text }),
    auditLog: model('audit_log', { _id: whole, at: text, entry: text }),
    shares: model('shares', { _id: text, activity: text, share: text }),
    erasures: model('erasures', { _id: text, number: whole, entry: text }),
    notes: model('notes', { _id: text, value: whole }),
  };
}

function schemaOf<Row>(definition: SchemaDefinition): Schema<Row> {
  return new Schema<Row>(definition as never, {
    strict: 'throw',
    strictQuery: 'throw',
    versionKey: false,
    timestamps: false,
    id: false,
    autoIndex: false,
    autoCreate: false,
    writeConcern: { w: 'majority', j: true, wtimeout: 8_000 },
  });
}
