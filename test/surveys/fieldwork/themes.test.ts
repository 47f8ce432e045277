import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ActivityThemes,
  noThemes,
  themesOfText,
  themesOn,
  withoutTheme,
  withRead,
  withTheme,
} from '../../../surveys/fieldwork/themes.ts';

const wanted = (sv: string, question = 'keep') => ({ survey: 'session-eval', question, name: { sv } });
const place = (key: string, wave = 'w1') => ({ wave, question: 'keep', key });

/** What an organiser may do, one thing after the other. */
const step = fc.oneof(
  fc.constant((all: ActivityThemes) => withTheme(all, wanted('Tema'))),
  fc.nat(5).map((at) => (all: ActivityThemes) => withoutTheme(all, all.themes[at]?.id ?? 'theme_0')),
  fc.tuple(fc.constantFrom('a', 'b', '__proto__', 'constructor'), fc.constantFrom('w1', 'w2'), fc.nat(5)).map(
    ([key, wave, at]) =>
      (all: ActivityThemes) =>
        withRead(all, place(key, wave), all.themes[at] ? [all.themes[at].id] : []),
  ),
);

describe('themes', () => {
  test('never get an id that one before them had, and a removed one stands on no text', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const seen = new Set<string>();
        let all = noThemes;
        for (const next of steps) {
          const before = new Set(all.themes.map(({ id }) => id));
          all = next(all);
          for (const { id } of all.themes.filter((theme) => !before.has(theme.id))) {
            expect(seen.has(id)).toBe(false);
            seen.add(id);
          }
          const known = new Set(all.themes.map(({ id }) => id));
          for (const { texts } of all.read)
            for (const themes of Object.values(texts)) expect(themes.filter((id) => !known.has(id))).toEqual([]);
        }
      }),
    );
  });

  test('of a text are as they were last said, whatever the text is called, and undefined when they are taken back', () => {
    for (const key of ['a', '__proto__', 'constructor', 'toString']) {
      expect(themesOfText(noThemes, place(key))).toBeUndefined();
      const read = withRead(withRead(noThemes, place(key), ['theme_1']), place(key), []);
      expect(themesOfText(read, place(key))).toEqual([]);
      expect(themesOfText(read, place(key, 'w2'))).toBeUndefined();
      expect(withRead(read, place(key), undefined)).toEqual(noThemes);
    }
  });

  test('are listed for the question they are of', () => {
    const all = withTheme(withTheme(noThemes, wanted('Ett')), wanted('Annat', 'change'));
    expect(themesOn(all, 'session-eval', 'change').map(({ id }) => id)).toEqual(['theme_2']);
    expect(themesOn(all, 'project-eval', 'change')).toEqual([]);
  });
});
