// What the figures of a strategy process say by themselves, in each language.

export interface StrategyWords {
  readonly quadrants: { readonly prioritise: string; readonly keep: string; readonly lower: string; readonly enough: string };
  readonly importance: string;
  readonly capacity: string;
  readonly quadrant: string;
  readonly difference: string;
  readonly differenceWithInterval: string;
  readonly points: string;
  readonly pointsWithInterval: string;
  readonly importanceAndCapacity: string;
  readonly gapSorted: string;
  readonly interval: (low: string, high: string) => string;
  readonly axis: (name: string, min: number, minLabel: string, max: number, maxLabel: string) => string;
  readonly scaleEnds: (min: number, minLabel: string, max: number, maxLabel: string) => string;
  readonly shareScale: string;
  readonly baseOf: (name: string) => string;
  readonly conclusion: string;
  readonly higherIn: (group: string) => string;
  readonly noCertain: string;
  readonly against: (first: string, second: string) => string;
  readonly earlier: string;
  readonly now: string;
  readonly alt: {
    readonly inQuadrant: (quadrant: string, areas: readonly string[]) => string;
    readonly certain: (rows: readonly string[]) => string;
    readonly uncertain: (rows: readonly string[]) => string;
    readonly mostOften: (area: string, step: string, count: number, n: number) => string;
    readonly ranked: (area: string, points: string, named: string) => string;
    readonly risk: (kind: string, median: string, low: string, high: string, level: string, n: number) => string;
    readonly matrix: (levels: readonly string[]) => string;
  };
  readonly notes: {
    readonly cut: (middle: number) => string;
    readonly gap: string;
    readonly gapInterval: string;
    readonly heat: string;
    readonly unpaired: (areas: readonly string[]) => string;
    readonly welch: string;
    readonly shares: string;
    readonly dashed: string;
    readonly otherWording: (first: string, second: string) => string;
    readonly round: string;
    readonly score: string;
    readonly kindsNeedBreakdown: string;
    readonly levels: (levels: readonly string[]) => string;
  };
  readonly risk: {
    readonly levels: readonly [string, string, string, string];
    readonly range: (label: string, from: number, to: number) => string;
    readonly median: string;
    readonly quartiles: string;
    readonly extremes: string;
    readonly level: string;
    readonly kind: string;
    readonly score: string;
    readonly matrix: string;
    readonly all: string;
  };
  readonly brief: {
    /** Without the two means where they, rounded as they are, do not differ by what stands before the sentence. */
    readonly gap: (area: string, means: { readonly importance: string; readonly capacity: string } | undefined, who: string) => string;
    readonly gapNone: (who: string) => string;
  };
  readonly sheet: {
    readonly title: (municipality: string, activity: string) => string;
    readonly lead: (municipality: string) => string;
    readonly own: string;
    readonly county: string;
    readonly countyMean: string;
    readonly countyN: string;
    readonly countyShare: string;
    readonly answered: string;
    readonly notAnswered: string;
    readonly answerTitle: (survey: string, ground: string) => string;
    readonly base: (county: string) => string;
    readonly note: string;
    readonly chart: (question: string) => string;
    readonly alt: (title: string, rows: number) => string;
    readonly altRow: (label: string, own: string, county: string) => string;
    readonly method: readonly string[];
    readonly ownTexts: string;
  };
}

const list = (locale: string) => {
  const format = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (parts: readonly string[]) => format.format(parts);
};
const inSwedish = list('sv');
const inEnglish = list('en-GB');

const swedish: StrategyWords = {
  quadrants: { prioritise: 'Prioritera', keep: 'Bevara', lower: 'Lägre prioritet', enough: 'Tillräckligt' },
  importance: 'Vikt',
  capacity: 'Egen förmåga',
  quadrant: 'Ruta',
  difference: 'Skillnad',
  differenceWithInterval: 'Skillnad (95 %)',
  points: 'procentenheter',
  pointsWithInterval: 'Skillnad i procentenheter (95 %)',
  importanceAndCapacity: 'Vikt och egen förmåga',
  gapSorted: 'Skillnad mellan vikt och egen förmåga',
  interval: (low, high) => `${low}\u00a0till\u00a0${high}`,
  axis: (name, min, minLabel, max, maxLabel) => `${name}: ${min} ${minLabel.toLowerCase()}, ${max} ${maxLabel.toLowerCase()}`,
  scaleEnds: (min, minLabel, max, maxLabel) => `Medelvärde från ${min} (${minLabel}) till ${max} (${maxLabel})`,
  shareScale: 'Andel i procent av dem som har svarat',
  baseOf: (name) => `Bas n, ${name}`,
  conclusion: 'Slutsats',
  higherIn: (group) => `Högre: ${group}`,
  noCertain: 'Ingen säker skillnad',
  against: (first, second) => `${first} och ${second}`,
  earlier: 'Förra omgången',
  now: 'Den här omgången',
  alt: {
    inQuadrant: (quadrant, areas) => `${quadrant}: ${inSwedish(areas)}.`,
    certain: (rows) => `Säkra skillnader: ${rows.join('; ')}.`,
    uncertain: (rows) => `Ingen säker skillnad: ${rows.join('; ')}.`,
    mostOften: (area, step, count, n) => `${area}: flest ”${step}” (${count} av ${n})`,
    ranked: (area, points, named) => `${area} ${points} poäng, nämns av ${named}`,
    risk: (kind, median, low, high, level, n) => `${kind}: median ${median}, hälften mellan ${low} och ${high}, nivå ${level}, n = ${n}`,
    matrix: (levels) => `Bedömningar per nivå: ${levels.join(', ')}.`,
  },
  notes: {
    cut: (middle) => `Rutorna delas vid skalans mitt, ${middle}, inte vid svarens mitt.`,
    gap: 'Skillnaden räknas för var och en som har svarat på båda och är sedan medelvärdet av dem. Den kan därför avvika något från avståndet mellan punkterna.',
    heat: 'Siffran i en ruta är antal svar. Ju starkare färg, desto större andel av radens svar.',
    gapInterval: 'Streckad linje: osäkerheten (95 procents intervall, t-fördelningen) täcker noll, så det finns ingen säker skillnad.',
    unpaired: (areas) =>
      `${inSwedish(areas)}: bara några få har svarat på det ena men inte det andra. För att deras svar inte ska gå att räkna fram är skillnaden den mellan medelvärdena, med ett bredare intervall som gäller hur svaren än hänger ihop.`,
    welch: 'Skillnaden har ett 95 procents intervall enligt Welch, räknat som om det är olika personer i de två grupperna.',
    shares: 'Skillnaden mellan andelar har ett 95 procents intervall enligt Newcombe, i procentenheter.',
    dashed: 'Streckad linje: intervallet täcker noll, så det finns ingen säker skillnad.',
    otherWording: (first, second) => `Frågan är ställd på två sätt: ”${first}” och ”${second}”`,
    round: 'Omgångarna jämförs bara där frågan och svarsalternativen är desamma. Det är inte säkert samma personer som har svarat.',
    score: 'Riskvärdet är sannolikhet gånger konsekvens i varje bedömning för sig. Nivån följer medianen, avrundad uppåt vid halva.',
    kindsNeedBreakdown: 'Riskområdena visas var för sig när omgången har området som indelning.',
    levels: (levels) => `Nivåer: ${levels.join(', ')}.`,
  },
  risk: {
    levels: ['Låg', 'Måttlig', 'Hög', 'Mycket hög'],
    range: (label, from, to) => `${label} ${from}–${to}`,
    median: 'Median',
    quartiles: 'Hälften av värdena',
    extremes: 'Lägst–högst',
    level: 'Nivå',
    kind: 'Riskområde',
    score: 'Riskvärde',
    matrix: 'Riskmatris',
    all: 'Alla bedömningar',
  },
  brief: {
    gap: (area, means, who) =>
      means
        ? `är den största skillnaden mellan vikt (${means.importance}) och egen förmåga (${means.capacity}): ${area}. ${who}.`
        : `är den största skillnaden mellan vikt och egen förmåga: ${area}. ${who}.`,
    gapNone: (who) => `områden har en säker skillnad mellan vikt och egen förmåga. ${who}.`,
  },
  sheet: {
    title: (municipality, activity) => `${municipality}: ${activity}`,
    lead: (municipality) => `${municipality}s egna svar bredvid de samordnade svaren från länets kommuner.`,
    own: 'Ert svar',
    county: 'Länets kommuner',
    countyMean: 'Länet, medel',
    countyN: 'Länet, n',
    countyShare: 'Länet, andel',
    answered: 'Ja',
    notAnswered: 'Inget svar',
    answerTitle: (survey, ground) => `${survey}: ${ground}`,
    base: (county) => `Ert eget svar bredvid: ${county}.`,
    note: 'Svaren är kommunens officiella svar och visas som de skickades in. Länets siffror är fastställda resultat.',
    chart: (question) => `Ert svar och länets medelvärde: ${question}`,
    alt: (title, rows) => `${title}. Tabell med ${rows} ${rows === 1 ? 'rad' : 'rader'}: ert svar bredvid länets.`,
    altRow: (label, own, county) => `${label}: ert svar ${own}, länet ${county}`,
    method: [
      'Ert svar är det som kommunen själv skickade in. Inget är omräknat.',
      'Länets siffror är desamma som i länets rapport: samordnade svar, svar för en förvaltning och egna svar räknas aldrig ihop.',
      '”Vet ej” står för sig och ingår aldrig i en andel eller ett medelvärde.',
    ],
    ownTexts: 'Med era egna ord',
  },
};

const english: StrategyWords = {
  quadrants: { prioritise: 'Prioritise', keep: 'Keep', lower: 'Lower priority', enough: 'Sufficient' },
  importance: 'Importance',
  capacity: 'Own capacity',
  quadrant: 'Quadrant',
  difference: 'Difference',
  differenceWithInterval: 'Difference (95%)',
  points: 'percentage points',
  pointsWithInterval: 'Difference in percentage points (95%)',
  importanceAndCapacity: 'Importance and own capacity',
  gapSorted: 'Difference between importance and own capacity',
  interval: (low, high) => `${low}\u00a0to\u00a0${high}`,
  axis: (name, min, minLabel, max, maxLabel) => `${name}: ${min} ${minLabel.toLowerCase()}, ${max} ${maxLabel.toLowerCase()}`,
  scaleEnds: (min, minLabel, max, maxLabel) => `Mean from ${min} (${minLabel}) to ${max} (${maxLabel})`,
  shareScale: 'Per cent of those who answered',
  baseOf: (name) => `Base n, ${name}`,
  conclusion: 'Conclusion',
  higherIn: (group) => `Higher: ${group}`,
  noCertain: 'No certain difference',
  against: (first, second) => `${first} and ${second}`,
  earlier: 'The round before',
  now: 'This round',
  alt: {
    inQuadrant: (quadrant, areas) => `${quadrant}: ${inEnglish(areas)}.`,
    certain: (rows) => `Certain differences: ${rows.join('; ')}.`,
    uncertain: (rows) => `No certain difference: ${rows.join('; ')}.`,
    mostOften: (area, step, count, n) => `${area}: most often “${step}” (${count} of ${n})`,
    ranked: (area, points, named) => `${area} ${points} points, named by ${named}`,
    risk: (kind, median, low, high, level, n) => `${kind}: median ${median}, half between ${low} and ${high}, level ${level}, n = ${n}`,
    matrix: (levels) => `Assessments per level: ${levels.join(', ')}.`,
  },
  notes: {
    cut: (middle) => `The quadrants are cut at the middle of the scale, ${middle}, not at the middle of the answers.`,
    gap: 'The difference is taken for each who answered both, and is then the mean of those. It may thus differ a little from the distance between the dots.',
    heat: 'The number in a square is how many answered so. The stronger the colour, the larger its share of the row.',
    gapInterval: 'A dashed line: the uncertainty (a 95 per cent interval, Student’s t) covers zero, so there is no certain difference.',
    unpaired: (areas) =>
      `${inEnglish(areas)}: only a few have answered one but not the other. So that their answers cannot be worked out, the difference is that of the means, with a wider interval that holds however the answers go together.`,
    welch: 'The difference has a 95 per cent interval after Welch, which takes the two groups to be different people.',
    shares: 'The difference between shares has a 95 per cent interval after Newcombe, in percentage points.',
    dashed: 'A dashed line: the interval covers zero, so there is no certain difference.',
    otherWording: (first, second) => `The question is asked in two ways: “${first}” and “${second}”`,
    round:
      'Rounds are compared only where the question and its options are the same. Those who answered are not certainly the same people.',
    score: 'The score is probability times consequence within each assessment. The level follows the median, halves rounded up.',
    kindsNeedBreakdown: 'Kinds of risk are shown apart where the round is broken down by them.',
    levels: (levels) => `Levels: ${levels.join(', ')}.`,
  },
  risk: {
    levels: ['Low', 'Moderate', 'High', 'Very high'],
    range: (label, from, to) => `${label} ${from}–${to}`,
    median: 'Median',
    quartiles: 'Half of the scores',
    extremes: 'Lowest–highest',
    level: 'Level',
    kind: 'Kind of risk',
    score: 'Score',
    matrix: 'Risk matrix',
    all: 'All assessments',
  },
  brief: {
    gap: (area, means, who) =>
      means
        ? `is the largest difference between importance (${means.importance}) and own capacity (${means.capacity}): ${area}. ${who}.`
        : `is the largest difference between importance and own capacity: ${area}. ${who}.`,
    gapNone: (who) => `areas have a certain difference between importance and own capacity. ${who}.`,
  },
  sheet: {
    title: (municipality, activity) => `${municipality}: ${activity}`,
    lead: (municipality) => `The answers of ${municipality} beside the joint answers of the county’s municipalities.`,
    own: 'Your answer',
    county: 'The county’s municipalities',
    countyMean: 'County, mean',
    countyN: 'County, n',
    countyShare: 'County, share',
    answered: 'Yes',
    notAnswered: 'No answer',
    answerTitle: (survey, ground) => `${survey}: ${ground}`,
    base: (county) => `Your own answer beside: ${county}.`,
    note: 'The answers are the municipality’s official answer and are shown as they were sent. The county’s figures are released results.',
    chart: (question) => `Your answer and the county’s mean: ${question}`,
    alt: (title, rows) => `${title}. Table with ${rows} ${rows === 1 ? 'row' : 'rows'}: your answer beside the county’s.`,
    altRow: (label, own, county) => `${label}: your answer ${own}, the county ${county}`,
    method: [
      'Your answer is what the municipality itself sent. Nothing is recalculated.',
      'The county’s figures are those of the county’s report: joint answers, answers for a department and personal answers are never added up.',
      '“Don’t know” stands apart and is never part of a share or a mean.',
    ],
    ownTexts: 'In your own words',
  },
};

/** The words of a language; Swedish where a language has none. */
export function strategyWordsIn(locale: string): StrategyWords {
  return locale === 'en' ? english : swedish;
}
