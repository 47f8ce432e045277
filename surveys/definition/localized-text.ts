/** Text a person reads. Swedish is mandatory (Språklagen 2009:600, 11 §); other languages may be added in the definition alone. */
export interface SwedishText {
  readonly sv: string;
  readonly en?: string;
  readonly [locale: string]: string | undefined;
}

/**
 * The text in a language, or in Swedish where it has not been translated.
 *
 * @example textIn({ sv: 'Vet ej', en: "Don't know" }, 'fi') // 'Vet ej'
 */
export function textIn(text: SwedishText, locale: string): string {
  return text[locale] ?? text.sv;
}

/** Words and the language they are in, which is not the reader's where a text has not been translated. */
export interface Said {
  readonly text: string;
  readonly lang: string;
}

/**
 * The text in a language, or in Swedish, and which of the two it became: the `lang` a screen reader needs to pronounce it.
 *
 * @example saidIn({ sv: 'Vet ej', fi: 'En tiedä' }, 'fi') // { text: 'En tiedä', lang: 'fi' }
 */
export function saidIn(text: SwedishText, locale: string): Said {
  const own = text[locale];
  return own === undefined ? { text: text.sv, lang: 'sv' } : { text: own, lang: locale };
}
