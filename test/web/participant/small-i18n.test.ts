// The full page's own small i18next says the same as i18next, for every text the page has.
import i18next from 'i18next';
import { expect, test } from 'vitest';
import enCommon from '../../../web/i18n/en/common.json';
import enParticipant from '../../../web/i18n/en/participant.json';
import small from '../../../web/i18n/small/i18next.ts';
import svCommon from '../../../web/i18n/sv/common.json';
import svParticipant from '../../../web/i18n/sv/participant.json';

const options = {
  resources: { sv: { common: svCommon, participant: svParticipant }, en: { common: enCommon, participant: enParticipant } },
  fallbackLng: 'sv',
  defaultNS: 'common',
  interpolation: { escapeValue: false },
  initAsync: false,
};

type Texts = { readonly [key: string]: string | Texts };

/** Every key as it is asked for: without the ending that says one or several. */
function keysOf(texts: Texts, above = ''): readonly string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [above + key.replace(/_(one|other)$/, '')] : keysOf(text, `${above}${key}.`),
  );
}

const areas = { common: svCommon as Texts, participant: svParticipant as Texts };

test.each(['sv', 'en', 'fi'])('says every text as i18next does to someone who reads %s', async (locale) => {
  const real = i18next.createInstance();
  await real.init({ ...options, lng: locale });
  small.init({ ...options, lng: locale });
  for (const [area, texts] of Object.entries(areas)) {
    const [theirs, ours] = [
      real.getFixedT(locale, area as 'common') as unknown as (key: string, values: object) => string,
      small.getFixedT(area),
    ];
    for (const key of new Set(keysOf(texts))) {
      for (const count of [undefined, 0, 1, 2, 21]) {
        const given = count === undefined ? { ...names(key, texts) } : { ...names(key, texts), count };
        expect([key, count, ours(key, given)]).toEqual([key, count, theirs(key, given)]);
      }
    }
    expect(ours('no.such.key')).toBe('no.such.key');
  }
});

/** A value for each name in the texts of a key. */
function names(key: string, texts: Texts): Readonly<Record<string, string>> {
  const all = JSON.stringify(texts);
  return Object.fromEntries([...all.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => [name, `<${name} ${key}>`]));
}

test('tells who listens when the language changes, and not who has stopped', () => {
  small.init({ ...options, lng: 'sv' });
  const told: string[] = [];
  const listen = (locale: string) => told.push(locale);
  small.on('languageChanged', listen);
  const before = small.getFixedT('participant');
  expect(small.getFixedT('participant')).toBe(before);
  small.changeLanguage('en');
  expect(small.getFixedT('participant')).not.toBe(before);
  small.off('languageChanged', listen);
  small.changeLanguage('sv');
  expect(told).toEqual(['en']);
});
