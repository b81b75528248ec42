/** The load of a site over the period in one line of text, for tables. */
import { words } from '../language/words.ts';
import type { DossierReport } from './dossiers.ts';
import { type Bins, binned, binOf, peakOf } from './drawing/bins.ts';
import { dayNumber } from './drawing/calendar-axis.ts';
import { heights } from './drawing/heights.ts';
import { counted, power } from './figures.ts';
import type { Pen } from './pen.ts';
import type { Placed } from './sections.ts';

export interface YearLine {
  readonly drawn: string;
  /** The value of a full height, in words. */
  readonly top: string;
}

/**
 * The lines of these sites in at most `columns` columns; undefined of a site without a dossier. All begin at zero, and
 * have one scale where that leaves each of them a shape (docs/decisions/0018-drawings-in-the-terminal.md).
 */
export function yearLines(
  rows: readonly Placed[],
  columns: number,
  pen: Pen,
): (row: Placed) => YearLine | undefined {
  const drawn = new Map(
    rows.flatMap(({ dossier }) =>
      dossier ? [[dossier, binned(dossier.days.mean_kw, columns - ONSET)]] : [],
    ),
  );
  const peaks = [...drawn.values()].map(({ means }) => peakOf(means));
  const highest = Math.max(...peaks);
  const isOneScale = highest <= MOST_APART * Math.min(...peaks);
  return ({ dossier }) => {
    const bins = dossier && drawn.get(dossier);
    if (bins === undefined) return undefined;
    const top = isOneScale ? highest : peakOf(bins.means);
    return { drawn: lineOf(bins, { top, onset: onsetBin(dossier!, bins) }, pen), top: power(top / 1000) };
  };
}

/** What the lines are, in a sentence; empty where none is drawn. */
export function yearLinesTold(rows: readonly Placed[], { marks }: Pen): string {
  if (rows.every(({ dossier }) => dossier === undefined)) return '';
  return words`Load: means of days or of whole weeks, drawn from zero up to the figure beside; a gap is missing data, ${marks.divide} the onset.`;
}

/** What a bin is the mean of. */
export function meansOf(daysEach: number): string {
  if (daysEach === 1) return words`the mean of each day`;
  if (daysEach === WEEK) return words`the mean of each week`;
  return words`means of ${counted(daysEach / WEEK, 'week')}`;
}

/**
 * One scale holds sites that are so many times apart at most: a line has eight heights, so that the smallest still has
 * two to show its shape with. With fewer every site would look as flat as a miner.
 */
const MOST_APART = 4;

const WEEK = 7;

/** A column is left for it. */
const ONSET = 1;

interface Drawn {
  readonly top: number;
  readonly onset: number | undefined;
}

/** In the ink of an alarm from the onset on: all of it where the block was there before the data. */
function lineOf({ means }: Bins, { top, onset }: Drawn, { marks, alarm, plain }: Pen): string {
  const line = heights(means, top, marks.heights);
  if (onset === undefined) return plain(line);
  return onset === 0 ? alarm(line) : line.slice(0, onset) + alarm(marks.divide + line.slice(onset));
}

function onsetBin({ onset, from, block_kw: block }: DossierReport, bins: Bins): number | undefined {
  if (onset !== null) return binOf(dayNumber(onset) - dayNumber(from), bins);
  return block === null ? undefined : 0;
}
