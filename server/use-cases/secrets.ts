// Everything that is derived from a secret, in one place. A wave's answer key makes the ids of its responses, their
// receipts and the key of its room screen; once it is destroyed none of them can be made again.
import { createHash, createHmac } from 'node:crypto';

/** What a token, login link or API key is kept as. Hex. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The id under which a response is kept: the same for every retry, and nothing to anyone without the key. */
export function responseIdOf(answerKey: Buffer, submissionId: string): string {
  return keyed(answerKey, submissionId).toString('hex');
}

/**
 * What the participant sees: proves that an answer is kept, and cannot be used to find it. Made of the submission id, or of
 * the response id where an organisation can have it shown again.
 *
 * @example receiptOf(key, submissionId) // '7KQ4-M2RX'
 */
export function receiptOf(answerKey: Buffer, made: string): string {
  // Neither a submission id nor a response id has a colon, so no receipt, room key or wall id is ever another one's response id.
  const code = letters(keyed(answerKey, `receipt:${made}`), 8);
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Opens the room screen of a wave and decides what stands on it: the facilitator's. */
export function roomKeyOf(answerKey: Buffer): string {
  return keyed(answerKey, 'room:').toString('base64url').slice(0, 22);
}

/** Opens the same screen for looking only: for further screens, and for those who follow from elsewhere. */
export function screenKeyOf(answerKey: Buffer): string {
  return keyed(answerKey, 'screen:').toString('base64url').slice(0, 22);
}

/** Tells two texts on the room screen apart, without telling which response either is from. */
export function wallIdOf(answerKey: Buffer, responseId: string, question: string): string {
  return keyed(answerKey, `wall:${responseId}:${question}`).toString('base64url').slice(0, 12);
}

/** What goes to the issuer and must come back, and what only this server can tell it: all made of the secret in the browser's cookie. */
export interface SignOnSecrets {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE. */
  readonly verifier: string;
}

export function signOnSecretsOf(secret: string): SignOnSecrets {
  const made = (what: string) => keyed(Buffer.from(secret, 'base64url'), `sso-${what}:`).toString('base64url');
  return { state: made('state'), nonce: made('nonce'), verifier: made('verifier') };
}

/** Letters and digits that are not mixed up when read from a slide: no I, O, 0, 1, L or U. */
const plainLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Evenly distributed plain letters from random bytes (bytes that would favour the first letters are skipped). */
export function letters(bytes: Buffer, length: number): string {
  const fair = Math.floor(256 / plainLetters.length) * plainLetters.length;
  const usable = [...bytes].filter((byte) => byte < fair);
  if (usable.length < length) throw new Error(`${bytes.length} random bytes are too few for ${length} letters.`);
  return usable
    .slice(0, length)
    .map((byte) => plainLetters[byte % plainLetters.length])
    .join('');
}

function keyed(answerKey: Buffer, text: string): Buffer {
  return createHmac('sha256', answerKey).update(text).digest();
}
