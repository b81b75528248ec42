import type { Interval } from '../interval.ts';

/**
 * Figures as words. Three significant digits for power, two for shares: no more than the data can bear, and a small
 * figure is never printed as zero. English marks always: a table must not depend on whose machine prints it.
 */

/** A figure in megawatts; in kilowatts where it is below 1 MW. */
export function power(megawatts: number): string {
  const unit = unitFor(megawatts);
  return `${digits(megawatts * unit.perMw)} ${unit.name}`;
}

/** "4.2 MW (3.8 to 4.61)": all three in the unit of the central figure. */
export function powerInterval(interval: Interval): string {
  const unit = unitFor(interval.central === 0 ? interval.high : interval.central);
  const low = digits(interval.low * unit.perMw);
  const high = digits(interval.high * unit.perMw);
  return `${digits(interval.central * unit.perMw)} ${unit.name} (${low} to ${high})`;
}

/** The same, with the level spelt out: "4.20 MW (90 % interval 3.80 to 4.61)". */
export function powerIntervalInFull(interval: Interval): string {
  return powerInterval(interval).replace('(', `(${percent(interval.level)} interval `);
}

/** A ratio as a percentage of two digits: "1.0 %", "97 %", "107 %". */
export function percent(share: number): string {
  return `${roughly(100 * share)} %`;
}

/** A probability is never printed as certainty. */
export function chance(probability: number): string {
  if (probability > 0.99) return '>99 %';
  if (probability < 0.01) return '<1 %';
  return percent(probability);
}

/** A share up to one whole; beyond it a multiple: "9.9 % of", "3.2 times". */
export function shareOrTimes(quotient: number): string {
  return Math.abs(quotient) <= 1 ? `${percent(quotient)} of` : `${roughly(quotient)} times`;
}

/** "1,240 sites", "1 site". */
export function counted(count: number, noun: string): string {
  return `${wholes.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

export function whole(count: number): string {
  return wholes.format(count);
}

const KILOWATTS = { name: 'kW', perMw: 1000 };
const MEGAWATTS = { name: 'MW', perMw: 1 };
const unitFor = (megawatts: number) => (megawatts !== 0 && Math.abs(megawatts) < 1 ? KILOWATTS : MEGAWATTS);

const wholes = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const twoDigits = significant(2);
const threeDigits = significant(3);

const digits = (value: number) => spelt(value, threeDigits, 1000);
const roughly = (value: number) => spelt(value, twoDigits, 100);

/** From `wholeFrom` up every digit before the point is shown: 1,234 and not 1,230. */
function spelt(value: number, format: Intl.NumberFormat, wholeFrom: number): string {
  if (value === 0) return '0';
  return Math.abs(value) < wholeFrom ? format.format(value) : wholes.format(value);
}

function significant(count: number): Intl.NumberFormat {
  return new Intl.NumberFormat('en-US', { minimumSignificantDigits: count, maximumSignificantDigits: count });
}
