import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { beforeAll, describe, expect, test } from 'vitest';
import { chartOf } from '../../../reports/charts/chart-of.ts';
import { lightTheme } from '../../../reports/charts/theme.ts';
import { composeReport } from '../../../reports/compose/compose-report.ts';
import type { ComposedReport } from '../../../reports/compose/report.ts';
import enReport from '../../../web/i18n/en/report.json' with { type: 'json' };
import svReport from '../../../web/i18n/sv/report.json' with { type: 'json' };
import { Report } from '../../../web/report/Report.tsx';
import { secretNumbers } from '../../reports/charts/figures.ts';
import { sampleDocument } from '../../reports/document/sample-document.ts';
import { strategyInput } from '../../reports/fixtures/sample-strategy.ts';

const texts = i18next.createInstance();
beforeAll(() =>
  texts
    .use(initReactI18next)
    .init({ lng: 'sv', resources: { sv: { report: svReport }, en: { report: enReport } }, interpolation: { escapeValue: false } }),
);

function pageOf(report: ComposedReport): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={texts}>
      <MemoryRouter>
        <Report report={report} />
      </MemoryRouter>
    </I18nextProvider>,
  );
}
const all = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map((match) => match[1] ?? '');

const figures = sampleDocument('sv').sections.flatMap((section) => section.figures);
const charts = figures.filter((figure) => chartOf(figure, lightTheme, 'wide') !== undefined);

describe('the report page', () => {
  test('has one first heading and skips no level', () => {
    const levels = all(pageOf(sampleDocument('sv')), /<h([1-6])[ >]/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('has a table for every figure that is not texts, and keeps a place for each chart', () => {
    const page = pageOf(sampleDocument('sv'));
    expect(all(page, /(<table>)/g)).toHaveLength(figures.filter(({ kind }) => kind !== 'texts').length);
    expect(all(page, /(class="chart-box")/g)).toHaveLength(charts.length);
  });

  test('links to each figure, and from "Kort sagt" to the figure a sentence comes from', () => {
    const page = pageOf(sampleDocument('sv'));
    const ids = all(page, /\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const anchor of all(page, /href="#([^"]*)"/g)) expect(ids).toContain(anchor);
    expect(page).toContain('href="#trend-voice"');
  });

  test('offers the report as document, two kinds of CSV and a package, and each chart as a picture', () => {
    const addresses = all(pageOf(sampleDocument('sv')), /href="(\/api[^"]*)"/g);
    for (const file of [
      'report.pdf?locale=sv',
      'report.html?locale=sv',
      'figures.csv?profile=excel-sv',
      'figures.csv?profile=data',
      'report.zip?locale=sv',
    ]) {
      expect(addresses).toContain(`/api/activities/kompetens/${file}`);
    }
    expect(addresses.filter((address) => /\/figures\/[\w-]+\.png\?locale=sv$/.test(address))).toHaveLength(charts.length);
  });

  test('draws each figure of a strategy process with its table beside, and lists the sheets of municipalities', () => {
    const report = composeReport(strategyInput('sv'));
    const figures = report.sections.flatMap(({ figures: own }) => own);
    const page = pageOf(report);
    for (const kind of ['quadrants', 'dumbbells', 'heat', 'ranking', 'risk']) expect(figures.map((figure) => figure.kind)).toContain(kind);
    const charts = figures.filter(({ kind }) => kind !== 'texts' && kind !== 'table');
    expect(all(page, /(class="chart-box")/g)).toHaveLength(charts.length);
    expect(all(page, /(<table>)/g)).toHaveLength(figures.filter(({ kind }) => kind !== 'texts').length);
    expect(all(page, /href="([^"]*sheet\.html[^"]*)"/g)).toEqual(
      report.sheets?.map(({ code }) => `/api/activities/strategi/municipalities/${code}/sheet.html?locale=sv`),
    );
    expect(pageOf(sampleDocument('sv'))).not.toContain('sheet.html');
  });

  test('says that example data is example data, and only then', () => {
    const report = sampleDocument('sv');
    expect(pageOf(report)).toContain(svReport.example);
    expect(pageOf({ ...report, activity: { ...report.activity, example: false } })).not.toContain(svReport.example);
  });

  test('has no number of a hidden group', () => {
    const page = pageOf(sampleDocument('sv'));
    for (const secret of secretNumbers) expect(page).not.toContain(String(secret));
    expect(page).toContain('För få svar');
  });

  test('says what to do where there are no results yet', () => {
    const page = pageOf({ ...sampleDocument('sv'), sections: [], brief: [] });
    expect(page).toContain(svReport.empty);
    expect(page).toContain(svReport.emptyWhat);
  });

  test('has the same texts in both languages', () => {
    const keys = (value: object): readonly string[] =>
      Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'object' ? keys(inner).map((rest) => `${key}.${rest}`) : [key]));
    expect(keys(enReport)).toEqual(keys(svReport));
  });
});
