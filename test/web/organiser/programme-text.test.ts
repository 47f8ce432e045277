import { expect, test } from 'vitest';
import { programmeIn, programmeText } from '../../../web/organiser/occasion/programme-text.ts';

test('an agenda is read a line an item, however the time is written, and written back the same', () => {
  const { items, wrong } = programmeIn('09.00 Kaffe\n\n9:30 – 10.15: Exempel från Mora\n13 Lunch\nSlut\n16.00');
  expect(items).toEqual([
    { time: '09.00', title: 'Kaffe' },
    { time: '9:30–10.15', title: 'Exempel från Mora' },
    { time: '13', title: 'Lunch' },
  ]);
  expect(wrong).toEqual(['Slut', '16.00']);
  expect(programmeIn(programmeText(items))).toEqual({ items, wrong: [] });
});
