// One figure of each kind for looking at and testing charts, with the awkward cases: long words, many rows, hidden groups.
import type { DotRow, DotsFigure } from '../../../reports/compose/dots.ts';
import type { PartsFigure } from '../../../reports/compose/parts.ts';
import type {
  DistributionFigure,
  Figure,
  FigureBase,
  LikertFigure,
  LikertRow,
  MatrixFigure,
  MultipleFigure,
  TableCell,
  TableFigure,
  TextsFigure,
  TrendFigure,
} from '../../../reports/compose/report.ts';
import type { TilesFigure } from '../../../reports/compose/tiles.ts';

const grad5 = ['Inte alls', 'I liten grad', 'I viss grad', 'I hög grad', 'I mycket hög grad'];

/** What no drawing may ever contain. */
export const secretNumbers = [31337, 27182, 16180];

function base(id: string, title: string, columns: readonly string[], rows: readonly (readonly TableCell[])[]): FigureBase {
  return {
    id,
    title,
    alt: `${title} Alla värden finns i tabellen.`,
    base: 'Andel i procent av dem som har svarat 1–5. Vet ej räknas för sig.',
    notes: ['Grupper med färre än fem svar visas inte.'],
    table: {
      caption: 'Antal svar per svarsalternativ.',
      columns: columns.map((column, index) => ({ title: column, numeric: index > 0 })),
      rows,
    },
    sources: [],
  };
}

export function likertRow(label: string, counts: readonly number[], notKnown = 0): LikertRow {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const topTwo = n === 0 ? 0 : (((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0)) / n) * 100;
  return { label, status: 'released', n, counts, notKnown, topTwo };
}
/** As a careless composer might leave it: the status says hidden and numbers are still there. */
export function hiddenRow(label: string, status: 'hidden' | 'too-few' = 'too-few'): LikertRow {
  return { label, status, n: secretNumbers[0] ?? 0, counts: secretNumbers, notKnown: secretNumbers[1] ?? 0, topTwo: secretNumbers[2] ?? 0 };
}

const number = (value: number, decimals = 0): TableCell => ({ value, decimals });

function likertTable(groups: LikertFigure['groups']): readonly (readonly TableCell[])[] {
  return groups.flatMap((group) =>
    group.rows.map((row): readonly TableCell[] =>
      row.status === 'released'
        ? [
            `${group.title} ${row.label}`,
            ...row.counts.map((count) => number(count)),
            number(row.notKnown),
            { value: row.topTwo ?? 0, decimals: 0, unit: '%' },
            number(row.n),
          ]
        : [`${group.title} ${row.label}`, ...Array.from({ length: 8 }, (): TableCell => ({ status: 'too-few', text: 'För få svar' }))],
    ),
  );
}

const likertColumns = ['Fråga', '1', '2', '3', '4', '5', 'Vet ej', 'Andel 4 och 5', 'n'];

const sessionGroups: LikertFigure['groups'] = [
  {
    title: 'I vilken grad var dagens träff relevant för ditt arbete?',
    rows: [
      likertRow('Träff 1', [0, 1, 6, 11, 5], 1),
      likertRow('Träff 2', [0, 1, 4, 11, 7]),
      likertRow('Träff 3', [0, 2, 5, 8, 3]),
      likertRow('Träff 4', [0, 0, 3, 9, 9]),
    ],
  },
  {
    title: 'I vilken grad lärde du dig något nytt?',
    rows: [
      likertRow('Träff 1', [1, 3, 7, 9, 3], 1),
      likertRow('Träff 2', [0, 2, 6, 9, 6]),
      hiddenRow('Träff 3'),
      likertRow('Träff 4', [0, 0, 4, 10, 7]),
    ],
  },
  {
    title: 'I vilken grad hade du nytta av samtalen med andra deltagare?',
    rows: [
      likertRow('Träff 1', [0, 2, 4, 11, 6], 1),
      likertRow('Träff 2', [0, 1, 4, 9, 9]),
      likertRow('Träff 3', [0, 1, 3, 7, 6], 1),
      likertRow('Träff 4', [0, 0, 2, 7, 12]),
    ],
  },
];

export const likertFigure: LikertFigure = {
  ...base('session-likert', 'Svar per träff', likertColumns, likertTable(sessionGroups)),
  kind: 'likert',
  steps: grad5,
  notKnownLabel: 'Vet ej',
  groups: sessionGroups,
};

const statements: MatrixFigure['groups'] = [
  {
    title: 'I vilken grad stämmer det här om dagens regionala utvecklingsstrategi?',
    rows: [
      likertRow('Tar upp våra viktigaste frågor', [1, 2, 4, 3, 1], 1),
      likertRow('Styr våra prioriteringar', [3, 4, 3, 1, 0], 1),
      likertRow('Vi ser den som vår egen, inte bara som regionens', [6, 3, 2, 0, 0], 1),
      likertRow('Är aktuell', [0, 3, 5, 2, 0], 2),
      hiddenRow('Ger något utöver kommunens egna planer', 'hidden'),
      likertRow('Tydligt vem som gör vad i kompetensförsörjningsarbetet', [2, 5, 3, 0, 0], 2),
    ],
  },
];

export const matrixFigure: MatrixFigure = {
  ...base('rus-value', 'Dagens strategi', likertColumns, likertTable(statements)),
  kind: 'matrix',
  steps: grad5,
  notKnownLabel: 'Vet ej',
  groups: statements,
};

const arrangements: MatrixFigure['groups'] = [
  {
    title: 'Hur fungerade det här?',
    rows: [
      likertRow('Lokal och mat', [1, 4, 17]),
      likertRow('Tid för samtal', [4, 8, 10]),
      likertRow('Information före träffarna', [0, 3, 19]),
    ],
  },
];
export const threeStepFigure: MatrixFigure = {
  ...base('arrangements', 'Hur fungerade det här?', ['Rad', 'Dåligt', 'Delvis', 'Bra', 'Vet ej', 'Andel', 'n'], likertTable(arrangements)),
  kind: 'matrix',
  steps: ['Dåligt', 'Delvis', 'Bra'],
  groups: arrangements.map((group) => ({ ...group, rows: group.rows.map(({ topTwo: _, ...row }) => row) })),
};

const intents = [
  'Jag vet vad jag ska göra',
  'Jag ska ta upp det med kollegor',
  'Jag behöver fundera mer',
  'Jag har ingen användning för det nu',
];
const intentSeries: DistributionFigure['series'] = [
  { label: 'Träff 1', status: 'released', n: 24, counts: [5, 9, 8, 2] },
  { label: 'Träff 2', status: 'released', n: 23, counts: [6, 10, 6, 1] },
  { label: 'Träff 3', status: 'too-few', n: secretNumbers[0] ?? 0, counts: secretNumbers },
  { label: 'Träff 4', status: 'released', n: 21, counts: [10, 8, 3, 0] },
];
const shareRows = (categories: readonly string[], series: DistributionFigure['series']): readonly (readonly TableCell[])[] =>
  categories.map((category, index) => [
    category,
    ...series.map(
      (one): TableCell =>
        one.status === 'released'
          ? { value: ((one.counts[index] ?? 0) / one.n) * 100, decimals: 0, unit: '%' }
          : { status: one.status, text: 'För få svar' },
    ),
  ]);

export const distributionFigure: DistributionFigure = {
  ...base(
    'session-use_intent',
    'Vad gör du med det du tar med dig?',
    ['Svar', ...intentSeries.map((series) => series.label)],
    shareRows(intents, intentSeries),
  ),
  kind: 'distribution',
  categories: intents,
  series: intentSeries,
};

const single: DistributionFigure['series'] = [{ label: 'Slututvärdering', status: 'released', n: 22, counts: [14, 5, 2, 1] }];
const attended = ['Alla fyra', 'Tre', 'Två', 'En'];
export const singleDistributionFigure: DistributionFigure = {
  ...base('sessions_attended', 'Hur många träffar var du med på?', ['Svar', 'Andel'], shareRows(attended, single)),
  kind: 'distribution',
  categories: attended,
  series: single,
};

const results = ['Ny kunskap', 'Nya kontakter', 'Ändrat arbetssätt', 'Underlag till beslut', 'Nytt samarbete', 'Inget ännu'];
const resultSeries: MultipleFigure['series'] = [{ label: 'Slututvärdering', status: 'released', n: 22, counts: [19, 17, 9, 7, 6, 1] }];
export const multipleFigure: MultipleFigure = {
  ...base('results', 'Vad har lärprojektet lett till?', ['Resultat', 'Andel'], shareRows(results, resultSeries)),
  kind: 'multiple',
  categories: results,
  series: resultSeries,
};

const compared: MultipleFigure['series'] = [
  { label: 'Kommunerna', status: 'released', n: 12, counts: [9, 7, 4, 3, 5, 1] },
  { label: 'Regionens medarbetare', status: 'released', n: 64, counts: [40, 22, 31, 12, 28, 6] },
  { label: 'Partnerskapet', status: 'hidden', n: secretNumbers[0] ?? 0, counts: secretNumbers },
];
const strengths = [
  'Naturnära boende',
  'Företagsklimat',
  'Utbildning och kompetensförsörjning',
  'Infrastruktur',
  'Kultur, fritid och besöksnäring',
  'Samverkan',
];
export const groupedFigure: MultipleFigure = {
  ...base(
    'strengths',
    'Vilka är länets största styrkor?',
    ['Styrka', ...compared.map((series) => series.label)],
    shareRows(strengths, compared),
  ),
  kind: 'multiple',
  categories: strengths,
  series: compared,
};

const points: TrendFigure['points'] = [
  { label: 'Träff 1', status: 'released', n: 23, mean: 3.43, low: 2.95, high: 3.92 },
  { label: 'Träff 2', status: 'released', n: 22, mean: 3.91, low: 3.59, high: 4.23 },
  {
    label: 'Träff 3',
    status: 'too-few',
    n: secretNumbers[0] ?? 0,
    mean: secretNumbers[1] ?? 0,
    low: secretNumbers[2] ?? 0,
    high: secretNumbers[2] ?? 0,
  },
  { label: 'Träff 4', status: 'released', n: 21, mean: 4.33, low: 3.99, high: 4.68 },
];
export const trendFigure: TrendFigure = {
  ...base(
    'session-voice-trend',
    'I vilken grad kunde du säga det du ville säga?',
    ['Träff', 'Medel'],
    points.map((point) => [
      point.label,
      point.status === 'released' ? number(point.mean ?? 0, 1) : { status: point.status, text: 'För få svar' },
    ]),
  ),
  kind: 'trend',
  scale: { min: 1, max: 5, minLabel: 'Inte alls', maxLabel: 'I mycket hög grad' },
  points,
  verdict: { kind: 'higher', text: 'Högre vid träff 4 än vid träff 1: +0,9 (0,3 till 1,5)' },
};

const months = [
  'Januari 2026',
  'Februari 2026',
  'Mars 2026',
  'April 2026',
  'Maj 2026',
  'September 2026',
  'Oktober 2026',
  'November 2026',
  'December 2026',
];
const manyPoints: TrendFigure['points'] = months.map((label, index) =>
  index === 4
    ? { ...(points[2] ?? { label, status: 'too-few', n: 0 }), label }
    : { label, status: 'released', n: 20 + index, mean: 3 + index / 8, low: 2.7 + index / 8, high: 3.3 + index / 8 },
);
/** A year of meetings: too many to stand side by side on a phone. */
export const longTrendFigure: TrendFigure = { ...trendFigure, id: 'long-trend', points: manyPoints };

export const textsFigure: TextsFigure = {
  ...base('keep', 'Vad ska vi behålla?', ['Svar'], []),
  kind: 'texts',
  groups: [
    {
      title: 'Alla träffar',
      status: 'released',
      texts: [
        'Samtalen i små grupper. Där vågar man fråga.',
        'Tid att tänka efter före lunch.',
        'Exemplen från mindre kommuner med <samma> problem & frågor som vi.',
        'Att vi får höra hur andra kommuner har gjort, även det som inte fungerade.',
      ],
    },
    { title: 'Incheckning', status: 'too-few', texts: [] },
  ],
};

export const rusMapFigure: TableFigure = {
  ...base(
    'rus-map',
    'RUS-karta',
    ['Region', 'Läge', 'Fas'],
    [
      ['Dalarna', 'På gång att ta fram ny RUS', 'Framtagande'],
      ['Örebro län', 'Befintlig, fortfarande aktuell RUS', 'Genomförande'],
    ],
  ),
  kind: 'table',
};

const dot = (label: string, n: number, value: number, low: number, high: number): DotRow => ({
  label,
  status: 'released',
  n,
  value,
  low,
  high,
});
/** As a careless composer might leave it. */
const hiddenDot = (label: string, status: 'hidden' | 'too-few'): DotRow => {
  const [n = 0, value = 0, end = 0] = secretNumbers;
  return { label, status, n, value, low: end, high: end };
};

const sectorGroups: DotsFigure['groups'] = [
  {
    title: 'I vilken grad har lärprojektet varit till nytta i ditt arbete?',
    rows: [
      dot('Kommun', 13, 76.9, 49.7, 91.8),
      hiddenDot('Statlig myndighet', 'hidden'),
      hiddenDot('Näringsliv', 'hidden'),
      dot('Alla', 22, 100, 85, 100),
    ],
  },
  {
    title: 'I vilken grad kan du använda det du lärt dig i din organisation?',
    rows: [
      hiddenDot('Kommun', 'too-few'),
      hiddenDot('Statlig myndighet', 'hidden'),
      hiddenDot('Näringsliv', 'hidden'),
      dot('Alla', 21, 0, 0, 15),
    ],
  },
];
export const groupDotsFigure: DotsFigure = {
  ...base(
    'project-groups-sector',
    'Lärprojektet som helhet · Sektor',
    ['Sektor', 'Andel'],
    sectorGroups.flatMap(({ rows }) =>
      rows.map((row) => [
        row.label,
        row.status === 'released' ? { value: row.value ?? 0, decimals: 0, unit: '%' } : { status: row.status, text: 'Visas inte' },
      ]),
    ),
  ),
  kind: 'dots',
  caption: 'Andel som svarade 4 eller 5 (”I hög grad” eller ”I mycket hög grad”)',
  unit: '%',
  groups: sectorGroups,
};
export const indexFigure: DotsFigure = {
  ...base('session-index', 'Index 0–100', ['Fråga', 'Index'], []),
  kind: 'dots',
  caption: 'Index 0–100: 0 om alla svarar ”Inte alls”, 100 om alla svarar ”I mycket hög grad”',
  groups: [
    {
      title: '',
      rows: [
        dot('Relevant för arbetet', 28, 66.5, 58.1, 74.9),
        dot('Kan använda det i min organisation och med våra samarbetspartners', 27, 45.2, 36.5, 54),
        { label: 'Kunde säga det jag ville', status: 'released', n: 0 },
      ],
    },
  ],
};

export const attendanceFigure: PartsFigure = {
  ...base('attendance', 'Anmälda, närvarande och svar', ['Tillfälle', 'Närvarande', 'Svar'], [['Träff 1', number(32), number(29)]]),
  kind: 'parts',
  scale: 'count',
  partLabel: 'Svar',
  wholeLabel: 'Närvarande',
  against: { label: '34 anmälda', value: 34 },
  rows: [
    { label: 'Träff 1', part: 29, whole: 32, said: '29 av 32 närvarande, 91 %' },
    { label: 'Träff 2', whole: 30, said: '30 närvarande. Färre än fem svar' },
    { label: 'Träff 3', part: 18, said: '18 svar, närvaron är inte räknad' },
    { label: 'Träff 4', whole: 22, said: '22 närvarande. Pågår, minst 10 svar' },
  ],
};
export const responseStatusFigure: PartsFigure = {
  ...base('response-status', 'Svar på enkäterna', ['Omgång', 'Svar', 'Av'], []),
  kind: 'parts',
  scale: 'percent',
  partLabel: 'Svar',
  wholeLabel: 'Tillfrågade',
  rows: [
    { label: 'Kommunerna, Förarbete: analyser, riskanalyser och enkäter', part: 10, whole: 12, said: '10 av 12 inbjudna, 83 %' },
    { label: 'Regionens medarbetare', said: '67 svar på en öppen länk, ingen andel' },
    { label: 'Uppföljning efter tre månader', part: 32, whole: 32, said: '32 av 32 tillfrågade, 100 %' },
  ],
};

const column = (title: string, ...tiles: TilesFigure['groups'][number]['columns'][number]['tiles']) => ({ title, tiles });
export const tilesFigure: TilesFigure = {
  ...base('rus-tiles', 'Var är regionerna?', ['Region', 'Möte 1', 'Möte 2'], [['Blekinge', 'Genomförande', 'Initiativ till ny process']]),
  kind: 'tiles',
  groups: [
    {
      title: 'På gång att ta fram ny RUS',
      note: '4 regioner',
      columns: [
        column('Initiativ till ny process', { label: 'Blekinge', from: 'från Genomförande' }, { label: 'Gotland' }),
        column('Projektplanering', { label: 'Västra Götalandsregionen', from: 'från Initiativ till ny process' }),
        column('Framtagande', { label: 'Jämtland Härjedalen', from: 'från Projektplanering' }),
      ],
    },
    {
      title: 'Nyligen framtagen RUS',
      note: '1 region',
      columns: [
        column('Färdigt förslag'),
        column('Antagen/beslutad', { label: 'Västernorrland', from: 'från Färdigt förslag' }),
        column('Genomförande'),
      ],
    },
    {
      title: 'Befintlig, fortfarande aktuell RUS',
      note: '2 regioner',
      columns: [column('Genomförande', { label: 'Skåne', from: 'från Genomförande (Nyligen framtagen RUS)' }, { label: 'Östergötland' })],
    },
  ],
};
export const answeredFigure: TilesFigure = {
  ...base('answered', 'Kommuner som har svarat', ['Kommun', 'Svar'], []),
  kind: 'tiles',
  groups: [
    {
      title: '',
      note: '',
      columns: [
        column(
          'Har svarat',
          ...['Askersund', 'Degerfors', 'Hallsberg', 'Hällefors', 'Karlskoga', 'Kumla', 'Örebro'].map((label) => ({ label })),
        ),
        column('Har inte svarat', { label: 'Lekeberg' }),
      ],
    },
  ],
};

/** Every figure that has a chart. */
export const chartFigures: readonly Figure[] = [
  likertFigure,
  matrixFigure,
  threeStepFigure,
  distributionFigure,
  singleDistributionFigure,
  multipleFigure,
  groupedFigure,
  trendFigure,
  longTrendFigure,
  groupDotsFigure,
  indexFigure,
  attendanceFigure,
  responseStatusFigure,
  tilesFigure,
  answeredFigure,
];
