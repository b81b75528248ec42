/**
 * How the page looks: system fonts, one column of a readable measure, one accent. Colours are variables with a light and a
 * dark value; text on its ground has a contrast of 4.5 or more in both (WCAG 2.2, 1.4.3), and marks of 3 (1.4.11).
 */
import { FIGURE_STYLE } from './figure-style.ts';
import { markup } from './markup.ts';

const COLOURS = markup`
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1c1b19; --muted: #5c5954; --rule: #d9d6d0; --tint: #f6f4f0;
  --accent: #9a3b12; --block: #f2c3a4; --band: #dcd9d3; --other: #4a6378; --event: #e3e8f6; --event-ink: #3c4f9a;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #16181a; --ink: #e9e6e1; --muted: #a8a49d; --rule: #3a3d40; --tint: #1f2225;
    --accent: #f0935c; --block: #7a4425; --band: #3b3f43; --other: #8fb0cb; --event: #272f4d; --event-ink: #aab8f2;
  }
}
`;

const TEXT = markup`
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2.5rem 1rem 4rem; max-width: 54rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
p, ul, dl, .lead, figcaption, .note { max-width: 42rem; }
p { margin: 0 0 1em; text-wrap: pretty; }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; }
h1 { margin: 0 0 .35rem; font-size: 1.05rem; font-weight: 600; color: var(--muted); }
h2 { margin: 4rem 0 1rem; padding-top: 1rem; border-top: 2px solid var(--ink); font-size: 1.5rem; font-weight: 650; }
h3 { margin: 2.5rem 0 .75rem; font-size: 1.15rem; }
.dossier { margin-top: 3.5rem; }
.dossier > h3 { padding-top: .75rem; border-top: 1px solid var(--rule); font-size: 1.3rem; }
.dossiers > h2 + .dossier { margin-top: 0; }
.dossiers > h2 + .dossier > h3 { border-top: 0; }
h4 { margin: 2rem 0 .5rem; font-size: 1rem; }
a { color: inherit; text-decoration-color: var(--muted); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.answer { margin: 0; font-size: clamp(2.6rem, 10vw, 4.5rem); font-weight: 700; line-height: 1.05; letter-spacing: -.02em; color: var(--accent); }
.bounds { margin: .25rem 0 1.5rem; font-size: 1.15rem; color: var(--muted); }
.lead { font-size: 1.15rem; line-height: 1.5; }
.note, figcaption, .small { font-size: .875rem; line-height: 1.5; color: var(--muted); }
.contents { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1.5rem 0 0; padding: 0; list-style: none; font-size: .9375rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 1rem 1.5rem; margin: 1.5rem 0; max-width: none; }
.facts dt { font-size: .875rem; color: var(--muted); }
.facts dd { margin: 0; font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
ul { padding-left: 1.25rem; }
li { margin: .25rem 0; }
.contents li { margin: 0; }
.verdict { display: inline-block; padding: .05rem .5rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .8125rem; font-weight: 600; vertical-align: .12em; white-space: nowrap; }
.suspected, .over_licence { color: var(--accent); }
.unclear { color: var(--other); }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
`;

const TABLES = markup`
table { width: 100%; margin: 1rem 0; border-collapse: collapse; font-size: .9375rem; line-height: 1.4; }
caption { padding: 0 0 .5rem; text-align: left; font-size: .875rem; color: var(--muted); }
th, td { padding: .5rem .5rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 1px solid var(--ink); font-size: .8125rem; font-weight: 600; color: var(--muted); vertical-align: bottom; }
tbody th { font-weight: 600; }
tfoot th, tfoot td { border-bottom: 0; font-weight: 600; }
th, caption, h3, li, .small { overflow-wrap: anywhere; }
.number { text-align: right; overflow-wrap: normal; }
td.nowrap { white-space: nowrap; }
.narrow { display: none; }
th .small, td .small { display: block; font-weight: 400; }
.scroll { overflow-x: auto; }
.scroll table { min-width: 40rem; }
.evidence td svg { width: 9rem; }
dd .small { display: block; font-weight: 400; }
summary { cursor: pointer; font-weight: 600; }
/* As high as 500 lines are, more or less. */
.pile { content-visibility: auto; contain-intrinsic-size: auto 750rem; }
.rest { table-layout: fixed; font-size: .8125rem; }
.rest th, .rest td { padding-block: .2rem; }
.rest th { width: 46%; }
@media (max-width: 40rem) {
  body { padding-top: 1.5rem; }
  table { font-size: .875rem; }
  th, td { padding-inline: .3rem; }
  .verdict { padding-inline: .35rem; font-size: .75rem; }
  .evidence td svg { width: 5.5rem; }
  .wide { display: none; }
  .wide:first-child + th { padding-left: 0; }
  .narrow { display: inline; }
}
`;

const PRINT = markup`
@page { size: A4; margin: 18mm 16mm; }
@media print {
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  h2 { margin-top: 2rem; break-after: avoid; }
  h3, h4, caption, thead { break-after: avoid; }
  thead { display: table-header-group; }
  tbody tr:first-child { break-before: avoid; }
  tr, figure, .facts, li { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  .dossiers, .dossier { break-before: page; }
  .dossiers > .dossier:first-of-type { break-before: auto; }
  .scroll { overflow: visible; }
  .scroll table { min-width: 0; font-size: 7.5pt; }
  .contents, #others { display: none; }
  a { text-decoration: none; }
}
`;

export const STYLE = markup`${COLOURS}${TEXT}${FIGURE_STYLE}${TABLES}${PRINT}`;
