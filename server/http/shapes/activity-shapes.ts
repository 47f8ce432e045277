// What is sent of activities and of those who keep in touch.
import { z } from 'zod';
import { activityKinds, processScopes } from '../../../surveys/fieldwork/activity.ts';
import { type ProcessRole, processRoleIds } from '../../../surveys/fieldwork/process-roles.ts';
import { clearable, id, isoDate, line, occasion, plannedDay } from './parts.ts';

const activityWords = {
  theme: line(500).exactOptional(),
  challenge: line(1000).exactOptional(),
  purpose: line(1000).exactOptional(),
  targetGroups: line(500).exactOptional(),
  organiser: line().exactOptional(),
  contact: line().exactOptional(),
};
const registrationTerms = z
  .object({ perOrganisation: z.int().min(1).max(1000).exactOptional(), lastDay: isoDate().exactOptional() })
  .strict()
  .exactOptional();
/** Also the empty text: nobody holds the role yet. */
const processRoles = z
  .object(Object.fromEntries(processRoleIds.map((role) => [role, clearable()])) as Record<ProcessRole, ReturnType<typeof clearable>>)
  .strict()
  .exactOptional()
  .describe('Who holds each role: functions, not persons');

export const activityShapes = {
  newActivity: z
    .object({
      kind: z.enum(activityKinds),
      title: line(),
      ...activityWords,
      earlier: id().exactOptional().describe('The activity before this one, of the same kind: its results stand beside these'),
      county: z
        .string()
        .regex(/^\d{2}$/)
        .exactOptional()
        .describe('SCB code of the county: its municipalities are those that are asked'),
      scope: z.enum(processScopes).exactOptional(),
      roles: processRoles,
      registration: registrationTerms.describe('How registration is run; where it is given, the project comes with a registration'),
      occasions: z
        .array(
          z
            .object({
              ...occasion,
              surveys: z.array(id()).max(20).exactOptional().describe('Drafts that are made here, beside the usual ones'),
            })
            .strict(),
        )
        .max(100)
        .exactOptional(),
    })
    .strict(),
  activityChanges: z
    .object({
      title: line().exactOptional(),
      theme: clearable(500),
      challenge: clearable(1000),
      purpose: clearable(1000),
      targetGroups: clearable(500),
      scope: z.enum(processScopes).exactOptional(),
      roles: processRoles.describe('As a whole: who holds each role'),
      organiser: line().exactOptional(),
      contact: clearable(),
      earlier: clearable(64),
      registration: registrationTerms.describe('As a whole: most places for one organisation, and the last day to register'),
      reportSent: plannedDay().describe('The day the report was sent to those who wait for it'),
    })
    .strict(),
  activityCopy: z
    .object({
      title: line(),
      starts: isoDate().describe('When the first occasion is to be: it moves by whole weeks, to the nearest such day'),
    })
    .strict(),
  circleTerms: z.object({ until: isoDate().describe('The last day of the list, included') }).strict(),
  ofActivity: z.object({ activity: id() }).strict(),
} as const;
