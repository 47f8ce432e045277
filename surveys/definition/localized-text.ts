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
