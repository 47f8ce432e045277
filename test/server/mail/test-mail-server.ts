// A real SMTP server for one test: it takes mails, or answers as the test says, and may call the test in the middle of one.
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { type MailSender, smtpSender } from '../../../server/mail/mail-sender.ts';

export interface TestMailServer {
  readonly url: string;
  /** What it has taken, as it came over the wire. */
  readonly taken: readonly { readonly to: string; readonly raw: string }[];
  readonly sender: () => MailSender;
}

export interface MailServerWishes {
  /** The reply to a recipient that is not taken: `550 no such user`. */
  readonly refuse?: (to: string) => string | undefined;
  /** Called when a mail has been taken, before the sender is told. */
  readonly onTaken?: () => Promise<void>;
}

export async function startMailServer({ refuse, onTaken }: MailServerWishes = {}): Promise<TestMailServer> {
  const taken: { to: string; raw: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const reply = refuse?.(address);
      if (!reply) return done();
      done(Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) }));
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        taken.push({ to: envelope.rcptTo[0]?.address ?? '', raw: unfolded(Buffer.concat(parts).toString('utf8')) });
        await onTaken?.();
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const senders: MailSender[] = [];
  onTestFinished(() => {
    for (const sender of senders) sender.close();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const sender = () => {
    const made = smtpSender({ smtpUrl: url, from: 'enkat@region.example' });
    senders.push(made);
    return made;
  };
  return { url, taken, sender };
}

/** Quoted-printable as it reads. */
function unfolded(raw: string): string {
  const bytes = raw
    .replace(/=\r\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'));
  return bytes;
}
