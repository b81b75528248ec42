/** The yearly wave of a site's load: heating, cooling, light. */
import { type Ratio, ratio } from '../units.ts';
import { meanOf, medianOf, present } from './series.ts';

export interface Season {
  /** Amplitude of the yearly wave / mean. Undefined with fewer than 40 weeks: half a wave is no wave. */
  readonly amplitude: Ratio | undefined;
  /**
   * How much better a yearly wave explains the weeks than the best single step does, as a difference of shares of
   * variance, scaled by the wave's size (eq. 9). Negative: a step explains them better.
   */
  readonly seasonality: number;
}

/** Assumed, 2026-11. */
const LEAST_WEEKS = 26;
const LEAST_WEEKS_FOR_AMPLITUDE = 40;
const WEEKS_A_YEAR = 52.18;
/** A wave of a tenth of the mean counts in full. Assumed, 2026-11. */
const FULL_AMPLITUDE = 0.1;
/** Weeks that differ by less than a millionth of their mean differ by nothing but rounding. */
const NOTHING = 1e-6;

/** The season in the day means of a load; undefined with fewer than 26 weeks, or where nothing moves. */
export function seasonOf(mean: Float64Array): Season | undefined {
  const weeks = weeklyMedians(mean);
  const n = present(weeks);
  const level = meanOf(weeks);
  if (n < LEAST_WEEKS || level === undefined || level <= 0) return undefined;
  const relative = weeks.map((value) => value / level - 1);
  const variation = sumOf(relative, (value) => value ** 2);
  if (variation < n * NOTHING ** 2) return undefined;
  const { amplitude, explained } = yearlyWave(relative);
  const lead = (explained - explainedByStep(relative)) / variation;
  return {
    amplitude: n < LEAST_WEEKS_FOR_AMPLITUDE ? undefined : ratio(amplitude),
    seasonality: lead * Math.min(1, amplitude / FULL_AMPLITUDE),
  };
}

function weeklyMedians(mean: Float64Array): Float64Array {
  return Float64Array.from(
    { length: Math.floor(mean.length / 7) },
    (_, week) => medianOf(mean.subarray(week * 7, week * 7 + 7)) ?? Number.NaN,
  );
}

interface Wave {
  readonly amplitude: number;
  /** Sum of squares that the wave explains. */
  readonly explained: number;
}

/**
 * Least squares of y = a + b cos(2πt/T) + c sin(2πt/T), where y has the mean 0: with cosine and sine less their own
 * means over the weeks present, two normal equations are left.
 */
function yearlyWave(y: Float64Array): Wave {
  const angles = y.map((value, week) => (Number.isNaN(value) ? value : (2 * Math.PI * week) / WEEKS_A_YEAR));
  const [cos, sin] = [centred(angles.map(Math.cos)), centred(angles.map(Math.sin))];
  const cosCos = sumOf(cos, (value) => value ** 2);
  const sinSin = sumOf(sin, (value) => value ** 2);
  const cosSin = sumOf(cos, (value, week) => value * sin[week]!);
  const cosY = sumOf(cos, (value, week) => value * y[week]!);
  const sinY = sumOf(sin, (value, week) => value * y[week]!);
  const determinant = cosCos * sinSin - cosSin ** 2;
  const b = (cosY * sinSin - sinY * cosSin) / determinant;
  const c = (sinY * cosCos - cosY * cosSin) / determinant;
  return { amplitude: Math.hypot(b, c), explained: b * cosY + c * sinY };
}

/** Largest sum of squares between the two sides of a step, each at least two weeks long; y has the mean 0. */
function explainedByStep(y: Float64Array): number {
  const values = y.filter((value) => !Number.isNaN(value));
  const n = values.length;
  let [best, before] = [0, values[0]!];
  for (let c = 2; c <= n - 2; c += 1) {
    before += values[c - 1]!;
    best = Math.max(best, (before ** 2 * n) / (c * (n - c)));
  }
  return best;
}

function centred(series: Float64Array): Float64Array {
  const mean = meanOf(series)!;
  return series.map((value) => value - mean);
}

/** Sum over the weeks present. */
function sumOf(series: Float64Array, term: (value: number, week: number) => number): number {
  return series.reduce((sum, value, week) => (Number.isNaN(value) ? sum : sum + term(value, week)), 0);
}
