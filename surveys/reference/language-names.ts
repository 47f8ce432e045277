/** Each language in its own words; the national minorities' beside Swedish and English. Surveys may be in these. */
export const languageNames: Readonly<Record<string, string>> = {
  sv: 'Svenska',
  en: 'English',
  fi: 'Suomi',
  fit: 'Meänkieli',
  se: 'Davvisámegiella',
  yi: 'ייִדיש',
  rom: 'Romani',
};
