import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenDeviations, grades, quotas, ticked } from '../../../server/samples/answer-models.ts';
import { between, mulberry32, shuffled, streamOf } from '../../../server/samples/random.ts';
import { deckOf, mixedDeck, optional } from '../../../server/samples/text-deck.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('seeded randomness', () => {
  test('gives the numbers that the author’s own C gives', () => {
    const first = (seed: number) =>
      Array.from(
        { length: 3 },
        (
          (random) => () =>
            random() * 2 ** 32
        )(mulberry32(seed)),
      );
    expect(first(0)).toEqual([1144304738, 1416247, 958946056]);
    expect(first(12345)).toEqual([4207900869, 1317490944, 2079646450]);
    expect(first(2 ** 32 - 1)).toEqual([3850105811, 813802916, 3073704848]);
  });

  test('is another stream for another name', () => {
    expect(streamOf(1, 'network-cycle')()).not.toBe(streamOf(1, 'strategy-process')());
  });

  test('keeps whole numbers between both ends, and reaches both', () => {
    const random = mulberry32(3);
    expect(new Set(Array.from({ length: 200 }, () => between(random, 2, 4)))).toEqual(new Set([2, 3, 4]));
  });

  test('shuffles without losing anything', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer()), (seed, items) => {
        expect([...shuffled(mulberry32(seed), items)].sort()).toEqual([...items].sort());
      }),
    );
  });
});

describe('answer models', () => {
  test('deal exactly as many as asked for, within one of their share', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 60 }), (seed, count) => {
        const dealt = quotas(mulberry32(seed), count, { a: 0.5, b: 0.3, c: 0.2 });
        expect(dealt).toHaveLength(count);
        for (const [value, due] of [
          ['a', 0.5],
          ['b', 0.3],
          ['c', 0.2],
        ] as const) {
          expect(Math.abs(dealt.filter((one) => one === value).length - due * count)).toBeLessThan(1.001);
        }
      }),
    );
  });

  test('give grades near the mean asked for', () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 2, max: 4, noNaN: true }), (seed, mean) => {
        const random = mulberry32(seed);
        const given = grades(random, evenDeviations(random, 25), { mean, notKnown: 0 }).map(Number);
        expect(Math.abs(given.reduce((sum, one) => sum + one, 0) / 25 - mean)).toBeLessThan(0.35);
      }),
    );
  });

  test('never tick an exclusive option beside another, nor more than may be ticked', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const chosen = ticked(mulberry32(seed), { a: 0.6, b: 0.6, c: 0.6, d: 0.6 }, 'none', 3);
        expect(chosen.length).toBeLessThanOrEqual(3);
        expect(chosen.includes('none') ? chosen : ['none']).toEqual(['none']);
      }),
    );
  });
});

describe('a deck of texts', () => {
  test('deals each text once and then none', () => {
    const deck = deckOf(mulberry32(1), ['ett', 'två', 'tre']);
    expect([deck.draw(), deck.draw(), deck.draw()].sort()).toEqual(['ett', 'tre', 'två']);
    expect(deck.draw()).toBeUndefined();
  });

  test('mixed of two uses up both', () => {
    const random = mulberry32(2);
    const deck = mixedDeck(random, ['a', 'b'], deckOf(random, ['c', 'd']));
    expect([deck.draw(), deck.draw(), deck.draw(), deck.draw()].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(deck.draw()).toBeUndefined();
  });

  test('leaves no key behind for a text that was not drawn', () => {
    expect(optional('keep', undefined)).toEqual({});
    expect(optional('keep', 'Fikat')).toEqual({ keep: 'Fikat' });
  });
});
