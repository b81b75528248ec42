/** The picture of the answer: what is suspected, what was closed and what is estimated, on one scale from zero. */
import { words } from '../../language/words.ts';
import { counted, percent, power, powerInterval } from '../figures.ts';
import type { Report } from '../report.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { below } from './panel.ts';
import { across, type Ticks, thinned, ticksTo } from './scales.ts';

/** Under this share of the scale the interval cannot be read off it, and is drawn a second time, enlarged. */
const TOO_SMALL = 0.15;

export function answerFigure(report: Report): Markup {
  const { totals, comparison } = report;
  const { suspected_mw: suspected } = totals;
  const { estimate, closed } = comparison;
  const wide = ticksTo(Math.max(estimate.mw, closed.mw, suspected.high));
  const isSmall = suspected.high < TOO_SMALL * wide.top;
  const farms = closed.farms === null ? words`Closed` : words`Closed, ${counted(closed.farms, 'farm')}`;
  const rows = [
    bar(
      { y: 0, label: words`Estimated`, figure: power(estimate.mw), kind: 'bar-estimated' },
      estimate.mw,
      wide,
    ),
    bar({ y: ROW, label: farms, figure: power(closed.mw), kind: 'bar-closed' }, closed.mw, wide),
    suspectedRow(report, 2 * ROW, wide),
    axis(wide, 3 * ROW),
  ];
  const height = 3 * ROW + AXIS;
  const narrow = ticksTo(suspected.high);
  const zoomed = isSmall && suspected.high > 0 ? enlarged(report, { wide, narrow, y: height }) : NOTHING;
  const times = Math.round(wide.top / narrow.top);
  const caption = [
    words`One scale from zero. The pale bar of what is suspected is its ${percent(suspected.level)} interval, the line its central figure.`,
    ...(isSmall && suspected.high > 0
      ? [
          words`It is so small on the scale of the country that the lower scale shows it again, enlarged ${times} times.`,
        ]
      : []),
  ].join(' ');
  const label = words`Suspected here ${powerInterval(suspected)}; closed ${power(closed.mw)}; estimated ${power(estimate.mw)}.`;
  return markup`<figure><svg role="img" aria-label="${label}" height="${height + (isSmall ? ZOOM : 0)}">${rows}${zoomed}</svg><figcaption>${caption}</figcaption></figure>`;
}

const ROW = 48;
const BAR = { top: 22, height: 16 } as const;
const AXIS = 24;
const ZOOM = 92;

interface Row {
  readonly y: number;
  readonly label: string;
  readonly figure: string;
  readonly kind: string;
}

function bar({ y, label, figure, kind }: Row, megawatts: number, { top }: Ticks): Markup {
  return markup`${name(label, figure, y)}<rect class="${kind}" x="0" y="${y + BAR.top}" width="${across(megawatts / top)}" height="${BAR.height}"/>`;
}

function name(label: string, figure: string, y: number): Markup {
  return markup`<text x="0" y="${y + 15}"><tspan class="strong">${figure}</tspan><tspan dx="8">${label}</tspan></text>`;
}

function suspectedRow({ totals: { suspected_mw: suspected } }: Report, y: number, scale: Ticks): Markup {
  return markup`${name(words`Suspected here`, powerInterval(suspected), y)}${interval(suspected, y + BAR.top, scale)}`;
}

/** Pale from the lower bound to the upper, and a line at the central figure. */
function interval(
  { low, central, high }: Report['totals']['suspected_mw'],
  y: number,
  { top }: Ticks,
): Markup {
  const x = across(central / top);
  return markup`<rect class="bar-suspected" x="${across(low / top)}" y="${y}" width="${across((high - low) / top)}" height="${BAR.height}"/><line class="mark-suspected" x1="${x}" x2="${x}" y1="${y - 2}" y2="${y + BAR.height + 2}"/>`;
}

function axis({ top, at }: Ticks, y: number): Markup {
  const marks = at.map(
    (figure) =>
      markup`<line class="axis" x1="${across(figure / top)}" x2="${across(figure / top)}" y1="${y}" y2="${y + 4}"/>`,
  );
  const [zero, ...others] = at;
  const labels = [zero!, ...thinned(others)].map((figure) => ({
    at: figure / top,
    text: figure === 0 ? '0' : power(figure),
  }));
  return markup`<line class="axis" x1="0" x2="100%" y1="${y}" y2="${y}"/>${marks}${below(labels, y + 18)}`;
}

function enlarged(
  report: Report,
  { wide, narrow, y }: { readonly wide: Ticks; readonly narrow: Ticks; readonly y: number },
): Markup {
  const to = across(narrow.top / wide.top);
  const row = y + 30;
  return markup`<line class="zoom" x1="0" x2="0" y1="${y}" y2="${row}"/><line class="zoom" x1="${to}" x2="100%" y1="${y}" y2="${row}"/><rect class="ground" x="0" y="${row}" width="100%" height="32"/>${interval(report.totals.suspected_mw, row + 8, narrow)}${axis(narrow, row + 38)}`;
}
