// Own questions as organisers might write them, drawn by dice: every kind, every number of choices, odd letters, translated or not.

import type { SwedishText } from '../../../surveys/definition/localized-text.ts';
import { type OwnQuestion, ownLimits, ownQuestionFaults } from '../../../surveys/definition/own-questions.ts';
import type { Dice } from './seeded-random.ts';

const words = [
  'Hur',
  'maten',
  'å',
  '<b>',
  '&',
  '"x"',
  '100 %',
  'N/A',
  'none',
  'other',
  'È',
  '日本',
  '__proto__',
  '$ne',
  '=1+1',
  "'",
  'a.b',
  '🙂',
];

/** One to five that can be asked of a survey. */
export function randomOwnQuestions(dice: Dice, survey: string): readonly OwnQuestion[] {
  for (;;) {
    const own = Array.from({ length: dice.between(1, ownLimits.questions) }, () => randomOne(dice));
    if (ownQuestionFaults(survey, own).length === 0) return own;
  }
}

function randomOne(dice: Dice): OwnQuestion {
  const translated = dice.chance(0.5);
  const text = (): SwedishText => {
    const sv = Array.from({ length: dice.between(1, 4) }, () => dice.one(words)).join(' ');
    return translated ? { sv, en: `${sv} (en)` } : { sv };
  };
  const base = { title: text(), ...(dice.chance(0.5) ? { isRequired: true } : {}) };
  const kind = dice.one(['scale', 'one', 'several', 'text'] as const);
  if (kind === 'text') return { kind, ...base };
  if (kind === 'scale') return { kind, ...base, low: text(), high: text() };
  return { kind, ...base, choices: Array.from({ length: dice.between(ownLimits.fewestChoices, ownLimits.mostChoices) }, text) };
}
