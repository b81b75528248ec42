/** Arithmetic in which what is not known stays so: a figure is undefined where a part of it is. */
import { type Ratio, ratio } from '../units.ts';

/** Gives a figure its unit. */
export function known<Unit>(value: number | undefined, unit: (value: number) => Unit): Unit | undefined {
  return value === undefined ? undefined : unit(value);
}

/** part / whole; undefined where the whole is nothing. */
export function quotient(part: number | undefined, whole: number | undefined): Ratio | undefined {
  return part === undefined || whole === undefined || whole <= 0 ? undefined : ratio(part / whole);
}
