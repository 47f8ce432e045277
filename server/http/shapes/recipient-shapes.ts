// What is sent of recipients and mails.
import { z } from 'zod';
import { isAddress } from '../../../surveys/fieldwork/mail.ts';
import { activityMailKinds, waveMailKinds } from '../../../surveys/fieldwork/mail-texts.ts';
import { codeName, line } from './parts.ts';

const isoTime = () => z.iso.datetime({ offset: true });
const background = z
  .record(codeName(), line(100))
  .refine((values) => Object.keys(values).length <= 20, 'at most 20 values')
  .describe('What is known of the recipient and may be a breakdown: { "municipality": "1880" }');
const address = () => z.string().trim().max(254).refine(isAddress, 'an e-mail address: name@example.com');
const mailLocale = z.enum(['sv', 'en']);
/** Both empty gives the usual text back. */
const mailText = { locale: mailLocale, subject: z.string().max(200), text: z.string().max(10_000) };

export const recipientShapes = {
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
} as const;
