/** An area with its axes: values beside it, dates or hours under it. */
import { power } from '../../evidence/figures.ts';
import { kw } from '../../units.ts';
import { pad, widthOf } from '../lines.ts';
import type { Pen } from '../pen.ts';
import { type Area, area } from './area.ts';

export interface Chart extends Area {
  /** Of a value on the axis, with its unit. */
  readonly says: (value: number) => string;
  readonly ticks: readonly Tick[];
}

/** A place on the axis, and what stands under it; nothing where there is no room for it. */
export interface Tick {
  readonly column: number;
  readonly label: string;
}

/** Columns that the values beside a chart take, with the axis; what is drawn to one scale of time takes them too. */
export const MARGIN = 10;

/** Kilowatts on an axis: the values are round, so that their digits need not be filled up. */
export const powerOnAxis = (kilowatts: number): string => power(kw(kilowatts));

/** Lines from the top down; the value at the upper edge of a line stands beside it. */
export function chart({ says, ticks, ...of }: Chart, pen: Pen): string[] {
  const { marks, aside } = pen;
  const drawn = area(of, pen);
  const middle = Math.floor(of.rows / 2);
  const beside = (row: number) =>
    row === 0 ? says(of.top) : row === middle ? says((of.top * (of.rows - row)) / of.rows) : '';
  const width = of.values.length;
  const axis = Array.from({ length: width }, (_, column) =>
    ticks.some((tick) => tick.column === column) ? marks.date : marks.along,
  );
  return [
    ...drawn.map((line, row) => {
      const label = beside(row);
      return aside(`${before(label)}${label === '' ? marks.side : marks.value}`) + line;
    }),
    aside(`${before('0')}${marks.corner}${axis.join('')}`),
    aside(`${' '.repeat(MARGIN)}${labelsUnder(ticks, width)}`.trimEnd()),
  ];
}

const before = (label: string) => ' '.repeat(Math.max(0, MARGIN - 1 - widthOf(label))) + label;

/** Each label from its tick on, if it stands free of the one before it and within the axis. */
function labelsUnder(ticks: readonly Tick[], width: number): string {
  let line = '';
  for (const { column, label } of ticks) {
    const isFree = column === 0 || column > widthOf(line);
    if (isFree && column + widthOf(label) <= width) line = pad(line, column) + label;
  }
  return line;
}
