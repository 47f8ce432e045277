// The document's look, from the same values as the charts in it. Light on screen and on paper: the pictures are.
import { lightTheme } from '../charts/theme.ts';

const { bg, ink, ink2, ink3, brand, grid, notKnown } = lightTheme;

/** The whole style sheet of a document. */
export const documentStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 2.5rem) 4rem; max-width: 60rem; background: ${bg}; color: ${ink};
  font: 1rem/1.5 ${lightTheme.font}; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; letter-spacing: -0.01em; font-weight: 600; margin: 0; }
h1 { font-size: clamp(1.875rem, 1.5rem + 1.8vw, 2.75rem); } h2 { font-size: clamp(1.5rem, 1.3rem + 0.9vw, 2rem); }
h3 { font-size: 1.25rem; } h4 { font-size: 1rem; margin-top: 1.25rem; }
p { margin: 0; max-width: 40rem; text-wrap: pretty; }
a { color: ${brand}; text-underline-offset: 0.2em; }
ul, ol, dl, dd { margin: 0; padding: 0; list-style: none; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.kind, .base, .notes, caption { font-size: 0.9375rem; color: ${ink3}; }
.lead { font-size: 1.1875rem; color: ${ink2}; margin-top: 0.75rem; }
.example { background: #fbf1da; padding: 0.75rem 1rem; border-left: 4px solid #7a5200; margin-bottom: 1.5rem; max-width: none; font-weight: 600; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 1.25rem 2rem; margin: 2rem 0; }
.facts dt { font-size: 0.9375rem; color: ${ink3}; } .facts dd { font-size: 1.75rem; font-weight: 600; line-height: 1.2; }
.facts small { display: block; font-size: 0.9375rem; font-weight: 400; color: ${ink2}; margin-top: 0.15rem; }
nav ol { columns: 2 16rem; padding: 1rem 0; border-block: 1px solid ${grid}; margin-top: 1rem; } nav li { padding: 0.2rem 0; }
nav h2 { font-size: 1.25rem; margin-top: 2rem; }
section { margin-top: 3.5rem; } section > p { margin-top: 0.5rem; color: ${ink2}; }
.brief { margin-top: 1rem; } .brief li { display: grid; grid-template-columns: 8rem 1fr; gap: 1rem; padding: 0.9rem 0; border-top: 1px solid ${grid}; align-items: baseline; }
.brief b { font-size: 1.25rem; font-weight: 600; } .brief li:last-child { border-bottom: 1px solid ${grid}; }
.figure { margin-top: 2.25rem; } .base { margin-top: 0.25rem; } .figure picture { display: block; margin: 1.25rem 0; }
.figure img { display: block; max-width: 100%; height: auto; }
.verdict { margin-top: 0.35rem; color: ${ink2}; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; max-width: 53.75rem; font-size: 0.9375rem; }
caption { text-align: left; padding-bottom: 0.5rem; }
th, td { text-align: left; vertical-align: baseline; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid ${grid}; }
thead th { font-weight: 600; color: ${ink2}; border-bottom-color: ${notKnown}; vertical-align: bottom; } tbody th { font-weight: 400; min-width: 8rem; }
th.num, td.num { text-align: right; padding: 0.4rem 0 0.4rem 0.75rem; } .num + :not(.num) { padding-left: 1.25rem; } td.num { white-space: nowrap; } td.num.hid { white-space: normal; } td.day { white-space: nowrap; } .hid { color: ${ink3}; }
.notes { margin-top: 0.75rem; max-width: 44rem; } .notes li { padding: 0.1rem 0; }
.voices { columns: 2 19rem; column-gap: 3rem; margin-top: 0.75rem; font-family: "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Serif", serif; font-size: 1.125rem; line-height: 1.45; }
.voices li { break-inside: avoid; padding: 0.75rem 0; border-bottom: 1px solid ${grid}; white-space: pre-line; }
.method li { padding: 0.3rem 0; max-width: 44rem; } .method { margin-top: 0.75rem; }
footer { margin-top: 3.5rem; border-top: 1px solid ${grid}; padding-top: 1rem; color: ${ink3}; font-size: 0.9375rem; }
@media (max-width: 40rem) { .brief li { grid-template-columns: 1fr; gap: 0.125rem; } }
@page { size: A4; margin: 16mm 15mm 18mm; }
@media print {
  body { padding: 0; max-width: none; font-size: 10.5pt; } nav, .brief a { display: none; } a { color: inherit; text-decoration: none; }
  h1 { font-size: 24pt; } h2 { font-size: 17pt; } h3 { font-size: 12.5pt; } .facts dd { font-size: 17pt; }
  section { margin-top: 12mm; } h2, h3, h4, .base, .verdict, section > p, section > .notes { break-after: avoid; }
  .figure picture, tr, .brief li, .example, .short, .base, .verdict, section > p, section > .notes { break-inside: avoid; }
  tbody tr:nth-last-child(2) { break-after: avoid; }
  .notes { break-before: avoid; } footer { display: none; } .voices { font-size: 11.5pt; } thead { display: table-header-group; }
  .wide { font-size: 8.5pt; } .wide th, .wide td { padding-right: 0.5rem; } .wide th.num, .wide td.num { padding: 0.4rem 0 0.4rem 0.5rem; }
  .wide tbody th { min-width: 6rem; } .scroll { overflow: visible; } .example { print-color-adjust: exact; }
}
`;
