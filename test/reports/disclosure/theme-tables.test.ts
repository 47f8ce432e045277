// A count of themes follows from the texts that are shown and from what was said about them, and from nothing else.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { themeTable } from '../../../reports/disclosure/theme-tables.ts';
import type { WaveRelease } from '../../../reports/disclosure/wave-release.ts';
import { textKey } from '../../../surveys/fieldwork/text-key.ts';
import { type ActivityThemes, noThemes, themesOn, withRead, withTheme } from '../../../surveys/fieldwork/themes.ts';
import { sessionEval } from '../../../surveys/library/session-eval.ts';
import { releaseOf, waveOf } from '../fixtures/make-wave.ts';

const wave = waveOf(sessionEval);
const texts = ['Samtalen', 'Lunchen', 'Lokalen', 'Tempot'];
const two = withTheme(withTheme(noThemes, { survey: 'session-eval', question: 'keep', name: { sv: 'Ett' } }), {
  survey: 'session-eval',
  question: 'keep',
  name: { sv: 'Två' },
});

/** A wave in which people wrote these, and answered other questions in some way. */
function released(written: readonly string[], relevance = 3): WaveRelease {
  const answers = { relevance, learning: 3, exchange: 3, voice: 3, use_intent: 'act' };
  return releaseOf(
    sessionEval,
    wave,
    written.map((keep) => ({ answers: { ...answers, keep }, background: {} })),
  );
}

function marked(marks: readonly (readonly [string, readonly string[]])[]): ActivityThemes {
  return marks.reduce((all, [text, themes]) => withRead(all, { wave: wave.id, question: 'keep', key: textKey(text) }, themes), two);
}

const count = (release: WaveRelease, all: ActivityThemes) => themeTable(release, 'keep', themesOn(all, 'session-eval', 'keep'), all);

const someWritten = fc.array(fc.constantFrom(...texts), { minLength: 5, maxLength: 30 });
const someMarks = fc.array(
  fc
    .tuple(fc.constantFrom(...texts, 'Detta skrev ingen'), fc.subarray(['theme_1', 'theme_2']))
    .map(([text, themes]) => [text, themes] as const),
  { minLength: 1, maxLength: 6 },
);

describe('a table of themes', () => {
  test('counts each shown text once a theme, of all shown texts', () => {
    fc.assert(
      fc.property(someWritten, someMarks, (written, marks) => {
        const all = marked(marks);
        const last = new Map(marks);
        const found = count(released(written), all);
        const read = written.filter((text) => last.has(text));
        if (read.length === 0) {
          expect(found).toBeUndefined();
          return;
        }
        expect(found?.unread).toBe(written.length - read.length);
        expect(found?.table).toMatchObject({
          status: 'released',
          base: written.length,
          cells: ['theme_1', 'theme_2'].map((code) => ({ code, n: read.filter((text) => last.get(text)?.includes(code)).length })),
        });
      }),
    );
  });

  test('is the same whatever else the writers answered, and whatever was said of texts that are not shown', () => {
    fc.assert(
      fc.property(someWritten, someMarks, fc.integer({ min: 1, max: 5 }), (written, marks, relevance) => {
        const counted = count(released(written), marked(marks));
        expect(count(released(written, relevance), marked([...marks, ['Aldrig skrivet', ['theme_1']]]))).toEqual(counted);
      }),
    );
  });

  test('is none where fewer than k answered, or wrote, also if somebody has marked their texts', () => {
    const all = marked(texts.map((text) => [text, ['theme_1']] as const));
    expect(count(released(texts), all)).toBeUndefined();
    const fewWriters = released([...texts, '', '', '']);
    expect(count(fewWriters, all)).toBeUndefined();
    // Without that look the four could be counted: the guard is what keeps them.
    const shown = { ...fewWriters, texts: [{ question: 'keep', status: 'released', texts }] } as unknown as WaveRelease;
    expect(count(shown, all)?.table).toMatchObject({ base: 4 });
  });
});
