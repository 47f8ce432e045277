// The words of the participant's pages: the same texts as the interface in web/, so that no sentence exists twice.
import en from '../../web/i18n/en/participant.json';
import sv from '../../web/i18n/sv/participant.json';

export type Locale = 'sv' | 'en';

type Texts = typeof sv;
type WithoutNumber<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
type KeysOf<T> = { [K in keyof T & string]: T[K] extends string ? WithoutNumber<K> : `${K}.${KeysOf<T[K]>}` }[keyof T & string];

/** A text's place: `sent.heading`; without `_one` and `_other` where there are two. */
export type WordKey = KeysOf<Texts>;

/** A text with its values filled in; `count` chooses between one and several. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

const texts: Readonly<Record<Locale, unknown>> = { sv, en };

/**
 * The texts in a language.
 *
 * @example wordsIn('sv')('questions', { count: 7, number: 'Sju' }) // 'Sju frågor'
 */
export function wordsIn(locale: Locale): Say {
  return (key, values = {}) => {
    const text = textAt(locale, key) ?? textAt(locale, `${key}_${values.count === 1 ? 'one' : 'other'}`) ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}

function textAt(locale: Locale, key: string): string | undefined {
  let here: unknown = texts[locale];
  for (const part of key.split('.')) here = (here as Readonly<Record<string, unknown>> | undefined)?.[part];
  return typeof here === 'string' ? here : undefined;
}
