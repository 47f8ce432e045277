// What a store promises of themes: nothing at first, and no change lost when several are made at once.
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import { noThemes, withRead, withTheme } from '../../../surveys/fieldwork/themes.ts';

export function themesContract(withWave: () => Promise<Store>): void {
  const theme = (sv: string) => ({ survey: 'session-eval', question: 'keep', name: { sv } });

  describe('themes of open answers', () => {
    test('are none at first, and kept as they are', async () => {
      const store = await withWave();
      expect(await store.themes('a1')).toEqual(noThemes);
      const made = await store.rewriteThemes('a1', (all) => withTheme(all, theme('Samtalen, "$x" och a.b')));
      expect(made.themes).toEqual([{ id: 'theme_1', ...theme('Samtalen, "$x" och a.b') }]);
      expect(await store.themes('a1')).toEqual(made);
    });

    test('that are given by many at once are all kept', async () => {
      const store = await withWave();
      await Promise.all(Array.from({ length: 12 }, (_, n) => store.rewriteThemes('a1', (all) => withTheme(all, theme(`Tema ${n}`)))));
      const { made, themes } = await store.themes('a1');
      expect(made).toBe(12);
      expect(new Set(themes.map(({ id }) => id)).size).toBe(12);
      expect(new Set(themes.map(({ name }) => name.sv)).size).toBe(12);
    });

    test('stay as they are where nothing is changed', async () => {
      const store = await withWave();
      const place = { wave: 'w1', question: 'keep', key: 'k1' };
      const before = await store.rewriteThemes('a1', (all) => withRead(withTheme(all, theme('Samtalen')), place, ['theme_1']));
      expect(await store.rewriteThemes('a1', (all) => all)).toEqual(before);
      expect(await store.themes('a1')).toEqual(before);
    });

    test('go with their activity', async () => {
      const store = await withWave();
      await store.rewriteThemes('a1', (all) => withTheme(all, theme('Samtalen')));
      await store.removeActivity('a1');
      expect(await store.themes('a1')).toEqual(noThemes);
    });
  });
}
