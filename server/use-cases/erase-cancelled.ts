// Who has cancelled is not coming: what the registration says of the person goes at once, and does not wait for its day. The row,
// its organisation and its place in the list stay, so that counts are what they were.
import { sharesDrafts } from '../../surveys/fieldwork/shared-draft.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { withoutQuestions } from './erase-personal.ts';
import { registrationId } from './registrations.ts';
import { surveyOf } from './surveys-of-waves.ts';

/** Removes the personal answers of every registration that has been cancelled. Again: changes nothing. */
export async function eraseCancelled(context: Context, wave: Wave): Promise<void> {
  const { personal = [] } = await surveyOf(context, wave);
  const places = await context.store.places(wave.id);
  const cancelled = new Set(places.flatMap(({ response, state }) => (state === 'cancelled' ? [response] : [])));
  if (cancelled.size === 0 || personal.length === 0) return;
  // First, since rewriting answers also overwrites what has been removed before it.
  if (sharesDrafts(wave)) for (const link of cancelled) await context.store.removeDraft(wave.id, link);
  await context.store.rewriteAnswers(wave.id, (answers, of) =>
    cancelled.has(registrationId(of)) ? withoutQuestions(answers, personal) : answers,
  );
}
