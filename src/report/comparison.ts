import type { Interval } from '../interval.ts';
import { counted, percent, power, powerInterval } from './figures.ts';
import { pad, widthOf, wrap } from './lines.ts';
import type { Ink, Pen } from './pen.ts';
import type { Reference, Report } from './report.ts';

/** What was suspected, beside what others have closed and estimated: bars on one scale that begins at zero. */
export function comparison(report: Report, pen: Pen): string[] {
  const { totals, comparison: compared } = report;
  const { estimate, closed } = compared;
  const level = percent(totals.suspected_mw.level);
  const farms = closed.farms === null ? '' : `, ${counted(closed.farms, 'farm')}`;
  const rows: Row[] = [
    { label: 'Suspected here', interval: totals.suspected_mw, ink: pen.alarm },
    { label: `Closed${farms}`, interval: exactly(closed.mw), ink: pen.plain },
    { label: 'Unexplained', interval: compared.unexplained_mw, ink: pen.aside },
    { label: 'Estimated', interval: exactly(estimate.mw), ink: pen.plain },
  ];
  const notes = [
    compared.compares ?? '',
    compared.covers,
    whyWide(report),
    `Estimated: ${source(estimate)}`,
    `Closed: ${source(closed)}`,
  ];
  return [
    ...wrap(`Against the public figures (${level} interval; share of the estimate)`, pen.width).map(
      pen.heading,
    ),
    '',
    ...bars(rows, estimate.mw, pen),
    '',
    ...notes.flatMap((note) => wrap(note, pen.width)).map(pen.aside),
  ];
}

/** How firm a figure is. */
export const FIRMNESS_WORDS = {
  official: 'official',
  press: 'press, second hand',
  unsourced: 'no document found',
} as const;

interface Row {
  readonly label: string;
  readonly interval: Interval;
  readonly ink: Ink;
}

const exactly = (value: number): Interval => ({ central: value, low: value, high: value, level: 1 });

const isExact = ({ low, high }: Interval) => low === high;

const GAP = '  ';
const SHORTEST_BAR = 10;
const LONGEST_BAR = 60;

/** Label, bar, figure and share in four columns; where there is no room for bars, they are left out. */
function bars(rows: readonly Row[], estimateMw: number, pen: Pen): string[] {
  const figures = rows.map(({ interval }) =>
    isExact(interval) ? power(interval.central) : powerInterval(interval),
  );
  const shares = rows.map(({ interval }) => percent(interval.central / estimateMw));
  const widest = (texts: readonly string[]) => Math.max(...texts.map(widthOf));
  const labelWidth = widest(rows.map(({ label }) => label));
  const used = labelWidth + widest(figures) + widest(shares) + 3 * GAP.length;
  const barWidth = Math.min(LONGEST_BAR, pen.width - used);
  const scale = Math.max(...rows.map(({ interval }) => interval.high)) / barWidth;
  const lines = rows.map(({ label, interval, ink }, index) => {
    const drawn = barWidth < SHORTEST_BAR ? [] : [ink(pad(bar(interval, scale, pen), barWidth))];
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

function whyWide({ totals }: Report): string {
  const [widest] = [...totals.suspected_mw.parts].sort((a, b) => (b.width_mw ?? 0) - (a.width_mw ?? 0));
  return widest === undefined
    ? ''
    : `What widens the interval most (${power(widest.width_mw ?? 0)}): ${widest.says}`;
}

/** Who said it, and how far to trust it; what it counts in full, and what others say, stands in references.ts. */
function source({ who, date, firmness }: Reference): string {
  return `${who}, ${date}${firmness ? `; ${FIRMNESS_WORDS[firmness]}` : ''}.`;
}
