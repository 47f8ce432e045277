// What the room screen shows: texts whose writers said yes, of the questions that are meant for the room. Nothing else.
import { timingSafeEqual } from 'node:crypto';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findWave } from './find.ts';
import { roomKeyOf, wallIdOf } from './secrets.ts';
import { surveyOf } from './surveys-of-waves.ts';
import { countOf } from './view-wave.ts';

export interface Wall {
  readonly count: number;
  readonly texts: readonly { readonly id: string; readonly question: string; readonly text: string }[];
}

/** The wave whose screen a key opens. Throws the problems `no-such-wave`, `bad-room-key`, `no-wall`, `not-open-yet` and `closed`. */
export async function openWall(
  context: Context,
  { code, key }: { readonly code: string; readonly key: string | undefined },
): Promise<Wave> {
  const wave = await findWave(context, code);
  if (wave.status === 'draft') throw new ProblemError('not-open-yet');
  const answerKey = await context.store.answerKey(wave.id);
  if (!answerKey || wave.status === 'released') throw new ProblemError('closed');
  if (!key || !same(key, roomKeyOf(answerKey))) throw new ProblemError('bad-room-key');
  if (((await surveyOf(context, wave)).room ?? []).length === 0) throw new ProblemError('no-wall');
  return wave;
}

/** What stands on the screen now; undefined once the wave is released. */
export async function readWall(context: Context, id: string): Promise<Wall | undefined> {
  const [wave, answerKey] = await Promise.all([context.store.wave(id), context.store.answerKey(id)]);
  if (!wave || !answerKey || wave.status === 'released') return undefined;
  const room = (await surveyOf(context, wave)).room ?? [];
  const texts: Wall['texts'][number][] = [];
  for await (const { id: response, answers } of context.store.responsesTo(id)) {
    if (answers.show_ok !== true) continue;
    for (const question of room) {
      const text = answers[question];
      if (typeof text === 'string' && text.trim()) texts.push({ id: wallIdOf(answerKey, response, question), question, text });
    }
  }
  return { count: (await countOf(context, wave)) ?? 0, texts };
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
