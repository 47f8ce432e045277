// Hands a mail to the mail server, and says in our words what came of it.
import type { Mail, MailContent } from '../../surveys/fieldwork/mail.ts';
import { mailHtml } from '../../surveys/fieldwork/mail-texts.ts';
import type { Settings } from '../settings.ts';

export type HandedOver =
  | { readonly ok: true }
  /** `isFinal`: the server says it will never take this one. */
  | { readonly ok: false; readonly note: string; readonly isFinal: boolean };

export interface MailSender {
  readonly send: (mail: Pick<Mail, 'id'> & { readonly content: MailContent }) => Promise<HandedOver>;
  readonly close: () => void;
}

/** In all well below the ten minutes after which somebody else would take over. */
const patienceMs = 60_000;

/**
 * A sender on a mail server. nodemailer is loaded with the first mail. Each mail has the same Message-ID however often it is sent,
 * so that mail systems know one that comes again.
 *
 * @example const sender = smtpSender({ smtpUrl: 'smtp://localhost:25', from: 'enkat@region.example' });
 */
export function smtpSender({ smtpUrl, from }: NonNullable<Settings['mail']>): MailSender {
  let transport: Promise<import('nodemailer').Transporter> | undefined;
  const open = async () => {
    const { createTransport } = await import('nodemailer');
    const limits = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs };
    return createTransport({ url: smtpUrl, pool: true, maxConnections: 2, ...limits });
  };
  const domain = from.slice(from.indexOf('@') + 1);
  return {
    send: async ({ id, content }) => {
      transport ??= open();
      const { to, subject, text, locale, replyTo, calendar, method = 'PUBLISH' } = content;
      try {
        await (await transport).sendMail({
          from: { name: content.from ?? '', address: from },
          to: { name: '', address: to },
          ...(replyTo ? { replyTo } : {}),
          subject,
          text,
          html: mailHtml(text, locale),
          messageId: `<${id.replace(/[^\w.-]/g, '.')}@${domain}>`,
          // No out-of-office replies to a machine.
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(calendar ? { icalEvent: { method, filename: 'kalender.ics', content: calendar } } : {}),
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return { ok: true };
      } catch (error) {
        return refusalIn(error);
      }
    },
    close: () => void transport?.then((open) => open.close()).catch(() => undefined),
  };
}

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message?: string;
}

/** Only an answer about this very mail (its recipient, its content) is final: a wrong password concerns all, and may be put right. */
function refusalIn(error: unknown): HandedOver {
  const { code, responseCode = 0, response, message } = error as SmtpError;
  const isFinal = (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500;
  return { ok: false, note: (response ?? message ?? String(error)).slice(0, 300), isFinal };
}
