import { beforeAll, describe, expect, test } from 'vitest';
import type { ComposedReport } from '../../../reports/compose/report.ts';
import { cellRuns, cellText } from '../../../reports/document/cell-text.ts';
import { reportPdf } from '../../../server/rendering/pdf/report-pdf.ts';
import { secretNumbers } from '../../reports/charts/figures.ts';
import { sampleDocument } from '../../reports/document/sample-document.ts';
import { sampleReport } from '../../reports/fixtures/sample-report.ts';
import { type PdfElement, type ReadPdf, readPdf, withRole, wordsOf } from './read-pdf.ts';

const day = new Date('2027-02-04T12:00:00Z');

/** Without the spaces that a line break in a cell takes the place of, or a font has no glyph for. */
const bare = (text: string): string => text.replace(/\s+/g, '').replace(/-$/gm, '').replaceAll('\u202f', '');

/** Rows of all tables, a table that goes over several pages as one list. */
function rowsOf(pdf: ReadPdf): readonly string[] {
  return withRole(pdf.elements, 'TR').map((row) => row.children.map((cell) => bare(wordsOf(cell)).replaceAll('-', '')).join('|'));
}

function expectedRows(report: ComposedReport): readonly string[] {
  const tables = report.sections.flatMap(({ figures }) => figures).filter(({ kind }) => kind !== 'texts');
  const plain = (cells: readonly string[]) => cells.map((cell) => bare(cell).replaceAll('-', '')).join('|');
  return tables.flatMap(({ table }) => [
    plain(table.columns.map(({ title }) => title)),
    ...table.rows.map((row) => plain(cellRuns(row).map(({ cell }) => cellText(cell, report.locale)))),
  ]);
}

describe('a report as PDF', () => {
  const report = sampleReport('sv');
  let bytes: Buffer;
  let pdf: ReadPdf;
  beforeAll(async () => {
    bytes = await reportPdf(report, { day });
    pdf = await readPdf(bytes);
  });

  test('is tagged, says its language and title, and claims PDF/UA-1', async () => {
    expect(pdf).toMatchObject({ marked: true, language: 'sv-SE', title: report.title });
    expect(bytes.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(bytes.toString('latin1')).toContain('/DisplayDocTitle true');
    const english = await readPdf(await reportPdf(sampleDocument('en'), { day }));
    expect(english.language).toBe('en-GB');
  });

  test('is the same bytes for the same report and day', async () => {
    expect((await reportPdf(report, { day })).equals(bytes)).toBe(true);
    expect((await reportPdf(report, { day: new Date('2027-02-05T12:00:00Z') })).equals(bytes)).toBe(false);
  });

  test('has one first heading, skips no level, and a bookmark for each section with its figures', () => {
    const headings = (elements: readonly PdfElement[]): readonly number[] =>
      elements.flatMap(({ role, children }) => [...(/^H[1-6]$/.test(role) ? [Number(role[1])] : []), ...headings(children)]);
    const levels = headings(pdf.elements);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    const titles = pdf.bookmarks.map(({ title }) => title);
    for (const { title } of report.sections) expect(titles).toContain(title);
    const [several] = report.sections.filter(({ figures }) => figures.length > 1);
    const under = pdf.bookmarks.find(({ title }) => title === several?.title)?.items.map(({ title }) => title);
    expect(under).toEqual(several?.figures.map(({ title }) => title));
  });

  test('says in words what each chart shows', () => {
    const charts = report.sections.flatMap(({ figures }) => figures).filter(({ kind }) => kind !== 'texts' && kind !== 'table');
    expect(withRole(pdf.elements, 'Figure').map(({ alt }) => alt)).toEqual(charts.map(({ alt }) => alt));
  });

  test('has the same numbers in its tables as the report, cell by cell', () => {
    expect(rowsOf(pdf).length).toBeGreaterThan(60);
    expect(rowsOf(pdf)).toEqual(expectedRows(report));
  });

  test('marks heads of rows and columns, and nothing is untagged but page numbers and repeated heads', () => {
    for (const row of withRole(pdf.elements, 'TR')) expect(row.children[0]?.role).toBe('TH');
    expect(bytes.toString('latin1')).toMatch(/\/Scope \/Row/);
    expect(bytes.toString('latin1')).toMatch(/\/Scope \/Column/);
    for (const [at, words] of pdf.outside.entries()) expect(words).toContain(`${at + 1} (${pdf.pages})`);
  });

  test('never leaves a heading at the foot of a page', () => {
    for (const page of pdf.elements) {
      const last = (element: PdfElement): PdfElement =>
        element.children.length > 0 ? last(element.children.at(-1) as PdfElement) : element;
      expect(last(page).role).not.toMatch(/^H[1-6]$|^Caption$/);
    }
  });
});

describe('a PDF of a report', () => {
  test('embeds every font it uses, and letters of every alphabet', async () => {
    const report = sampleDocument('sv');
    const odd = 'Łódź → Ελλάδα, Привет, مرحبا, 日本 🙂 e\u0301\u0007';
    const pdf = await reportPdf({ ...report, lead: odd }, { day });
    const { elements } = await readPdf(pdf);
    expect(withRole(elements, 'P').map(wordsOf).join(' ')).toContain('Łódź → Ελλάδα, Привет');
    expect(pdf.toString('latin1')).toMatch(/\/FontFile2/);
    expect(pdf.toString('latin1')).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  test('says why answers are not shown, and has no number of a hidden group', async () => {
    const { elements } = await readPdf(await reportPdf(sampleDocument('sv'), { day }));
    const words = elements.map(wordsOf).join(' ');
    expect(words).toContain('För få svar');
    for (const secret of secretNumbers) expect(words).not.toMatch(new RegExp(`(?<![\\d,])${secret}(?![\\d,])`));
  });

  test('keeps texts longer than a page whole, and parts a table row that is', async () => {
    const report = sampleDocument('sv');
    const long = Array.from({ length: 1_500 }, (_, at) => `ord${at}`).join(' ');
    const [first] = report.sections;
    const figure = first?.figures[0];
    if (!first || !figure) throw new Error('The sample has no figure.');
    const table = {
      caption: 'Långt',
      columns: [
        { title: 'Vem', numeric: false },
        { title: 'Vad', numeric: false },
      ],
      rows: [
        ['A', long],
        ['B', 'kort'],
      ],
    };
    const sections = [{ ...first, figures: [{ ...figure, kind: 'table', table } as typeof figure] }];
    const { elements, pages } = await readPdf(await reportPdf({ ...report, lead: long, sections }, { day }));
    expect(pages).toBeGreaterThan(4);
    const words = elements.map(wordsOf).join(' ');
    for (const word of ['ord0 ', 'ord749 ', 'ord1499']) expect(words.split(word)).toHaveLength(3);
  });

  test('draws a chart as pixels where its SVG holds what is not known', async () => {
    const { readSvg } = await import('../../../server/rendering/pdf/svg-shapes.ts');
    expect(readSvg('<svg viewBox="0 0 1 1"><g><rect width="1" height="1"/></g></svg>')?.children[0]?.children[0]?.name).toBe('rect');
    expect(readSvg('<svg><image href="data:,"/></svg>')).toBeUndefined();
    const { chartBitmap } = await import('../../../server/rendering/chart-svg.ts');
    const figure = sampleDocument('sv').sections[0]?.figures[0];
    const png = figure && (await chartBitmap(figure, { width: 720, locale: 'sv' }));
    expect(png?.readUInt32BE(16)).toBe(1_440);
  });
});
