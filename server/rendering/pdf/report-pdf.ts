// The whole report as a tagged PDF (PDF/UA-1): the same content, in the same order, as the HTML document.
import PDFDocument from 'pdfkit';
import type { ComposedReport, Figure, ReportSection, TextsFigure } from '../../../reports/compose/report.ts';
import { type DocumentWords, documentWords } from '../../../reports/document/document-words.ts';
import { chartBlock } from './pdf-chart.ts';
import { registerFonts } from './pdf-fonts.ts';
import { type Block, drawBlocks, page, room } from './pdf-pages.ts';
import { pdfColours, pdfStyles } from './pdf-styles.ts';
import { once, tableBlocks } from './pdf-table.ts';
import { addTag, drawArtifact, type Tag } from './pdf-tags.ts';
import { drawLine, linesOf, type PdfCanvas, type PdfStyle, paragraph } from './pdf-text.ts';

export interface PdfOptions {
  /** Written into the file as when it was made; the same report and day are the same bytes. */
  readonly day: Date;
}

interface Report extends PdfCanvas {
  readonly report: ComposedReport;
  readonly words: DocumentWords;
  readonly root: Tag;
}

/**
 * A report as PDF.
 *
 * @example await writeFile('report.pdf', await reportPdf(report, { day: new Date('2027-02-04') }));
 */
export async function reportPdf(report: ComposedReport, { day }: PdfOptions): Promise<Buffer> {
  const document = newDocument(report, day);
  const bytes = collected(document);
  const fonts = registerFonts(document);
  const root = addTag(document, undefined, 'Document');
  const canvas: Report = { document, fonts, report, words: documentWords(report.locale), root };
  const blocks = [...headBlocks(canvas), ...briefBlocks(canvas)];
  for (const section of report.sections) blocks.push(...(await sectionBlocks(canvas, section)));
  blocks.push(...methodBlocks(canvas));
  document.addPage();
  await drawBlocks(document, blocks);
  root.end();
  writeFooters(canvas);
  document.end();
  return bytes;
}

function newDocument({ title, locale, activity }: ComposedReport, day: Date): PDFKit.PDFDocument {
  return new PDFDocument({
    size: 'A4',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    displayTitle: true,
    lang: locale.startsWith('en') ? 'en-GB' : 'sv-SE',
    info: { Title: title, Author: activity.organiser, Creator: 'Efterklang', Producer: 'Efterklang', CreationDate: day, ModDate: day },
  });
}

async function collected(document: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of document) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A paragraph with a tag of its own. */
function text(
  canvas: Report,
  parent: () => Tag,
  type: string,
  said: string,
  style: PdfStyle,
  place: Parameters<typeof paragraph>[4] = {},
): readonly Block[] {
  return paragraph(canvas, () => addTag(canvas.document, parent(), type), said, style, place);
}

interface Bookmark {
  readonly outline: () => PDFKit.PDFOutline;
}

/** A heading, and its place among the bookmarks. */
function heading(
  canvas: Report,
  parent: () => Tag,
  level: 1 | 2 | 3 | 4,
  said: string,
  before: number,
  under?: Bookmark,
): { readonly blocks: readonly Block[]; readonly mark: Bookmark } {
  const style = [pdfStyles.title, pdfStyles.section, pdfStyles.figure, pdfStyles.group][level - 1] ?? pdfStyles.group;
  const outline = once(() => (under?.outline() ?? canvas.document.outline).addItem(said));
  const blocks = text(canvas, parent, `H${level}`, said, style, { before, keepsNext: true, onDrawn: () => void outline() });
  return { blocks, mark: { outline } };
}

/** A list; each entry is made of paragraphs. */
function list(canvas: Report, parent: () => Tag, entries: readonly ((body: () => Tag) => readonly Block[])[]): readonly Block[] {
  const all = once(() => addTag(canvas.document, parent(), 'L'));
  return entries.flatMap((entry) => entry(once(() => addTag(canvas.document, addTag(canvas.document, all(), 'LI'), 'LBody'))));
}

function headBlocks(canvas: Report): readonly Block[] {
  const { report, words, root } = canvas;
  const { activity, facts } = report;
  const parent = (): Tag => root;
  return [
    ...(activity.example ? [exampleBlock(canvas)] : []),
    ...text(canvas, parent, 'P', `${words.results}, ${activity.organiser}`, pdfStyles.kind, { before: 16, keepsNext: true }),
    ...heading(canvas, parent, 1, report.title, 4).blocks,
    ...text(canvas, parent, 'P', report.lead, pdfStyles.lead, { before: 8 }),
    ...list(
      canvas,
      parent,
      facts.map(({ label, value, note }, at) => (body) => {
        const before = at === 0 ? 16 : 8;
        return [
          ...text(canvas, body, 'P', label, pdfStyles.quiet, { before, keepsNext: true }),
          ...text(canvas, body, 'P', value, pdfStyles.strong, { keepsNext: note !== undefined }),
          ...(note === undefined ? [] : text(canvas, body, 'P', note, pdfStyles.quiet)),
        ];
      }),
    ),
  ];
}

/** Says that answers are invented, on a ground that cannot be missed. */
function exampleBlock(canvas: Report): Block {
  const { document, words, root } = canvas;
  const style = { ...pdfStyles.body, strong: true };
  const lines = linesOf(words.example, room - 28, style);
  const height = lines.length * style.leading + 16;
  return {
    height,
    draw: (top) => {
      drawArtifact(document, () => {
        document.rect(page.left, top, room, height).fill(pdfColours.example);
        document.rect(page.left, top, 3, height).fill(pdfColours.exampleRule);
      });
      addTag(document, root, 'P').add(() => {
        lines.forEach((line, at) => {
          drawLine(canvas, line, style, { x: page.left + 14, y: top + 8 + at * style.leading, width: room - 28 });
        });
      });
    },
  };
}

function briefBlocks(canvas: Report): readonly Block[] {
  const { report, words } = canvas;
  if (report.brief.length === 0) return [];
  const section = sectionTag(canvas);
  return [
    ...heading(canvas, section, 2, words.brief, 30).blocks,
    ...list(
      canvas,
      section,
      report.brief.map(({ value, text: said }) => (body) => [
        ...text(canvas, body, 'P', value, pdfStyles.strong, { before: 10, keepsNext: true }),
        ...text(canvas, body, 'P', said, pdfStyles.body),
      ]),
    ),
  ];
}

function sectionTag({ document, root }: Report): () => Tag {
  return once(() => addTag(document, root, 'Sect'));
}

async function sectionBlocks(canvas: Report, section: ReportSection): Promise<readonly Block[]> {
  const { title, intro, notes = [], figures } = section;
  const tag = sectionTag(canvas);
  const { blocks, mark } = heading(canvas, tag, 2, title, 34);
  const drawn: Block[] = [...blocks];
  const goesOn = figures.length > 0;
  if (intro !== undefined)
    drawn.push(...text(canvas, tag, 'P', intro, pdfStyles.body, { before: 4, keepsNext: goesOn || notes.length > 0 }));
  for (const note of notes) drawn.push(...text(canvas, tag, 'P', note, pdfStyles.quiet, { before: 4, keepsNext: goesOn }));
  const alone = figures.length === 1 && figures[0]?.title === title;
  const head = heightOf(drawn);
  for (const [at, figure] of figures.entries()) {
    drawn.push(...(await figureBlocks(canvas, figure, tag, { mark: alone ? undefined : mark, above: at === 0 ? head : 0 })));
    await new Promise((resolve) => setImmediate(resolve)); // other work gets its turn between charts
  }
  return drawn;
}

interface FigurePlace {
  /** Where its title stands among the bookmarks; undefined where the section's title says the same. */
  readonly mark: Bookmark | undefined;
  /** Points that the section's own heading takes over its first figure. */
  readonly above: number;
}

/** Title, what it is of, the chart, its numbers and its notes. */
async function figureBlocks(canvas: Report, figure: Figure, parent: () => Tag, { mark, above }: FigurePlace): Promise<readonly Block[]> {
  const { report } = canvas;
  const verdict = figure.kind === 'trend' && figure.verdict ? [figure.verdict.text] : [];
  const tag = once(() => addTag(canvas.document, parent(), 'Sect'));
  const head = [
    ...(mark ? heading(canvas, tag, 3, figure.title, 22, mark).blocks : []),
    ...verdict.flatMap((said) => text(canvas, tag, 'P', said, pdfStyles.verdict, { before: 3, keepsNext: true })),
    ...text(canvas, tag, 'P', figure.base, pdfStyles.quiet, { before: 3, keepsNext: true }),
  ];
  const chart = await chartBlock(canvas, figure, report.locale, tag, above + heightOf(head));
  const shown = [
    ...head,
    ...(chart ? [chart] : []),
    ...(figure.kind === 'texts' ? textsBlocks(canvas, figure, tag) : tableBlocks(canvas, figure.table, report.locale, tag)),
  ];
  const notes = list(
    canvas,
    tag,
    figure.notes.map((note, at) => (body) => text(canvas, body, 'P', note, pdfStyles.note, { before: at === 0 ? 8 : 2 })),
  );
  return notes.length > 0 ? [...lastKept(shown), ...notes] : shown;
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { before = 0, height }) => sum + before + height, 0);
}

/** The last block stands with what follows: a note at the top of a page would have nothing to be a note on. */
function lastKept(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) => (at === blocks.length - 1 ? { ...block, keepsNext: true } : block));
}

function textsBlocks(canvas: Report, figure: TextsFigure, parent: () => Tag): readonly Block[] {
  const { words } = canvas;
  return figure.groups.flatMap((group) => {
    const titled = group.title === '' || group.title === figure.title ? [] : heading(canvas, parent, 4, group.title, 14).blocks;
    const silent = group.status === 'too-few' ? words.tooFew : group.texts.length === 0 ? words.noTexts : undefined;
    if (silent !== undefined) return [...titled, ...text(canvas, parent, 'P', silent, pdfStyles.quiet, { before: 4 })];
    return [
      ...titled,
      ...list(
        canvas,
        parent,
        group.texts.map(
          (said) => (body) => text(canvas, body, 'P', said, pdfStyles.voice, { before: 9, x: page.left + 10, width: room - 60 }),
        ),
      ),
    ];
  });
}

function methodBlocks(canvas: Report): readonly Block[] {
  const { report, words } = canvas;
  const section = sectionTag(canvas);
  return [
    ...heading(canvas, section, 2, words.method, 34).blocks,
    ...list(
      canvas,
      section,
      report.method.map((sentence) => (body) => text(canvas, body, 'P', sentence, pdfStyles.body, { before: 5 })),
    ),
  ];
}

/** On every page: what report it is a page of, and which. */
function writeFooters(canvas: Report): void {
  const { document, report } = canvas;
  const { start, count } = document.bufferedPageRange();
  const y = page.height - page.bottom + 20;
  for (let at = start; at < start + count; at += 1) {
    document.switchToPage(at);
    drawArtifact(
      document,
      () => {
        drawLine(canvas, linesOf(report.title, room - 80, pdfStyles.note)[0] ?? '', pdfStyles.note, { x: page.left, y, width: room - 80 });
        drawLine(canvas, `${at + 1} (${count})`, pdfStyles.note, { x: page.left, y, width: room, align: 'right' });
      },
      'Pagination',
    );
  }
}
