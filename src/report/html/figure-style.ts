/**
 * How pictures look. A picture is as wide as its column: places across it are in per cent, and only curves are stretched,
 * so that text keeps its size on a telephone and on paper.
 */
import { markup } from './markup.ts';

export const FIGURE_STYLE = markup`
figure { margin: 1.25rem 0 1.75rem; }
figcaption { margin-top: .5rem; }
.figure-title { margin: 0 0 .4rem; font-size: .9375rem; font-weight: 600; }
svg { display: block; width: 100%; overflow: visible; }
svg.plot { width: calc(100% - 68px); margin-left: 68px; }
svg text { font-size: 12px; fill: var(--muted); }
svg .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
svg .strong { font-size: 14px; font-weight: 600; fill: var(--ink); }
svg .accent { fill: var(--accent); }
svg .event-name { fill: var(--event-ink); font-weight: 600; }
.start { text-anchor: start; } .middle { text-anchor: middle; } .end { text-anchor: end; }
.grid { stroke: var(--rule); stroke-width: 1; }
.axis { stroke: var(--muted); stroke-width: 1; }
.zoom { stroke: var(--muted); stroke-width: 1; stroke-dasharray: 3 3; }
.ground { fill: var(--tint); }
.bar-estimated { fill: var(--band); } .bar-closed { fill: var(--other); } .bar-suspected { fill: var(--block); }
.mark-suspected { stroke: var(--accent); stroke-width: 3; }
.sliver { stroke: var(--accent); stroke-width: 2; }
path { vector-effect: non-scaling-stroke; stroke-linejoin: round; }
.band { fill: var(--band); } .block { fill: var(--block); }
.load { fill: none; stroke: var(--ink); stroke-width: 1.4; }
.before { fill: none; stroke: var(--other); stroke-width: 1.8; stroke-dasharray: 4 3; }
.after { fill: none; stroke: var(--ink); stroke-width: 1.8; }
.traffic { fill: none; stroke: var(--other); stroke-width: 1.4; }
.event { fill: var(--event); } .event-edge { stroke: var(--event-ink); stroke-width: 1; }
.onset { stroke: var(--accent); stroke-width: 2; }
.bit-for { fill: var(--accent); } .bit-against { fill: var(--other); } .nil { stroke: var(--muted); }
.keys { display: flex; flex-wrap: wrap; gap: .15rem 1rem; margin: .35rem 0 0; padding: 0; list-style: none; font-size: .8125rem; color: var(--muted); max-width: none; }
.keys li { display: flex; align-items: center; gap: .4rem; margin: 0; }
.keys svg { width: 1.4rem; height: .8rem; flex: none; }
.panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem 2rem; }
`;
