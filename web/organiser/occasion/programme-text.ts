// An agenda as people write one: a line an item, the time first.
import type { ProgrammeItem } from '../../../surveys/fieldwork/occasion.ts';

/** "09.00 Kaffe" on a line of its own. */
export function programmeText(items: readonly ProgrammeItem[]): string {
  return items.map(({ time, title }) => `${time} ${title}`).join('\n');
}

/**
 * The items in a text, and the lines that are none.
 *
 * @example programmeIn('9.00 Kaffe\nLunch') // { items: [{ time: '9.00', title: 'Kaffe' }], wrong: ['Lunch'] }
 */
export function programmeIn(text: string): { readonly items: readonly ProgrammeItem[]; readonly wrong: readonly string[] } {
  const items: ProgrammeItem[] = [];
  const wrong: string[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (!line) continue;
    const [, time, title] = /^(\d{1,2}(?:[.:]\d{2})?(?:\s*[–-]\s*\d{1,2}(?:[.:]\d{2})?)?)[\s,;:–-]+(\S.*)$/.exec(line) ?? [];
    if (time && title && title.length <= 200) items.push({ time: time.replace(/\s*[–-]\s*/, '–'), title });
    else wrong.push(line);
  }
  return { items, wrong };
}
