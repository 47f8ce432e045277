// How wide a text is, near enough to plan a drawing without a canvas: the plan then is the same on every machine. What a
// font draws wider than planned is drawn narrower (see placed-text.ts), so nothing is cut and nothing runs into its neighbour.

/** Advance widths of Helvetica and Arial (Adobe AFM, Helvetica.afm), in thousandths of the size, for U+0020 to U+007E. */
const advances = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
  278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const otherAdvance = 600;
const wideAdvance = 1000;
/** Semibold is about this much wider. */
const strongFactor = 1.08;

export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly strong?: boolean;
}

function advanceOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1100) return code >= 0x2000 && code < 0x2100 ? otherAdvance : wideAdvance;
  return advances[code - 0x20] ?? (code === 0xa0 ? 278 : otherAdvance);
}

/**
 * About how many pixels wide a text is.
 *
 * @example textWidth('Träff 1', { size: 15 }) // 46.7
 */
export function textWidth(text: string, style: TextStyle): number {
  const bare = text.normalize('NFD').replace(/\p{Mn}/gu, '');
  let thousandths = 0;
  for (const character of bare) thousandths += advanceOf(character);
  return (thousandths / 1000) * style.size * (style.strong ? strongFactor : 1);
}

/** The widest of several texts; 0 for none. */
export function widest(texts: readonly string[], style: TextStyle): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, style)));
}
