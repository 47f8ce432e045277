// The organiser's own words in mails.
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import {
  type activityMailKinds,
  type MailLocale,
  type MailText,
  type MailTextKind,
  neededNames,
  unknownNames,
  type waveMailKinds,
  withMailText,
} from '../../surveys/fieldwork/mail-texts.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findActivity, findWave } from './find.ts';

type Written<K extends MailTextKind> = MailText & { readonly kind: K; readonly locale: MailLocale };

/** Changes the text of a wave's invitation or reminder; empty gives the usual one back. Throws `bad-mail-text` and `wave-already`. */
export async function writeWaveMailText(
  context: Context,
  { wave: id, ...written }: Written<(typeof waveMailKinds)[number]> & { readonly wave: string },
): Promise<Wave> {
  check(written);
  const wave = await findWave(context, id);
  const changed: Wave = { ...wave, mailTexts: withMailText(wave.mailTexts, written) };
  if (!(await context.store.changeWave(changed, wave.status))) throw new ProblemError('wave-already', { values: { status: wave.status } });
  return changed;
}

/** Changes the text of an activity's confirmations, bookings or information; empty gives the usual one back. Throws `bad-mail-text`. */
export async function writeActivityMailText(
  context: Context,
  { activity: id, ...written }: Written<(typeof activityMailKinds)[number]> & { readonly activity: string },
): Promise<Activity> {
  check(written);
  const activity = await findActivity(context, id);
  const changed: Activity = { ...activity, mailTexts: withMailText(activity.mailTexts, written) };
  await context.store.changeActivity(changed);
  return changed;
}

function check({ kind, subject, text }: Written<MailTextKind>): void {
  if (!subject.trim() && !text.trim()) return;
  const unknown = unknownNames(kind, `${subject} ${text}`).map((name) => `{${name}}`);
  const needed = neededNames[kind];
  const missing = needed && !text.includes(`{${needed}}`) ? [`{${needed}}`] : [];
  const isHalf = !subject.trim() || !text.trim();
  if (unknown.length === 0 && missing.length === 0 && !isHalf) return;
  throw new ProblemError('bad-mail-text', { values: { names: [...unknown, ...missing].join(', ') || '–' } });
}
