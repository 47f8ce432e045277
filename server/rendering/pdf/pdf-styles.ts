// The look of the PDF, from the same values as the charts in it. Sizes are points.
import { lightTheme } from '../../../reports/charts/theme.ts';
import type { PdfStyle } from './pdf-text.ts';

export const pdfColours = { ...lightTheme, rule: lightTheme.grid, example: '#fbf1da', exampleRule: '#7a5200' };

const style = (size: number, colour: string, strong = false, leading = size * 1.42): PdfStyle => ({ size, colour, strong, leading });

export const pdfStyles = {
  kind: style(10, lightTheme.ink3),
  title: style(25, lightTheme.ink, true, 31),
  lead: style(12.5, lightTheme.ink2, false, 18),
  section: style(17, lightTheme.ink, true, 22),
  figure: style(12.5, lightTheme.ink, true, 17),
  group: style(11, lightTheme.ink, true, 16),
  body: style(10.5, lightTheme.ink),
  strong: style(12.5, lightTheme.ink, true, 17),
  quiet: style(10, lightTheme.ink3),
  note: style(9, lightTheme.ink3, false, 13),
  verdict: style(10.5, lightTheme.ink2),
  voice: style(11, lightTheme.ink, false, 16),
  caption: style(9, lightTheme.ink3, false, 13),
  head: style(9, lightTheme.ink2, true, 12.5),
  cell: style(9, lightTheme.ink, false, 12.5),
  withheld: style(9, lightTheme.ink3, false, 12.5),
} as const satisfies Record<string, PdfStyle>;
