import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationKey, type WavePlaces, withCancellation, withPlaceFor, withRegistration } from '../../../surveys/fieldwork/places.ts';

const register = (places: WavePlaces, response: string, organisation: string, most?: number) =>
  withRegistration(places, { response, organisation }, most);
const states = (places: WavePlaces) => places.map(({ state }) => state);

describe('places', () => {
  test('go to so many of each organisation, however its name is typed, and the rest wait', () => {
    let places: WavePlaces = [];
    for (const [id, name] of [
      ['a', 'Falu kommun'],
      ['b', ' falu  KOMMUN '],
      ['c', 'Falu kommun'],
      ['d', 'Mora kommun'],
    ] as const)
      places = register(places, id, name, 2);
    expect(states(places)).toEqual(['place', 'place', 'waiting', 'place']);
    expect(register(places, 'a', 'Falu kommun', 2)).toBe(places);
  });

  test('that are cancelled go to the first of the same organisation who waits', () => {
    let places: WavePlaces = [];
    for (const id of ['a', 'b', 'c']) places = register(places, id, 'Falu kommun', 1);
    places = register(places, 'm', 'Mora kommun', 1);
    places = register(places, 'n', 'Mora kommun', 1);
    expect(states(withCancellation(places, 'a', 1))).toEqual(['cancelled', 'place', 'waiting', 'place', 'waiting']);
    expect(states(withCancellation(places, 'c', 1))).toEqual(['place', 'waiting', 'cancelled', 'place', 'waiting']);
    expect(states(withPlaceFor(places, 'c'))).toEqual(['place', 'waiting', 'place', 'place', 'waiting']);
  });

  test('are never more than there may be, and nobody waits while there is room', () => {
    const step = fc.tuple(fc.boolean(), fc.nat(11), fc.constantFrom('Falu kommun', 'FALU kommun', 'Mora'));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), (steps, most) => {
        let places: WavePlaces = [];
        for (const [registers, n, organisation] of steps)
          places = registers ? register(places, `r${n}`, organisation, most) : withCancellation(places, `r${n}`, most);
        for (const key of new Set(places.map(({ organisation }) => organisationKey(organisation)))) {
          const its = places.filter(({ organisation }) => organisationKey(organisation) === key);
          const taken = its.filter(({ state }) => state === 'place').length;
          expect(taken).toBeLessThanOrEqual(most);
          if (its.some(({ state }) => state === 'waiting')) expect(taken).toBe(most);
        }
      }),
      { seed: 20261119 },
    );
  });
});
