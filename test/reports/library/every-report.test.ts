import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../reports/compose/compose-report.ts';
import type { ComposedReport, Figure } from '../../../reports/compose/report.ts';
import { reportOn } from '../../../reports/library/report-on.ts';
import { catalogue } from '../../../surveys/catalogue.ts';
import { activityKinds } from '../../../surveys/fieldwork/activity.ts';
import { networkInput } from '../fixtures/sample-network.ts';
import { sampleInput } from '../fixtures/sample-report.ts';
import { strategyInput } from '../fixtures/sample-strategy.ts';

const samples: readonly (readonly [string, (locale: string) => ComposedReport])[] = [
  ['learning project', (locale) => composeReport(sampleInput(locale))],
  ['network cycle', (locale) => composeReport(networkInput(locale))],
  ['strategy process', (locale) => composeReport(strategyInput(locale))],
];
const figuresOf = (report: ComposedReport): readonly Figure[] => report.sections.flatMap(({ figures }) => figures);

describe.each(activityKinds)('the report on a %s', (kind) => {
  const report = reportOn(kind);
  const figures = report.sections.flatMap((section) => section.figures);

  test('is about surveys of the catalogue, texts in Swedish and English', () => {
    const known = catalogue.map(({ id }) => id);
    for (const id of Object.keys(report.surveys)) expect(known).toContain(id);
    const texts = [
      ...report.sections.map(({ title }) => title),
      ...report.facts.map(({ label }) => label),
      ...figures.flatMap(({ title }) => title ?? []),
    ];
    for (const text of texts) expect(text.en, text.sv).toBeTruthy();
  });

  test('has figures and sections of different names, fit for links', () => {
    const ids = figures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of [...ids, ...report.sections.map((section) => section.id)]) expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  test('says things in short only of figures it has', () => {
    const ids = new Set(figures.map(({ id }) => id));
    for (const { figure } of report.brief) expect(ids).toContain(figure);
  });
});

describe.each(samples)('the sample report of a %s', (_, compose) => {
  test.each(['sv', 'en'])('is whole in %s: every figure has title, alt, base, caption and rows as wide as its columns', (locale) => {
    const report = compose(locale);
    expect(figuresOf(report).length).toBeGreaterThan(5);
    for (const figure of figuresOf(report)) {
      for (const text of [figure.title, figure.alt, figure.base, figure.table.caption]) expect(text.trim(), figure.id).not.toBe('');
      for (const row of figure.table.rows) expect(row, figure.id).toHaveLength(figure.table.columns.length);
    }
    expect(JSON.stringify(report)).not.toMatch(/undefined|NaN|\[object/);
  });

  test('has figure ids of its own for each figure, the same in both languages', () => {
    const ids = figuresOf(compose('sv')).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(figuresOf(compose('en')).map(({ id }) => id)).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  test('is the same when it is composed again', () => {
    expect(compose('sv')).toEqual(compose('sv'));
  });
});
