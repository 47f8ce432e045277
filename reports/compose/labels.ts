// What breakdowns, groups and codes are called.
import { type SwedishText, textIn } from '../../surveys/definition/localized-text.ts';
import { municipalities } from '../../surveys/reference/municipalities.ts';
import { regions } from '../../surveys/reference/regions.ts';
import { unknownGroup } from '../tabulate/breakdowns.ts';
import { notKnownCode, type Variable } from '../tabulate/variable.ts';
import { wordsIn } from './words.ts';

const breakdownNames: Readonly<Record<string, SwedishText>> = {
  sector: { sv: 'Sektor', en: 'Sector' },
  role: { sv: 'Roll', en: 'Role' },
  municipality: { sv: 'Kommun', en: 'Municipality' },
  region: { sv: 'Region', en: 'Region' },
  county: { sv: 'Län', en: 'County' },
  organisation: { sv: 'Organisation', en: 'Organisation' },
  department: { sv: 'Förvaltning', en: 'Department' },
};

const sectorNames: Readonly<Record<string, SwedishText>> = {
  municipality: { sv: 'Kommun', en: 'Municipality' },
  region: { sv: 'Region', en: 'Region' },
  authority: { sv: 'Statlig myndighet', en: 'State authority' },
  academy: { sv: 'Akademi', en: 'Academy' },
  business: { sv: 'Näringsliv', en: 'Business' },
  civil: { sv: 'Civilsamhälle', en: 'Civil society' },
};

/** What a breakdown is called: its question, or the background value. */
export function breakdownLabel(name: string, variables: readonly Variable[], locale: string): string {
  const known = breakdownNames[name];
  if (known) return textIn(known, locale);
  const variable = variables.find(({ question }) => question === name);
  return variable ? textIn(variable.questionText, locale) : name;
}

/** What a group is called: a choice of the question, a place in Sweden, a sector, or else the value itself. */
export function groupLabel(breakdown: string, group: string, variables: readonly Variable[], locale: string): string {
  if (breakdown === '') return wordsIn(locale).all;
  if (group === unknownGroup) return wordsIn(locale).unknownGroup;
  const variable = variables.find(({ question, item }) => question === breakdown && item === '');
  if (variable) return codeLabel(variable, group, locale);
  return placeName(breakdown, group) ?? (sectorNames[group] ? textIn(sectorNames[group], locale) : group);
}

/** What a code of a variable is called. */
export function codeLabel(variable: Variable, code: string, locale: string): string {
  const text = code === notKnownCode ? variable.notKnown : variable.codes.find((one) => one.code === code)?.text;
  return text ? textIn(text, locale) : code;
}

/** Texts of all codes of a variable, "Vet ej" included. */
export function codeLabels(variable: Variable, locale: string): Readonly<Record<string, string>> {
  const labels = variable.codes.map(({ code, text }) => [code, textIn(text, locale)]);
  return Object.fromEntries(variable.notKnown ? [...labels, [notKnownCode, textIn(variable.notKnown, locale)]] : labels);
}

/** The name of a municipality, region or county by its code, where the breakdown or question is one of those. */
export function placeName(breakdown: string, code: string): string | undefined {
  if (breakdown === 'municipality') return municipalities.find((place) => place.code === code)?.name;
  if (breakdown === 'region' || breakdown === 'county') return regions.find((place) => place.code === code)?.name;
  return undefined;
}
