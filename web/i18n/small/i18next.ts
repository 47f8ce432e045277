// What the full page needs of i18next, in its place (vite.full.config.ts): texts in two languages with values and with one or
// several of something, and someone to tell when the language changes. i18next and react-i18next are a twentieth of that page.
// The sources are written against i18next and checked by its types; test/web/participant/small-i18n.test.ts compares all texts.

type Texts = { readonly [key: string]: string | Texts };
type Values = Readonly<Record<string, unknown>>;
export type Say = (key: string, values?: Values) => string;

interface Options {
  /** Texts by language and area. */
  readonly resources: Readonly<Record<string, Readonly<Record<string, Texts>>>>;
  readonly lng: string;
  readonly fallbackLng: string;
}

let { resources, lng, fallbackLng }: Options = { resources: {}, lng: 'sv', fallbackLng: 'sv' };
const listeners = new Set<(locale: string) => void>();
/** One function for each area and language, so that a component can tell by it whether anything has changed. */
const says = new Map<string, Say>();

function changeLanguage(locale: string): void {
  lng = locale;
  for (const tell of listeners) tell(locale);
}

const i18n = {
  get language(): string {
    return lng;
  },
  use: () => i18n,
  init(options: Options): void {
    ({ resources, fallbackLng } = options);
    says.clear();
    changeLanguage(options.lng);
  },
  on(_event: 'languageChanged', listener: (locale: string) => void): void {
    listeners.add(listener);
  },
  off(_event: 'languageChanged', listener: (locale: string) => void): void {
    listeners.delete(listener);
  },
  changeLanguage,
  /** The texts of an area in the language of now. */
  getFixedT(area: string): Say {
    const place = `${lng}/${area}`;
    const say = says.get(place) ?? sayIn(lng, area);
    says.set(place, say);
    return say;
  },
};
export default i18n;

function sayIn(locale: string, area: string): Say {
  return (key, values = {}) => {
    const text = textAt(locale, area, key, values) ?? textAt(fallbackLng, area, key, values) ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
  };
}

/** The text at `sent.heading`; with `count`, that of one or of several where there are two. */
function textAt(locale: string, area: string, key: string, { count }: Values): string | undefined {
  const texts = resources[locale]?.[area];
  if (!texts) return undefined;
  const plural = typeof count === 'number' ? found(texts, `${key}_${new Intl.PluralRules(locale).select(count)}`) : undefined;
  return plural ?? found(texts, key);
}

function found(texts: Texts, key: string): string | undefined {
  let here: string | Texts | undefined = texts;
  for (const part of key.split('.')) here = typeof here === 'object' ? here[part] : undefined;
  return typeof here === 'string' ? here : undefined;
}
