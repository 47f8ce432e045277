// The proof obligation from outside: whatever is added to and subtracted from whatever, over everything the server gives out, no
// 1…k-1 people are left. Every number is first checked against the people behind it, so that the sets are known to be the right ones.
import { describe, expect, test } from 'vitest';
import { chartOf } from '../../reports/charts/chart-of.ts';
import { lightTheme } from '../../reports/charts/theme.ts';
import type { ComposedReport, Figure } from '../../reports/compose/report.ts';
import { rowMasks } from '../../reports/disclosure/row-masks.ts';
import { cellText } from '../../reports/document/cell-text.ts';
import { unknownGroup } from '../../reports/tabulate/breakdowns.ts';
import type { CountedResponse } from '../../reports/tabulate/tally.ts';
import { columnOf, type Variable } from '../../reports/tabulate/variable.ts';
import { smallestLeak } from '../reports/disclosure/audit.ts';
import { seededRandom } from '../reports/fixtures/seeded-random.ts';
import { startTestServer, type TestServer } from '../server/running-server.ts';
import { type Collected, collect, figuresOf, type Told } from './collected.ts';
import { fewInSpan, rankOf } from './exact-span.ts';
import { type KnownActivity, type KnownWave, randomActivity, withoutComplement } from './random-activity.ts';

const activities = 40;

type People = readonly boolean[];

/** Whether each person belongs to a group. */
function membersOf({ people, tally }: KnownWave, breakdown: string, group: string): People {
  const own = tally.breakdowns.find(({ name }) => name === breakdown);
  return people.map(({ answers, background }) => breakdown === '' || own?.groupOf(answers, background) === group);
}

function readingsOf({ people }: KnownWave, variable: Variable) {
  return people.map(({ answers }: CountedResponse) => variable.read(answers));
}

function variableOf(known: KnownWave, { question, item }: Pick<Told, 'question' | 'item'>): Variable {
  const variable = known.tally.variables.find((one) => one.question === question && one.item === item);
  if (!variable) throw new Error(`${question} ${item} is not a question of ${known.survey.id}.`);
  return variable;
}

/** How many of the people behind a number there are. */
function actual(known: KnownWave, told: Told): number {
  const variable = variableOf(known, told);
  const members = membersOf(known, told.breakdown, told.group);
  const place = variable.codes.findIndex(({ code }) => code === told.code);
  return readingsOf(known, variable).filter((reading, person) => {
    if (!members[person] || reading === undefined) return false;
    if (told.code === undefined) return reading !== 'notKnown';
    if (reading === 'notKnown') return told.code === 'na';
    return 'value' in reading ? String(reading.value) === told.code : reading.includes(place);
  }).length;
}

interface Leak {
  readonly wave: string;
  readonly question: string;
  readonly people: number;
}

/** What each row of responses.csv shows of its person, by those who know the rows. */
async function patternsOf(server: TestServer, known: KnownWave) {
  const release = await server.context.store.release(known.wave.id);
  if (release?.status !== 'released') return undefined;
  const masks = rowMasks(known.survey, release, known.wave.breakdowns, known.people);
  const asked = new Set(known.tally.variables.map(({ question }) => question));
  // A question that was not answered is an empty cell, like one that is masked.
  const cellOf = (name: string, group = '') => (group === unknownGroup && asked.has(name) ? '' : group);
  const patterns = known.people.map((person) =>
    JSON.stringify(masks.describing.map(({ name }) => cellOf(name, masks.groupsOf(person).get(name)))),
  );
  return { masks, patterns };
}

/** Checks that the file shows just these combinations. */
function expectSameRows(collected: Collected, known: KnownWave, patterns: readonly string[], names: readonly string[]): void {
  const table = collected.rows.get(known.wave.code);
  const columns = names.map((name) => table?.columns.findIndex((column) => column === name || column === `background__${name}`) ?? -1);
  expect(columns).not.toContain(-1);
  const shown = table?.rows.map((row) => JSON.stringify(columns.map((column) => row[column])));
  expect([...(shown ?? [])].sort()).toEqual([...patterns].sort());
}

async function leaksOf(server: TestServer, collected: Collected, known: KnownWave): Promise<readonly Leak[]> {
  const { wave, tally, people } = known;
  const own = collected.told.filter((told) => told.wave === wave.code);
  const rows = await patternsOf(server, known);
  if (rows)
    expectSameRows(
      collected,
      known,
      rows.patterns,
      rows.masks.describing.map(({ name }) => name),
    );
  const rowSets = rows ? [...new Set(rows.patterns)].map((pattern) => rows.patterns.map((one) => one === pattern)) : [];
  const groupSets = setsTold(known, own);
  const leaks: Leak[] = [];
  const look = (question: string, among: People, sets: readonly People[]) => {
    const places = among.flatMap((isIn, person) => (isIn ? [person] : []));
    const few = fewInSpan(
      sets.map((set) => places.map((person) => set[person] ?? false)),
      places.length,
      wave.k,
    );
    if (few) leaks.push({ wave: wave.code, question, people: few.length });
  };
  if (own.length > 0)
    look(
      'the wave itself',
      people.map(() => true),
      [...groupSets, ...rowSets],
    );
  for (const variable of tally.variables.filter(({ measure }) => measure !== 'text')) {
    const told = own.filter(({ question, item }) => question === variable.question && item === variable.item);
    const inRows = rows?.masks.shows(variable) ? rowSets : [];
    if (inRows.length > 0) expect(collected.rows.get(wave.code)?.columns.some((name) => name.startsWith(columnOf(variable)))).toBe(true);
    if (told.length === 0 && inRows.length === 0) continue;
    const readings = readingsOf(known, variable);
    const sets = [...setsTold(known, told), ...inRows];
    for (const among of [readings.map((one) => one !== undefined), readings.map((one) => one !== undefined && one !== 'notKnown')])
      look(columnOf(variable), among, sets);
  }
  return leaks;
}

function setsTold(known: KnownWave, told: readonly Told[]): readonly People[] {
  const names = new Map(told.map(({ breakdown, group }) => [`${breakdown}=${group}`, { breakdown, group }]));
  return [...names.values()].map(({ breakdown, group }) => membersOf(known, breakdown, group));
}

/** The numbers of a chart, its table and its bars: each is of a source that stands beside it, and what is withheld has none. */
function expectExplained(figure: Figure, report: ComposedReport): void {
  const released = figure.sources.flatMap(({ table }) => (table.status === 'released' ? [table] : []));
  const sums = (counts: readonly number[]) => [...counts].sort((a, b) => a - b).join();
  const known = new Set(released.map(({ base, cells }) => `${base}: ${sums(cells.map(({ n }) => n))}`));
  for (const bar of barsOf(figure)) {
    if (bar.status === 'released') expect(known, `${figure.id} ${bar.n}`).toContain(`${bar.n}: ${sums(bar.counts)}`);
    else expect([bar.n, bar.counts]).toEqual([0, []]);
  }
  if (figure.kind === 'trend') {
    for (const { status, mean, low, high, n } of figure.points) {
      if (status === 'released') expect(released.map(({ base }) => base)).toContain(n);
      else expect([mean, low, high, n]).toEqual([undefined, undefined, undefined, 0]);
    }
  }
  if (figure.kind === 'dots') {
    for (const row of figure.groups.flatMap(({ rows }) => rows)) {
      if (row.status === 'released') expect(released.map(({ base }) => base)).toContain(row.n);
      else expect(row).toEqual({ label: row.label, status: row.status, n: 0 });
    }
  }
  if (figure.kind === 'texts') return;
  const drawn = chartOf(figure, lightTheme, 'wide', report.locale);
  const alone = chartOf({ ...figure, sources: [], table: { caption: '', columns: [], rows: [] } }, lightTheme, 'wide', report.locale);
  expect(JSON.stringify(drawn?.config.data)).toBe(JSON.stringify(alone?.config.data));
}

function barsOf(figure: Figure): readonly { readonly status: string; readonly n: number; readonly counts: readonly number[] }[] {
  if (figure.kind === 'likert' || figure.kind === 'matrix') return figure.groups.flatMap(({ rows }) => rows);
  return figure.kind === 'distribution' || figure.kind === 'multiple' || figure.kind === 'themes' ? figure.series : [];
}

/** The document's cells, of which none may stand that the report does not have. */
async function expectSameDocument({ send }: TestServer, activity: KnownActivity, report: ComposedReport): Promise<void> {
  const { text } = await send('GET', `/api/activities/${activity.id}/report.html`, { as: 'organiser' });
  const known = new Set(figuresOf(report).flatMap(({ table }) => table.rows.flatMap((row) => row.map((cell) => cellText(cell, 'sv')))));
  const cells = [...text.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell = '']) =>
    cell.replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
  );
  expect(cells.length).toBeGreaterThan(20);
  expect(cells.filter((cell) => !known.has(cell))).toEqual([]);
}

async function releaseAll(server: TestServer, { waves }: KnownActivity): Promise<void> {
  for (const { wave } of waves) {
    const { status } = await server.send('POST', `/api/waves/${wave.id}/release`, { as: 'organiser' });
    expect(status).toBe(200);
  }
}

/** How many texts of each question are shown: none, or those of at least k people. */
function expectEnoughWriters({ texts }: Collected, { wave, tally }: KnownWave): void {
  for (const [question, written] of tally.written) {
    const shown = texts.get(wave.code)?.filter((one) => one === question).length ?? 0;
    expect([0, written.flat().length]).toContain(shown);
    if (shown > 0) expect(written.length).toBeGreaterThanOrEqual(wave.k);
  }
}

describe('everything the server gives out', () => {
  test(`lets no few people be worked out, in ${activities} activities of four waves each`, async () => {
    const server = await startTestServer();
    const found: Leak[] = [];
    let numbers = 0;
    for (let seed = 1; seed <= activities; seed++) {
      const activity = await randomActivity(server, seed);
      await releaseAll(server, activity);
      const collected = await collect(server, activity.id);
      for (const told of collected.told) {
        const known = activity.waves.find(({ wave }) => wave.code === told.wave);
        expect(known && actual(known, told), JSON.stringify(told)).toBe(told.n);
      }
      numbers += collected.told.length;
      expect(new Set(collected.told.map(({ where }) => where))).toContain('shared figures.csv');
      for (const report of [collected.report, ...collected.waveReports]) {
        for (const figure of figuresOf(report)) expectExplained(figure, report);
      }
      for (const known of activity.waves) {
        expectEnoughWriters(collected, known);
        const enough = known.people.length >= known.wave.k;
        expect(collected.counts.get(known.wave.code)).toBe(enough ? known.people.length : undefined);
        if (!enough) expect(collected.told.filter(({ wave }) => wave === known.wave.code)).toEqual([]);
        found.push(...(await leaksOf(server, collected, known)));
      }
      if (seed <= 2) await expectSameDocument(server, activity, collected.report);
    }
    expect(found).toEqual([]);
    expect(numbers).toBeGreaterThan(activities * 100);
  }, 300_000);

  test('would let them be worked out if only small groups were hidden, and the same look finds them', async () => {
    const server = await startTestServer({ seed: 'primary' });
    let leaking = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const activity = await randomActivity(server, seed);
      await releaseAll(server, activity);
      for (const known of activity.waves) {
        await server.context.store.rewriteRelease(known.wave.id, (release) => withoutComplement(known, release));
      }
      const collected = await collect(server, activity.id);
      for (const known of activity.waves) if ((await leaksOf(server, collected, known)).length > 0) leaking++;
    }
    expect(leaking).toBeGreaterThan(10);
  }, 120_000);
});

describe('the search for few people', () => {
  test('finds what thirteen, six and five leave over', () => {
    const range = (from: number, to: number) => Array.from({ length: 22 }, (_, person) => person >= from && person < to);
    expect(fewInSpan([range(0, 22), range(0, 13), range(0, 6), range(6, 11)], 22, 5)).toEqual([11, 12]);
    expect(fewInSpan([range(0, 22), range(0, 13), range(0, 6)], 22, 5)).toBeUndefined();
    expect(rankOf([range(0, 22), range(0, 13), range(13, 22)])).toBe(2);
  });

  test('agrees with the auditor that reckons in floating point, on 2,000 random families of sets', () => {
    const random = seededRandom(7);
    let leaks = 0;
    for (let round = 0; round < 2_000; round++) {
      const people = 6 + Math.floor(random() * 20);
      const sets = Array.from({ length: 1 + Math.floor(random() * 6) }, () => Array.from({ length: people }, () => random() < 0.5));
      const names = Array.from({ length: people }, (_, person) => sets.flatMap((set, at) => (set[person] ? [`set ${at}`] : [])));
      const [float] = smallestLeak(names, 5);
      const exact = fewInSpan(sets, people, 5);
      expect(exact === undefined).toBe(float === undefined);
      if (exact) leaks++;
    }
    expect(leaks).toBeGreaterThan(100);
    expect(leaks).toBeLessThan(1_900);
  });
});
