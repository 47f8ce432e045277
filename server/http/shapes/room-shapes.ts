// What the screen in the room sends.
import { z } from 'zod';
import { locale, profile } from './parts.ts';

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

export const roomShapes = {
  wallQuery: z.object({ key: z.string().max(100).exactOptional() }).strict(),
  wallCsvQuery: z.object({ key: z.string().max(100).exactOptional(), profile, locale }).strict(),
  wallPngQuery: z.object({ key: z.string().max(100).exactOptional(), locale }).strict(),
  roomDecision: z.object({ key: z.string().max(100), change: z.discriminatedUnion('do', roomChanges) }).strict(),
} as const;
