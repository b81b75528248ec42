/** A site as it draws over the days and over the clock: what its numbers rest on, for the eye. */
import { nameInWords } from '../evidence/event-words.ts';
import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { clockPicture } from './clock-picture.ts';
import type { DossierReport } from './dossiers.ts';
import { binned, type Curve, peakOf } from './drawing/bins.ts';
import {
  type CalendarAxis,
  columnAfter,
  columnOf,
  dayNumber,
  monthTicks,
  overColumns,
} from './drawing/calendar-axis.ts';
import { chart, MARGIN, powerOnAxis } from './drawing/chart.ts';
import { marked } from './drawing/marked.ts';
import { roundTop } from './drawing/scale.ts';
import { data, power } from './figures.ts';
import { wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import { meansOf } from './year-lines.ts';

/** The load of the days with its block, the traffic of the same days, and the clock before and after the block. */
export function sitePicture(dossier: DossierReport, pen: Pen): string[] {
  const { mean_kw: load, traffic_mb: traffic } = dossier.days;
  const axis = axisFor(dossier, pen.across - MARGIN);
  const parts = [
    loadPicture(dossier, axis, pen),
    traffic === null || peakOf(traffic) < KILOBYTE ? [] : trafficPicture(traffic, axis, pen),
    clockPicture(dossier, pen),
  ];
  return peakOf(load) === 0
    ? []
    : parts.filter((lines) => lines.length > 0).flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

function axisFor({ days, from }: DossierReport, columns: number): CalendarAxis {
  return {
    bins: binned(days.mean_kw, columns),
    columns,
    from: dayNumber(from),
    days: days.mean_kw.length,
  };
}

/** In megabytes: a day of less is no traffic that could be drawn. */
const KILOBYTE = 0.001;

const LOAD_ROWS = 8;
const TRAFFIC_ROWS = 4;

function loadPicture(dossier: DossierReport, axis: CalendarAxis, pen: Pen): string[] {
  const values = overColumns(axis.bins.means, axis.columns);
  const onset = dossier.onset === null ? 0 : columnOf(dayNumber(dossier.onset), axis);
  const block = dossier.block_kw ?? 0;
  return [
    ...wrap(loadTold(dossier, axis, pen), pen.width).map(pen.heading),
    ...chart(
      {
        values,
        top: roundTop(peakOf(values)),
        rows: LOAD_ROWS,
        blocks: values.map((_, column) => (onset !== undefined && column >= onset ? block : 0)),
        says: powerOnAxis,
        ticks: monthTicks(axis),
      },
      pen,
    ),
    ...marks(dossier, axis, pen),
  ];
}

function loadTold({ block_kw: block }: DossierReport, { bins }: CalendarAxis, { marks }: Pen): string {
  const load = words`Load, ${meansOf(bins.daysEach)}, from zero; a gap is missing data.`;
  return block === null
    ? load
    : `${load} ${words`${marks.block} is the block of ${power(block / 1000)}, if it mines.`}`;
}

function marks({ onset, events }: DossierReport, axis: CalendarAxis, pen: Pen): string[] {
  const at = onset === null ? undefined : columnOf(dayNumber(onset), axis);
  const ofOnset =
    onset === null || at === undefined
      ? []
      : [
          {
            from: at,
            to: at + 1,
            mark: pen.marks.onset,
            says: words`the block came on ${dayInWords(onset)}`,
            ink: pen.alarm,
          },
        ];
  const ofEvents = events.flatMap(({ name, from, to }) => {
    const [first, last] = [from, to].map((time) => time.slice(0, DAY));
    const begins = columnOf(dayNumber(first!), axis) ?? 0;
    const ends = columnAfter(dayNumber(last!), axis) ?? axis.columns;
    const says =
      first === last
        ? words`${nameInWords({ name })}, ${dayInWords(first!)}`
        : words`${nameInWords({ name })}, ${dayInWords(first!)} to ${dayInWords(last!)}`;
    return { from: begins, to: ends, mark: pen.marks.lasted, says, ink: pen.doubt };
  });
  return [...ofOnset, ...ofEvents].flatMap(({ from, to, ...mark }) =>
    marked({ ...mark, from: from + MARGIN, to: to + MARGIN }, pen.across),
  );
}

/** `2022-01-05` */
const DAY = 10;

function trafficPicture(traffic: Curve, axis: CalendarAxis, pen: Pen): string[] {
  const { daysEach, means } = binned(traffic, axis.columns);
  const values = overColumns(means, axis.columns);
  return [
    ...wrap(
      words`Traffic a day in both directions, ${meansOf(daysEach)}, on its own scale from zero.`,
      pen.width,
    ).map(pen.heading),
    ...chart(
      { values, top: roundTop(peakOf(values)), rows: TRAFFIC_ROWS, says: data, ticks: monthTicks(axis) },
      pen,
    ),
  ];
}
