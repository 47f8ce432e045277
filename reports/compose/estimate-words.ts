// What figures of shares and indexes say by themselves.

export interface EstimateWords {
  readonly topTwoCaption: (low: string, high: string, lowText: string, highText: string) => string;
  readonly topTwoMethod: (low: string, high: string, first: string) => string;
  readonly index: string;
  readonly indexCaption: (lowest: string, highest: string) => string;
  readonly indexMethod: (lowest: number, highest: number) => string;
  readonly indexAlt: (index: string, low: string | undefined, high: string | undefined, n: number) => string;
  readonly shareAlt: (share: string, low: string, high: string, n: number) => string;
  readonly or: (texts: readonly string[]) => string;
  readonly step: string;
  readonly chainCaption: string;
  readonly chainMethod: string;
  readonly wilson: string;
}

function inQuotes(locale: string, open: string, close: string): (texts: readonly string[]) => string {
  return (texts) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(texts.map((text) => `${open}${text}${close}`));
}

const swedish: EstimateWords = {
  topTwoCaption: (low, high, lowText, highText) => `Andel som svarade ${low} eller ${high} (”${lowText}” eller ”${highText}”)`,
  topTwoMethod: (low, high, first) =>
    `Gränsen går under ${low}: ${low} och ${high} räknas, på skalan ${first}–${high}. ”Vet ej” ingår inte. Osäkerheten är 95 procents intervall enligt Wilson.`,
  index: 'Index',
  indexCaption: (lowest, highest) => `Index 0–100: 0 om alla svarar ”${lowest}”, 100 om alla svarar ”${highest}”`,
  indexMethod: (lowest, highest) =>
    `Index = (medelvärdet − ${lowest}) / (${highest} − ${lowest}) · 100. ”Vet ej” ingår inte. Osäkerheten är medelvärdets 95 procents intervall, omräknat på samma sätt.`,
  indexAlt: (index, low, high, n) => (low === undefined ? `index ${index}, n = ${n}` : `index ${index} (${low} till ${high}), n = ${n}`),
  shareAlt: (share, low, high, n) => `${share} (${low} till ${high}), n = ${n}`,
  or: inQuotes('sv', '”', '”'),
  step: 'Steg',
  chainCaption: 'Andel av dem som svarade på frågan, i varje enkät för sig',
  chainMethod:
    'Olika personer svarar på enkäterna, och inte lika många. Stegen står bredvid varandra men visar inte samma personers väg. Varje rad har sitt eget\u00a0n.',
  wilson: 'Osäkerheten är 95 procents intervall enligt Wilson.',
};

const english: EstimateWords = {
  topTwoCaption: (low, high, lowText, highText) => `Share who answered ${low} or ${high} (“${lowText}” or “${highText}”)`,
  topTwoMethod: (low, high, first) =>
    `The cut-off is below ${low}: ${low} and ${high} count, on the scale ${first}–${high}. “Don’t know” is not part of it. Uncertainty is a 95 per cent interval after Wilson.`,
  index: 'Index',
  indexCaption: (lowest, highest) => `Index 0–100: 0 if all answer “${lowest}”, 100 if all answer “${highest}”`,
  indexMethod: (lowest, highest) =>
    `Index = (mean − ${lowest}) / (${highest} − ${lowest}) · 100. “Don’t know” is not part of it. Uncertainty is the mean’s 95 per cent interval, counted the same way.`,
  indexAlt: (index, low, high, n) => (low === undefined ? `index ${index}, n = ${n}` : `index ${index} (${low} to ${high}), n = ${n}`),
  shareAlt: (share, low, high, n) => `${share} (${low} to ${high}), n = ${n}`,
  or: inQuotes('en-GB', '“', '”'),
  step: 'Step',
  chainCaption: 'Share of those who answered the question, in each survey by itself',
  chainMethod:
    'Different people answer the surveys, and not equally many. The steps stand beside each other but do not show the way of the same people. Each row has its own\u00a0n.',
  wilson: 'Uncertainty is a 95 per cent interval after Wilson.',
};

/** The words of a language; Swedish where a language has none. */
export function estimateWordsIn(locale: string): EstimateWords {
  return locale === 'en' ? english : swedish;
}
