// Passwords: what may be one, and how it is kept. Hashing takes memory and processor time on purpose, so it is done by one at a
// time: a flood of logins waits for itself, not the people who answer.
import type { Options } from '@node-rs/argon2';
import { ProblemError } from '../http/problem.ts';
import { commonPasswords } from './common-passwords.ts';
import { oneAtATime } from './one-at-a-time.ts';

/**
 * Argon2id with 19 MiB of memory, two passes and one lane.
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id
 */
export const hashing = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const satisfies Options;

/** Shortest password, in characters. NIST SP 800-63B-4, 3.1.1.2, asks for 15 where a password stands alone and 8 at the very least. */
export const shortestPassword = 12;

/** How many may wait to be hashed; whoever comes after is told to try again. */
const mostWaiting = 60;

const inTurn = oneAtATime(mostWaiting);

/**
 * Refuses what is too short or among the first that anyone would guess; nothing else is asked for (NIST SP 800-63B-4,
 * 3.1.1.2: no rules about which characters). `known` are words that stand beside it: the e-mail address, the name.
 * Throws the problems `password-short` and `password-common`.
 *
 * @example refuseWeakPassword('korrekt häst batteri', ['anna@region.example']) // fine
 */
export function refuseWeakPassword(password: string, known: readonly string[] = []): void {
  const told = asTyped(password);
  if ([...told].length < shortestPassword) throw new ProblemError('password-short', { values: { length: String(shortestPassword) } });
  const plain = told.toLowerCase();
  if (commonPasswords.has(plain) || isMonotonous(plain) || known.some((word) => asTyped(word).toLowerCase() === plain))
    throw new ProblemError('password-common');
}

/** What is kept of a password, in PHC format. Throws the problem `login-busy` where too many wait. */
export async function hashPassword(password: string): Promise<string> {
  const { hash } = await import('@node-rs/argon2');
  return turn(() => hash(asTyped(password), hashing));
}

/**
 * Whether the password is the one that was kept. Where nothing was (no such account), the same work is done for nothing, so
 * that the time does not tell. Throws the problem `login-busy` where too many wait.
 */
export async function isPassword(kept: string | undefined, password: string): Promise<boolean> {
  const { hash, verify } = await import('@node-rs/argon2');
  return turn(async () => {
    if (kept !== undefined) return verify(kept, asTyped(password));
    await hash(asTyped(password), hashing);
    return false;
  });
}

async function turn<T>(work: () => Promise<T>): Promise<T> {
  const done = inTurn(work);
  if (!done) throw new ProblemError('login-busy');
  return done;
}

/** The same characters however a keyboard puts them together: å as one sign or as two. */
function asTyped(password: string): string {
  return password.normalize('NFKC');
}

/** "aaaaaaaaaaaa", "121212121212", "abcdefghijkl", "123456789012". */
function isMonotonous(text: string): boolean {
  const codes = [...text].map((sign) => Number(sign.codePointAt(0)));
  const steps = codes.slice(1).map((code, at) => code - Number(codes[at]));
  return new Set(codes).size <= 2 || steps.every((step) => step === 1 || (step === -9 && /^\d+$/.test(text)));
}
