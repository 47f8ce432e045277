// Another scale or other words make another question of it, and the report says which of the two.
import { describe, expect, test } from 'vitest';
import { composeReport, type ReportInput } from '../../../reports/compose/compose-report.ts';
import type { Survey } from '../../../surveys/definition/survey.ts';
import { sessionEval } from '../../../surveys/library/session-eval.ts';
import { releaseOf, waveOf } from '../fixtures/make-wave.ts';
import { sampleInput } from '../fixtures/sample-report.ts';

const asked = 'I vilken grad var dagens träff relevant för ditt arbete?';

/** The session evaluation with other Swedish words for its first question. */
function withTitle(sv: string, version: number, reworded?: readonly string[]): Survey {
  const json = JSON.parse(JSON.stringify(sessionEval.json).replace(JSON.stringify(asked), JSON.stringify(sv)));
  return { ...sessionEval, version, json, ...(reworded ? { reworded: { relevance: reworded } } : {}) };
}

/** A report over one session a survey: eight low grades the first time, eight high ones after that. */
function reportOver(...surveys: readonly Survey[]) {
  const base = sampleInput('sv');
  const waves = surveys.map((survey, at) => waveOf(survey, { id: `w${at}`, activity: 'kompetens', occasion: `session-${at + 1}` }));
  const surveyOf: ReportInput['surveyOf'] = ({ id }) => surveys[waves.findIndex((wave) => wave.id === id)] as Survey;
  const releases = waves.map((wave, at) => {
    const relevance = at === 0 ? 1 : 5;
    const answers = { relevance, learning: 3, exchange: 3, voice: 3, use_intent: 'act' };
    return releaseOf(surveyOf(wave), wave, Array(8).fill({ answers, background: {} }));
  });
  return composeReport({ ...base, waves, releases, surveyOf });
}

const figuresOf = (report: ReturnType<typeof reportOver>) => report.sections.flatMap(({ figures }) => figures);
const ids = (report: ReturnType<typeof reportOver>) => figuresOf(report).map(({ id }) => id);
const trendNotes = (report: ReturnType<typeof reportOver>) => report.sections.find(({ id }) => id === 'trend')?.notes ?? [];
const why = 'Relevant för arbetet: inte jämförbart, eftersom frågan är ställd med olika ord (Träff 1, Träff 2). Svaren visas var för sig.';

describe('a question asked in the same words', () => {
  test('is compared over versions of its survey, however the words are spaced', () => {
    const report = reportOver(sessionEval, withTitle(`${asked.replace(' ', '  ')} `, 2));
    expect(ids(report)).toContain('session-trend-relevance');
    expect(ids(report)).not.toContain('session-scales-2');
    expect(trendNotes(report)).toEqual([]);
  });
});

describe('a question asked in other words', () => {
  const report = reportOver(sessionEval, withTitle('Hur relevant var det här för dig?', 2));

  test('has no trend and no sentence about change, and the report says why', () => {
    expect(ids(report)).not.toContain('session-trend-relevance');
    expect(report.brief.some(({ figure }) => figure === 'session-trend-relevance')).toBe(false);
    expect(trendNotes(report)).toContain(why);
  });

  test('is shown apart from the first, other questions beside each other as before', () => {
    const [first, second] = report.sections.find(({ id }) => id === 'sessions')?.figures ?? [];
    expect([first?.id, second?.id]).toEqual(['session-scales', 'session-scales-2']);
    expect(first?.notes).toContain(why);
    expect(first?.kind === 'likert' && first.groups.map(({ rows }) => rows.length)).toEqual([1, 2, 2, 2]);
    expect(second?.kind === 'likert' && second.groups.map(({ rows }) => rows.map(({ label }) => label))).toEqual([['Träff 2']]);
    expect(ids(report)).toContain('session-trend-learning');
  });
});

describe('a question whose definition says that earlier words mean the same', () => {
  const misspelt = withTitle('I vilken grad var dagens träf relevant för ditt arbete?', 2);
  const corrected = withTitle(asked, 3, ['I vilken grad var dagens träf relevant för ditt arbete?']);

  test('is compared', () => {
    const report = reportOver(misspelt, corrected);
    expect(ids(report)).toContain('session-trend-relevance');
    expect(trendNotes(report)).toEqual([]);
  });

  test('is compared through the wave that knows both, and not without the declaration', () => {
    expect(ids(reportOver(sessionEval, misspelt, corrected))).toContain('session-trend-relevance');
    expect(ids(reportOver(misspelt, withTitle(asked, 3)))).not.toContain('session-trend-relevance');
  });
});
