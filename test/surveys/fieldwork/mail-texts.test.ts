import { describe, expect, test } from 'vitest';
import { isAddress } from '../../../surveys/fieldwork/mail.ts';
import {
  activityMailKinds,
  filledMail,
  mailHtml,
  mailTextOf,
  neededNames,
  unknownNames,
  waveMailKinds,
  withMailText,
} from '../../../surveys/fieldwork/mail-texts.ts';

describe('the texts of mails', () => {
  test.each([...waveMailKinds, ...activityMailKinds])('that are usual hold only names that are filled in: %s', (kind) => {
    for (const locale of ['sv', 'en'] as const) {
      const { subject, text } = mailTextOf(undefined, kind, locale);
      expect(unknownNames(kind, `${subject} ${text}`)).toEqual([]);
      expect(text).toContain(`{${neededNames[kind] ?? 'organiser'}}`);
    }
  });

  test('are the organiser’s own where there are any, and the usual again when those are emptied', () => {
    const own = withMailText(undefined, { kind: 'reminder', locale: 'sv', subject: 'Glöm inte', text: '{link}' });
    expect(mailTextOf(own, 'reminder', 'sv').subject).toBe('Glöm inte');
    expect(mailTextOf(own, 'reminder', 'en')).toEqual(mailTextOf(undefined, 'reminder', 'en'));
    const emptied = withMailText(own, { kind: 'reminder', locale: 'sv', subject: ' ', text: '' });
    expect(mailTextOf(emptied, 'reminder', 'sv')).toEqual(mailTextOf(undefined, 'reminder', 'sv'));
  });

  test('are filled in once: what is filled in is not read again, and a subject is one line', () => {
    const filled = filledMail(
      { subject: 'Till {recipient}', text: 'Hej {recipient}! {link}' },
      { recipient: '{link}\r\nBcc: x@y.example', link: 'L' },
    );
    expect(filled).toEqual({ subject: 'Till {link} Bcc: x@y.example', text: 'Hej {link}\r\nBcc: x@y.example! L' });
    expect(filledMail({ subject: '', text: 'Hej {name}!' }, {}).text).toBe('Hej!');
  });

  test('do not end a sentence twice where what is filled in asks or calls', () => {
    const text = 'Tack för din anmälan till {activity}. Frågor? Kontakta {contact}. Se {file}.ics';
    const filled = filledMail(
      { subject: 'Du är anmäld: {activity}.', text },
      { activity: 'Vad lockar hit?', contact: 'Ylva', file: 'Hej!' },
    );
    expect(filled.text).toBe('Tack för din anmälan till Vad lockar hit? Frågor? Kontakta Ylva. Se Hej!.ics');
    expect(filled.subject).toBe('Du är anmäld: Vad lockar hit?');
  });

  test('as HTML are text with links, whatever they hold', () => {
    const html = mailHtml(
      'Hej <img src=x onerror=alert(1)> & "du"\n\nSe https://enkat.example/s/K7QM2RX#t=ab-_9.\njavascript:alert(1)',
      'sv',
    );
    expect(html).not.toMatch(/<img|href="javascript/);
    expect(html).toContain('<a href="https://enkat.example/s/K7QM2RX#t=ab-_9">https://enkat.example/s/K7QM2RX#t=ab-_9</a>.');
    expect(html.match(/<p>/g)).toHaveLength(2);
  });
});

test.each([
  ['kansli@askersund.example', true],
  ["o'hara+x@a-b.example", true],
  ['två@mejl.example, ett@mejl.example', false],
  ['Anna <anna@mejl.example>', false],
  ['anna@mejl', false],
  ['anna@mejl.example\nBcc: b@c.example', false],
  ['@mejl.example', false],
])('an address: %s', (text, is) => {
  expect(isAddress(text)).toBe(is);
});
