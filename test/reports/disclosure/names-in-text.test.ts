// The rule of thumb that marks what may name someone. It would rather mark too much, and hides nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksIn, mayName } from '../../../reports/disclosure/names-in-text.ts';

/** What is marked, as `reason: words`. */
const marked = (text: string) => marksIn(text).map(({ from, to, reason }) => `${reason}: ${text.slice(from, to)}`);

describe('in Swedish', () => {
  test.each([
    ['Bra att Karin höll i det', ['name: Karin']],
    ['Anna var bäst', ['name: Anna']],
    ['Annas genomgång var tydlig', ['name: Annas']],
    ['det var anna som pratade hela tiden', ['name: anna']],
    ['Jag tyckte att Nurhayat Exempelsson tog över', ['name: Nurhayat Exempelsson']],
    ['Zebulon Provman tog över', ['name: Zebulon Provman']],
    ['Mindre prat från ordförande Provman', ['title: ordförande Provman']],
    ['Tack till Dr. Provman!', ['title: Dr. Provman']],
    ['Ring mig på 070-174 06 35 om det', ['phone: 070-174 06 35']],
    ['Växeln +46 8 465 004 15', ['phone: +46 8 465 004 15']],
    ['Skriv till prov.man@region.example så', ['email: prov.man@region.example']],
    ['Mitt nummer är 19121212-1212', ['number: 19121212-1212']],
    ['121212+1212 eller 1212721212', ['number: 121212+1212', 'number: 1212721212']],
    ['Sven-Åke och Ann-Sofie', ['name: Sven-Åke', 'name: Ann-Sofie']],
    ['Samtal.\nKarin och Bo', ['name: Karin', 'name: Bo']],
  ])('%s', (text, found) => {
    expect(marked(text)).toEqual(found);
  });

  test.each([
    'Samtalen i smågrupp var bäst. Lokalen var kall.',
    'Vi i Örebro kommun och Upplands Väsby vill ha mer tid',
    'Bra att Region Dalarna och Länsstyrelsen var med',
    'Mer om RUS, SKR och GDPR',
    'Kortare pass: Föreläsningen var lång',
    '1. Samtalen\n2) Maten\n- Lokalen\n• Tempot',
    'Vi sågs kl 13.15 den 2026-11-19 i rum 1204',
    'Det tog 3 000 000 kronor',
    'per person och dag, i mark och sten',
    'Vi använde Teams och Mentimeter',
    '',
  ])('leaves alone: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe('in English', () => {
  test.each([
    ['I think Provman talked too much', ['name: Provman']],
    ['Thanks to Mrs Provman for the coffee', ['title: Mrs Provman']],
    ['Sarah was very clear', ['name: Sarah']],
    ['The manager Zebulon did not listen', ['title: manager Zebulon']],
  ])('%s', (text, found) => {
    expect(marked(text)).toEqual(found);
  });

  test.each(['I liked the talks. They were short.', 'More in Swedish, and on Mondays', 'What I may say in May'])(
    'leaves alone: %s',
    (text) => {
      expect(marked(text)).toEqual([]);
    },
  );
});

test('whatever is written, marks are parts of it, in order, that do not overlap', () => {
  const pieces = fc.array(
    fc.constantFrom('Anna', 'Provman', ' ', '.', '\n', 'dr ', '070-174 06 35', 'a@b.se', '121212-1212', 'Örebro', '–'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        pieces.map((some) => some.join('')),
      ),
      (text) => {
        let end = 0;
        for (const { from, to } of marksIn(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          end = to;
        }
      },
    ),
  );
});

test('a long text takes no long time', () => {
  const text = 'Anna Provman 070 '.repeat(6_000);
  const begun = performance.now();
  expect(mayName(text)).toBe(true);
  expect(performance.now() - begun).toBeLessThan(3_000);
});
