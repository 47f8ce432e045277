import { describe, expect, test } from 'vitest';
import { alphabetical, dayText, number, percentText, signed } from '../../../reports/compose/numbers.ts';

describe('numbers', () => {
  test('in Swedish have a decimal comma, narrow no-break spaces and a real minus sign', () => {
    expect(number(3.44, 1, 'sv')).toBe('3,4');
    expect(number(12345, 0, 'sv')).toBe('12\u202f345');
    expect(percentText(75, 'sv')).toBe('75\u202f%');
    expect(number(-0.14, 1, 'sv')).toBe('−0,1');
    expect(signed(0.4, 1, 'sv')).toBe('+0,4');
  });

  test('in English have a point and no space before the percent sign', () => {
    expect(number(12345.6, 1, 'en')).toBe('12,345.6');
    expect(percentText(75, 'en')).toBe('75%');
    expect(signed(-0.4, 1, 'en')).toBe('−0.4');
  });

  test('that round to zero have no sign', () => {
    expect(signed(-0.001, 1, 'sv')).toBe('0,0');
    expect(signed(0.001, 1, 'sv')).toBe('0,0');
  });
});

describe('days and names', () => {
  test('are written in the language', () => {
    expect(dayText('2027-02-04', 'sv')).toBe('4 februari 2027');
    expect(dayText('2027-02-04T23:59:00Z', 'en')).toBe('4 February 2027');
  });

  test('are sorted with å, ä and ö last in Swedish', () => {
    expect(['Örebro', 'Ängelholm', 'Zinkgruvan', 'Åmål', 'Askersund'].sort(alphabetical('sv'))).toEqual([
      'Askersund',
      'Zinkgruvan',
      'Åmål',
      'Ängelholm',
      'Örebro',
    ]);
  });
});
