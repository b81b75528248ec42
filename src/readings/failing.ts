/**
 * Which days the single pass could not get right: it assumes that each interval is read once, lasts as long as the
 * sample of the file showed and as long as the others of its day, and the bitmap of the day proves it or not.
 */
import type { Quantity } from '../sources/quantity.ts';
import { type DayAsRead, MIXED, POWER, type QuantityCells } from './cells.ts';
import { isLength, isOfSeveralLengths, ownMinutes } from './own-minutes.ts';
import { countSlots, remembered, resolution, SLOT_MINUTES, slotsSet } from './slots.ts';

export interface Failing {
  readonly days: ReadonlyMap<number, FailingDay>;
  /** How long an interval of energy is at this site on most days, in minutes, where any day shows it. */
  readonly usualMinutes: number | undefined;
}

interface FailingDay {
  /** Readings of that day. */
  readonly n: number;
  /** The length, in minutes, of all its intervals, if that is all that is amiss. */
  readonly minutes?: number | undefined;
}

/**
 * The days on which an interval was read twice, energy or a rate is of another length than was assumed, or a load was read in
 * intervals of several lengths.
 */
export function failingDays(cells: QuantityCells, quantity: Quantity): Failing {
  const read = cells.daysAsRead();
  const isPower = read.every(({ assumedMinutes }) => assumedMinutes === POWER);
  const usualMinutes = isPower ? undefined : usualMinutesOf(read);
  const figures = { count: remembered(countSlots), isMixed: remembered(isMixed) };
  const days = new Map<number, FailingDay>();
  for (const day of read) {
    const failing = failingDay(day, figures, usualMinutes, quantity);
    if (failing !== undefined) days.set(day.day, failing);
  }
  return { days, usualMinutes };
}

/** What the bitmap of a day shows. */
interface Figures {
  readonly count: (slots: Uint32Array) => number;
  readonly isMixed: (slots: Uint32Array) => boolean;
}

function failingDay(
  { n, slots, assumedMinutes }: DayAsRead,
  figures: Figures,
  usualMinutes: number | undefined,
  quantity: Quantity,
): FailingDay | undefined {
  if (n > figures.count(slots)) return { n };
  const isVolume = quantity !== 'load' && assumedMinutes === POWER;
  if (isVolume) return undefined;
  if (assumedMinutes === MIXED) return { n };
  if (assumedMinutes === POWER) return figures.isMixed(slots) ? { n } : undefined;
  const lengths = new Set(ownMinutes(startsOf(slots), usualMinutes ?? assumedMinutes));
  if (lengths.size > 1) return { n };
  const [minutes] = lengths;
  return minutes === assumedMinutes ? undefined : { n, minutes };
}

function isMixed(slots: Uint32Array): boolean {
  return isOfSeveralLengths(startsOf(slots));
}

function startsOf(slots: Uint32Array): number[] {
  return slotsSet(slots).map((slot) => slot * SLOT_MINUTES);
}

/** On so many days a site that is read by the hour shows three readings at least once. Assumed on 2026-11. */
const SEVERAL_DAYS = 3;

/** Commonest resolution of the days; longer than any where not one of several days has three readings. */
function usualMinutesOf(days: readonly DayAsRead[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { slots } of days) {
    const minutes = resolution(slots);
    if (minutes !== undefined && isLength(minutes)) counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  if (commonest !== undefined) return commonest[0];
  return days.length >= SEVERAL_DAYS ? Number.POSITIVE_INFINITY : undefined;
}
