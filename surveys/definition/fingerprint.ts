// What a definition is, in 64 characters: a wave keeps it from the day it opens, so that a definition that has met a
// respondent cannot change unnoticed. Uses node:crypto, hence not for the browser.
import { createHash } from 'node:crypto';
import type { Survey } from './survey.ts';

/**
 * SHA-256 of the survey as canonical JSON (keys sorted, no spaces), in hexadecimal. Every change to what is asked, in any
 * language, changes it; the order of keys in the source does not.
 *
 * @example fingerprintOf(sessionEval) // '5c1f…'
 */
export function fingerprintOf(survey: Survey): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(survey)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}
