// Whatever people write comes back as they wrote it.
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../server/store/canonical-json.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { all, response } from './store-fixtures.ts';

/** Every character of Unicode but NUL and the surrogates, which are none. */
function everyCharacter(): string {
  const parts: string[] = [];
  for (let point = 1; point <= 0x10ffff; point++) {
    if (point < 0xd800 || point > 0xdfff) parts.push(String.fromCodePoint(point));
  }
  return parts.join('');
}

/** Keys that mean something to a database or to JavaScript. */
const odd = JSON.parse('{ "a.b": "1", "$x": "2", "$where": "3", "__proto__": "4", "": "5", "0": "6", "a b\\nc": "7" }');

export function textContract(withWave: (words?: Partial<Wave>) => Promise<Store>): void {
  describe('answers', () => {
    test('of every character there is come back unchanged', async () => {
      const store = await withWave();
      const texts = everyCharacter().match(/[\s\S]{1,40000}/gu) ?? [];
      for (const [n, keep] of texts.entries()) await store.keep('w1', response(`r${n}`, { keep }));
      const read = await Promise.all(texts.map((_, n) => store.response('w1', `r${n}`)));
      expect(read.map((one) => one?.answers.keep === texts[read.indexOf(one)])).toEqual(texts.map(() => true));
    });

    test('and background with keys like a.b and $x come back unchanged, and the same again is the same', async () => {
      const store = await withWave();
      const one = { ...response('r1', { ...odd, inner: [odd, { $gt: '' }] }), background: odd };
      expect(await store.keep('w1', one)).toBe('kept');
      expect(await store.keep('w1', one)).toBe('same');
      expect(canonicalJson((await store.response('w1', 'r1'))?.background)).toBe(canonicalJson(odd));
      expect((await all(store.responsesTo('w1')))[0]?.answers).toEqual(one.answers);
    });

    test('of 200 kB are kept, many at once', async () => {
      const store = await withWave();
      const large = (n: number) => response(`r${n}`, { keep: `${n} ${'å'.repeat(100_000)}` });
      const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => store.keep('w1', large(n))));
      expect(outcomes).toEqual(Array.from({ length: 20 }, () => 'kept'));
      expect(await store.response('w1', 'r7')).toEqual(large(7));
    });

    test('that look like an operator find nothing', async () => {
      const store = await withWave();
      await store.keep('w1', response('r1'));
      const operator = { $gt: '' } as unknown as string;
      await expect(Promise.resolve(store.response('w1', operator)).catch(() => undefined)).resolves.toBeUndefined();
      await expect(Promise.resolve(store.waveByCode(operator)).catch(() => undefined)).resolves.toBeUndefined();
    });
  });
}
