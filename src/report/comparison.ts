import type { Interval } from '../interval.ts';
import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { counted, percent, power, powerInterval } from './figures.ts';
import { pad, widthOf, wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Reference, Report } from './report.ts';

/** What was suspected, beside what others have closed and estimated: bars on one scale that begins at zero. */
export function comparison(report: Report, pen: Pen): string[] {
  const level = percent(report.totals.suspected_mw.level);
  return [
    ...wrap(words`Against the public figures (${level} interval; share of the estimate)`, pen.width).map(
      pen.heading,
    ),
    '',
    ...bars(compared(report), report.comparison.estimate.mw, pen),
    '',
    ...notesOn(report)
      .flatMap((note) => wrap(note, pen.width))
      .map(pen.aside),
  ];
}

/** What is compared, the whole last. */
export function compared({ totals, comparison: { estimate, closed, unexplained_mw } }: Report): Row[] {
  return [
    { label: words`Suspected here`, interval: totals.suspected_mw, ink: 'alarm' },
    { label: closedLabel(closed), interval: exactly(closed.mw), ink: 'plain' },
    { label: words`Unexplained`, interval: unexplained_mw, ink: 'aside' },
    { label: words`Estimated`, interval: exactly(estimate.mw), ink: 'plain' },
  ];
}

function closedLabel({ farms }: Reference): string {
  return farms === null ? words`Closed` : words`Closed, ${counted(farms, 'farm')}`;
}

/** What must be known beside the figures, a paragraph each. */
export function notesOn(report: Report): string[] {
  const { compares = '', covers, estimate, closed } = report.comparison;
  return [
    compares,
    covers,
    whyWide(report),
    words`Estimated: ${source(estimate)}`,
    words`Closed: ${source(closed)}`,
  ].filter((note) => note !== '');
}

/** The bounds of an interval are said, but those of a figure that has none. */
export function powerOf(interval: Interval): string {
  return isExact(interval) ? power(interval.central) : powerInterval(interval);
}

/** How firm a figure is. */
export const FIRMNESS_WORDS = {
  official: () => words`official`,
  press: () => words`press, second hand`,
  unsourced: () => words`no document found`,
} as const;

/** The day on which a figure was said, where a day is known; else as the source has it. */
export function dateInWords({ date }: Pick<Reference, 'date'>): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(date) ? dayInWords(date) : date;
}

interface Row {
  readonly label: string;
  readonly interval: Interval;
  readonly ink: 'alarm' | 'plain' | 'aside';
}

const exactly = (value: number): Interval => ({ central: value, low: value, high: value, level: 1 });

const isExact = ({ low, high }: Interval) => low === high;

const GAP = '  ';
const SHORTEST_BAR = 10;
const LONGEST_BAR = 60;

/** Label, bar, figure and share in four columns; where there is no room for bars, they are left out. */
function bars(rows: readonly Row[], estimateMw: number, pen: Pen): string[] {
  const figures = rows.map(({ interval }) => powerOf(interval));
  const shares = rows.map(({ interval }) => percent(interval.central / estimateMw));
  const widest = (texts: readonly string[]) => Math.max(...texts.map(widthOf));
  const labelWidth = widest(rows.map(({ label }) => label));
  const used = labelWidth + widest(figures) + widest(shares) + 3 * GAP.length;
  const barWidth = Math.min(LONGEST_BAR, pen.width - used);
  const scale = Math.max(...rows.map(({ interval }) => interval.high)) / barWidth;
  const lines = rows.map(({ label, interval, ink }, index) => {
    const drawn = barWidth < SHORTEST_BAR ? [] : [pen[ink](pad(bar(interval, scale, pen), barWidth))];
    const share = (shares[index] ?? '').padStart(widest(shares));
    return [pad(label, labelWidth), ...drawn, share, figures[index] ?? ''].join(GAP);
  });
  return widest(lines) <= pen.width
    ? lines
    : rows.flatMap(({ label }, index) => wrap(`${label}: ${figures[index]}, ${shares[index]}`, pen.width));
}

/** Solid up to the low end, shaded up to the high end; a sliver where there is something too small to draw. */
function bar({ low, high }: Interval, scale: number, { marks }: Pen): string {
  const sure = Math.max(0, Math.round(low / scale));
  const perhaps = Math.max(0, Math.round(high / scale) - sure);
  if (sure + perhaps === 0) return high > 0 ? marks.sliver : '';
  return marks.sure.repeat(sure) + marks.perhaps.repeat(perhaps);
}

/** What widens the interval of the suspected megawatts most. */
export function whyWide({ totals }: Report): string {
  const [widest] = [...totals.suspected_mw.parts].sort((a, b) => (b.width_mw ?? 0) - (a.width_mw ?? 0));
  return widest === undefined
    ? ''
    : words`What widens the interval most (${power(widest.width_mw ?? 0)}): ${widest.says}`;
}

/** Who said it, and how far to trust it; what it counts in full, and what others say, stands in references.ts. */
function source({ firmness, ...reference }: Reference): string {
  return `${reference.who}, ${dateInWords(reference)}${firmness ? `; ${FIRMNESS_WORDS[firmness]()}` : ''}.`;
}
