// The answers of a wave go when the decision about them says so. Begun, it is noted with how many there were; whoever comes after a stop,
// or at the same time from another process, goes on from there and writes the same line in the log.
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { findWave } from './find.ts';

/** Erases them, and returns how many there were. Figures stay or go as the wave's retention says. */
export async function eraseResponses(context: Context, id: string): Promise<number> {
  const { store, clock } = context;
  const wave = await begun(context, id);
  if (wave.erased) return wave.erased.responses;
  const responses = wave.erasing?.responses ?? 0;
  const figures = wave.retention?.figures ?? 'stay';
  const on = clock().toISOString().slice(0, 10);
  await store.removeResponses(wave.id);
  await store.forgetRecipients(wave.id);
  await store.rewritePlaces(wave.id, (places) => (places.length > 0 ? [] : places));
  const mails = (await store.mailsOf(wave.activity)).filter((mail) => mail.wave === wave.id && mail.content !== undefined);
  for (const mail of mails) await store.removeMail(mail.id, mail);
  const { withoutAnswers } = await import('../../reports/disclosure/without-answers.ts');
  await store.rewriteRelease(wave.id, (release) => withoutAnswers(release, on, figures));
  await store.rewriteThemes(wave.activity, (all) =>
    all.read.some((one) => one.wave === wave.id) ? { ...all, read: all.read.filter((one) => one.wave !== wave.id) } : all,
  );
  await store.changeWave({ ...wave, erased: { on, responses, figures } }, wave.status);
  return responses;
}

/** The wave with a note of how many answers there were when it began. */
async function begun(context: Context, id: string): Promise<Wave> {
  for (;;) {
    const wave = await findWave(context, id);
    if (wave.erasing) return wave;
    const noted: Wave = { ...wave, erasing: { responses: await context.store.countResponses(id) } };
    if (await context.store.changeWave(noted, wave.status)) return noted;
  }
}
