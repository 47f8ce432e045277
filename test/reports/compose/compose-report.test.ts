import { describe, expect, test } from 'vitest';
import { composeReport, type ReportInput } from '../../../reports/compose/compose-report.ts';
import type { ComposedReport, Figure, TableCell } from '../../../reports/compose/report.ts';
import { defineSurvey } from '../../../surveys/definition/define-survey.ts';
import type { Survey } from '../../../surveys/definition/survey.ts';
import { sessionEval } from '../../../surveys/library/session-eval.ts';
import { releaseOf, waveOf } from '../fixtures/make-wave.ts';
import { randomResponses } from '../fixtures/sample-answers.ts';
import { networkInput } from '../fixtures/sample-network.ts';
import { sampleInput } from '../fixtures/sample-report.ts';
import { strategyInput } from '../fixtures/sample-strategy.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

const report = composeReport(sampleInput('sv'));

function figureIn<K extends Figure['kind']>(of: ComposedReport, id: string, kind: K): Extract<Figure, { kind: K }> {
  const found = of.sections.flatMap(({ figures }) => figures).find((figure) => figure.id === id);
  if (found?.kind !== kind) throw new Error(`no ${kind} figure ${id}`);
  return found as Extract<Figure, { kind: K }>;
}
const section = (of: ComposedReport, id: string) => of.sections.find((one) => one.id === id);
const plain = (cell: TableCell | undefined) => (typeof cell === 'object' ? ('value' in cell ? cell.value : cell.text) : cell);

/** Sessions with so many answers at given grades to one question. */
function sessionsWith(grades: readonly (readonly number[])[], survey: Survey = sessionEval, later: Survey = survey): ReportInput {
  const base = sampleInput('sv');
  const surveyAt = (at: number) => (at === 0 ? survey : later);
  const waves = grades.map((_, at) => waveOf(surveyAt(at), { id: `w${at + 1}`, activity: 'kompetens', occasion: `session-${at + 1}` }));
  const releases = grades.map((own, at) =>
    releaseOf(
      surveyAt(at),
      waves[at] as ReturnType<typeof waveOf>,
      own.map((relevance) => ({ answers: { relevance, learning: 3, exchange: 3, voice: 3, use_intent: 'act' }, background: {} })),
    ),
  );
  return { ...base, waves, releases, surveyOf: (wave) => surveyAt(waves.findIndex(({ id }) => id === wave.id)) };
}

describe('the report of a learning project', () => {
  test('begins with facts that are counted over released waves', () => {
    expect(report.facts).toEqual([
      { label: 'Anmälda', value: '31' },
      { label: 'Träffar', value: '4', note: 'alla har resultat' },
      { label: 'Svar på träffarna', value: '86', note: '18–24 per omgång' },
      { label: 'Svar av närvarande', value: '89\u202f%', note: '86 svar, 97 närvarande' },
      { label: 'Slututvärdering', value: '22', note: 'av 28 inbjudna, 79\u202f%' },
      { label: 'Uppföljning', value: '15' },
    ]);
  });

  test('sets sessions side by side: a group a question, a bar a session', () => {
    const likert = figureIn(report, 'session-scales', 'likert');
    expect(likert.groups.map(({ title }) => title)[0]).toBe('I vilken grad var dagens träff relevant för ditt arbete?');
    expect(likert.groups.map(({ rows }) => rows.map(({ label }) => label))).toEqual(
      Array(4).fill(['Träff 1', 'Träff 2', 'Träff 3', 'Träff 4']),
    );
    expect(likert.steps).toHaveLength(5);
    expect(likert.notKnownLabel).toBe('Vet ej');
  });

  test('has the same numbers in the table as in the chart', () => {
    const likert = figureIn(report, 'session-scales', 'likert');
    const bars = likert.groups.flatMap(({ rows }) => rows);
    bars.forEach((bar, at) => {
      const [, wave, ...numbers] = likert.table.rows[at]?.map(plain) ?? [];
      expect([wave, ...numbers.slice(0, 8)]).toEqual([bar.label, ...bar.counts, bar.notKnown, bar.n, bar.topTwo]);
    });
  });

  test('says in words what the chart shows', () => {
    const likert = figureIn(report, 'session-scales', 'likert');
    const first = likert.groups[0]?.rows[0];
    expect(likert.alt).toContain(
      `Relevant för arbetet: Träff 1 ${first?.topTwo}\u202f% svarade ”I hög grad” eller ”I mycket hög grad”, n = ${first?.n}`,
    );
  });

  test('says in short only what follows from its figures', () => {
    const ids = new Set(report.sections.flatMap(({ figures }) => figures.map(({ id }) => id)));
    expect(report.brief.length).toBeGreaterThanOrEqual(3);
    for (const { figure } of report.brief) expect(ids).toContain(figure);
    const trend = figureIn(report, report.brief[0]?.figure ?? '', 'trend');
    expect(trend.verdict?.kind).toBe('higher');
    const [first, last] = [trend.points[0], trend.points.at(-1)];
    expect(report.brief[0]?.value).toBe(`${first?.mean?.toFixed(1).replace('.', ',')} → ${last?.mean?.toFixed(1).replace('.', ',')}`);
  });

  test('sorts the options of a multiple choice by how many chose them, "none" last, with Wilson’s interval beside', () => {
    const results = figureIn(report, 'results', 'multiple');
    const counts = results.series[0]?.counts ?? [];
    expect([...counts.slice(0, -1)].sort((a, b) => b - a)).toEqual(counts.slice(0, -1));
    expect(results.categories.at(-1)).toBe('Inget ännu');
    expect(plain(results.table.rows[0]?.[3])).toMatch(/^\d+–\d+$/);
  });

  test('shows groups that are large enough, and names those that are not', () => {
    const groups = figureIn(report, 'project-groups-sector', 'dots');
    expect(groups.table.rows.slice(0, 4).map((row) => row.slice(1, 3).map(plain))).toEqual([
      ['Kommun', 13],
      ['Region', 'Visas inte'],
      ['Statlig myndighet', 'Visas inte'],
      ['Alla', 22],
    ]);
    expect(groups.notes[0]).toBe('Två grupper visas inte, så att ingen grupp med färre än fem svar kan räknas fram.');
  });

  test('names a wave that too few answered, and one that is not released', () => {
    expect(section(report, 'room')?.notes).toContain(
      'Träff 4: för få svar. Färre än fem svarade. Därför visas inget resultat, inte heller antalet.',
    );
    const unfinished = composeReport(sampleInput('sv', { followedUp: false }));
    expect(section(unfinished, 'followup')).toMatchObject({
      figures: [],
      notes: ['Uppföljning: Tre månader efter lärprojektet pågår. Resultatet visas när omgången är stängd och resultatet fastställt.'],
    });
  });

  test('carries the released tables each figure was made of', () => {
    const { sources } = figureIn(report, 'session-trend-relevance', 'trend');
    expect(sources).toHaveLength(4);
    expect(sources[0]).toMatchObject({
      wave: 'eval-1',
      occasion: 'session-1',
      survey: 'session-eval',
      version: 1,
      labels: { na: 'Vet ej' },
    });
  });

  test('tells how it was counted, and that it is an example', () => {
    expect(report.method).toContain('Resultaten fastställdes den 4 februari 2027.');
    expect(report.method).toContain('Alla uppgifter är påhittade exempel.');
    expect(report.method.some((sentence) => sentence.includes('färre än fem svar'))).toBe(true);
  });

  test('can be read in English', () => {
    const english = composeReport(sampleInput('en'));
    expect(english.title).toBe('Results: Kompetens i hela länet');
    expect(section(english, 'sessions')?.title).toBe('Answers per session');
    expect(english.facts[3]?.value).toBe('89%');
  });
});

describe('a change over sessions', () => {
  const low = [1, 1, 2, 2, 2, 1, 2, 3];
  const high = [4, 5, 5, 4, 4, 5, 4, 5];

  test('is called higher or lower where the interval leaves zero out', () => {
    expect(figureIn(composeReport(sessionsWith([low, high])), 'session-trend-relevance', 'trend').verdict).toMatchObject({
      kind: 'higher',
      text: expect.stringMatching(/^Högre vid träff 2 än vid träff 1: \+2,8 \(2,\d\u00a0till\u00a03,\d\)$/),
    });
    expect(figureIn(composeReport(sessionsWith([high, low])), 'session-trend-relevance', 'trend').verdict?.text).toMatch(
      /^Lägre vid träff 2 än vid träff 1: −2,8 \(−3,\d\u00a0till\u00a0−2,\d\)$/,
    );
  });

  test('is called none where the interval covers zero', () => {
    const verdict = figureIn(
      composeReport(
        sessionsWith([
          [3, 4, 3, 4, 3],
          [4, 3, 4, 3, 4],
        ]),
      ),
      'session-trend-relevance',
      'trend',
    ).verdict;
    expect(verdict?.kind).toBe('none');
    expect(verdict?.text).toMatch(/^Ingen säker förändring från träff 1 till träff 2: \+0,2 \(−/);
  });

  test('is called none where everyone answered alike and there is no interval', () => {
    const alike = composeReport(
      sessionsWith([
        [4, 4, 4, 4, 4],
        [4, 4, 4, 4, 4],
      ]),
    );
    expect(figureIn(alike, 'session-trend-relevance', 'trend').verdict).toEqual({
      kind: 'none',
      text: 'Ingen säker förändring kan räknas fram från träff 1 till träff 2: svaren är helt lika eller för få',
    });
  });

  test('is claimed in short only where it is certain', () => {
    const uncertain = composeReport(
      sessionsWith([
        [3, 4, 3, 4, 3],
        [4, 3, 4, 3, 4],
      ]),
    );
    expect(uncertain.brief[0]).toMatchObject({ value: '0 av 1', text: 'frågor visar en säker förändring från träff 1 till träff 2.' });
  });

  test('is not shown for a single session', () => {
    const single = composeReport(sessionsWith([low]));
    expect(section(single, 'trend')).toMatchObject({
      figures: [],
      notes: ['Utvecklingen visas när minst två omgångar har resultat som går att jämföra.'],
    });
    expect(figureIn(single, 'session-scales', 'likert').groups).toHaveLength(1);
  });
});

describe('waves that are not comparable', () => {
  const otherScale = defineSurvey({
    ...sessionEval,
    version: 2,
    json: {
      title: sessionEval.json.title,
      pages: [
        {
          name: 'session',
          elements: [
            { type: 'rating', name: 'relevance', rateMin: 1, rateMax: 5, title: { sv: 'Hur relevant var träffen?', en: 'How relevant?' } },
          ],
        },
      ],
    },
  } as const);
  const composed = composeReport(
    sessionsWith(
      [
        [2, 3, 2, 3, 2],
        [4, 5, 4, 5, 4],
      ],
      sessionEval,
      otherScale as unknown as Survey,
    ),
  );

  test('stand in no common trend', () => {
    const trends = section(composed, 'trend')?.figures.map(({ id }) => id);
    expect(trends).not.toContain('session-trend-relevance');
  });

  test('are shown apart, and it is said why', () => {
    const [first, second] = section(composed, 'sessions')?.figures ?? [];
    expect([first?.id, second?.id]).toEqual(['session-scales', 'session-scales-2']);
    expect(first?.notes.join()).toContain('inte jämförbart');
    expect(second?.notes.join()).toContain('inte jämförbart');
  });

  test('give no sentence about change', () => {
    expect(composed.brief.some(({ figure }) => figure.startsWith('session-trend'))).toBe(false);
  });
});

describe('the report of a network cycle', () => {
  const network = composeReport(networkInput('sv'));

  test('has a row a region on the strategy map, the newest, and the earlier ones by date', () => {
    const map = figureIn(network, 'rus-map', 'table').table;
    expect(map.columns.map(({ title }) => title)).toEqual([
      'Region',
      'Läge',
      'Fas',
      'Strategi',
      'Gäller till och med',
      'Nästa beslut',
      'Uppgift från',
    ]);
    expect(map.rows.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
      ['Region Dalarna', 'På gång att ta fram ny RUS', '2025-05-20'],
      ['Region Örebro län', 'På gång att ta fram ny RUS', '2025-05-20'],
    ]);
    expect(figureIn(network, 'rus-map-history', 'table').table.rows.map((row) => row.at(-1))).toEqual(['2024-09-26']);
  });

  test('has reflections per meeting and says which are missing', () => {
    const meetings = section(network, 'meetings');
    expect(figureIn(network, 'take-away', 'texts').groups.map(({ title }) => title)).toEqual(['Möte 1']);
    expect(figureIn(network, 'happening-now', 'texts').groups.map(({ title, status }) => [title, status])).toEqual([
      ['Möte 1', 'released'],
      ['Möte 2', 'too-few'],
    ]);
    expect(meetings?.notes?.join(' ')).toContain('Möte 2: Utcheckning pågår.');
  });
});

describe('the report of a strategy process', () => {
  const strategy = composeReport(strategyInput('sv'));

  test('keeps joint answers, departments and persons apart, the region’s staff beside them', () => {
    const known = figureIn(strategy, 'rus-known', 'distribution');
    expect(known.series.map(({ label, n }) => [label, n])).toEqual([
      ['Kommuner (samordnade svar)', 10],
      ['Förvaltningar i kommunerna', 3],
      ['Regionens medarbetare', 40],
    ]);
    expect(known.notes.join()).toContain('(Mig själv: 1)');
    expect(section(strategy, 'present-strategy')?.notes?.join()).toContain('räknas aldrig ihop');
  });

  test('never shows a municipal table over all answers', () => {
    const sources = strategy.sections.flatMap(({ figures }) => figures).flatMap((figure) => figure.sources);
    const mixed = sources.filter(({ survey, table }) => survey === 'pre-rus-municipal' && table.breakdown === '');
    expect(mixed).toEqual([]);
  });

  test('ranks priorities with three, two and one point', () => {
    const { table } = figureIn(strategy, 'priorities-1', 'ranking');
    for (const row of table.rows) {
      const [points, first, second, third, share] = row.slice(1).map((cell) => Number(plain(cell)));
      expect(points).toBe(3 * (first ?? 0) + 2 * (second ?? 0) + (third ?? 0));
      expect(share).toBe(Math.round((100 * ((first ?? 0) + (second ?? 0) + (third ?? 0))) / 10));
    }
    const points = table.rows.map((row) => Number(plain(row[1])));
    expect(points).toEqual([...points].sort((a, b) => b - a));
  });

  test('shows importance and capacity of each challenge', () => {
    const importance = figureIn(strategy, 'challenges-importance', 'matrix');
    expect(importance.steps.at(-1)).toBe('Helt avgörande');
    expect(importance.groups[0]?.rows[0]?.label).toBe('Näringsliv och innovation');
    expect(figureIn(strategy, 'challenges-capacity', 'matrix').steps.at(-1)).toBe('Mycket stark');
  });
});

describe('reading a report', () => {
  test('costs the same for many responses as for few', () => {
    const input = (count: number): ReportInput => {
      const base = sampleInput('sv');
      const wave = waveOf(sessionEval, { id: 'eval-1', activity: 'kompetens', occasion: 'session-1' });
      return {
        ...base,
        waves: [wave],
        surveyOf: () => sessionEval,
        releases: [releaseOf(sessionEval, wave, randomResponses(sessionEval, count, seededRandom(1)))],
      };
    };
    const tables = (count: number) => input(count).releases[0]?.tables.length;
    expect(tables(3_000)).toBe(tables(30));
  });
});
