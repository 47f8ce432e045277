// What is sent of occasions, their plans and who was there.
import { z } from 'zod';
import { clearable, clockTime, id, isoDate, line, occasion } from './parts.ts';

const programmeItem = z.object({ time: line(20), title: line(200) }).strict();
const attended = z.int().min(0).max(100_000);
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

export const occasionShapes = {
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
} as const;
