import { questionsIn } from '../../surveys/definition/questions-in.ts';
import type { Context } from '../context.ts';
import { surveyOf } from './surveys-of-waves.ts';

/** Beside the files: answers in words, names of questions, JSON. */
const besides = 256 * 1024;

/**
 * The bytes an answer to a wave may take with its files, which travel as base64; 0 where none are asked for or the wave
 * is not there, so that the usual limit holds.
 */
export async function roomForFiles(context: Context, code: string): Promise<number> {
  const wave = await context.store.waveByCode(code.toUpperCase());
  if (!wave) return 0;
  const { json } = await surveyOf(context, wave);
  const files = questionsIn(json).reduce((sum, question) => sum + (question.type === 'file' ? (question.maxSize ?? 0) : 0), 0);
  return files === 0 ? 0 : Math.ceil((files * 4) / 3) + besides;
}
