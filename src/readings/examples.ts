/** Three readings of a source to look at: as they stand in the file, and as they are taken. */

import { HOUR } from '../sources/interval-minutes.ts';
import type { ReadingSource, ValueColumn } from '../sources/source.ts';
import type { QuantityCells } from './cells.ts';
import { respread } from './over-interval.ts';
import { type Place, type Reader, readSource } from './read.ts';
import { resolution } from './slots.ts';
import type { Sites } from './store.ts';
import type { When } from './when.ts';

export interface Example {
  readonly which: 'first' | 'largest' | 'last';
  readonly line: number;
  /** The texts of the site, the time and the value. */
  readonly texts: readonly [site: string, time: string, value: string];
  readonly site: string;
  /** Interval start, in minutes since 1970-01-01T00:00Z. */
  readonly instant: number;
  readonly column: ValueColumn;
  /** Milliwatts, or bytes. */
  readonly value: number;
}

export interface Examples {
  readonly examples: readonly Example[];
  /** First and last interval start among the readings, in minutes since 1970-01-01T00:00Z. */
  readonly span: { readonly first: number; readonly last: number } | undefined;
}

/**
 * The first reading in the file, the largest of the load (or else of what there is) that was kept, and the last. Reads
 * the source once more: `sites` are its cells.
 */
export async function examplesOf(source: ReadingSource, sites: Sites): Promise<Examples> {
  const { quantity } = source.values[0]!;
  const peak = peakOf(sites, quantity);
  let [earliest, latest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [first, largest, last]: (Taken | undefined)[] = [];
  const take: Reader['reading'] = (site, when, column, value, assumedMinutes, place) => {
    const { instant, day } = when.moment;
    if (instant < earliest) earliest = instant;
    if (instant > latest) latest = instant;
    last = { site, when, column, value, assumedMinutes, place };
    first ??= last;
    const isOfPeak = site === peak?.site && day === peak.day && column.quantity === quantity;
    if (isOfPeak && isLarger(last, largest, peak.max, sites)) largest = last;
  };
  await readSource(source, {
    reading: take,
    state: differences(source, (site, when, column, value, place) =>
      take(site, when, column, value, 0, place),
    ),
    refused: () => undefined,
  });
  const picked = { first, largest, last };
  return {
    examples: WHICH.flatMap((which) => {
      const taken = picked[which];
      return taken === undefined ? [] : [exampleOf(which, taken, source, sites)];
    }),
    span: earliest <= latest ? { first: earliest, last: latest } : undefined,
  };
}

type TakeDifference = (site: string, when: When, column: ValueColumn, value: number, place: Place) => void;

/**
 * The loads between states of a register that follow each other in the file within an hour, to be looked at, at their
 * beginning and before they are multiplied by what only the register of sites may say.
 */
function differences({ meter }: ReadingSource, take: TakeDifference): NonNullable<Reader['state']> {
  const last = new Map<string, { readonly when: When; readonly value: bigint; readonly ratio: number }>();
  return (site, when, column, value, place) => {
    const key = `${column.quantity} ${site}`;
    const before = last.get(key);
    const ratio = meter?.read(place.record).ratio;
    last.set(key, {
      when,
      value,
      ratio: typeof ratio === 'number' && column.quantity === 'load' ? ratio : 1,
    });
    if (before === undefined) return;
    const minutes = when.moment.instant - before.when.moment.instant;
    if (minutes <= 0 || minutes > HOUR || value < before.value) return;
    const amount = Math.round(Number(value - before.value) * before.ratio);
    take(site, before.when, column, column.quantity === 'load' ? (amount * HOUR) / minutes : amount, place);
  };
}

const WHICH = ['first', 'largest', 'last'] as const;

interface Taken {
  readonly site: string;
  readonly when: When;
  readonly column: ValueColumn;
  readonly value: number;
  readonly assumedMinutes: number;
  readonly place: Place;
}

interface Peak {
  readonly site: string;
  readonly day: number;
  readonly max: number;
}

/** The site-day on which the largest value was kept. */
function peakOf(sites: Sites, quantity: ValueColumn['quantity']): Peak | undefined {
  let peak: Peak | undefined;
  for (const { site, quantities } of sites) {
    for (const { key, max } of quantities.get(quantity)?.days() ?? []) {
      if (peak === undefined || max > peak.max) peak = { site, day: key, max };
    }
  }
  return peak;
}

/** Whether a reading of the day is larger than another, and no larger than what was kept. */
function isLarger(taken: Taken, than: Taken | undefined, most: number, sites: Sites): boolean {
  const load = loadOf(taken, sites);
  return load <= most && (than === undefined || load > loadOf(than, sites));
}

function exampleOf(which: Example['which'], taken: Taken, source: ReadingSource, sites: Sites): Example {
  const { site, when, column, place } = taken;
  return {
    which,
    line: place.line,
    texts: textsOf(source, place, column),
    site,
    instant: when.moment.instant,
    column,
    value: loadOf(taken, sites),
  };
}

function textsOf(source: ReadingSource, { record }: Place, { index }: ValueColumn): Example['texts'] {
  let texts: Example['texts'] = ['', '', ''];
  source.split(record, (site, time, value, text) => {
    if (value.index === index) texts = [site.trim(), time.trim(), text.trim()];
  });
  return texts;
}

/** The value as the day's own resolution has it (settle.ts). */
function loadOf({ site, when, column, value, assumedMinutes }: Taken, sites: Sites): number {
  if (assumedMinutes === 0) return value;
  const cells = sites.get(site)?.quantities.get(column.quantity);
  const own = minutesOf(cells, when.moment.day) ?? assumedMinutes;
  const load = respread({ value, assumedMinutes }, own, column.quantity);
  return typeof load === 'number' ? load : value;
}

function minutesOf(cells: QuantityCells | undefined, day: number): number | undefined {
  const slots = cells?.days().find(({ key }) => key === day)?.slots;
  return slots === undefined ? undefined : resolution(slots);
}
