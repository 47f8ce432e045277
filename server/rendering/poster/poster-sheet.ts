// A poster to put up and a slide to show, planned as plain values: where each line stands and where the QR code does. The PDF and the
// picture draw the same plan.
import type { TextStyle } from '../../../reports/charts/text-width.ts';
import { lightTheme } from '../../../reports/charts/theme.ts';
import { wrapText } from '../../../reports/charts/wrap-text.ts';
import type { Said } from '../../../surveys/definition/localized-text.ts';
import { type PosterWords, posterWords } from './poster-words.ts';

export type PosterShape = 'poster' | 'slide';

/** What stands on it. */
export interface PosterContent {
  readonly locale: 'sv' | 'en';
  readonly title: Said;
  /** As organisers write it: in Swedish. */
  readonly activity: string;
  readonly organiser: string;
  /** The whole address of the participant's page; the code is its end. */
  readonly url: string;
  readonly code: string;
  /** About how long it takes. */
  readonly minutes: number;
  readonly example: boolean;
  /** Dark modules of the QR code, row by row. */
  readonly modules: readonly (readonly boolean[])[];
}

export interface SheetLine {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  /** What it must not be wider than. */
  readonly room: number;
  readonly align: 'left' | 'center';
  readonly style: TextStyle;
  readonly colour: string;
}

/** A paragraph or heading: its lines belong together. */
export interface SheetText {
  readonly tag: 'H1' | 'P';
  readonly lang: string;
  readonly lines: readonly SheetLine[];
}

export interface PosterSheet {
  readonly locale: 'sv' | 'en';
  readonly title: string;
  readonly author: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly texts: readonly SheetText[];
  readonly qr: {
    readonly x: number;
    readonly y: number;
    /** Side of the code, without its white margin. */
    readonly size: number;
    readonly alt: string;
    readonly modules: PosterContent['modules'];
  };
}

/** Points of an A4 sheet, and of a slide in 16:9 as presentation programs have it. */
const sizes = { poster: [595.28, 841.89], slide: [960, 540] } as const;

interface Column {
  readonly x: number;
  readonly y: number;
  readonly room: number;
  readonly align: SheetLine['align'];
}

interface Part {
  readonly tag: SheetText['tag'];
  readonly lang: string;
  readonly text: string;
  readonly size: number;
  readonly strong?: boolean;
  readonly colour: string;
  readonly before: number;
}

/**
 * The plan.
 *
 * @example posterSheet('slide', content).qr.size // 400
 */
export function posterSheet(shape: PosterShape, content: PosterContent): PosterSheet {
  const [width, height] = sizes[shape];
  const words = posterWords[content.locale];
  const { texts, x, y, size } = shape === 'poster' ? onPoster(content, words, width, height) : onSlide(content, words, width, height);
  return {
    locale: content.locale,
    title: `${content.title.text} – ${content.activity}`,
    author: content.organiser,
    width,
    height,
    texts,
    qr: { x, y, size, alt: words.qr(content.url), modules: content.modules },
  };
}

interface Planned {
  readonly texts: readonly SheetText[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Twelve centimetres of QR: read from more than a metre away, in passing. */
const posterQr = 340;
const posterMargin = 50;
const codeGap = 44;

function onPoster(content: PosterContent, words: PosterWords, width: number, height: number): Planned {
  const column = { x: width / 2, room: width - 2 * posterMargin, align: 'center' as const };
  const foot = footParts(content, words, 22, 40);
  const above = below({ ...column, y: posterMargin }, headParts(content, words, 40, 1));
  const top = above.end + codeGap;
  const free = height - posterMargin - below({ ...column, y: 0 }, foot).end - codeGap - top;
  // Under a very long title the code is smaller: it never meets the lines around it.
  const size = Math.min(posterQr, free);
  const y = top + (free - size) / 2;
  const under = below({ ...column, y: y + size + codeGap }, foot);
  return { texts: [...above.texts, ...under.texts], x: (width - size) / 2, y, size };
}

/**
 * A camera reads a code from about ten times its side. Three quarters of the height of a screen that is 1.4 metres high is a code
 * of one metre: read from ten.
 */
const slideQr = 405;
const slideMargin = 48;
/** A code is read only where there is white around it, four modules wide: of a short address they are large. */
const slideWhite = 68;

function onSlide(content: PosterContent, words: PosterWords, width: number, height: number): Planned {
  const x = width - slideWhite - slideQr;
  const column = { x: slideMargin, room: x - slideMargin - slideWhite, align: 'left' as const };
  const parts = [...headParts(content, words, 36, 0.95), ...footParts(content, words, 20, 44)];
  const { end } = below({ ...column, y: 0 }, parts);
  const { texts } = below({ ...column, y: Math.max(slideMargin, (height - end) / 2) }, parts);
  return { texts, x, y: (height - slideQr) / 2, size: slideQr };
}

function headParts(content: PosterContent, words: PosterWords, title: number, scale: number): readonly Part[] {
  const { ink, ink2, ink3 } = lightTheme;
  const example = content.example
    ? [{ tag: 'P', lang: content.locale, text: words.example, size: 13, strong: true, colour: ink2, before: 0 } as const]
    : [];
  return [
    ...example,
    { tag: 'P', lang: 'sv', text: content.activity, size: 18 * scale, colour: ink3, before: example.length > 0 ? 8 : 0 },
    {
      tag: 'H1',
      lang: content.title.lang,
      text: content.title.text,
      size: titleSize(content.title.text, title),
      strong: true,
      colour: ink,
      before: 8,
    },
    { tag: 'P', lang: content.locale, text: words.how, size: 20 * scale, colour: ink2, before: 14 },
    { tag: 'P', lang: content.locale, text: words.time(content.minutes), size: 20 * scale, colour: ink2, before: 0 },
  ];
}

/** A long title is set smaller, so that there is room for all of it. */
function titleSize(title: string, usual: number): number {
  return usual * Math.min(1, Math.max(0.45, (60 / Math.max(title.length, 1)) ** 0.5));
}

function footParts({ locale, url, code }: PosterContent, words: PosterWords, address: number, codeSize: number): readonly Part[] {
  const { ink, ink2, brand } = lightTheme;
  return [
    { tag: 'P', lang: locale, text: words.or, size: 15, colour: ink2, before: 18 },
    { tag: 'P', lang: locale, text: url.replace(/^https?:\/\//, ''), size: address, strong: true, colour: ink, before: 4 },
    { tag: 'P', lang: locale, text: words.code(code), size: codeSize, strong: true, colour: brand, before: 8 },
  ];
}

/** Lines one below the other. */
function below({ x, y, room, align }: Column, parts: readonly Part[]): { readonly texts: readonly SheetText[]; readonly end: number } {
  let top = y;
  const texts = parts.map(({ tag, lang, text, size, strong = false, colour, before }): SheetText => {
    const style = { size, strong };
    const leading = size * 1.2;
    top += before;
    const lines = wrapText(text, room, style).map((line): SheetLine => {
      const placed = { text: line, x, y: top + size * 0.95, room, align, style, colour };
      top += leading;
      return placed;
    });
    return { tag, lang, lines };
  });
  return { texts, end: top };
}
