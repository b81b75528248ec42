/** How figures are rounded in a report: here, and nowhere before it. None becomes a zero below zero. */
import { type Interval, mapInterval } from '../interval.ts';

/** Six digits: more than any meter has, fewer than make two machines differ. */
export function significant(value: number): number {
  return Number(value.toPrecision(6));
}

/** Megawatts to the watt. */
export function mwToWatt(megawatts: number): number {
  return Math.round(megawatts * 1e6) / 1e6 + 0;
}

/** The same of a figure with its bounds. */
export function intervalToWatt(megawatts: Interval): Interval {
  return { ...mapInterval(megawatts, mwToWatt), level: megawatts.level };
}

/** Kilowatts to the watt; null where they are not known. */
export function kwToWatt(kilowatts: number | undefined): number | null {
  return kilowatts === undefined ? null : toThousandth(kilowatts);
}

/** Megawatt-hours to the kilowatt-hour. */
export function mwhToKwh(megawattHours: number): number {
  return toThousandth(megawattHours);
}

function toThousandth(value: number): number {
  return Math.round(value * 1e3) / 1e3 + 0;
}
