import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linksCsv } from '../../../web/organiser/wave/links-csv.ts';
import { parseInvitations } from '../../../web/organiser/wave/parse-invitations.ts';

describe('a list of recipients', () => {
  test('may be just names, with empty lines between', () => {
    expect(parseInvitations('Askersund\n\n  Örebro  \r\n')).toEqual({
      invitations: [{ recipient: 'Askersund' }, { recipient: 'Örebro' }],
      faults: [],
    });
  });

  test('may say what is known of each after semicolons', () => {
    expect(parseInvitations('Askersund; municipality=1882; sector = kommun').invitations).toEqual([
      { recipient: 'Askersund', background: { municipality: '1882', sector: 'kommun' } },
    ]);
  });

  test('may be pasted from a spreadsheet whose first row has names', () => {
    const pasted = 'mottagare\tmunicipality\tsector\nAskersund\t1882\tkommun\nLekeberg\t1814\t';
    expect(parseInvitations(pasted)).toEqual({
      invitations: [
        { recipient: 'Askersund', background: { municipality: '1882', sector: 'kommun' } },
        { recipient: 'Lekeberg', background: { municipality: '1814' } },
      ],
      faults: [],
    });
  });

  test.each([
    ['; municipality=1882', 'noRecipient', '; municipality=1882'],
    ['Askersund; 1882', 'noValue', '1882'],
    ['Askersund; kommun-kod=1882', 'badName', 'kommun-kod'],
    [`${'å'.repeat(201)}`, 'tooLong', 'å'.repeat(201)],
    [`Askersund; municipality=${'1'.repeat(101)}`, 'tooLong', '1'.repeat(101)],
  ])('with the line %j is at fault: %s', (line, reason, words) => {
    expect(parseInvitations(line)).toEqual({ invitations: [], faults: [{ line: 1, reason, words }] });
  });

  test('names the line of a fault as counted in the text', () => {
    expect(parseInvitations('Askersund\n\nÖrebro; 1880').faults).toEqual([{ line: 3, reason: 'noValue', words: '1880' }]);
  });

  test('does not invite the same recipient twice', () => {
    expect(parseInvitations('Örebro\nörebro').faults).toEqual([{ line: 2, reason: 'repeated', words: 'örebro' }]);
  });

  test('with more columns than its first row, or a name that cannot be one, is at fault', () => {
    expect(parseInvitations('namn\tsector\nÖrebro\tkommun\textra').faults[0]?.reason).toBe('tooManyCells');
    expect(parseInvitations('namn\tkommun kod\nÖrebro\t1880').faults[0]).toEqual({ line: 1, reason: 'badName', words: 'kommun kod' });
  });

  test('never throws, and every line with words is either an invitation or a fault', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zåäö=; ]{0,30}$/), { maxLength: 8 }), (lines) => {
        const { invitations, faults } = parseInvitations(lines.join('\n'));
        const written = lines.filter((line) => line.split(';').some((cell) => cell.trim())).length;
        const [head] = lines.filter((line) => line.trim());
        const isHead = /^\s*(namn|name|mottagare|recipient)\s*;/.test(head ?? '');
        if (!isHead) expect(invitations.length + faults.length).toBe(written);
      }),
    );
  });
});

describe('personal links as CSV', () => {
  const heads = { recipient: 'mottagare', link: 'länk' };
  const link = (recipient: string, background: Record<string, string> = {}) => ({
    recipient,
    background,
    token: 't',
    url: 'https://x/s/A#t=1',
  });

  test('have one column for each thing known of anyone, and empty cells for the rest', () => {
    expect(linksCsv([link('Askersund', { municipality: '1882' }), link('Region')], heads)).toBe(
      '\uFEFFmottagare;municipality;länk\r\nAskersund;1882;https://x/s/A#t=1\r\nRegion;;https://x/s/A#t=1\r\n',
    );
  });

  test.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '＝1'])('make the recipient %j text that no spreadsheet runs', (recipient) => {
    const row = linksCsv([link(recipient)], heads).split('\r\n')[1] ?? '';
    expect(row.startsWith(`"'${recipient.replaceAll('"', '""')}"`)).toBe(true);
  });

  test('quote a recipient with a semicolon', () => {
    expect(linksCsv([link('A; B')], heads)).toContain('"A; B";https');
  });
});
