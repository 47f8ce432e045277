// The answers of a wave go when the decision about them says so. Begun, it is noted with how many there were; whoever comes after a stop,
// or at the same time from another process, goes on from there and writes the same line in the log.
import type { ToldCount } from '../../surveys/fieldwork/retention.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { findWave } from './find.ts';
import { inSteps } from './view-wave.ts';

/** Erases them, and tells how many there were. Figures stay or go as the wave's retention says. */
export async function eraseResponses(context: Context, id: string): Promise<ToldCount> {
  const { store, clock } = context;
  const wave = await begun(context, id);
  if (wave.erased) return toldIn(wave.erased);
  const noted = wave.erasing ?? { responses: 0 };
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
  await store.changeWave({ ...wave, erased: { on, ...noted, figures } }, wave.status);
  return toldIn(noted);
}

function toldIn({ responses, step }: NonNullable<Wave['erasing']>): ToldCount {
  return { count: responses, ...(step ? { step } : {}) };
}

/** A number of persons as it may stand in an account of what is erased: exactly only where their results tell it too. */
async function told({ store }: Pick<Context, 'store'>, { id, unit }: Wave, count: number): Promise<ToldCount> {
  const isExact = unit === 'organisation' || (await store.release(id))?.status === 'released';
  return isExact ? { count } : { count: inSteps(count, 5), step: 5 };
}

/** How many responses go, as far as may be told: as noted where erasing has begun. */
export async function responsesThatGo(context: Pick<Context, 'store'>, wave: Wave): Promise<ToldCount> {
  return wave.erasing ? toldIn(wave.erasing) : told(context, wave, await context.store.countResponses(wave.id));
}

/** The wave with a note of how many answers there were when it began, as far as may be told. */
async function begun(context: Context, id: string): Promise<Wave> {
  for (;;) {
    const wave = await findWave(context, id);
    if (wave.erasing) return wave;
    const { count, step } = await responsesThatGo(context, wave);
    const noted: Wave = { ...wave, erasing: { responses: count, ...(step ? { step } : {}) } };
    if (await context.store.changeWave(noted, wave.status)) return noted;
  }
}
