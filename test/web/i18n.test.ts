// The texts of the interface: Swedish and English say the same things. That every key used exists is checked by the
// compiler (web/i18n/i18next.d.ts).
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = 'web/i18n';
const areas = readdirSync(`${folder}/sv`);

type Texts = { readonly [key: string]: string | Texts };

function textsOf(locale: string, area: string): ReadonlyMap<string, string> {
  return new Map(flat(JSON.parse(readFileSync(`${folder}/${locale}/${area}`, 'utf8')) as Texts));
}

function flat(texts: Texts, above = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[above + key, text]] : flat(text, `${above}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();

describe.each(areas)('%s', (area) => {
  const [sv, en] = [textsOf('sv', area), textsOf('en', area)];

  test('has the same keys in Swedish and English', () => {
    expect([...en.keys()].sort()).toEqual([...sv.keys()].sort());
  });

  test('leaves no text empty', () => {
    expect([...sv, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('fills in the same values in both languages', () => {
    const differing = [...sv].filter(([key, text]) => String(placeholders(text)) !== String(placeholders(en.get(key) ?? '')));
    expect(differing).toEqual([]);
  });
});

test('every area is there in both languages', () => {
  expect(readdirSync(`${folder}/en`)).toEqual(areas);
});
