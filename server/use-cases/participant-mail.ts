// A mail to someone who has registered, in the language they registered in.
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import type { Mail } from '../../surveys/fieldwork/mail.ts';
import type { activityMailKinds, MailLocale } from '../../surveys/fieldwork/mail-texts.ts';
import { type Occasion, timesOf } from '../../surveys/fieldwork/occasion.ts';
import type { Response } from '../../surveys/fieldwork/response.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { registrationId, said } from './registrations.ts';
import { writtenMail } from './write-mail.ts';

export interface ParticipantMail {
  readonly wave: Wave;
  readonly activity: Activity;
  readonly response: Response;
  readonly kind: (typeof activityMailKinds)[number];
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  /** What it is about, where it is about one. */
  readonly occasion?: string;
}

/** Undefined where the address has been erased, and for invented samples: their addresses are somebody else's, or nobody's. */
export function mailTo(context: Context, { wave, activity, response, kind, id, values, occasion }: ParticipantMail): Mail | undefined {
  const to = said(response, 'email');
  if (!to || activity.example) return undefined;
  const wanted = { id, activity, kind, to, locale: mailLocaleOf(response), own: activity.mailTexts };
  const written = writtenMail(context, { ...wanted, values: { name: said(response, 'name'), ...values } });
  return { ...written, wave: wave.id, participant: registrationId(response), ...(occasion ? { occasion } : {}) };
}

export function mailLocaleOf({ locale }: Pick<Response, 'locale'>): MailLocale {
  return locale === 'en' ? 'en' : 'sv';
}

export function withCalendar(mail: Mail, calendar: string, method?: 'REQUEST' | 'CANCEL'): Mail {
  return mail.content ? { ...mail, content: { ...mail.content, calendar, ...(method ? { method } : {}) } } : mail;
}

/** All sessions as lines, and where to subscribe to them. */
export function sessionValues(
  { baseUrl }: Pick<Context, 'baseUrl'>,
  { id }: Activity,
  occasions: readonly Occasion[],
  locale: MailLocale,
): Record<string, string> {
  const lines = occasions
    .filter(({ kind, cancelled }) => kind !== 'step' && !cancelled)
    .map((occasion) => [whenOf(occasion, locale), occasion.title, occasion.place].filter(Boolean).join(', '));
  return { sessions: lines.join('\n'), calendar: `${baseUrl}/api/activities/${id}/calendar.ics` };
}

/** "2027-01-14 09.00–16.00" */
function whenOf(occasion: Occasion, locale: MailLocale): string {
  return [daysOf(occasion), timesOf(occasion, locale)].filter(Boolean).join(' ');
}

/** One session: what it is called, when and where. */
export function occasionValues(occasion: Occasion, locale: MailLocale): Record<string, string> {
  const { title, place = '' } = occasion;
  return { session: title, date: daysOf(occasion), time: timesOf(occasion, locale), place };
}

function daysOf({ date, ends = date }: Occasion): string {
  return ends === date ? date : `${date}–${ends}`;
}
