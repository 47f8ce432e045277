// The colours of a chart. The values are those of web/design/tokens.css (a test compares them); the page reads its own from CSS.

export interface ChartTheme {
  /** A CSS font-family list. */
  readonly font: string;
  readonly bg: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly brand: string;
  /** Five steps from the least to the most, and the text that stands on each. */
  readonly likert: readonly [string, string, string, string, string];
  readonly onLikert: readonly [string, string, string, string, string];
  /** Stroke of the hatch that means "Vet ej". */
  readonly notKnown: string;
  readonly categories: readonly string[];
  readonly axis: string;
  readonly grid: string;
}

const systemFont = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Colours on white; paper is always light. */
export const lightTheme: ChartTheme = {
  font: systemFont,
  bg: '#ffffff',
  ink: '#14201f',
  ink2: '#455351',
  ink3: '#586664',
  brand: '#0a4d68',
  likert: ['#7d3c0a', '#c4762b', '#8c9391', '#257ca6', '#0a4d68'],
  onLikert: ['#ffffff', '#14201f', '#14201f', '#ffffff', '#ffffff'],
  notKnown: '#7b8886',
  categories: ['#0a4d68', '#c07c00', '#521e31', '#4b754b', '#6390bd', '#814ea4'],
  axis: '#586664',
  grid: '#d6dedd',
};

/** Colours on a dark page. */
export const darkTheme: ChartTheme = {
  font: systemFont,
  bg: '#111918',
  ink: '#ebf0ef',
  ink2: '#bcc8c6',
  ink3: '#9daba8',
  brand: '#8fd0e6',
  likert: ['#f4bd8b', '#be7a37', '#6c7573', '#46a0c8', '#a6dcf0'],
  onLikert: ['#14201f', '#14201f', '#ffffff', '#14201f', '#14201f'],
  notKnown: '#8a9896',
  categories: ['#8fd0e6', '#f28f27', '#a8646e', '#dee053', '#4a80c2', '#a194e7'],
  axis: '#9daba8',
  grid: '#303d3b',
};

/** The five Likert colours picked for a scale of `count` steps: both ends always, the middle where there is one. */
export function likertStepColours(count: number): readonly number[] {
  const known: Readonly<Record<number, readonly number[]>> = { 1: [4], 2: [1, 4], 3: [1, 2, 4], 4: [0, 1, 3, 4], 5: [0, 1, 2, 3, 4] };
  return known[count] ?? Array.from({ length: count }, (_, step) => Math.round((step * 4) / (count - 1)));
}
