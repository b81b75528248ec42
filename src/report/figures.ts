import type { Interval } from '../interval.ts';
import { numberFormat } from '../language/numbers.ts';
import { words } from '../language/words.ts';

export { counted } from '../language/words.ts';

/**
 * Figures as words. Three significant digits for power, two for shares: no more than the data can bear, and a small
 * figure is never printed as zero. Marks of the language that is asked for: a table must not depend on whose machine prints it.
 */

/** An amount of data, of megabytes of 10^6 bytes: from kilobytes to terabytes. */
export function data(megabytes: number): string {
  if (megabytes < 1) return words`${digits(megabytes * 1000)} kB`;
  if (megabytes >= 1e6) return words`${digits(megabytes / 1e6)} TB`;
  return megabytes >= 1000 ? words`${digits(megabytes / 1000)} GB` : words`${digits(megabytes)} MB`;
}

/** A figure in megawatts; in kilowatts where it is below 1 MW. */
export function power(megawatts: number): string {
  const unit = unitFor(megawatts);
  return unit.said(digits(megawatts * unit.perMw));
}

/** "4.2 MW (3.8 to 4.61)": all three in the unit of the central figure. */
export function powerInterval(interval: Interval): string {
  const { central, low, high } = inOneUnit(interval);
  return words`${central} (${low} to ${high})`;
}

/** The same, with the level spelt out: "4.20 MW (90 % interval 3.80 to 4.61)". */
export function powerIntervalInFull(interval: Interval): string {
  const { central, low, high } = inOneUnit(interval);
  return words`${central} (${percent(interval.level)} interval ${low} to ${high})`;
}

/** The three in the unit of the central figure, which alone names it. */
export function inOneUnit({
  central,
  low,
  high,
}: Interval): Readonly<Record<'central' | 'low' | 'high', string>> {
  const { perMw, said } = unitFor(central === 0 ? high : central);
  return { central: said(digits(central * perMw)), low: digits(low * perMw), high: digits(high * perMw) };
}

/** A ratio as a percentage of two digits: "1.0 %", "97 %", "107 %". */
export function percent(share: number): string {
  return words`${roughly(100 * share)} %`;
}

/** A probability is never printed as certainty. */
export function chance(probability: number): string {
  if (probability > 0.99) return '>99 %';
  if (probability < 0.01) return '<1 %';
  return percent(probability);
}

/** A ratio as a multiple of two digits: "3.2", "12". */
export function multiple(ratio: number): string {
  return roughly(ratio);
}

/** How a figure of power is printed: the name of its unit, how many of them a megawatt is, and the digits after the point. */
export function printing(megawatts: number): { unit: string; perMw: number; decimals: number } {
  const { name, perMw } = unitFor(megawatts);
  const [, exponent] = (megawatts * perMw).toExponential(DIGITS - 1).split('e');
  return { unit: name(), perMw, decimals: megawatts === 0 ? 0 : Math.max(0, DIGITS - 1 - Number(exponent)) };
}

export function whole(count: number): string {
  return wholes(count);
}

const KILOWATTS = { name: () => words`kW`, said: (figure: string) => words`${figure} kW`, perMw: 1000 };
const MEGAWATTS = { name: () => words`MW`, said: (figure: string) => words`${figure} MW`, perMw: 1 };
const unitFor = (megawatts: number) => (megawatts !== 0 && Math.abs(megawatts) < 1 ? KILOWATTS : MEGAWATTS);

const wholes = numberFormat({ maximumFractionDigits: 0 });
const twoDigits = significant(2);
/** Significant digits of a figure of power. */
const DIGITS = 3;
const threeDigits = significant(DIGITS);

const digits = (value: number) => spelt(value, threeDigits, 1000);
const roughly = (value: number) => spelt(value, twoDigits, 100);

/** From `wholeFrom` up every digit before the point is shown: 1,234 and not 1,230. */
function spelt(value: number, format: (value: number) => string, wholeFrom: number): string {
  if (value === 0) return '0';
  return Math.abs(value) < wholeFrom ? format(value) : wholes(value);
}

function significant(count: number): (value: number) => string {
  return numberFormat({ minimumSignificantDigits: count, maximumSignificantDigits: count });
}
