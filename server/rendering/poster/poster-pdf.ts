// A planned poster or slide as a tagged PDF (PDF/UA-1), with its fonts inside. The QR code is drawn, not a picture: sharp at any size.
import PDFDocument from 'pdfkit';
import { registerFonts } from '../pdf/pdf-fonts.ts';
import { addTag, type Tag } from '../pdf/pdf-tags.ts';
import { drawLine, type PdfCanvas } from '../pdf/pdf-text.ts';
import type { PosterSheet, SheetLine, SheetText } from './poster-sheet.ts';

/**
 * The file. The same plan and day are the same bytes.
 *
 * @example await writeFile('poster.pdf', await posterPdf(posterSheet('poster', content), new Date('2026-11-19')));
 */
export async function posterPdf(sheet: PosterSheet, day: Date): Promise<Buffer> {
  const { locale, title, author, width, height } = sheet;
  const document = new PDFDocument({
    size: [width, height],
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    pdfVersion: '1.7',
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    displayTitle: true,
    lang: languageOf(locale),
    info: { Title: title, Author: author, Creator: 'Efterklang', Producer: 'Efterklang', CreationDate: day, ModDate: day },
  });
  const bytes = collected(document);
  const canvas = { document, fonts: registerFonts(document) };
  const root = addTag(document, undefined, 'Document');
  // Read as it is looked at: what it is, then the code, then the address for those who cannot use it.
  const lead = sheet.texts.findIndex(({ lines }) => (lines[0]?.y ?? 0) > sheet.qr.y + sheet.qr.size);
  const before = lead < 0 ? sheet.texts.length : lead;
  for (const text of sheet.texts.slice(0, before)) drawText(canvas, root, text, locale);
  drawCode(canvas, root, sheet);
  for (const text of sheet.texts.slice(before)) drawText(canvas, root, text, locale);
  root.end();
  document.end();
  return bytes;
}

function languageOf(locale: string): string {
  return locale === 'en' ? 'en-GB' : 'sv-SE';
}

function drawText(canvas: PdfCanvas, root: Tag, { tag: type, lang, lines }: SheetText, locale: string): void {
  const { document } = canvas;
  const tag = document.struct(type, lang === locale ? {} : { lang: languageOf(lang) });
  root.add(tag);
  for (const line of lines) tag.add(() => drawOne(canvas, line));
}

function drawOne(canvas: PdfCanvas, { text, x, y, room, align, style, colour }: SheetLine): void {
  const width = Math.min(canvas.fonts.width(text, style.size, style.strong ?? false), room);
  const left = align === 'center' ? x - width / 2 : x;
  // `drawLine` puts the baseline 0.86 of the size under the top of a line that is as high as its letters.
  drawLine(canvas, text, { ...style, colour, leading: style.size }, { x: left, y: y - style.size * 0.86, width: room });
}

function drawCode({ document }: PdfCanvas, root: Tag, { qr: { x, y, size, alt, modules } }: PosterSheet): void {
  const step = size / modules.length;
  addTag(document, root, 'Figure', { alt, bbox: [x, y, x + size, y + size] }).add(() => {
    modules.forEach((row, at) => {
      for (const [from, length] of darkRuns(row)) document.rect(x + from * step, y + at * step, length * step, step);
    });
    document.fill('#000000');
  });
}

/** Dark modules beside each other are one rectangle: no hairlines between them. */
export function darkRuns(row: readonly boolean[]): readonly (readonly [from: number, length: number])[] {
  const runs: [number, number][] = [];
  row.forEach((isDark, at) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last[0] + last[1] === at) last[1] += 1;
    else runs.push([at, 1]);
  });
  return runs;
}

async function collected(document: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of document) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
