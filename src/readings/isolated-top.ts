/**
 * The isolated top of a site's level cells: values far above all else that the site ever showed, with nothing between.
 */
import type { Cell } from './cells.ts';
import { mean } from './moments.ts';

export interface IsolatedTop {
  /** The least value of the top, and the largest below it, in the fixed point of the cells. */
  readonly from: number;
  readonly mostBelow: number;
  /** What 1 % of the readings below the top exceed. */
  readonly p99Below: number;
  readonly readings: number;
  /** Share of all readings that lie in the top, 0 to 1. */
  readonly share: number;
}

export interface Apart {
  /** Times P99 of the readings below. */
  readonly timesP99: number;
  /** Times the largest value below. */
  readonly timesMost: number;
}

/** The largest top that stands so far apart and holds no more than half of the readings; undefined if there is none. */
export function isolatedTop(bins: readonly Cell[], { timesP99, timesMost }: Apart): IsolatedTop | undefined {
  const all = bins.reduce((sum, { n }) => sum + n, 0);
  let below = bins[0]?.n ?? 0;
  for (let i = 1; i < bins.length; i += 1) {
    const [bin, last] = [bins[i]!, bins[i - 1]!];
    const readings = all - below;
    if (readings <= all / 2 && bin.min >= timesMost * last.max) {
      const p99Below = quantileBelow(bins, i, below);
      const isFar = bin.min >= timesP99 * p99Below;
      if (isFar) return { from: bin.min, mostBelow: last.max, p99Below, readings, share: readings / all };
    }
    below += bin.n;
  }
  return undefined;
}

const P99 = 0.99;

/** P99 of the first bins, which hold so many readings. */
function quantileBelow(bins: readonly Cell[], end: number, readings: number): number {
  let seen = 0;
  for (const bin of bins.slice(0, end)) {
    seen += bin.n;
    if (seen >= P99 * readings) return mean(bin);
  }
  return 0;
}
