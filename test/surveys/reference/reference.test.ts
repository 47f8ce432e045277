import { describe, expect, test } from 'vitest';
import { municipalities, municipalitiesIn, municipalityChoices } from '../../../surveys/reference/municipalities.ts';
import { regions, regionWith } from '../../../surveys/reference/regions.ts';
import { rusPhases, rusStates, usualPhases } from '../../../surveys/reference/rus.ts';

describe('the regions', () => {
  test('are 21, each with a code of two digits of its own, in order', () => {
    expect(regions).toHaveLength(21);
    const codes = regions.map((region) => region.code);
    expect(new Set(codes).size).toBe(21);
    expect(codes).toEqual([...codes].sort());
    for (const code of codes) expect(code).toMatch(/^\d\d$/);
  });

  test('are called what they call themselves, and lie in a county', () => {
    expect(regionWith('20')).toEqual({ code: '20', county: 'Dalarnas län', name: 'Region Dalarna' });
    expect(regionWith('14')?.name).toBe('Västra Götalandsregionen');
    expect(regionWith('18')).toEqual({ code: '18', county: 'Örebro län', name: 'Region Örebro län' });
    for (const { county, name } of regions) {
      expect(county).toMatch(/ län$/);
      expect(name).toMatch(/^Region |regionen$/);
    }
  });

  test('have no codes of counties that are no more', () => {
    for (const gone of ['02', '11', '15', '16']) expect(regionWith(gone)).toBeUndefined();
  });
});

describe('the municipalities', () => {
  test('are 290, each with a code of four digits and a name of its own', () => {
    expect(municipalities).toHaveLength(290);
    expect(new Set(municipalities.map(({ code }) => code)).size).toBe(290);
    expect(new Set(municipalities.map(({ name }) => name)).size).toBe(290);
    for (const { code } of municipalities) expect(code).toMatch(/^\d{4}$/);
  });

  test('each lie in one of the counties, and their codes begin with its', () => {
    const perCounty = regions.map(({ code }) => [code, municipalitiesIn(code).length] as const);
    expect(perCounty.reduce((sum, [, count]) => sum + count, 0)).toBe(290);
    expect(Object.fromEntries(perCounty)).toMatchObject({ '01': 26, '09': 1, '12': 33, '14': 49, '18': 12, '20': 15 });
    expect(perCounty.every(([, count]) => count > 0)).toBe(true);
  });

  test('of Örebro län are these twelve', () => {
    expect(municipalitiesIn('18').map(({ code, name }) => `${code} ${name}`)).toEqual([
      '1814 Lekeberg',
      '1860 Laxå',
      '1861 Hallsberg',
      '1862 Degerfors',
      '1863 Hällefors',
      '1864 Ljusnarsberg',
      '1880 Örebro',
      '1881 Kumla',
      '1882 Askersund',
      '1883 Karlskoga',
      '1884 Nora',
      '1885 Lindesberg',
    ]);
  });

  test('have names as they are written: no spaces around them, no kommun after', () => {
    for (const { name } of municipalities) expect(name).toMatch(/^\p{Lu}[\p{L}-]+( \p{Lu}?[\p{L}-]+)*$/u);
    expect(municipalities.filter(({ name }) => / kommun$/.test(name))).toEqual([]);
    expect(municipalities.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Upplands Väsby', 'Dals-Ed', 'Malung-Sälen', 'Lilla Edet', 'Östra Göinge']),
    );
  });

  test('stand as choices in the order of a Swedish list', () => {
    const names = municipalityChoices(municipalitiesIn('18')).map(({ text }) => text?.sv);
    expect(names.at(0)).toBe('Askersund');
    expect(names.at(-1)).toBe('Örebro');
    expect(
      municipalityChoices(municipalitiesIn('20'))
        .map(({ text }) => text?.sv)
        .at(-1),
    ).toBe('Älvdalen');
  });

  test('are none in what is no county', () => {
    expect([municipalitiesIn('1'), municipalitiesIn(''), municipalitiesIn('99'), municipalitiesIn('1880')]).toEqual([[], [], [], []]);
  });
});

describe('the states of a strategy', () => {
  test('each have usual phases, and every phase is usual somewhere', () => {
    const usual = rusStates.flatMap(({ value }) => usualPhases(value));
    expect(rusStates).toHaveLength(3);
    expect(rusPhases).toHaveLength(6);
    expect(new Set(usual)).toEqual(new Set(rusPhases.map(({ value }) => value)));
    expect(usualPhases('current')).toEqual(['implementing']);
  });
});
