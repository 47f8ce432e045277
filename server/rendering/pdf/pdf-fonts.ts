// The letters of a PDF. Every character must come from a font inside the file: Arimo, as wide as the charts are planned with;
// DejaVu for arrows, other alphabets and signs; and a square, with the true character beside it for machines, for what neither has.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackWoff } from './unpack-woff.ts';

export interface FontRun {
  /** A name that has been registered with the document. */
  readonly font: string;
  readonly text: string;
}

export interface PdfFonts {
  /** A text in pieces of one font each. */
  readonly runs: (text: string, strong: boolean) => readonly FontRun[];
  /** The width in points. */
  readonly width: (text: string, size: number, strong: boolean) => number;
}

/** What there is to draw instead of a character that no font has. */
const square = '□';

const files = {
  regular: [
    '@fontsource/arimo/files/arimo-latin-400-normal.woff',
    '@fontsource/arimo/files/arimo-latin-ext-400-normal.woff',
    'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  ],
  strong: [
    '@fontsource/arimo/files/arimo-latin-600-normal.woff',
    '@fontsource/arimo/files/arimo-latin-ext-600-normal.woff',
    'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  ],
} as const;

/** The part of fontkit's font that pdfkit keeps to itself. */
interface Glyphs {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

interface Face {
  readonly name: string;
  readonly glyphs: Glyphs;
}

/** Registers the fonts with a document. */
export function registerFonts(document: PDFKit.PDFDocument): PdfFonts {
  const face = (file: string, name: string): Face => {
    document.registerFont(name, fontFile(file)).font(name);
    return { name, glyphs: (document as unknown as { readonly _font: { readonly font: Glyphs } })._font.font };
  };
  const faces = {
    regular: files.regular.map((file, at) => face(file, `regular-${at}`)),
    strong: files.strong.map((file, at) => face(file, `strong-${at}`)),
  };
  const runs: PdfFonts['runs'] = (text, strong) => runsIn(text, strong ? faces.strong : faces.regular);
  return {
    runs,
    width: (text, size, strong) =>
      runs(text, strong).reduce((sum, run) => sum + document.font(run.font).fontSize(size).widthOfString(run.text), 0),
  };
}

const read = new Map<string, Buffer>();

/** Read once a process. */
function fontFile(file: string): Buffer {
  const known = read.get(file);
  if (known) return known;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file));
  const font = file.endsWith('.woff') ? unpackWoff(bytes) : bytes;
  read.set(file, font);
  return font;
}

function runsIn(text: string, faces: readonly Face[]): readonly FontRun[] {
  const runs: { font: string; text: string }[] = [];
  for (const character of drawable(text)) {
    const code = character.codePointAt(0) ?? 0;
    const known = faces.find(({ glyphs }) => glyphs.hasGlyphForCodePoint(code));
    const name = (known ?? faces.at(-1))?.name ?? '';
    const last = runs.at(-1);
    if (last?.font === name) last.text += known ? character : square;
    else runs.push({ font: name, text: known ? character : square });
  }
  return runs;
}

/** Whole letters, and nothing that only steers: line breaks are made before, variants of signs do not exist here. */
function drawable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s/g, (space) => (space === '\u00a0' || space === '\u202f' ? '\u00a0' : ' '))
    .replace(/\p{Cc}|\p{Cf}|\p{Cs}|\p{Variation_Selector}/gu, '');
}
