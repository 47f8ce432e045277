import { describe, expect, test } from 'vitest';
import type { ComposedReport } from '../../../reports/compose/report.ts';
import { waveReport } from '../../../reports/compose/wave-report.ts';
import { reportOfSurvey } from '../../../reports/library/report-of-survey.ts';
import { openTextsOf } from '../../../reports/tabulate/open-texts.ts';
import { variablesOf } from '../../../reports/tabulate/variables-of.ts';
import { catalogue, makeSurvey } from '../../../surveys/catalogue.ts';
import { questionsIn } from '../../../surveys/definition/questions-in.ts';
import { releaseOf, waveOf } from '../fixtures/make-wave.ts';
import { randomResponses } from '../fixtures/sample-answers.ts';
import { sampleInput } from '../fixtures/sample-report.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

/** Every survey of the catalogue with what it is filled in with by default. */
const surveys = catalogue.map(({ id, parameters }) => {
  const filled = Object.entries(parameters).flatMap(([name, spec]) => (spec.default === undefined ? [] : [[name, spec.default]]));
  return [id, makeSurvey(id, Object.fromEntries(filled))] as const;
});

function reportOn(survey: (typeof surveys)[number][1], locale: string, asked: Parameters<typeof waveOf>[1] = {}): ComposedReport {
  const wave = waveOf(survey, { id: 'alone', activity: 'kompetens', occasion: 'session-2', ...asked });
  const release = releaseOf(survey, wave, randomResponses(survey, 40, seededRandom(7)));
  const base = sampleInput(locale);
  return waveReport(
    {
      ...base,
      waves: [...base.waves, wave],
      releases: [...base.releases, release],
      surveyOf: (one) => (one === wave ? survey : base.surveyOf(one)),
    },
    'alone',
  );
}

describe.each(surveys)('the report of one wave of %s', (_, survey) => {
  test.each(['sv', 'en'])('is whole in %s: title, alt, base and a table as wide as its columns', (locale) => {
    const report = reportOn(survey, locale);
    const figures = report.sections.flatMap((section) => section.figures);
    expect(figures.length).toBeGreaterThan(0);
    for (const { id, title, alt, base, table } of figures) {
      for (const text of [title, alt, base, table.caption]) expect(text.trim(), id).not.toBe('');
      for (const row of table.rows) expect(row.length, id).toBe(table.columns.length);
    }
    const ids = figures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
    const titles = figures.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('leaves no question out but the personal ones', () => {
    const { sections } = reportOfSurvey(survey, 'learning-project');
    const shown = new Set(
      sections.flatMap(({ figures }) =>
        figures.flatMap((figure) => ('questions' in figure ? figure.questions : 'question' in figure ? [figure.question] : [])),
      ),
    );
    const isShown = (name: string) => [...shown].some((one) => one === name || one.startsWith(`${name}__`));
    const personal = new Set<string>(survey.personal ?? []);
    const countable = new Set([
      ...variablesOf(survey)
        .filter(({ codes, measure }) => codes.length > 0 || measure === 'text' || measure === 'number')
        .map(({ question }) => question),
    ]);
    const asked = questionsIn(survey.json).map(({ name }) => name);
    expect(asked.filter((name) => countable.has(name) && !personal.has(name) && !isShown(name))).toEqual([]);
    for (const { question } of openTextsOf(survey)) expect(shown).toContain(question);
    for (const name of personal) expect(isShown(name)).toBe(false);
  });
});

describe('the report of one wave', () => {
  const [, sessionEval] = surveys.find(([id]) => id === 'session-eval') ?? surveys[0] ?? [];
  const report = reportOn(sessionEval as (typeof surveys)[number][1], 'sv');

  test('is called after the wave and its occasion, and is of that wave alone', () => {
    expect(report.title).toBe('Resultat: Hur var dagens träff? (träff 2)');
    expect(report.wave).toMatchObject({ id: 'alone' });
    const waves = new Set(report.sections.flatMap(({ figures }) => figures.flatMap(({ sources }) => sources.map(({ wave }) => wave))));
    expect([...waves]).toEqual(['alone']);
    expect(report.facts[0]).toMatchObject({ label: 'Svar', value: '40' });
  });

  test('holds answers against those present only where the room was asked, not those who got a link or are a known group', () => {
    const labels = (asked: Parameters<typeof waveOf>[1]) =>
      reportOn(sessionEval as (typeof surveys)[number][1], 'sv', asked).facts.map(({ label }) => label);
    expect(labels({ audience: 'open' })).toEqual(['Svar', 'Svar av närvarande']);
    expect(labels({ audience: 'invited', population: 45 })).toEqual(['Svar']);
    expect(labels({ audience: 'open', population: 45 })).toEqual(['Svar']);
  });

  test('has the ratings in one figure and the rest in the order they were asked', () => {
    expect(report.sections.flatMap(({ figures }) => figures.map(({ id, kind }) => [id, kind]))).toEqual([
      ['relevance', 'likert'],
      ['use-intent', 'distribution'],
      ['keep', 'texts'],
      ['change', 'texts'],
    ]);
  });
});
