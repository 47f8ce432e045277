import { describe, expect, test } from 'vitest';
import { guessColumns, municipalitiesAsText, readRecipients, readTable } from '../../../web/organiser/people/recipients-table.ts';

const read = (text: string) => {
  const table = readTable(text);
  return readRecipients(table, guessColumns(table));
};

describe('a list of recipients', () => {
  test('is read by its heads, in whatever order and with whatever separator', () => {
    const wanted = [{ recipient: 'Falun', email: 'kansli@falun.example', background: { municipality: '2080' } }];
    expect(read('E-post;Kommunkod;Mottagare\nkansli@falun.example;2080;Falun').invitations).toEqual(wanted);
    expect(read('\uFEFFmottagare\te-post\tmunicipality\r\nFalun\tkansli@falun.example\t2080\r\n').invitations).toEqual(wanted);
    expect(read('name,email,municipality\n"Falun","kansli@falun.example",2080\n\n').invitations).toEqual(wanted);
  });

  test('without heads is read by what stands in it', () => {
    const table = readTable('Falun;kansli@falun.example;2080\nMora;kansli@mora.example;2062');
    expect(guessColumns(table)).toEqual(['recipient', 'email', 'background:municipality']);
    expect(readTable('kansli@falun.example\nkansli@mora.example').columns).toBe(1);
    expect(read('kansli@falun.example').invitations).toEqual([{ recipient: 'kansli@falun.example', email: 'kansli@falun.example' }]);
  });

  test('can be read with other columns than those guessed', () => {
    const table = readTable('Falun;dalarna;x');
    expect(readRecipients(table, ['background:county', 'recipient', 'skip']).invitations).toEqual([
      { recipient: 'dalarna', background: { county: 'Falun' } },
    ]);
  });

  test('refuses rows one by one, each with its line and why', () => {
    const { invitations, refused } = read(
      [
        'mottagare;e-post;municipality',
        'Falun;kansli@falun.example;2080',
        ';x@y.example;2062',
        'Mora;mora;2062',
        'falun;;2080',
        'Orsa;KANSLI@falun.example;2034',
        'Rättvik;;9999',
        `${'x'.repeat(201)};;2031`,
      ].join('\n'),
    );
    expect(invitations).toHaveLength(1);
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'noRecipient'],
      [4, 'badAddress'],
      [5, 'repeated'],
      [6, 'repeatedAddress'],
      [7, 'badMunicipality'],
      [8, 'tooLong'],
    ]);
  });

  test('can be the municipalities of a county', () => {
    const { invitations, refused } = read(municipalitiesAsText('20'));
    expect([invitations.length, refused.length]).toEqual([15, 0]);
    expect(invitations[0]).toEqual({ recipient: 'Avesta', background: { municipality: '2084' } });
  });
});
