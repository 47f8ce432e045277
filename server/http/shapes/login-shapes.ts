// What is sent by those who log in, and of their accounts.
import { z } from 'zod';
import { line, token } from './parts.ts';

const email = () => z.email().max(254);
/** How long it must be, and what may not be one, is judged by the use case. */
const newPassword = () => z.string().min(1).max(200);
const activityRole = z
  .enum(['owner', 'facilitator', 'reader'])
  .describe('owner: everything in it; facilitator: runs the room; reader: results');
const linkByMail = z
  .boolean()
  .default(true)
  .describe('The link goes by mail where the server sends mails; else, or with false, it is told, once');

export const loginShapes = {
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
} as const;
