// A million invented answers from a seed, the same on every machine.
import { mulberry32, type Random } from '../../../server/samples/random.ts';
import { choiceQuestion, groups, options, scaleQuestions, severalQuestions } from './survey.ts';

export type BenchAnswers = Readonly<Record<string, string | number | readonly string[]>>;

/** Answers to the whole survey; one in twenty skips a question, one in twenty does not know. */
export function* answersFrom(seed: number, count: number): Iterable<BenchAnswers> {
  const random = mulberry32(seed);
  for (let n = 0; n < count; n++) yield oneAnswer(random);
}

function oneAnswer(random: Random): BenchAnswers {
  const answers: Record<string, string | number | readonly string[]> = { municipality: groups[pick(random, groups.length)] ?? '' };
  for (const name of scaleQuestions) {
    const thrown = random();
    if (thrown >= 0.05) answers[name] = thrown < 0.1 ? 'na' : 1 + pick(random, 5);
  }
  for (const name of severalQuestions) {
    const picked = options.filter(() => random() < 0.4);
    if (picked.length > 0) answers[name] = picked;
  }
  if (random() >= 0.05) answers[choiceQuestion] = options[pick(random, options.length)] ?? '';
  return answers;
}

function pick(random: Random, from: number): number {
  return Math.floor(random() * from);
}
