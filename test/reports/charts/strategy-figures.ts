// The figures of a strategy process for looking at and testing charts, with the awkward cases: crowded dots, long words, hidden rows
// that carry numbers all the same.
import type { FigureBase } from '../../../reports/compose/report.ts';
import type {
  DumbbellRow,
  DumbbellsFigure,
  HeatFigure,
  HeatRow,
  QuadrantPoint,
  QuadrantsFigure,
  RankingFigure,
  RiskFigure,
  StrategyFigure,
} from '../../../reports/compose/strategy-figures.ts';
import { secretNumbers } from './figures.ts';

function base(id: string, title: string): FigureBase {
  return {
    id,
    title,
    alt: title,
    base: 'Bas: 8–9 svar per rad.',
    notes: [],
    table: { caption: title, columns: [], rows: [] },
    sources: [],
  };
}

const [secret = 0, other = 0, third = 0] = secretNumbers;

/** Importance and capacity of twelve areas, as in the visual target. */
const areas: readonly (readonly [string, number, number])[] = [
  ['Kollektivtrafik och infrastruktur', 4.6, 1.9],
  ['Kompetensförsörjning', 4.8, 2.3],
  ['Trygghet och beredskap', 4.4, 2.7],
  ['Landsbygd och service', 3.7, 2.2],
  ['Klimat, energi och miljö', 3.9, 2.6],
  ['Bostäder och livsmiljöer', 4.1, 2.9],
  ['Näringsliv och innovation', 4.3, 3.6],
  ['Hälsa och jämlika livsvillkor', 3.9, 3.2],
  ['Barn och unga', 4.6, 3.9],
  ['Digitalisering', 3.4, 3.3],
  ['Demokrati och delaktighet', 2.7, 2.8],
  ['Kultur, fritid och besöksnäring', 2.8, 4.1],
];
const axes = { x: 'Egen förmåga: 1 mycket svag, 5 mycket stark', y: 'Vikt: 1 inte viktig, 5 helt avgörande' };
const quadrants = { prioritise: 'Prioritera', keep: 'Bevara', lower: 'Lägre prioritet', enough: 'Tillräckligt' };

function quadrantsOf(id: string, points: readonly QuadrantPoint[]): QuadrantsFigure {
  return { ...base(id, 'Vikt och egen förmåga'), kind: 'quadrants', scale: { min: 1, max: 5 }, axes, quadrants, points };
}

export const quadrantsFigure = quadrantsOf('gap', [
  ...areas.map(([label, y, x]): QuadrantPoint => ({ label, status: 'released', x, y })),
  { label: 'Regionala utvecklingsfrågor i gränslandet', status: 'too-few', x: secret, y: other },
]);
/** Dots on top of each other and in the corners. */
export const crowdedFigure = quadrantsOf('gap-crowded', [
  ...areas.map(([label], at): QuadrantPoint => ({ label, status: 'released', x: 3.4 + (at % 3) * 0.02, y: 3.5 + (at % 4) * 0.02 })),
  { label: 'Allt i botten', status: 'released', x: 1, y: 1 },
  { label: 'Allt i topp', status: 'released', x: 5, y: 5 },
]);

const gaps: readonly DumbbellRow[] = areas.map(([label, circle, square], at) => ({
  label,
  status: 'released',
  n: at === 3 ? [38, 40] : [at % 3 === 0 ? 8 : 9],
  square,
  circle,
  difference: `${circle >= square ? '+' : '−'}${Math.abs(circle - square)
    .toFixed(1)
    .replace('.', ',')}`,
  interval: circle - square > 0.9 ? '0,1 till 3,4' : '−0,4 till 1,0',
  certain: circle - square > 0.9,
}));
export const dumbbellsFigure: DumbbellsFigure = {
  ...base('gap-sorted', 'Skillnad mellan vikt och egen förmåga'),
  kind: 'dumbbells',
  scale: { min: 1, max: 5 },
  scaleText: `${axes.y}. ${axes.x}.`,
  ends: ['Egen förmåga', 'Vikt'],
  differenceTitle: 'Skillnad (95 %)',
  rows: [
    ...gaps,
    { label: 'Alla lika', status: 'released', n: [5], square: 3, circle: 3, difference: '0,0', interval: '–', certain: false },
    { label: 'Gömd rad', status: 'hidden', n: [secret], square: other, circle: third, difference: String(secret), interval: String(other) },
  ],
};
export const sharesFigure: DumbbellsFigure = {
  ...dumbbellsFigure,
  ...base('compare-strengths', 'Vilka är de största styrkorna?'),
  scale: { min: 0, max: 100, unit: '%' },
  scaleText: 'Andel i procent av dem som har svarat',
  ends: ['Regionens medarbetare och förtroendevalda i nämnderna', 'Kommuner (samordnade svar)'],
  differenceTitle: 'Skillnad i procentenheter (95 %)',
  rows: areas.map(([label, circle, square]) => ({
    label,
    status: 'released',
    n: [40, 10],
    square: square * 20,
    circle: circle * 20,
    difference: '+28',
    interval: '−3 till 56',
    certain: false,
  })),
};

const heatRow = (label: string, counts: readonly number[]): HeatRow => ({
  label,
  status: 'released',
  n: counts.reduce((sum, count) => sum + count, 0),
  counts,
});
const hiddenHeatRow: HeatRow = { label: 'Gömd rad', status: 'too-few', n: secret, counts: secretNumbers };
export const heatFigure: HeatFigure = {
  ...base('collaboration', 'Samverkan i dag och önskad samverkan'),
  kind: 'heat',
  panels: [
    {
      title: 'I dag',
      steps: ['Ingen samverkan', 'Enstaka kontakter', 'Återkommande samverkan', 'Avtal eller gemensam organisation'],
      rows: [...areas.map(([label], at) => heatRow(label, [at % 3, 3, 4, 112])), hiddenHeatRow],
    },
    {
      title: 'Önskat',
      steps: ['Mindre än i dag', 'Som i dag', 'Mer än i dag'],
      rows: [...areas.map(([label], at) => heatRow(label, [0, 4 + (at % 4), 5])), hiddenHeatRow],
    },
  ],
};

export const rankingFigure: RankingFigure = {
  ...base('priorities', 'Prioriterade områden'),
  kind: 'ranking',
  places: ['Viktigast', 'Näst viktigast', 'Tredje viktigast'],
  pointsTitle: 'Poäng',
  namedTitle: 'Andel som nämner området',
  rows: [
    ...areas.map(([label], at) => ({
      label,
      status: 'released' as const,
      points: [36 - 3 * at, at % 2 ? 4 : 0, at % 3],
      named: 100 - 8 * at,
    })),
    { label: 'Gömt område', status: 'too-few', points: secretNumbers, named: secret },
  ],
};

const levels = [
  { from: 1, to: 4, label: 'Låg' },
  { from: 5, to: 9, label: 'Måttlig' },
  { from: 10, to: 14, label: 'Hög' },
  { from: 15, to: 25, label: 'Mycket hög' },
];
export const riskFigure: RiskFigure = {
  ...base('risk-matrix', 'Riskmatris'),
  kind: 'risk',
  status: 'released',
  axes: { probability: 'Hur sannolikt är det?', consequence: 'Hur allvarlig är konsekvensen?' },
  probability: ['Mycket låg', 'Låg', 'Möjlig', 'Hög', 'Mycket hög'],
  consequence: ['Försumbar', 'Lindrig', 'Kännbar', 'Allvarlig', 'Mycket allvarlig'],
  counts: [
    [0, 1, 0, 0, 2],
    [1, 0, 12, 0, 0],
    [0, 3, 7, 5, 0],
    [0, 0, 128, 4, 1],
    [0, 0, 2, 6, 9],
  ],
  levels,
  rowsTitle: 'Riskvärde: median, hälften av värdena',
  rows: [
    {
      label: 'Politisk samsyn',
      status: 'released',
      n: 9,
      median: 16,
      lowerQuartile: 12,
      upperQuartile: 20,
      lowest: 6,
      highest: 25,
      level: 'Mycket hög',
    },
    {
      label: 'Förankring hos kommuner, näringsliv och civilsamhälle',
      status: 'released',
      n: 8,
      median: 9,
      lowerQuartile: 9,
      upperQuartile: 9,
      lowest: 9,
      highest: 9,
      level: 'Måttlig',
    },
    {
      label: 'Budget',
      status: 'hidden',
      n: secret,
      median: other,
      lowerQuartile: other,
      upperQuartile: third,
      lowest: other,
      highest: third,
      level: 'Hög',
    },
    {
      label: 'Alla bedömningar',
      status: 'released',
      n: 181,
      median: 12,
      lowerQuartile: 9,
      upperQuartile: 12,
      lowest: 2,
      highest: 25,
      level: 'Hög',
    },
  ],
};

export const strategyFigures: readonly StrategyFigure[] = [
  quadrantsFigure,
  crowdedFigure,
  dumbbellsFigure,
  sharesFigure,
  heatFigure,
  rankingFigure,
  riskFigure,
];
