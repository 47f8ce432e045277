import { mulberry32 as seededRandom } from '../../../server/samples/random.ts';

/** Throws of dice, named after what a test wants of them. */
export class Dice {
  readonly #random: () => number;
  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }
  chance(probability: number): boolean {
    return this.#random() < probability;
  }
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.#random() * (most - least + 1));
  }
  one<T>(of: readonly T[]): T {
    if (of.length === 0) throw new Error('nothing to pick from');
    return of[this.between(0, of.length - 1)] as T;
  }
  /** Some of them, at least none and at most `most`, in a random order. */
  some<T>(of: readonly T[], most: number): readonly T[] {
    return this.shuffled(of).slice(0, this.between(0, Math.min(most, of.length)));
  }
  shuffled<T>(of: readonly T[]): readonly T[] {
    const list = [...of];
    for (let index = list.length - 1; index > 0; index--) {
      const other = this.between(0, index);
      [list[index], list[other]] = [list[other] as T, list[index] as T];
    }
    return list;
  }
}
