/** The yearly wave of a site's load: heating, cooling, light. */
import { type Ratio, ratio } from '../units.ts';
import { medianOf, present } from './series.ts';

export interface Season {
  /** Amplitude of the yearly wave / mean. Undefined with fewer than 40 weeks: half a wave is no wave. */
  readonly amplitude: Ratio | undefined;
  /**
   * How much better a yearly wave explains the weeks than the best single step does, as a difference of shares of
   * variance, scaled by the wave's size (eq. 9). Negative: a step explains them better.
   */
  readonly seasonality: number;
}

const LEAST_WEEKS = 26;
const LEAST_WEEKS_FOR_AMPLITUDE = 40;
const WEEKS_A_YEAR = 52.18;
/** A wave of a tenth of the mean counts in full. Assumed. */
const FULL_AMPLITUDE = 0.1;

/** The season in the day means of a load; undefined with fewer than 26 weeks, or where nothing moves. */
export function seasonOf(mean: Float64Array): Season | undefined {
  const weeks = weeklyMedians(mean);
  const n = present(weeks);
  if (n < LEAST_WEEKS) return undefined;
  const { offset, amplitude, explained } = yearlyWave(weeks);
  const values = weeks.filter((value) => !Number.isNaN(value));
  if (explained === undefined || offset <= 0) return undefined;
  const lead = explained - explainedByStep(values);
  const size = amplitude / offset;
  return {
    amplitude: n < LEAST_WEEKS_FOR_AMPLITUDE ? undefined : ratio(size),
    seasonality: lead > 0 ? lead * Math.min(1, size / FULL_AMPLITUDE) : lead / 2,
  };
}

function weeklyMedians(mean: Float64Array): Float64Array {
  return Float64Array.from(
    { length: Math.floor(mean.length / 7) },
    (_, week) => medianOf(mean.subarray(week * 7, week * 7 + 7)) ?? Number.NaN,
  );
}

interface Wave {
  readonly offset: number;
  readonly amplitude: number;
  /** Share of the variance that the wave explains; undefined where there is none. */
  readonly explained: number | undefined;
}

/** Least squares of y = a + b cos(2πt/T) + c sin(2πt/T), by the normal equations. */
function yearlyWave(weeks: Float64Array): Wave {
  const normal = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ];
  let [n, sum, squares] = [0, 0, 0];
  const terms = (week: number) => {
    const angle = (2 * Math.PI * week) / WEEKS_A_YEAR;
    return [1, Math.cos(angle), Math.sin(angle)];
  };
  for (const [week, y] of weeks.entries()) {
    if (Number.isNaN(y)) continue;
    const x = terms(week);
    for (let i = 0; i < 3; i += 1) {
      for (let j = 0; j < 3; j += 1) normal[i]![j]! += x[i]! * x[j]!;
      normal[i]![3]! += x[i]! * y;
    }
    n += 1;
    sum += y;
    squares += y * y;
  }
  const [a, b, c] = solved(normal);
  let residual = 0;
  for (const [week, y] of weeks.entries()) {
    if (Number.isNaN(y)) continue;
    const x = terms(week);
    residual += (y - (a! + b! * x[1]! + c! * x[2]!)) ** 2;
  }
  const total = squares - (sum * sum) / n;
  return {
    offset: sum / n,
    amplitude: Math.hypot(b!, c!),
    explained: total > 1e-12 * squares ? 1 - residual / total : undefined,
  };
}

/** Gauss-Jordan elimination with pivoting of a 3 x 4 system. */
function solved(rows: number[][]): number[] {
  for (let i = 0; i < 3; i += 1) {
    const pivot = [...rows.keys()]
      .slice(i)
      .reduce((a, b) => (Math.abs(rows[b]![i]!) > Math.abs(rows[a]![i]!) ? b : a));
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let k = 0; k < 3; k += 1) {
      if (k === i) continue;
      const factor = rows[k]![i]! / rows[i]![i]!;
      for (let j = i; j < 4; j += 1) rows[k]![j]! -= factor * rows[i]![j]!;
    }
  }
  return rows.map((row, i) => row[3]! / row[i]!);
}

/** Largest share of the variance that one step explains, both sides at least two weeks long. */
function explainedByStep(values: Float64Array): number {
  const n = values.length;
  const total = values.reduce((sum, value) => sum + value, 0);
  const mean = total / n;
  const variation = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (variation === 0) return 0;
  let best = 0;
  let before = 0;
  for (let c = 1; c <= n - 3; c += 1) {
    before += values[c - 1]!;
    if (c < 2) continue;
    // Between-groups sum of squares of the two sides.
    const between = before ** 2 / c + (total - before) ** 2 / (n - c) - total ** 2 / n;
    best = Math.max(best, between / variation);
  }
  return best;
}
