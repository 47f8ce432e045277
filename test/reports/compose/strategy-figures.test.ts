// Each figure of a strategy process on answers small enough to work out by hand; the arithmetic stands beside the numbers.
import { describe, expect, test } from 'vitest';
import { composeReport, type ReportInput } from '../../../reports/compose/compose-report.ts';
import type { ComposedReport, Figure, TableCell } from '../../../reports/compose/report.ts';
import { figuresCsv } from '../../../reports/csv/figures-csv.ts';
import { defineSurvey } from '../../../surveys/definition/define-survey.ts';
import {
  assessments,
  goldenActivity,
  goldenInput,
  jointAnswers,
  municipal,
  type Opinion,
  riskWorkshop,
  staff,
  staffAnswers,
} from '../fixtures/strategy-golden.ts';

const figuresIn = (report: ComposedReport) => report.sections.flatMap(({ figures }) => figures);

function figureIn<K extends Figure['kind']>(report: ComposedReport, id: string, kind: K): Extract<Figure, { kind: K }> {
  const found = figuresIn(report).find((figure) => figure.id === id);
  if (found?.kind !== kind) throw new Error(`no ${kind} figure ${id}; there are ${figuresIn(report).map((figure) => figure.id)}`);
  return found as Extract<Figure, { kind: K }>;
}
const plain = (cell: TableCell) => (typeof cell === 'object' ? ('value' in cell ? cell.value : cell.text) : cell);
const rowsOf = ({ table }: Figure) => table.rows.map((row) => row.map(plain));
const report = (...waves: Parameters<typeof goldenInput>[0]) => composeReport(goldenInput(waves));

// Klimat: gaps 3, 2, 2, 3. Kultur: gaps −2, −1, 0 and one who does not know the capacity. Vägar: 1 for all four.
const joint: readonly Opinion[] = [
  {
    challenges: [
      [5, 2],
      [2, 4],
      [4, 3],
    ],
    relevance: 5,
    strengths: ['klimat', 'kultur'],
    priorities: ['klimat', 'vag', 'kultur'],
    collaboration: [
      [2, 1],
      [0, 0],
    ],
  },
  {
    challenges: [
      [4, 2],
      [3, 4],
      [3, 2],
    ],
    relevance: 4,
    strengths: ['klimat'],
    priorities: ['klimat', 'kultur', 'vag'],
    collaboration: [
      [2, 1],
      [0, 1],
    ],
  },
  {
    challenges: [
      [5, 3],
      [2, 2],
      [5, 4],
    ],
    relevance: 5,
    strengths: ['klimat'],
    priorities: ['vag', 'klimat', 'kultur'],
    collaboration: [
      [3, 0],
      ['na', 1],
    ],
  },
  {
    challenges: [
      [4, 1],
      [3, 'na'],
      [2, 1],
    ],
    relevance: 4,
    strengths: ['kultur'],
    priorities: ['klimat', 'vag', 'kultur'],
    collaboration: [
      [1, 1],
      [1, 1],
    ],
  },
];
const people: readonly Opinion[] = [2, 2, 3, 3, 2].map((relevance, at) => ({
  relevance,
  strengths: at === 0 ? ['klimat'] : ['vag'],
  priorities: ['vag', 'kultur', 'klimat'],
  challenges: [
    [3, 4],
    [4, 4],
    [3, 3],
  ],
}));
const municipalWave = { survey: municipal, responses: jointAnswers(joint) };
const staffWave = { survey: staff, responses: staffAnswers(people) };

describe('the gap between importance and capacity', () => {
  const alone = report(municipalWave);

  test('is the mean of each respondent’s own difference, with Student’s interval', () => {
    // Klimat: mean 10/4 = 2,5; s² = 4 · 0,5² / 3; 2,5 ± 3,1824 · √(s²/4) = 2,5 ± 0,919.
    // Kultur: mean −1 of three; s = 1; −1 ± 4,3027/√3 = −1 ± 2,484. The one who does not know is left out.
    // Vägar: all four say 1, so that there is no spread to go by and no interval.
    const sorted = figureIn(alone, 'challenges-gap-sorted', 'dumbbells');
    expect(rowsOf(sorted)).toEqual([
      ['Klimat', 2, 4.5, '+2,5', '1,6\u00a0till\u00a03,4', 4],
      ['Vägar', 2.5, 3.5, '+1,0', '–', 4],
      ['Kultur', 3.3, 2.5, '−1,0', '−3,5\u00a0till\u00a01,5', 3],
    ]);
    expect(sorted.rows.map(({ label, certain, n }) => [label, certain, n])).toEqual([
      ['Klimat', true, [4]],
      ['Vägar', false, [4]],
      ['Kultur', false, [3]],
    ]);
    expect(sorted.base).toBe('Bas: 3–4 svar per rad. Utöver dem per rad: högst 1 ”Vet ej”.');
    expect(sorted.alt).toBe('Skillnad mellan vikt och egen förmåga. Säkra skillnader: Klimat +2,5. Ingen säker skillnad: Vägar; Kultur.');
  });

  test('places each area by the middle of the scale, not of the answers', () => {
    const quadrants = figureIn(alone, 'challenges-gap', 'quadrants');
    expect(quadrants.points).toEqual([
      { label: 'Klimat', status: 'released', x: 2, y: 4.5 },
      { label: 'Kultur', status: 'released', x: 10 / 3, y: 2.5 },
      { label: 'Vägar', status: 'released', x: 2.5, y: 3.5 },
    ]);
    expect(rowsOf(quadrants)).toEqual([
      ['Klimat', 4.5, 2, 4, 4, 'Prioritera'],
      ['Kultur', 2.5, 3.3, 4, 3, 'Tillräckligt'],
      ['Vägar', 3.5, 2.5, 4, 4, 'Prioritera'],
    ]);
    expect(quadrants.alt).toBe('Vikt och egen förmåga. Prioritera: Klimat och Vägar. Tillräckligt: Kultur.');
    expect(quadrants.notes[0]).toBe('Rutorna delas vid skalans mitt, 3, inte vid svarens mitt.');
  });

  test('is said in short where it is certain, and else that none is', () => {
    expect(alone.brief[0]).toEqual({
      value: '+2,5',
      text: 'är den största skillnaden mellan vikt (4,5) och egen förmåga (2,0): Klimat. Kommuner (samordnade svar).',
      figure: 'challenges-gap',
    });
    const even = report({
      survey: municipal,
      responses: jointAnswers(joint.map((opinion, at) => ({ ...opinion, challenges: [[3, at % 2 ? 2 : 4]] }))),
    });
    expect(even.brief[0]).toMatchObject({ value: '0 av 1', figure: 'challenges-gap' });
  });

  test('leaves out means that, rounded, do not differ by the difference it tells', () => {
    const pairs = [
      [5, 1],
      [4, 2],
      [4, 2],
    ] as const; // means 4.33 and 1.67: 4,3 and 1,7 would make 2,6
    const nine = [...pairs, ...pairs, ...pairs].map((pair) => ({ challenges: [pair] }));
    const rounded = report({
      survey: municipal,
      responses: jointAnswers(nine.map((own, at) => ({ ...joint[at % joint.length], ...own }) as (typeof joint)[number])),
    });
    expect(rounded.brief[0]).toMatchObject({
      value: '+2,7',
      text: 'är den största skillnaden mellan vikt och egen förmåga: Klimat. Kommuner (samordnade svar).',
    });
  });

  test('of persons falls back on the means, with a wider interval, where a few answered only one of the two', () => {
    // Ten answer 4 or 5 against 2 or 3, two know only the importance. Importance: 4,5 of 12; capacity 2,5 of 10.
    // s² = 12·0,25/11 and 10·0,25/9; 2,0 ± 2,2622 · (√(0,27273/12) + √(0,27778/10)) = 2,0 ± 2,2622 · (0,15076 + 0,16667) = 2,0 ± 0,718.
    const opinions: readonly Opinion[] = Array.from({ length: 12 }, (_, at) => ({
      challenges: [[4 + (at % 2), at < 10 ? 2 + (at % 2) : 'na']],
    }));
    const sorted = figureIn(report({ survey: staff, responses: staffAnswers(opinions) }), 'challenges-gap-sorted', 'dumbbells');
    expect(rowsOf(sorted)[0]).toEqual(['Klimat', 2.5, 4.5, '+2,0', '1,3\u00a0till\u00a02,7', 10]);
    expect(sorted.notes.some((note) => note.startsWith('Klimat: bara några få har svarat på det ena'))).toBe(true);
    expect(sorted.sources.filter(({ table }) => table.item === 'klimat__importance-capacity')).toEqual([]);
  });
});

describe('the heat map of collaboration', () => {
  test('counts each level today and wished for, "Vet ej" apart', () => {
    const heat = figureIn(report(municipalWave), 'collaboration', 'heat');
    expect(heat.panels.map(({ title, steps }) => [title, steps.length])).toEqual([
      ['I dag', 4],
      ['Önskat', 3],
    ]);
    expect(heat.panels[0]?.rows.slice(0, 2)).toEqual([
      { label: 'Klimat', status: 'released', n: 4, counts: [0, 1, 2, 1] },
      { label: 'Kultur', status: 'released', n: 3, counts: [2, 1, 0, 0] },
    ]);
    expect(heat.panels[1]?.rows[0]).toEqual({ label: 'Klimat', status: 'released', n: 4, counts: [0, 1, 3] });
    expect(rowsOf(heat)[1]).toEqual(['Kultur', 2, 1, 0, 0, 1, 3, 0, 1, 3, 0, 4]);
    expect(heat.alt).toContain('I dag: Klimat: flest ”Återkommande samverkan” (2 av 4); Kultur: flest ”Ingen samverkan” (2 av 3).');
  });
});

describe('the ranking of priorities', () => {
  test('gives three, two and one points, and the share that names an area at all', () => {
    // Klimat 3+3+2+3, Vägar 2+1+3+2, Kultur 1+2+1+1.
    const ranking = figureIn(report(municipalWave), 'priorities', 'ranking');
    expect(ranking.rows.slice(0, 3)).toEqual([
      { label: 'Klimat', status: 'released', points: [9, 2, 0], named: 100 },
      { label: 'Vägar', status: 'released', points: [3, 4, 1], named: 100 },
      { label: 'Kultur', status: 'released', points: [0, 2, 3], named: 100 },
    ]);
    expect(rowsOf(ranking)[0]).toEqual(['Klimat', 11, 3, 1, 0, 100]);
  });
});

describe('two groups on the same keys', () => {
  const both = report(municipalWave, staffWave);

  test('differ by Welch’s interval of the means', () => {
    // 4,5 (s² 1/3, n 4) against 2,4 (s² 0,3, n 5): 2,1 ± t(0,975; 6,39) · √(0,08333 + 0,06) = 2,1 ± 2,412 · 0,3786.
    const value = figureIn(both, 'compare-value', 'dumbbells');
    expect(rowsOf(value)[0]).toEqual([
      'Den tar upp våra viktigaste frågor',
      2.4,
      4.5,
      '+2,1',
      '1,2\u00a0till\u00a03,0',
      5,
      4,
      'Högre: Kommuner (samordnade svar)',
    ]);
    expect(value.ends).toEqual(['Regionens medarbetare', 'Kommuner (samordnade svar)']);
  });

  test('differ by Newcombe’s interval of the shares', () => {
    // 3 of 4 (Wilson 0,301 to 0,954) against 1 of 5 (0,036 to 0,624): 0,55 − √(0,449² + 0,424²) to 0,55 + √(0,204² + 0,164²).
    const strengths = figureIn(both, 'compare-strengths', 'dumbbells');
    expect(rowsOf(strengths)[0]).toEqual(['Klimat', 20, 75, '+55', '−7\u00a0till\u00a081', 5, 4, 'Ingen säker skillnad']);
    expect(strengths.notes.some((note) => note.startsWith('Frågan är ställd på två sätt: ”Vilka är kommunens största styrkor?'))).toBe(
      true,
    );
  });

  test('are compared on the share that names an area among its three', () => {
    const named = figureIn(both, 'compare-priorities', 'dumbbells');
    expect(rowsOf(named).map((row) => row.slice(0, 3))).toContainEqual(['Klimat', 100, 100]);
  });

  test('never share a mean with another ground: each is compared by itself', () => {
    const grounds = [
      ...jointAnswers(joint),
      ...jointAnswers(joint).map(({ answers, background }) => ({
        answers: { ...answers, answer_for: 'department', rus_value: { relevance: 1 } },
        background,
      })),
    ];
    const apart = report({ survey: municipal, responses: grounds }, staffWave);
    expect(rowsOf(figureIn(apart, 'compare-value-1', 'dumbbells'))[0]?.slice(1, 3)).toEqual([2.4, 4.5]);
    expect(rowsOf(figureIn(apart, 'compare-value-2', 'dumbbells'))[0]?.slice(1, 3)).toEqual([2.4, 1]);
  });

  test('are not compared where one has too few answers to show', () => {
    const few = report(municipalWave, { survey: staff, responses: staffAnswers(people.slice(0, 4)) });
    const value = figureIn(few, 'compare-value', 'dumbbells');
    expect(value.rows.every(({ status, n }) => status === 'too-few' && n.length === 0)).toBe(true);
    expect(JSON.stringify(value.table)).not.toContain('4.5');
  });
});

describe('the round before', () => {
  const before = {
    survey: municipal,
    responses: jointAnswers(joint.map((opinion, at) => ({ ...opinion, relevance: [2, 2, 3, 2][at] ?? 2 }))),
    wave: { title: { sv: 'Enkät 2022' } },
  };
  const now = { ...municipalWave, wave: { title: { sv: 'Enkät 2026' } } };

  test('stands beside this one with the difference', () => {
    // 4,5 (s² 1/3) against 2,25 (s² 0,25), four each: 2,25 ± t(0,975; 5,88) · √(0,0833 + 0,0625) = 2,25 ± 2,459 · 0,3819.
    const rounds = figureIn(report(before, now), 'rounds-value', 'dumbbells');
    expect(rowsOf(rounds)[0]?.slice(1, 5)).toEqual([2.3, 4.5, '+2,3', '1,3\u00a0till\u00a03,2']);
    expect(rounds.ends).toEqual(['Enkät 2022: Kommuner (samordnade svar)', 'Enkät 2026: Kommuner (samordnade svar)']);
  });

  test('may be that of the activity before this one', () => {
    const earlier = goldenInput([before], { activity: { ...goldenActivity, id: 'earlier', title: 'Förra strategin' } });
    const released = earlier.releases.map((release) => ({ ...release, releasedOn: '2022-05-01' }));
    const withEarlier = composeReport(goldenInput([now], { earlier: { ...earlier, releases: released } }));
    const rounds = figureIn(withEarlier, 'rounds-value', 'dumbbells');
    expect(rounds.ends).toEqual(['Kommuner (samordnade svar) 2022', 'Kommuner (samordnade svar) 2027']);
    expect(rowsOf(rounds)[0]?.slice(1, 5)).toEqual([2.3, 4.5, '+2,3', '1,3\u00a0till\u00a03,2']);
  });

  test('has its compared tables in figures.csv, under its own activity, and no more of its results', () => {
    const earlier = goldenInput([before], { activity: { ...goldenActivity, id: 'earlier', title: 'Förra strategin' } });
    const csv = figuresCsv(goldenInput([now], { earlier }), 'data');
    const rows = csv.split('\n').filter((row) => row.startsWith('earlier,'));
    // Mean 9/4 of the four joint answers on the first row of the matrix: as in the figure.
    expect(rows.filter((row) => row.includes(',rus_value,relevance,answer_for,municipality,,Medel,,4,,2.25,'))).toHaveLength(1);
    expect(new Set(rows.map((row) => row.split(',')[5]))).toEqual(new Set(['rus_value', 'challenges']));
    expect(figuresCsv(goldenInput([now]), 'data')).toBe(
      `${csv
        .split('\n')
        .filter((row) => !row.startsWith('earlier,'))
        .join('\n')}`,
    );
  });

  test('is not shown before there are two', () => {
    expect(report(now).sections.map(({ id }) => id)).not.toContain('rounds');
  });

  test('is not compared where the options have changed', () => {
    const other = defineSurvey({
      ...municipal,
      version: 2,
      json: {
        ...municipal.json,
        pages: [
          {
            name: 'only',
            elements: [
              { type: 'radiogroup', name: 'answer_for', isRequired: true, choices: ['municipality', 'department', 'self'] },
              {
                type: 'matrix',
                name: 'rus_value',
                columns: [1, 2, 3],
                rows: [{ value: 'relevance', text: { sv: 'Relevans', en: 'Relevance' } }],
              },
            ],
          },
        ],
      },
    });
    const changed: ReportInput = goldenInput([before, { survey: other, responses: now.responses }]);
    expect(figuresIn(composeReport(changed)).map(({ id }) => id)).not.toContain('rounds-value');
  });
});

describe('the risk matrix', () => {
  const scores = [
    [4, 5],
    [4, 5],
    [2, 3],
    [3, 3],
    [1, 2],
  ] as const;

  test('counts assessments by probability and consequence, and gives median, quartiles and level of the scores', () => {
    // Scores 2, 6, 9, 20, 20: median 9, quartiles 6 and 20.
    const risk = figureIn(report({ survey: riskWorkshop, responses: assessments(scores) }), 'risk-matrix', 'risk');
    expect(risk.counts[3]).toEqual([0, 0, 0, 0, 2]);
    expect(risk.counts.flat().reduce((sum, n) => sum + n, 0)).toBe(5);
    expect(rowsOf(risk)).toEqual([['Alla bedömningar', 5, 9, '6–20', '2–20', 'Måttlig']]);
    expect(risk.levels.map(({ from, to, label }) => [from, to, label])).toEqual([
      [1, 4, 'Låg'],
      [5, 9, 'Måttlig'],
      [10, 14, 'Hög'],
      [15, 25, 'Mycket hög'],
    ]);
    expect(risk.alt).toBe(
      'Riskmatris. Bedömningar per nivå: låg 1, måttlig 2, hög 0, mycket hög 2. Alla bedömningar: median 9, hälften mellan 6 och 20, nivå måttlig, n = 5.',
    );
  });

  test('shows each kind of risk apart, the highest first, where the round is broken down by it', () => {
    const responses = [
      ...assessments(scores),
      ...assessments(
        [
          [5, 5],
          [5, 4],
          [5, 5],
          [4, 4],
          [5, 5],
        ],
        'consensus',
      ),
    ];
    const risk = figureIn(report({ survey: riskWorkshop, responses, wave: { breakdowns: ['category'] } }), 'risk-matrix', 'risk');
    expect(risk.rows.map(({ label, median, level }) => [label, median, level])).toEqual([
      ['Politisk samsyn', 25, 'Mycket hög'],
      ['Budget', 9, 'Måttlig'],
      ['Alla bedömningar', 20, 'Mycket hög'],
    ]);
  });

  test('counts a median between two levels as the higher', () => {
    const half = figureIn(
      report({
        survey: riskWorkshop,
        responses: assessments([
          [1, 4],
          [1, 4],
          [1, 4],
          [1, 5],
          [1, 5],
          [1, 5],
        ]),
      }),
      'risk-matrix',
      'risk',
    );
    expect(half.rows[0]).toMatchObject({ median: 4.5, level: 'Måttlig' });
  });

  test('says nothing but that there are too few below k', () => {
    const few = figureIn(report({ survey: riskWorkshop, responses: assessments(scores.slice(0, 4)) }), 'risk-matrix', 'risk');
    expect(few).toMatchObject({ status: 'too-few', counts: [] });
    expect(JSON.stringify(few.table)).not.toContain('value');
  });
});

describe('figures.csv', () => {
  test('has the pairs that figures are made of, as rows of their own', async () => {
    const csv = figuresCsv(goldenInput([municipalWave]), 'data');
    const mean = csv.split('\n').find((line) => line.includes('klimat__importance-capacity') && line.includes(',2.50,'));
    expect(mean).toContain('answer_for,municipality');
    expect(mean).toContain('2.50,1.58,3.42,released');
  });
});
