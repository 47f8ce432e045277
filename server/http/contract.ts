// The shape of everything the API is sent, in zod. Checked by the routes, and served as OpenAPI from the same source.
// zod takes longer to load than the rest of the server to start: import this file only through `loadContract`.
import { z } from 'zod';
import { activityKinds, processScopes } from '../../surveys/fieldwork/activity.ts';
import { isAddress } from '../../surveys/fieldwork/mail.ts';
import { activityMailKinds, waveMailKinds } from '../../surveys/fieldwork/mail-texts.ts';
import { isClockTime } from '../../surveys/fieldwork/occasion.ts';
import { type ProcessRole, processRoleIds } from '../../surveys/fieldwork/process-roles.ts';
import { mostShareDays } from '../../surveys/fieldwork/share.ts';
import { mostThemes } from '../../surveys/fieldwork/themes.ts';
import { smallestK } from '../../surveys/fieldwork/wave.ts';

const line = (most = 200) => z.string().trim().min(1).max(most);
const id = () => z.string().min(1).max(64);
const isoDate = () => z.iso.date();
const isoTime = () => z.iso.datetime({ offset: true });
const codeName = () => z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);

const swedishText = z.object({ sv: line(300), en: line(300).exactOptional() }).strict();
const background = z
  .record(codeName(), line(100))
  .refine((values) => Object.keys(values).length <= 20, 'at most 20 values')
  .describe('What is known of the recipient and may be a breakdown: { "municipality": "1880" }');
const item = z.object({ value: z.union([z.string().max(64), z.number()]), text: swedishText }).strict();
const parameter = z.union([z.array(item).max(400), z.number(), line(2000), swedishText]);
const ownBase = { title: swedishText, isRequired: z.boolean().exactOptional() };
/** What is right in them beside their shape is judged by `ownQuestionFaults`. */
const ownQuestion = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scale'), ...ownBase, low: swedishText, high: swedishText }).strict(),
  z.object({ kind: z.enum(['one', 'several']), ...ownBase, choices: z.array(swedishText).max(50) }).strict(),
  z.object({ kind: z.literal('text'), ...ownBase }).strict(),
]);
const ownQuestions = z
  .array(ownQuestion)
  .max(50)
  .exactOptional()
  .describe('At most five, asked last. A scale is 1 to 5 with words at its ends; texts are plain, without curly brackets');
const parameters = z.record(codeName(), parameter).exactOptional();
const programmeItem = z.object({ time: line(20), title: line(200) }).strict();

const clockTime = () => z.string().refine(isClockTime, 'a time: 09:00');
const occasion = {
  title: line().exactOptional(),
  date: isoDate(),
  ends: isoDate().exactOptional(),
  startTime: clockTime().exactOptional().describe('On the clock in Sweden: 09:00. Left out: all day'),
  endTime: clockTime().exactOptional(),
  place: line().exactOptional(),
};
const attended = z.int().min(0).max(100_000);

/** In a change, an empty text takes the value away. */
const clearable = (most?: number) => z.union([z.literal(''), line(most)]).exactOptional();

const photos = z.enum(['none', 'settled', 'unsettled']).describe('Whether the photos behind the link may be shared');
const httpsUrl = () =>
  z
    .string()
    .max(2000)
    .refine((text) => /^https:\/\/[^\s]+$/.test(text) && URL.canParse(text), 'an address that begins with https://');
const planChanges = [
  z.object({ do: z.literal('write'), what: z.enum(['preparation', 'homework']), text: z.string().trim().max(4000) }).strict(),
  z.object({ do: z.literal('attitudes'), lines: z.array(line(300)).max(20) }).strict(),
  z.object({ do: z.literal('tick'), item: id(), done: z.boolean() }).strict(),
  z.object({ do: z.literal('add-item'), text: line(200) }).strict(),
  z.object({ do: z.enum(['remove-item', 'put-back']), item: id() }).strict(),
  z.object({ do: z.literal('add-link'), title: line(), url: httpsUrl(), photos }).strict(),
  z.object({ do: z.literal('photos'), link: id(), photos }).strict(),
  z.object({ do: z.literal('remove-link'), link: id() }).strict(),
] as const;
const attendanceChanges = [
  z.object({ do: z.literal('tick'), participant: z.string().min(1).max(200), present: z.boolean() }).strict(),
  z.object({ do: z.literal('others'), count: attended }).strict(),
] as const;

const activityWords = {
  theme: line(500).exactOptional(),
  challenge: line(1000).exactOptional(),
  purpose: line(1000).exactOptional(),
  targetGroups: line(500).exactOptional(),
  organiser: line().exactOptional(),
  contact: line().exactOptional(),
};

const registrationTerms = z
  .object({ perOrganisation: z.int().min(1).max(1000).exactOptional(), lastDay: isoDate().exactOptional() })
  .strict()
  .exactOptional();
/** Also the empty text: nobody holds the role yet. */
const processRoles = z
  .object(Object.fromEntries(processRoleIds.map((role) => [role, clearable()])) as Record<ProcessRole, ReturnType<typeof clearable>>)
  .strict()
  .exactOptional()
  .describe('Who holds each role: functions, not persons');
const plannedDay = () => z.union([z.literal(''), isoDate()]).exactOptional();

const token = () => z.string().min(1).max(200);
const email = () => z.email().max(254);
/** How long it must be, and what may not be one, is judged by the use case. */
const newPassword = () => z.string().min(1).max(200);
const activityRole = z
  .enum(['owner', 'facilitator', 'reader'])
  .describe('owner: everything in it; facilitator: runs the room; reader: results');
const address = () => z.string().trim().max(254).refine(isAddress, 'an e-mail address: name@example.com');
const mailLocale = z.enum(['sv', 'en']);
/** Both empty gives the usual text back. */
const mailText = { locale: mailLocale, subject: z.string().max(200), text: z.string().max(10_000) };

const themeName = z.object({ sv: line(80), en: line(80).exactOptional() }).strict();

const profile = z.enum(['excel-sv', 'data']).default('excel-sv').describe('excel-sv: BOM, semicolon, decimal comma. data: comma, point.');
const locale = z.enum(['sv', 'en']).default('sv');

const wallId = z.string().regex(/^[A-Za-z0-9_-]{12}$/);
const pile = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const seconds = z.int().min(1).max(86_400);
const roomChanges = [
  z.object({ do: z.literal('mode'), mode: z.enum(['direct', 'reviewed']) }).strict(),
  z.object({ do: z.enum(['hide', 'show']), text: wallId }).strict(),
  z.object({ do: z.literal('approve'), texts: z.array(wallId).min(1).max(5000) }).strict(),
  z.object({ do: z.literal('sorting'), on: z.boolean() }).strict(),
  z.object({ do: z.literal('sort'), text: wallId, pile: z.union([pile, z.literal(0)]) }).strict(),
  z.object({ do: z.literal('name-pile'), pile, name: z.string().trim().max(60) }).strict(),
  z.object({ do: z.enum(['start-timer', 'extend-timer']), seconds }).strict(),
  z.object({ do: z.enum(['pause-timer', 'resume-timer', 'clear-timer']) }).strict(),
] as const;

const linkByMail = z
  .boolean()
  .default(true)
  .describe('The link goes by mail where the server sends mails; else, or with false, it is told, once');

export const schemas = {
  submission: z
    .object({
      submissionId: z
        .string()
        .regex(/^[A-Za-z0-9_-]{16,64}$/)
        .describe('Made on the device, random, the same in every retry'),
      locale: z.string().min(2).max(12),
      answers: z.unknown().describe("An object of answers by question name; judged by the wave's survey"),
      token: z.string().min(1).max(200).exactOptional().describe('From the personal link, where the wave has them'),
      seen: z
        .union([z.string().min(1).max(40), z.null()])
        .exactOptional()
        .describe(
          'Organisations with a personal link: the receipt of the sent answer that this one corrects, null where none had been sent. Where another has been sent since: 409 answer-changed. Left out, it replaces whatever there is',
        ),
      from: z
        .union([id(), z.null()])
        .exactOptional()
        .describe('The version of the draft that is sent; a newer one stays. Left out, the draft goes whatever its version'),
    })
    .strict(),
  draft: z
    .object({
      answers: z.unknown().describe('An object of answers by question name; unfinished is fine, files are left out'),
      from: z.union([id(), z.null()]).describe('The version of the draft that was gone on from; null where there was none'),
      seen: z
        .union([z.string().min(1).max(40), z.null()])
        .describe('The receipt of the sent answer that the writer has seen; null where nothing had been sent'),
      page: z.int().min(0).max(200).exactOptional(),
      savedBy: line(80).exactOptional().describe('A name for colleagues to see, if the writer wants to give one'),
      setAside: z
        .enum(['stored', 'sent'])
        .exactOptional()
        .describe('After draft-changed: which of the two becomes a version set aside. The other one is the draft'),
    })
    .strict(),
  login: z.union([
    z.object({ loginToken: token() }).strict(),
    z.object({ email: z.string().min(1).max(254), password: z.string().min(1).max(200) }).strict(),
  ]),
  signOn: z.discriminatedUnion('for', [
    z.object({ for: z.literal('login') }).strict(),
    z.object({ for: z.enum(['join', 'setup']), token: token().describe('Of the link that led here') }).strict(),
  ]),
  signOnAnswer: z
    .object({ answer: z.string().max(8000).describe('What stood after the ? in the address the issuer sent the browser to') })
    .strict(),
  identityConnection: z.object({ current: z.string().max(200).describe('The password; empty where the account has none') }).strict(),
  setup: z.object({ token: token(), name: line(100), email: email(), password: newPassword() }).strict(),
  chosenPassword: z.object({ token: token(), password: newPassword() }).strict(),
  passwordChange: z.object({ current: z.string().min(1).max(200), password: newPassword() }).strict(),
  newColleague: z.object({ name: line(100), email: email(), role: activityRole, mail: linkByMail }).strict(),
  colleagueChange: z.object({ role: activityRole }).strict(),
  newAccount: z.object({ name: line(100), email: email(), admin: z.boolean().default(false), mail: linkByMail }).strict(),
  newApiKey: z.object({ name: line(100), role: z.enum(['reader', 'organiser']).default('reader') }).strict(),
  adminChange: z.object({ admin: z.boolean() }).strict(),
  auditQuery: z
    .object({
      before: z.coerce.number().int().min(1).exactOptional().describe('The number of a line: those before it'),
    })
    .strict(),
  newActivity: z
    .object({
      kind: z.enum(activityKinds),
      title: line(),
      ...activityWords,
      earlier: id().exactOptional().describe('The activity before this one, of the same kind: its results stand beside these'),
      county: z
        .string()
        .regex(/^\d{2}$/)
        .exactOptional()
        .describe('SCB code of the county: its municipalities are those that are asked'),
      scope: z.enum(processScopes).exactOptional(),
      roles: processRoles,
      registration: registrationTerms.describe('How registration is run; where it is given, the project comes with a registration'),
      occasions: z
        .array(
          z
            .object({
              ...occasion,
              surveys: z.array(id()).max(20).exactOptional().describe('Drafts that are made here, beside the usual ones'),
            })
            .strict(),
        )
        .max(100)
        .exactOptional(),
    })
    .strict(),
  activityChanges: z
    .object({
      title: line().exactOptional(),
      theme: clearable(500),
      challenge: clearable(1000),
      purpose: clearable(1000),
      targetGroups: clearable(500),
      scope: z.enum(processScopes).exactOptional(),
      roles: processRoles.describe('As a whole: who holds each role'),
      organiser: line().exactOptional(),
      contact: clearable(),
      earlier: clearable(64),
      registration: registrationTerms.describe('As a whole: most places for one organisation, and the last day to register'),
      reportSent: plannedDay().describe('The day the report was sent to those who wait for it'),
    })
    .strict(),
  activityCopy: z
    .object({
      title: line(),
      starts: isoDate().describe('When the first occasion is to be: it moves by whole weeks, to the nearest such day'),
    })
    .strict(),
  newOccasion: z
    .object({
      ...occasion,
      kind: z.enum(['session', 'meeting', 'workshop', 'step']).exactOptional(),
      programme: z.array(programmeItem).max(100).exactOptional(),
    })
    .strict(),
  occasionChanges: z
    .object({
      ...occasion,
      date: isoDate().exactOptional(),
      startTime: z.union([z.literal(''), clockTime()]).exactOptional(),
      endTime: z.union([z.literal(''), clockTime()]).exactOptional(),
      place: clearable(),
      attended: attended.exactOptional(),
      cancelled: z.boolean().exactOptional(),
      programme: z.array(programmeItem).max(100).exactOptional(),
    })
    .strict(),
  planChange: z.discriminatedUnion('do', planChanges),
  attendanceChange: z.discriminatedUnion('do', attendanceChanges),
  countedPresent: z.object({ counted: z.union([attended, z.null()]) }).strict(),
  circleTerms: z.object({ until: isoDate().describe('The last day of the list, included') }).strict(),
  newWave: z
    .object({
      activity: id(),
      occasion: id().exactOptional(),
      survey: id(),
      parameters,
      ownQuestions,
      title: swedishText.exactOptional(),
      audience: z.enum(['open', 'invited']).exactOptional(),
      breakdowns: z.array(codeName()).max(10).exactOptional(),
      k: z.int().min(smallestK).max(100).exactOptional(),
      population: z.int().min(1).max(10_000_000).exactOptional(),
    })
    .strict(),
  wavePlan: z
    .object({
      opens: plannedDay(),
      closes: plannedDay(),
      opensItself: z.boolean().exactOptional().describe('The server opens it, at eight in the morning (Sweden) of its day'),
      closesItself: z.boolean().exactOptional().describe('The server closes it, when its last day is over'),
    })
    .strict()
    .describe('When it is meant to open and close; an empty text: as usual. Nothing opens by itself unless that is said'),
  draftChanges: z
    .object({
      title: swedishText.exactOptional(),
      parameters: parameters.describe('As a whole: what is left out gets its default'),
      ownQuestions,
    })
    .strict(),
  newInvitations: z
    .object({
      invitations: z
        .array(
          z
            .object({
              recipient: line().exactOptional(),
              email: address().exactOptional(),
              background: background.exactOptional(),
            })
            .strict(),
        )
        .min(1)
        .max(1000),
      mail: z.boolean().exactOptional().describe('Those with an address get their link by mail; it is not told in the reply'),
      locale: mailLocale.exactOptional().describe('The language of the mail'),
      sendAt: isoTime().exactOptional().describe('When the mails go; left out: now'),
    })
    .strict(),
  invitedChanges: z.object({ recipient: line().exactOptional(), email: z.union([z.literal(''), address()]).exactOptional() }).strict(),
  newReminder: z.object({ sendAt: isoTime() }).strict(),
  newBounce: z.object({ note: line(300).describe('What came back, in short') }).strict(),
  newContactNote: z.object({ note: line(1000) }).strict(),
  linkReplacement: z.object({ mail: z.boolean().describe('The new link goes by mail; else it is told, once') }).strict(),
  waveMailText: z.object({ kind: z.enum(waveMailKinds), ...mailText }).strict(),
  activityMailText: z.object({ kind: z.enum(activityMailKinds), ...mailText }).strict(),
  hiddenText: z
    .object({
      question: z.string().min(1).max(200).describe('As texts.csv names it'),
      text: z.string().min(1).max(100_000).describe('The text as texts.csv has it; whoever wrote the very same is hidden too'),
    })
    .strict(),
  newTheme: z.object({ question: z.string().min(1).max(200).describe('As texts.csv names it'), name: themeName }).strict(),
  themeChanges: z.object({ name: themeName }).strict(),
  textThemes: z
    .object({
      question: z.string().min(1).max(200).describe('As texts.csv names it'),
      text: z.string().min(1).max(100_000).describe('The text as texts.csv has it; whoever wrote the very same is counted too'),
      themes: z
        .union([z.array(id()).max(mostThemes), z.null()])
        .describe('Ids of themes; [] where it has been read and none fits, null where it is to be read again'),
    })
    .strict(),
  newShare: z
    .object({
      days: z.int().min(1).max(mostShareDays).describe('For how many days it works; the page suggests 90'),
      note: line(100).exactOptional().describe('Who it is for, for the list: "Styrgruppen"'),
    })
    .strict(),
  newReportMail: z
    .object({
      key: z
        .string()
        .regex(/^[\w-]{32,100}$/)
        .describe('Random: the secret of the link follows from it. The same key again sends nothing more'),
      waves: z
        .array(id())
        .min(1)
        .max(200)
        .describe('Whose participants get it: waves of registrations (those who have a place) and invited ones'),
      days: z.int().min(1).max(mostShareDays).describe('For how many days the link works'),
      note: line(100).exactOptional().describe('Who it is for, for the list: "Deltagare"'),
    })
    .strict(),
  reportMailQuery: z
    .object({ waves: z.string().max(10_000).default('').describe('Ids with commas between: `chosen` is how many mails they come to') })
    .strict(),
  shareSecret: z.object({ secret: token() }).strict(),
  retention: z
    .object({
      decision: line(300).exactOptional().describe('"Dokumenthanteringsplan 2026, p. 4.2"'),
      caseNumber: line(100).exactOptional().describe('Diarienummer'),
      until: z
        .union([z.object({ day: isoDate() }).strict(), z.object({ years: z.int().min(1).max(100) }).strict(), z.null()])
        .exactOptional()
        .describe('The day the answers go, or how many years after the wave closed; null: they stay'),
      figures: z.enum(['stay', 'go']).default('stay').describe('What becomes of the released figures when the answers go'),
    })
    .strict(),
  erasing: z.object({ confirm: z.literal(true).describe('It cannot be undone') }).strict(),
  ofActivity: z.object({ activity: id() }).strict(),
  reportQuery: z.object({ locale }).strict(),
  overviewQuery: z.object({ kind: z.enum(activityKinds), locale }).strict(),
  csvQuery: z.object({ profile, locale }).strict(),
  wallQuery: z.object({ key: z.string().max(100).exactOptional() }).strict(),
  wallCsvQuery: z.object({ key: z.string().max(100).exactOptional(), profile, locale }).strict(),
  wallPngQuery: z.object({ key: z.string().max(100).exactOptional(), locale }).strict(),
  roomDecision: z.object({ key: z.string().max(100), change: z.discriminatedUnion('do', roomChanges) }).strict(),
} as const;

export type SchemaName = keyof typeof schemas;
export type Checked<N extends SchemaName> = z.infer<(typeof schemas)[N]>;
export type Fault = { readonly field: string; readonly message: string };

/** The value in the shape named, or what is wrong with it in the reader's language. */
export function check<N extends SchemaName>(
  name: N,
  value: unknown,
  locale: 'sv' | 'en',
): { ok: true; value: Checked<N> } | { ok: false; problems: Fault[] } {
  const { localeError } = locale === 'sv' ? z.locales.sv() : z.locales.en();
  const result = schemas[name].safeParse(value, { error: localeError });
  if (result.success) return { ok: true, value: result.data as Checked<N> };
  return { ok: false, problems: result.error.issues.slice(0, 20).map(({ path, message }) => ({ field: path.join('.'), message })) };
}

/** The JSON schema of a shape, as a client sends it. */
export function jsonSchemaOf(name: SchemaName): Record<string, unknown> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(schemas[name], { io: 'input' });
  return schema;
}
