// The look of a list of questions, from the same values as the reports. Light on screen and on paper.
import { lightTheme } from '../../reports/charts/theme.ts';

const { bg, ink, ink2, ink3, brand, grid } = lightTheme;

export const questionListStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 4rem; max-width: 48rem; background: ${bg}; color: ${ink};
  font: 1rem/1.5 ${lightTheme.font}; overflow-wrap: break-word; }
h1, h2, h3, h4, p { margin: 0; } h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; text-wrap: balance; }
h1 { font-size: 2rem; margin-top: 0.5rem; } h2 { font-size: 1.5rem; } h3 { font-size: 1.125rem; } h4 { font-size: 1rem; margin-top: 0.75rem; }
a { color: ${brand}; text-underline-offset: 0.2em; }
.links { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin-bottom: 1rem; } .links a { min-height: 2.75rem; display: inline-flex; align-items: center; }
.kind, .no, .how, .help { font-size: 0.9375rem; color: ${ink3}; } .lead { margin-top: 0.75rem; font-size: 1.125rem; color: ${ink2}; max-width: 38rem; }
section { margin-top: 2.5rem; border-top: 2px solid ${ink}; padding-top: 1rem; } section > p { margin-top: 0.5rem; color: ${ink2}; max-width: 38rem; }
ol, ul { margin: 0; padding: 0; } ol { list-style: none; } ol > li { padding: 1.25rem 0; border-bottom: 1px solid ${grid}; break-inside: avoid; }
ol.inner { margin: 0.75rem 0 0 1rem; border-left: 3px solid ${grid}; padding-left: 1rem; } ol.inner > li:last-child { border-bottom: 0; }
.group { margin-bottom: 1rem; }
ul { margin-top: 0.5rem; padding-left: 1.25rem; } ul > li { padding: 0.1rem 0; }
@media (min-width: 40rem) { ul { columns: 2; column-gap: 2.5rem; } ul > li { break-inside: avoid; } }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; } .links { display: none; } h2 { break-after: avoid; } }
`;
