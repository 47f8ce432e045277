// A chart's colours as the page has them at this moment, so that it follows light, dark and paper without knowing of them.
import { type ChartTheme, lightTheme } from '../../reports/charts/theme.ts';

const five = [1, 2, 3, 4, 5] as const;

/** The tokens of web/design/tokens.css as a chart theme. A token that is missing falls back to the light theme's. */
export function themeInCss(element: Element = document.documentElement): ChartTheme {
  const styles = getComputedStyle(element);
  const token = (name: string, otherwise: string): string => styles.getPropertyValue(name).trim() || otherwise;
  const steps = (name: string, otherwise: ChartTheme['likert']): ChartTheme['likert'] => {
    const [a, b, c, d, e] = five.map((step) => token(`--${name}-${step}`, otherwise[step - 1] ?? lightTheme.ink));
    return [a ?? '', b ?? '', c ?? '', d ?? '', e ?? ''];
  };
  return {
    font: token('--font', lightTheme.font),
    bg: token('--bg', lightTheme.bg),
    ink: token('--ink', lightTheme.ink),
    ink2: token('--ink-2', lightTheme.ink2),
    ink3: token('--ink-3', lightTheme.ink3),
    brand: token('--brand', lightTheme.brand),
    likert: steps('likert', lightTheme.likert),
    onLikert: steps('on-likert', lightTheme.onLikert),
    notKnown: token('--likert-na', lightTheme.notKnown),
    categories: lightTheme.categories.map((colour, index) => token(`--cat-${index + 1}`, colour)),
    axis: token('--axis', lightTheme.axis),
    grid: token('--grid', lightTheme.grid),
  };
}
