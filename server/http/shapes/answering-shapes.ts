// What participants send.
import { z } from 'zod';
import { id, line } from './parts.ts';

export const answeringShapes = {
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
} as const;
