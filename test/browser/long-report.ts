// A report as long as they get: the figures of the sample report over and over, five to a section.
import type { Page } from 'playwright-core';
import type { ComposedReport } from '../../reports/compose/report.ts';
import { sampleDocument } from '../reports/document/sample-document.ts';

/** A report with so many charts, each with a title and a table of its own. */
export function longReport(figures: number): ComposedReport {
  const sample = sampleDocument('sv');
  const kinds = sample.sections.flatMap((section) => section.figures).filter(({ kind }) => kind !== 'texts' && kind !== 'table');
  const many = Array.from({ length: figures }, (_, at) => {
    const figure = kinds[at % kinds.length] as (typeof kinds)[number];
    return { ...figure, id: `figure-${at}`, title: `${at}: ${figure.title}`, table: { ...figure.table, caption: `Tabell ${at}` } };
  });
  const sections = Array.from({ length: Math.ceil(figures / 5) }, (_, at) => ({
    id: `part-${at}`,
    title: `Del ${at + 1}`,
    figures: many.slice(at * 5, at * 5 + 5),
  }));
  return { ...sample, brief: [], sections };
}

/** Shows a report in place of every activity's own. */
export async function showReport(page: Page, report: ComposedReport): Promise<void> {
  await page.route(/\/api\/activities\/[^/]+\/report\?/, (route) => route.fulfill({ json: report }));
}
