import { words } from '../language/words.ts';
import type { DossierReport } from './dossiers.ts';
import { type Curve, peakOf } from './drawing/bins.ts';
import { overColumns } from './drawing/calendar-axis.ts';
import { chart, MARGIN, powerOnAxis, type Tick } from './drawing/chart.ts';
import { roundTop } from './drawing/scale.ts';
import { pad, shorten, widthOf, wrap } from './lines.ts';
import type { Pen } from './pen.ts';

interface Panel {
  readonly title: string;
  readonly hours: Curve;
  readonly block: number;
}

/** The mean load by hour of the local clock, before the block and after it side by side, on one scale from zero. */
export function clockPicture(dossier: DossierReport, pen: Pen): string[] {
  const panels = panelsOf(dossier);
  const highest = peakOf(panels.flatMap(({ hours }) => hours));
  if (highest === 0) return [];
  const isBeside = pen.across >= panels.length * (MARGIN + HOURS) + GAP;
  const room = isBeside ? Math.floor((pen.across - GAP) / panels.length) - MARGIN : pen.across - MARGIN;
  const columns = HOURS * Math.min(MOST_EACH, Math.max(1, Math.floor(room / HOURS)));
  const drawn = panels.map((panel) => panelLines(panel, { columns, top: roundTop(highest) }, pen));
  return [
    ...wrap(titleOf(dossier), pen.width).map(pen.heading),
    ...(isBeside ? beside(drawn, MARGIN + columns + GAP) : drawn.flat()),
  ];
}

const HOURS = 24;
/** Columns an hour, at most. */
const MOST_EACH = 3;
const GAP = 3;
const ROWS = 6;

function titleOf({ clock: { before, after } }: DossierReport): string {
  return before === null || after === null
    ? words`Load by hour of the local clock, mean of all days, from zero.`
    : words`Load by hour of the local clock, Monday to Friday, before the block and after it, on one scale from zero.`;
}

function panelsOf({ clock: { all_kw: all, before, after }, block_kw: block }: DossierReport): Panel[] {
  if (before === null || after === null) return [{ title: '', hours: all, block: 0 }];
  return [
    { title: words`before: ${before.from} to ${before.to}`, hours: before.weekday_kw, block: 0 },
    { title: words`after: ${after.from} to ${after.to}`, hours: after.weekday_kw, block: block ?? 0 },
  ];
}

interface Scale {
  readonly columns: number;
  readonly top: number;
}

function panelLines({ title, hours, block }: Panel, { columns, top }: Scale, pen: Pen): string[] {
  const values = overColumns(hours, columns);
  const ticks: Tick[] = QUARTERS.map((hour) => ({
    column: (hour * columns) / HOURS,
    label: `${String(hour).padStart(2, '0')}:00`,
  }));
  const lines = chart(
    { values, top, rows: ROWS, blocks: values.map(() => block), says: powerOnAxis, ticks },
    pen,
  );
  if (title === '') return lines;
  const whole = shorten(title, MARGIN + columns, pen.marks.ellipsis);
  return [' '.repeat(Math.min(MARGIN, MARGIN + columns - widthOf(whole))) + whole, ...lines];
}

const QUARTERS = [0, 6, 12, 18];

function beside([first = [], ...others]: readonly (readonly string[])[], width: number): string[] {
  return first.map((line, row) =>
    [line, ...others.map((lines) => lines[row]!)]
      .map((part, i, all) => (i === all.length - 1 ? part : pad(part, width)))
      .join(''),
  );
}
