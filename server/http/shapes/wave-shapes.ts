// What is sent of waves: what they ask, and when and how long.
import { z } from 'zod';
import { smallestK } from '../../../surveys/fieldwork/wave.ts';
import { codeName, id, isoDate, line, plannedDay } from './parts.ts';

const swedishText = z.object({ sv: line(300), en: line(300).exactOptional() }).strict();
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

export const waveShapes = {
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
} as const;
