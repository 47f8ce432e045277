import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import { wordsIn } from './words.ts';

/**
 * What an occasion is called in charts and tables: its kind and number, which is short and always there. A step of a
 * process has no number people know and goes by its title.
 *
 * @example occasionLabel({ kind: 'session', number: 1, … }, 'sv') // 'Träff 1'
 */
export function occasionLabel(
  occasion: Pick<Occasion, 'kind' | 'number' | 'title'>,
  locale: string,
  place: 'alone' | 'in-text' = 'alone',
): string {
  if (occasion.kind === 'step') return occasion.title;
  const word = wordsIn(locale).occasionKinds[occasion.kind];
  return `${place === 'in-text' ? word.toLocaleLowerCase(locale) : word} ${occasion.number}`;
}
