// What figures of where organisations stand say by themselves.

export interface TilesWords {
  readonly organisation: string;
  readonly count: (n: number) => string;
  readonly from: (place: string) => string;
  readonly movedFrom: (place: string) => string;
  readonly notMoved: string;
  readonly unknown: string;
  readonly sinceBefore: string;
  readonly base: (known: number, all: number, meeting: string | undefined) => string;
  readonly moved: (n: number, before: string) => string;
  readonly firstRound: string;
  readonly missing: (names: readonly string[]) => string;
  readonly groupHead: string;
  readonly group: (name: string) => string;
  readonly picks: (groups: number) => string;
}

const numerals = ['Ingen', 'En', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta', 'Nio', 'Tio', 'Elva', 'Tolv'];

const swedish: TilesWords = {
  organisation: 'Region',
  count: (n) => (n === 1 ? '1 region' : `${n} regioner`),
  from: (place) => `från ${place}`,
  movedFrom: (place) => `Flyttad från ${place}`,
  notMoved: '–',
  unknown: 'Inte angivet',
  sinceBefore: 'Sedan förra gången',
  base: (known, all, meeting) => `${known} av ${all} regioner har angett sitt läge${meeting ? `, senast inför ${meeting}` : ''}.`,
  moved: (n, before) => `${numerals[n] ?? n} ${n === 1 || n === 0 ? 'region' : 'regioner'} har flyttat sedan ${before}.`,
  firstRound: 'Det är första gången läget anges.',
  missing: (names) => `Läget är inte angivet: ${new Intl.ListFormat('sv', { type: 'conjunction' }).format(names)}.`,
  groupHead: 'Grupp',
  group: (name) => (/^\d+$/.test(name) ? `Grupp ${name}` : name),
  picks: (groups) => (groups === 1 ? 'En grupp.' : `${groups} grupper.`),
};

const english: TilesWords = {
  organisation: 'Region',
  count: (n) => (n === 1 ? '1 region' : `${n} regions`),
  from: (place) => `from ${place}`,
  movedFrom: (place) => `Moved from ${place}`,
  notMoved: '–',
  unknown: 'Not stated',
  sinceBefore: 'Since last time',
  base: (known, all, meeting) => `${known} of ${all} regions have stated where they are${meeting ? `, latest before ${meeting}` : ''}.`,
  moved: (n, before) => `${n === 0 ? 'No region has' : n === 1 ? 'One region has' : `${n} regions have`} moved since ${before}.`,
  firstRound: 'This is the first time the situation is stated.',
  missing: (names) => `The situation is not stated: ${new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)}.`,
  groupHead: 'Group',
  group: (name) => (/^\d+$/.test(name) ? `Group ${name}` : name),
  picks: (groups) => (groups === 1 ? 'One group.' : `${groups} groups.`),
};

/** The words of a language; Swedish where a language has none. */
export function tilesWordsIn(locale: string): TilesWords {
  return locale === 'en' ? english : swedish;
}
