/** Rows of mean rates, one column for each direction of each line, that end a step of the same length: as RRDs hand them out. */

import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import type { AddressMap } from '../addresses.ts';
import type { Decision } from '../decision.ts';
import type { Input } from '../input.ts';
import type { Unit } from '../quantity.ts';
import type { RecordReader } from '../records.ts';
import type { Direction, TrafficBuckets } from './traffic-buckets.ts';
import { legendOf, siteOfLegend } from './traffic-legend.ts';
import { siteDecision } from './traffic-site.ts';

/** A column of rates. */
export interface RateColumn {
  readonly index: number;
  readonly site: string;
  readonly direction: Direction;
  readonly bytesPerSecond: number;
}

export interface Legends {
  readonly input: Input;
  readonly legends: readonly string[];
  /** What a line is called where its legend names none. */
  readonly base: string;
  /** The unit of all that say none themselves, and how that is known. */
  readonly unit: { readonly is: Unit; readonly because: string } | undefined;
  readonly addresses: AddressMap | undefined;
}

/**
 * The columns of traffic among the legends. Throws a Failure where there are none, nobody says their unit, or what all are said
 * to be is not what one says itself: bits and bytes are eight times apart.
 */
export function rateColumns({ input, legends, base, unit, addresses }: Legends): {
  readonly columns: readonly RateColumn[];
  readonly decisions: readonly Decision[];
} {
  const columns = legends.flatMap((text, index): (RateColumn & { unit: Unit; isOwn: boolean })[] => {
    const legend = legendOf(text);
    if (legend === undefined) return [];
    const own = legend.unit?.dimension === 'rate' ? legend.unit : undefined;
    const ofAll = unit?.is.dimension === 'rate' ? unit : undefined;
    const is = own ?? ofAll?.is;
    if (is === undefined) throw withoutUnit(input, text);
    if (ofAll !== undefined && is.scale !== ofAll.is.scale) throw contradicted(input, text, ofAll);
    const site = siteOfLegend(legend, base, addresses);
    return [
      {
        index,
        site,
        direction: legend.direction,
        bytesPerSecond: is.scale / 60,
        unit: is,
        isOwn: own !== undefined,
      },
    ];
  });
  if (columns.length === 0) throw withoutTraffic(input, legends);
  const names = [...new Set(columns.map(({ unit: { name } }) => name))].join(', ');
  const sites = [...new Set(columns.map(({ site }) => site))];
  return {
    columns,
    decisions: [
      {
        about: 'unit',
        value: names,
        because: columns.every(({ isOwn }) => isOwn) ? words`the legends say so` : unit!.because,
        certainty: 'likely',
      },
      siteDecision(sites, words`the title or the name of the file says so`, addresses),
    ],
  };
}

export interface RateRow {
  /** The end of the step, and its length, in seconds. */
  readonly at: number;
  readonly step: number;
  readonly fields: readonly string[];
  readonly line: number;
}

/** Puts a row in. What an RRD does not know it calls nan. */
export function addRates(
  buckets: TrafficBuckets,
  columns: readonly RateColumn[],
  { at, step, fields, line }: RateRow,
  reader: RecordReader,
): void {
  for (const { index, site, direction, bytesPerSecond } of columns) {
    const text = (fields[index] ?? '').trim();
    const rate = Number(text);
    if (text === '' || /^(?:nan|-nan|u|null)$/iu.test(text)) reader.passedOver?.(line, 1, 'marked_missing');
    else if (!(rate >= 0 && rate * bytesPerSecond <= FASTEST)) reader.passedOver?.(line, 1, 'not_a_number');
    else {
      const bytes = Math.round(rate * bytesPerSecond * step);
      buckets.add({ site, direction, from: at - step, to: at, bytes, line });
    }
  }
}

/** Bytes a second: 100 Tbit/s, above what any line of a site carries, and below what a fault shows. Assumed, 2026-11. */
const FASTEST = 12.5e12;

/** The failure of a step that shows no hour of the day. */
export function tooLongStep(input: Input, step: number): Failure {
  return new Failure('interval_too_long', EXIT.unreadable, words`the averages are of ${step} seconds each`, {
    where: input.name,
    remedy: words`Averages of an hour or shorter are needed: export a shorter period at a time, or the finer archive.`,
  });
}

function withoutUnit({ name }: Input, legend: string): Failure {
  return new Failure('no_unit', EXIT.unreadable, words`nothing says in which unit "${legend}" is`, {
    where: name,
    remedy: words`Say it in the legend, such as "Inbound (bits/s)" or "Inbound (bytes/s)".`,
  });
}

function contradicted(
  { name }: Input,
  legend: string,
  { is, because }: NonNullable<Legends['unit']>,
): Failure {
  return new Failure(
    'unit_contradicted',
    EXIT.unreadable,
    words`"${legend}" is not in ${is.name}, but ${because}`,
    {
      where: name,
      remedy: words`Mend the one that is wrong: the legend of the line, or what is said of all of them.`,
    },
  );
}

function withoutTraffic({ name }: Input, legends: readonly string[]): Failure {
  const has = legends.map((legend) => `"${legend}"`).join(', ');
  return new Failure(
    'no_traffic',
    EXIT.unreadable,
    words`no column is a mean of incoming or outgoing traffic. It has: ${has}`,
    {
      where: name,
      remedy: words`Export the averages of the traffic itself; largest values and percentiles say nothing of the hours between.`,
    },
  );
}
