import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../reports/charts/text-width.ts';
import { wrapText } from '../../../reports/charts/wrap-text.ts';

const style = { size: 15 };
const words = fc.array(fc.stringMatching(/^[a-zåäöA-ZÅÄÖ0-9,.]{1,30}$/), { minLength: 1, maxLength: 12 });

describe('a wrapped text', () => {
  test('keeps every character in order', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (some, width) => {
        const joined = wrapText(some.join(' '), width, style).join(' ').replaceAll('- ', '').replaceAll(' ', '');
        expect(joined).toBe(some.join(''));
      }),
      { seed: 7 },
    );
  });

  test('is never wider than asked', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (some, width) => {
        for (const line of wrapText(some.join(' '), width, style)) expect(textWidth(line, style)).toBeLessThanOrEqual(width);
      }),
      { seed: 7 },
    );
  });

  test('breaks a compound that no line can hold, with a hyphen', () => {
    expect(wrapText('Kompetensförsörjningsstrategin', 110, style)).toEqual(['Kompetens-', 'försörjnings-', 'strategin']);
  });

  test('breaks a word between its syllables, not inside them', () => {
    expect(wrapText('medarbetare', 60, style)).toEqual(['medar-', 'betare']);
    expect(wrapText('procentenheter', 75, style)).toEqual(['procen-', 'tenheter']);
    expect(wrapText('Ingenting', 50, style)).toEqual(['Ingen-', 'ting']);
  });

  test('breaks at any letter a word without syllables that fit', () => {
    expect(wrapText('xxxxxxxxxxxx', 40, style)).toEqual(['xxxx-', 'xxxx-', 'xxxx']);
  });

  test('does not part a date, a range of numbers, or a number from its unit', () => {
    expect(wrapText('Uppgift 2025-05-08', 80, style)).toEqual(['Uppgift', '2025-05-08']);
    expect(wrapText('Möte 11/12', 45, style)).toEqual(['Möte', '11/12']);
    expect(wrapText('Andel 75\u202f%', 50, style)).toEqual(['Andel', '75\u202f%']);
  });

  test('is not broken at a no-break space', () => {
    expect(wrapText('Träff 1: n\u00a0=\u00a023', 70, style)).toEqual(['Träff 1:', 'n\u00a0=\u00a023']);
  });
});
