import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../server/http/problem.ts';
import { commonPasswords } from '../../../server/use-cases/common-passwords.ts';
import { hashPassword, isPassword, refuseWeakPassword, shortestPassword } from '../../../server/use-cases/passwords.ts';

function verdict(password: string, known: readonly string[] = []): string {
  try {
    refuseWeakPassword(password, known);
    return 'fine';
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : 'not a problem';
  }
}

describe('a password', () => {
  test.each([
    ['korrekt häst', 'fine'],
    ['            x', 'password-common'],
    ['elva tecken', 'password-short'],
    ['åäöåäöåäöåä', 'password-short'],
    ['🐎🔋🪝🐎🔋🪝🐎🔋🪝🐎🔋', 'password-short'],
    ['🐎🔋🪝🐎🔋🪝🐎🔋🪝🐎🔋🪝', 'fine'],
    ['aaaaaaaaaaaa', 'password-common'],
    ['121212121212', 'password-common'],
    ['123456789012', 'password-common'],
    ['ABCDEFGHIJKL', 'password-common'],
    ['Password1234', 'password-common'],
    ['LÖSENORD1234', 'password-common'],
  ])('%s is %s', (password, expected) => expect(verdict(password)).toBe(expected));

  test('may not be the address or the name it stands beside', () => {
    expect(verdict('Anna.Ek@region.example', ['anna.ek@region.example'])).toBe('password-common');
    expect(verdict('anna andersson', ['Anna Andersson'])).toBe('password-common');
    expect(verdict('anna andersson', [])).toBe('fine');
  });

  test('is not asked for capitals, digits or signs: whatever is long and not monotonous will do', () => {
    const words = fc.array(fc.constantFrom('häst', 'sol', 'vinter', 'bord', 'möte', 'sju'), { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(words, (chosen) => {
        const password = chosen.join(' ');
        return password.length < shortestPassword || verdict(password) === 'fine';
      }),
      { seed: 1 },
    );
  });

  test('is on the list in small letters, and long enough to need one', () => {
    for (const common of commonPasswords) {
      expect([common, common]).toEqual([common.toLowerCase(), common.normalize('NFKC')]);
      expect(verdict(common)).not.toBe('fine');
    }
    const lines = readFileSync('server/use-cases/common-passwords.ts', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith("  '"));
    expect(lines).toHaveLength(commonPasswords.size); // none stands twice
  });

  test('is known again, and no other is', async () => {
    const kept = await hashPassword('korrekt häst batteri');
    expect(await isPassword(kept, 'korrekt häst batteri')).toBe(true);
    expect(await isPassword(kept, 'korrekt häst batterI')).toBe(false);
    expect(await isPassword(undefined, 'korrekt häst batteri')).toBe(false);
    expect(await hashPassword('korrekt häst batteri')).not.toBe(kept);
  });

  test('waits in a queue with an end', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 70 }, () => isPassword(undefined, 'korrekt häst batteri')));
    const refused = asked.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(10);
    expect(refused[0]).toMatchObject({ reason: { problem: { code: 'login-busy' } } });
    expect(await isPassword(undefined, 'korrekt häst batteri')).toBe(false); // room again
  });
});
