import type { Words } from './words.ts';

/** "3 uppgav Vet ej, 1 svarade inte", or nothing. */
function besides(notKnown: number, missing: number): string {
  const parts = [notKnown > 0 ? `${notKnown} svarade ”Vet ej”` : '', missing > 0 ? `${missing} svarade inte på frågan` : ''].filter(
    Boolean,
  );
  return parts.length > 0 ? ` ${parts.join(' och ')}.` : '';
}

/** The same for several rows: the most in any of them, since rows share respondents and cannot be added up. */
function besidesInRows(notKnown: number, missing: number): string {
  const parts = [notKnown > 0 ? `högst ${notKnown} ”Vet ej”` : '', missing > 0 ? `högst ${missing} utan svar` : ''].filter(Boolean);
  return parts.length > 0 ? ` Utöver dem per rad: ${parts.join(' och ')}.` : '';
}

const numerals = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** Numbers up to twelve in letters, as Swedish writing rules advise. */
function inLetters(n: number): string {
  return numerals[n] ?? String(n);
}

function inList(parts: readonly string[]): string {
  return new Intl.ListFormat('sv', { type: 'conjunction' }).format(parts);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const swedishWords: Words = {
  reportTitle: (activity) => `Resultat: ${activity}`,
  occasionKinds: { session: 'Träff', meeting: 'Möte', workshop: 'Verkstad', step: 'Steg' },
  all: 'Alla',
  unknownGroup: 'Uppgift saknas',
  question: 'Fråga',
  wave: 'Omgång',
  answer: 'Svar',
  ownQuestions: {
    title: 'Egna frågor',
    intro: 'Frågor som arrangören har lagt till i enstaka omgångar. De jämförs bara där exakt samma fråga har ställts.',
  },
  area: 'Område',
  n: 'Bas n',
  mean: 'Medel',
  count: 'Antal',
  share: 'Andel',
  interval: '95 % osäkerhet',
  topTwoColumn: (low, high) => `Andel ${low}–${high}`,
  hidden: 'Visas inte',
  tooFew: 'För få svar',
  noAnswers: 'Inga svar',
  base: {
    one: (n, notKnown, missing) => `Bas: ${n} svar.${besides(notKnown, missing)}`,
    several: (fewest, most, notKnown, missing) =>
      `Bas: ${fewest === most ? fewest : `${fewest}–${most}`} svar per rad.${besidesInRows(notKnown, missing)}`,
    none: 'Ingen har svarat på frågan.',
    tooFew: 'För få svar för att visas.',
    entries: (n, oldest, newest) =>
      `${n === 1 ? 'En uppgift' : `${n} uppgifter`}, ${oldest === newest ? `från ${newest}` : `från ${oldest} till ${newest}`}.`,
    texts: (n) => (n === 1 ? '1 svar med egna ord.' : `${n} svar med egna ord.`),
  },
  alt: {
    topTwo: (share, low, high, n) => `${share} svarade ”${low}” eller ”${high}”, n = ${n}`,
    option: (share, option) => `${share} ”${option}”`,
    mean: (mean, low, high, n) => (low === undefined ? `medel ${mean}, n = ${n}` : `medel ${mean} (${low} till ${high}), n = ${n}`),
    shareOfTopTwo: (low, high) => `Andel som svarade ”${low}” eller ”${high}”.`,
    shareOfHighest: (high) => `Andel som svarade ”${high}”.`,
    extremes: (highest, lowest) => `högst ${highest}; lägst ${lowest}`,
    texts: (n) => (n === 1 ? 'Ett svar med egna ord.' : `${n} svar med egna ord.`),
    rows: (n) => (n === 1 ? 'Tabell med en rad.' : `Tabell med ${n} rader.`),
  },
  verdict: {
    higher: (from, to, change) => `Högre vid ${to} än vid ${from}: ${change}`,
    lower: (from, to, change) => `Lägre vid ${to} än vid ${from}: ${change}`,
    none: (from, to, change) => `Ingen säker förändring från ${from} till ${to}: ${change}`,
    notEstimated: (from, to) => `Ingen säker förändring kan räknas fram från ${from} till ${to}: svaren är helt lika eller för få`,
    change: (difference, low, high) => `${difference} (${low}\u00a0till\u00a0${high})`,
  },
  notes: {
    tooFewWave: (wave, k) => `${wave}: för få svar. Färre än ${inLetters(k)} svarade. Därför visas inget resultat, inte heller antalet.`,
    tooFewQuestion: (where, k) => `${where}: färre än ${inLetters(k)} svarade på frågan, så svaren visas inte.`,
    hiddenGroups: (groups, k) =>
      `${groups === 1 ? 'En grupp' : `${capital(inLetters(groups))} grupper`} visas inte, så att ingen grupp med färre än ${inLetters(k)} svar kan räknas fram.`,
    tooFewGroups: (k) => `I någon grupp har färre än ${inLetters(k)} svarat på frågan. Därför visas den inte uppdelad.`,
    notComparable: (question, waves) =>
      `${question}: inte jämförbart, eftersom svarsalternativen är olika (${waves}). De visas var för sig.`,
    otherWords: (question, waves) =>
      `${question}: inte jämförbart, eftersom frågan är ställd med olika ord (${waves}). Svaren visas var för sig.`,
    draft: (wave, survey) => `${wave}: ${survey} har inte öppnat än.`,
    open: (wave, survey) => `${wave}: ${survey} pågår. Resultatet visas när omgången är stängd och resultatet fastställt.`,
    closed: (wave, survey) => `${wave}: ${survey} är stängd, men resultatet är inte fastställt än.`,
    ownQuestion: (waves) => `Egen fråga, ställd i: ${waves}.`,
    oneWave: 'Utvecklingen visas när minst två omgångar har resultat som går att jämföra.',
    multiple: 'Flera svar var möjliga, så andelarna kan bli mer än 100 procent tillsammans.',
    wholePopulation: (n) => `Alla ${n} i målgruppen tillfrågades. Osäkerheten är en vägledning, inte ett urvalsfel.`,
    notDrawn: (grounds) => `Några svar är för få för att ritas bredvid de andra (${grounds}). De finns i filen med alla siffror.`,
    keptApart: 'Samordnade svar, svar för en förvaltning och egna svar redovisas var för sig och räknas aldrig ihop.',
    points: 'Poäng: 3 för viktigast, 2 för näst viktigast, 1 för tredje viktigast.',
    smallBase: (n) => `Färre än tio svar (${n}): se på fördelningen hellre än på medelvärdet.`,
  },
  facts: {
    allEvaluated: 'alla har resultat',
    evaluated: (n) => (n === 0 ? 'ingen har resultat än' : `${n} har resultat`),
    perWave: (fewest, most) => (fewest === most ? `${fewest} per omgång` : `${fewest}–${most} per omgång`),
    wavesWithResults: (n, all) => `${n} av ${all} omgångar har resultat`,
    ofPresent: (answers, present) => `${answers} svar, ${present} närvarande`,
    ofInvited: (invited, share) => `av ${invited} inbjudna, ${share}`,
    ofAsked: (asked, share) => `av ${asked} tillfrågade, ${share}`,
    of: (n, all) => `${n} av ${all}`,
  },
  brief: {
    rose: (question, from, to) => `${question}: medelvärdet är säkert högre vid ${to} än vid ${from}.`,
    fell: (question, from, to) => `${question}: medelvärdet är säkert lägre vid ${to} än vid ${from}.`,
    unchanged: (from, to) => `frågor visar en säker förändring från ${from} till ${to}.`,
    topTwo: (question, low, high, wave, n) =>
      `svarade ”${low}” eller ”${high}” på ”${question}”${wave === undefined ? '' : ` vid ${wave}`} (n = ${n}).`,
    topOption: (option, others, question) => {
      const alike = others.length === 0 ? '' : `, och lika många ${inList(others.map((other) => `”${other}”`))},`;
      return `svarade ”${option}”${alike} på frågan ”${question}”${question.endsWith('?') ? '' : '.'}`;
    },
  },
  priorities: {
    points: 'Poäng',
    first: 'Viktigast',
    second: 'Näst viktigast',
    third: 'Tredje viktigast',
    named: 'Andel som nämner området',
  },
  register: { latest: 'Läget nu', history: 'Tidigare uppgifter' },
  overview: {
    title: (kind) => `Jämför: ${kind}`,
    lead: 'Frågor på skala som flera aktiviteter har ställt, en stapel för varje aktivitet.',
    activity: 'Aktivitet',
    sums: 'En aktivitets stapel är summan av svaren i dess omgångar som har resultat. En person kan ha svarat i flera omgångar. Svar från olika aktiviteter räknas aldrig ihop.',
    example: 'Uppgifter från exempelaktiviteter är påhittade.',
  },
  themes: {
    title: (question) => `Vad svaren handlar om: ${question}`,
    base: (fewest, most, rounds, ofTexts) =>
      `Bas: ${fewest === most ? fewest : `${fewest}–${most}`} ${ofTexts ? 'texter' : 'som har skrivit'}${rounds === 1 ? '' : ' per omgång'}.`,
    method: 'Arrangören har läst svaren och satt teman. Ett svar kan handla om flera teman, eller om inget av dem.',
    unread: (wave, n) =>
      `${wave === undefined ? '' : `${wave}: `}${n} svar är inte ${n === 1 ? 'läst' : 'lästa'} än och räknas inte till något tema.`,
  },
  method: {
    base: 'Andelar och medelvärden räknas på dem som har svarat på frågan. n är hur många de är.',
    multiple: 'När flera svar är möjliga räknas andelen på hur många som har svarat, aldrig på hur många kryss de har satt.',
    notKnown: '”Vet ej” står för sig och ingår aldrig i en andel eller ett medelvärde.',
    interval: 'Osäkerheten är ett 95 procents intervall: t-fördelningen för medelvärden, Wilsons metod för andelar.',
    rounding: 'Varje andel avrundas för sig. Därför kan andelarna i en fråga tillsammans bli någon procent mer eller mindre än 100.',
    population: 'Där antalet i målgruppen är känt är intervallet för medelvärden smalare ju fler som har svarat.',
    change:
      'Förändring räknas mellan den första och den sista omgången med Welchs metod. Svaren är anonyma, så det är grupper som jämförs och inte samma personer.',
    topTwo: 'Andelen för de två högsta stegen visas på skalor med minst fyra steg.',
    small: (k) =>
      `Grupper med färre än ${inLetters(k)} svar visas inte, och ibland döljs ytterligare en grupp så att ingen kan räknas fram.`,
    same: 'Siffrorna är desamma i diagram, tabeller och filer.',
    locked: (days) => `Resultaten fastställdes ${inList(days.map((day) => `den ${day}`))}.`,
    organisations: 'Svar från organisationer är offentliga uppgifter och visas som de skickades in.',
    example: 'Alla uppgifter är påhittade exempel.',
  },
};
