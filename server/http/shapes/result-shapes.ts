// What is sent to read results, to hide or code texts, and to share a report.
import { z } from 'zod';
import { activityKinds } from '../../../surveys/fieldwork/activity.ts';
import { mostShareDays } from '../../../surveys/fieldwork/share.ts';
import { mostThemes } from '../../../surveys/fieldwork/themes.ts';
import { id, line, locale, profile, token } from './parts.ts';

const themeName = z.object({ sv: line(80), en: line(80).exactOptional() }).strict();

export const resultShapes = {
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
  reportQuery: z.object({ locale }).strict(),
  overviewQuery: z.object({ kind: z.enum(activityKinds), locale }).strict(),
  csvQuery: z.object({ profile, locale }).strict(),
} as const;
