// A learning project as the guidelines ask about it: of the form while it is written, and of the activity once it is there.
import type { ProjectPlan } from '../../../surveys/fieldwork/guidelines.ts';
import type { ActivityView } from '../../api/shapes.ts';
import { type ActivityDraft, datedRows, termsOf } from './check-activity.ts';

/** The plan that the form would make. Each session comes with its evaluation, and no programme can be written yet. */
export function planOfDraft(draft: ActivityDraft): ProjectPlan {
  const { challenge, purpose, targetGroups, contact, registers, startTime, endTime } = draft;
  return {
    challenge: challenge.trim(),
    purpose: purpose.trim(),
    targetGroups: targetGroups.trim(),
    contact: contact.trim(),
    registration: termsOf(draft),
    registrations: registers ? [{ opened: false, session: false }] : [],
    sessions: datedRows(draft.occasions).map(({ date, place }) => ({ date, place: place.trim(), startTime, endTime, evaluated: true })),
  };
}

/** The plan as it stands. What has been cancelled is no part of it. */
export function planOfActivity({ activity, occasions, waves }: Pick<ActivityView, 'activity' | 'occasions' | 'waves'>): ProjectPlan {
  const evaluated = new Set(waves.flatMap(({ survey, occasion }) => (survey.id === 'session-eval' && occasion ? [occasion] : [])));
  const sessions = occasions.filter(({ kind, cancelled }) => kind === 'session' && !cancelled);
  const { challenge, purpose, targetGroups, contact, registration } = activity;
  return {
    challenge,
    purpose,
    targetGroups,
    contact,
    registration,
    registrations: waves
      .filter(({ survey }) => survey.id === 'registration')
      .map(({ status, occasion }) => ({ opened: status !== 'draft', session: occasion !== undefined })),
    sessions: sessions.map(({ id, date, place, startTime, endTime, programme }) => ({
      date,
      place,
      startTime,
      endTime,
      evaluated: evaluated.has(id),
      hasProgramme: (programme ?? []).length > 0,
    })),
  };
}
