// Between a response and its document.
import type { Response } from '../../../surveys/fieldwork/response.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { ResponseRow } from './models.ts';

/** A key that tells waves apart too, so that the key alone is unique on every shard. Wave ids have no colon. */
export const keyOf = (wave: string, id: string): string => `${wave}:${id}`;

export const idIn = ({ _id, wave }: Pick<ResponseRow, '_id' | 'wave'>): string => _id.slice(wave.length + 1);

export function rowOf(wave: string, { id, locale, version, answers, background }: Response): ResponseRow {
  return { _id: keyOf(wave, id), wave, locale, version, answers: canonicalJson(answers), background: canonicalJson(background) };
}

export function responseIn(row: Pick<ResponseRow, 'locale' | 'version' | 'answers' | 'background'>, id: string): Response {
  return {
    id,
    locale: row.locale,
    version: row.version,
    answers: JSON.parse(row.answers) as Response['answers'],
    background: JSON.parse(row.background) as Response['background'],
  };
}
