// Open answers are drawn like cards: none comes back, and when the deck is out the question is left empty, as many do.
import { chance, type Random, shuffled } from './random.ts';

export interface TextDeck {
  /** The next text, or undefined when there is none left. */
  draw(): string | undefined;
}

/** A shuffled deck of texts. */
export function deckOf(random: Random, texts: readonly string[]): TextDeck {
  const left = [...shuffled(random, texts)];
  return { draw: () => left.pop() };
}

/**
 * Draws nearly every second text from what belongs to this occasion, the others from what fits any.
 *
 * @param any shared between occasions, so that a text is not used at two of them
 */
export function mixedDeck(random: Random, own: readonly string[], any: TextDeck): TextDeck {
  const ownDeck = deckOf(random, own);
  return { draw: () => (chance(random, 0.45) ? (ownDeck.draw() ?? any.draw()) : (any.draw() ?? ownDeck.draw())) };
}

/** A text from the deck with that probability: people skip questions. */
export function maybeDraw(random: Random, deck: TextDeck, probability: number): string | undefined {
  return chance(random, probability) ? deck.draw() : undefined;
}

/**
 * An answer under its question, or nothing where it was skipped.
 *
 * @example { ...answers, ...optional('keep', maybeDraw(random, deck, 0.6)) }
 */
export function optional<K extends string, V>(question: K, answer: V | undefined): { readonly [Name in K]?: V } {
  return (answer === undefined ? {} : { [question]: answer }) as { readonly [Name in K]?: V };
}
