// Colours between the page and a colour of the theme, for squares that are darker the more there is, and the text on them.
import type { ChartTheme } from './theme.ts';

type Channels = readonly [number, number, number];

/** Of "#14201f", of "#fff", which a page's own tokens may be shortened to, and of "rgb(20, 32, 31)". */
function channelsOf(colour: string): Channels {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (short || long) {
    const [, ...digits] = (short ?? long) as RegExpExecArray;
    return digits.map((digit) => Number.parseInt(short ? digit + digit : digit, 16)) as unknown as Channels;
  }
  const [r, g, b] = colour.match(/\d+(\.\d+)?/g) ?? [];
  if (b === undefined) throw new Error(`'${colour}' is not a colour that can be mixed: write it as #rrggbb`);
  return [Number(r), Number(g), Number(b)];
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Between the page (0) and a colour (1). @example tint('#ffffff', '#000000', 0.5) // '#808080' */
export function tint(page: string, colour: string, share: number): string {
  const [from, to] = [channelsOf(page), channelsOf(colour)];
  return hex(from.map((channel, at) => channel + ((to[at] ?? 0) - channel) * share));
}

/** The ink that is read best on a colour: the theme's own, or black or white where neither has a contrast of 4.5 (WCAG 2.2, 1.4.3). */
export function inkOn(colour: string, theme: ChartTheme): string {
  const best = (inks: readonly string[]) => [...inks].sort((a, b) => contrast(b, colour) - contrast(a, colour))[0] ?? theme.ink;
  const own = best([theme.ink, theme.bg]);
  return contrast(own, colour) >= 4.5 ? own : best(['#000000', '#ffffff']);
}
