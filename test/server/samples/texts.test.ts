import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sampleActivities } from '../../../server/samples/sample-activities.ts';
import * as arriving from '../../../server/samples/texts/check-in.ts';
import * as leaving from '../../../server/samples/texts/check-out.ts';
import * as cycle from '../../../server/samples/texts/network-cycle.ts';
import * as wishes from '../../../server/samples/texts/next-meeting.ts';
import * as project from '../../../server/samples/texts/project-evaluation.ts';
import * as risks from '../../../server/samples/texts/risks.ts';
import * as session from '../../../server/samples/texts/session-evaluation.ts';
import * as strategy from '../../../server/samples/texts/strategy.ts';
import { today } from './filled-store.ts';

/** Each question's texts, how many there must be and how long one may be. */
const decks: readonly (readonly [string, readonly string[], number, number])[] = [
  ['keep', [...session.keep, ...session.keepBySession.flat()], 80, 500],
  ['change', [...session.change, ...session.changeBySession.flat()], 60, 500],
  ['next_step', project.nextStep, 20, 500],
  ['next_theme', project.nextTheme, 20, 500],
  ['applied_what', project.appliedWhat, 16, 500],
  ['happening_now', arriving.happeningNow.flat(), 60, 280],
  ['expectation', arriving.expectation, 25, 280],
  ['take_away', leaving.takeAway.flat(), 50, 280],
  ['first_step', leaving.firstStep, 28, 280],
  ['evaluation_questions', cycle.evaluationQuestions, 12, 500],
  ['change in the network', cycle.change, 14, 500],
  ['next_topic', wishes.nextTopic, 9, 280],
  ['evaluation_questions at the meeting', wishes.evaluationQuestion, 4, 280],
  ['meeting_time', wishes.meetingTime, 4, 80],
  ['strengths_text', strategy.strengthsText, 10, 500],
  ['risk', Object.values(risks.risks).flat(), 16, 280],
  ['action', risks.actions, 7, 500],
  ['deprioritise', [...strategy.deprioritise, ...strategy.staffDeprioritise], 24, 500],
  ['other', [...strategy.municipalOther, ...strategy.staffOther], 24, 500],
];

/** First 10 hex digits of the SHA-256 of each first name and surname in the documents that the samples are made from. */
const namesInSources = new Set(
  'a1fa656083 1a2a1b0758 33650f074c d0157b2456 876c0b7638 eb8173b633 a06379b69b 36fc6c1305 d3a42503ff a1fcd2f1a0 6d32e86e86 849ea0d7da 55585b0f6a 1f471548fe 9b67e15f27 02463754d3 2c93bf5aa1 63b063f5b6 cac2b1c9f2 e6666bd755 67d5e0ed16 bf4fccd616 69a5b9357e 3d733b5ce3 ce59116024 88e276aa20 4c71fbe8f3'.split(
    ' ',
  ),
);
const namesIn = (text: string) =>
  [...text.matchAll(/\p{Lu}\p{L}+/gu)].map(([word]) => word).filter((word) => namesInSources.has(hash(word)));
const hash = (word: string) => createHash('sha256').update(word).digest('hex').slice(0, 10);

describe('sample texts', () => {
  test.each(decks)('to %s are many, all different and short enough', (_, texts, fewest, longest) => {
    expect(texts.length).toBeGreaterThanOrEqual(fewest);
    expect(new Set(texts.map((text) => text.toLocaleLowerCase('sv'))).size).toBe(texts.length);
    expect(texts.filter((text) => text.trim() !== text || text.length === 0 || text.length > longest)).toEqual([]);
  });

  test.each(decks)('to %s vary in length and are written with å, ä and ö', (_, texts) => {
    const lengths = texts.map((text) => text.length);
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeGreaterThan(2);
    expect(texts.join(' ')).toMatch(/å/i);
    expect(texts.join(' ')).toMatch(/[äö]/i);
  });

  test('name nobody who is named in the source documents', () => {
    expect(namesIn(JSON.stringify(sampleActivities(1, today)))).toEqual([]);
    for (const [, texts] of decks) expect(namesIn(texts.join(' '))).toEqual([]);
  });

  test('would be found if they did name one', () => {
    const name = ['Nik', 'las', 'son'].join('');
    expect(namesIn(`10.30 ${name}: presentation`)).toEqual([name]);
  });
});
