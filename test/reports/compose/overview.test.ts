import { describe, expect, test } from 'vitest';
import type { ReportInput } from '../../../reports/compose/compose-report.ts';
import { composeOverview } from '../../../reports/compose/overview.ts';
import { sumOfReleased } from '../../../reports/disclosure/sum-of-released.ts';
import type { Survey } from '../../../surveys/definition/survey.ts';
import { sessionEval } from '../../../surveys/library/session-eval.ts';
import { releaseOf, waveOf } from '../fixtures/make-wave.ts';
import { sampleInput } from '../fixtures/sample-report.ts';
import { strategyInput } from '../fixtures/sample-strategy.ts';

/** A learning project with sessions, given as how many gave relevance 1 to 5. */
function project(id: string, sessions: readonly (readonly number[])[], survey: Survey = sessionEval): ReportInput {
  const base = sampleInput('sv');
  const activity = { ...base.activity, id, title: `Projekt ${id}` };
  const occasions = base.occasions.map((occasion) => ({ ...occasion, activity: id }));
  const waves = sessions.map((_, at) => waveOf(survey, { id: `${id}-${at}`, activity: id, occasion: `session-${at + 1}` }));
  const releases = waves.map((wave, at) => {
    const grades = (sessions[at] ?? []).flatMap((count, grade) => Array<number>(count).fill(grade + 1));
    const answers = grades.map((relevance) => ({
      answers: { relevance, learning: 3, exchange: 3, voice: 'na', use_intent: 'act' },
      background: {},
    }));
    return releaseOf(survey, wave, answers);
  });
  return { ...base, activity, occasions, waves, releases, surveyOf: () => survey };
}

const two = [
  project('a', [
    [0, 1, 2, 3, 4],
    [5, 0, 0, 0, 5],
  ]),
  project('b', [
    [0, 0, 0, 3, 3],
    [0, 0, 0, 0, 4],
  ]),
];
const overview = composeOverview('learning-project', two, 'sv');
const figures = overview.sections.flatMap((section) => section.figures);

function likert(id: string, among = figures) {
  const figure = among.find((one) => one.id === id);
  if (figure?.kind !== 'likert') throw new Error(`no likert figure ${id}`);
  return figure;
}

describe('the overview of learning projects', () => {
  test('has a figure a rating and a bar an activity: the sum of its released waves', () => {
    expect(figures.map(({ id }) => id)).toEqual(['relevance', 'learning', 'exchange', 'voice'].map((name) => `session-eval-${name}`));
    const [group] = likert('session-eval-relevance').groups;
    expect(group?.rows).toEqual([
      { label: 'Projekt a', status: 'released', n: 20, counts: [5, 1, 2, 3, 9], notKnown: 0, topTwo: 60 },
      // Four answered the second session: too few, so nothing of them is in the sum.
      { label: 'Projekt b', status: 'released', n: 6, counts: [0, 0, 0, 3, 3], notKnown: 0, topTwo: 100 },
    ]);
  });

  test('has the same numbers in the table, and the mean', () => {
    const { table } = likert('session-eval-relevance');
    expect(table.columns.map(({ title }) => title)).toContain('Aktivitet');
    expect(table.rows.map((row) => row.at(-1))).toEqual([
      { value: 3.5, decimals: 1 },
      { value: 4.5, decimals: 1 },
    ]);
  });

  test('tells every table it was made of, and never adds activities up', () => {
    const { sources, base } = likert('session-eval-relevance');
    expect(sources.map(({ wave }) => wave)).toEqual(['a-0', 'a-1', 'b-0']);
    expect(base).toContain('6–20 svar');
    expect(overview.method.join(' ')).toContain('räknas aldrig ihop');
    expect(overview.activities.map(({ title, released, waves }) => [title, released, waves])).toEqual([
      ['Projekt a', 2, 2],
      ['Projekt b', 1, 2],
    ]);
  });

  test('keeps apart what was asked in another way, and says so', () => {
    const json = JSON.parse(JSON.stringify(sessionEval.json).replaceAll('I viss grad', 'I någon mån'));
    const mixed = composeOverview(
      'learning-project',
      [...two, project('c', [[0, 0, 0, 5, 5]], { ...sessionEval, version: 2, json })],
      'sv',
    );
    const all = mixed.sections.flatMap((section) => section.figures);
    const [first, second] = [likert('session-eval-relevance', all), likert('session-eval-relevance-2', all)];
    expect([first, second].map(({ groups }) => groups[0]?.rows.map(({ label }) => label))).toEqual([
      ['Projekt a', 'Projekt b'],
      ['Projekt c'],
    ]);
    for (const { notes } of [first, second])
      expect(notes.join()).toContain('inte jämförbart, eftersom svarsalternativen är olika (Projekt a, Projekt b, Projekt c)');
  });

  test('can be read in English, and has no sections where nothing has results', () => {
    expect(composeOverview('learning-project', two, 'en').title).toBe('Compare: Learning project');
    expect(composeOverview('learning-project', [], 'sv')).toMatchObject({ sections: [], activities: [] });
  });
});

describe('the overview of strategy processes', () => {
  test('never mixes answers on different grounds', () => {
    const strategies = composeOverview('strategy-process', [strategyInput('sv')], 'sv');
    const sources = strategies.sections.flatMap((section) => section.figures.flatMap((figure) => figure.sources));
    expect(sources.filter(({ survey, table }) => survey === 'pre-rus-municipal' && table.breakdown === '')).toEqual([]);
    expect(sources.some(({ survey }) => survey === 'pre-rus-municipal')).toBe(true);
  });

  test('tells sections and figures apart: who was asked, and which column of a question', () => {
    const { sections } = composeOverview('strategy-process', [strategyInput('sv')], 'sv');
    const titles = sections.map(({ title }) => title);
    expect(titles).toContain('Inför nästa regionala utvecklingsstrategi: Kommunerna');
    expect(titles).toContain('Inför nästa regionala utvecklingsstrategi: Regionens medarbetare');
    for (const { figures: some } of sections) {
      const own = some.map(({ title }) => title);
      expect(new Set(own).size).toBe(own.length);
    }
    expect(sections.flatMap((section) => section.figures.map(({ title }) => title))).toContain(
      'Hur viktig är varje utmaning, och hur stark är kommunens egen förmåga att möta den? – Egen förmåga',
    );
  });
});

describe('a sum of released tables', () => {
  const tables = two
    .flatMap(({ releases }) => releases.flatMap((release) => release.tables))
    .filter(({ question }) => question === 'relevance');

  test('is the same in whatever order and parts it is made', () => {
    const halves = [tables.slice(0, 1), tables.slice(1)].flatMap((some) => sumOfReleased(some) ?? []);
    expect(sumOfReleased(halves)).toEqual(sumOfReleased(tables));
    expect(sumOfReleased([...tables].reverse())).toEqual(sumOfReleased(tables));
  });

  test('has nothing of tables without numbers, and is none where there are no others', () => {
    const [first] = tables;
    if (!first) throw new Error('no table');
    const hidden = { ...first, status: 'hidden' } as typeof first;
    expect(sumOfReleased([hidden, first])).toEqual(sumOfReleased([first]));
    expect(sumOfReleased([hidden])).toBeUndefined();
  });

  test('is refused for tables with different codes', () => {
    const other = two[0]?.releases[0]?.tables.find(({ question }) => question === 'use_intent');
    expect(() => sumOfReleased([...tables, ...(other ? [other] : [])])).toThrow('same codes');
  });
});
