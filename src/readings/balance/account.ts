/**
 * The account of a feeder: what it was given, less what it loses on the way and what its metering points drew. What is
 * left was drawn before any meter, or is an error of one.
 *
 *     B(t) = (1 - L) F(t) - sum over its points of P(t)                                               (eq. 50)
 *
 * with F what its own meters read, P what those of its points read, and L the share lost in lines and transformers.
 */
import { HOUR } from '../../sources/interval-minutes.ts';
import { fromMilliwatts, type Kw, type Kwh, kwh, type Ratio, ratio } from '../../units.ts';
import { POWER, QuantityCells } from '../cells.ts';
import { LARGEST_VALUE } from '../moments.ts';
import type { Flow } from './flow.ts';

export interface Account {
  /** Minutes of an interval. */
  readonly intervalMinutes: number;
  /** Intervals at which all was read, and those at which some reading is missing: these are left out. */
  readonly whole: number;
  readonly partly: number;
  /** Means over the whole intervals; the balance is never clipped here. */
  readonly fed: Kw;
  readonly taken: Kw;
  readonly lost: Kw;
  readonly balance: Kw;
  /** Intervals in which the points drew more than there was, and by how much. */
  readonly negative: { readonly intervals: number; readonly energy: Kwh };
  /** The balance as a load. No load is under 0: an interval that is negative counts there as nothing, and above. */
  readonly load: QuantityCells;
}

/**
 * Technical losses of a feeder and its transformers. Of all that European grids delivered in 2015, 2.2 to 10.4 % was lost,
 * 0.9 to 2.8 % of it in transmission (CEER, Report on Power Losses, 2017). In between; assumed, 2026-11.
 */
export const LOSS_SHARE = ratio(0.04);

/** Undefined where no interval is whole. */
export function accountOf(flow: Flow, lossShare: Ratio): Account | undefined {
  const { minutes } = flow.shape;
  const load = new QuantityCells();
  let [whole, partly, fed, taken, left, negatives, below] = [0, 0, 0, 0, 0, 0, 0];
  const intervals = flow.whole(() => {
    partly += 1;
  });
  for (const { moment, ...energy } of intervals) {
    const [given, drawn] = [energy.fed / minutes, energy.taken / minutes];
    const balance = Math.round((1 - lossShare) * given - drawn);
    whole += 1;
    fed += given;
    taken += drawn;
    left += balance;
    if (balance < 0) {
      negatives += 1;
      below -= balance;
    }
    load.put(Math.min(Math.max(0, balance), LARGEST_VALUE), moment, POWER);
  }
  if (whole === 0) return undefined;
  return {
    intervalMinutes: minutes,
    whole,
    partly,
    fed: fromMilliwatts(fed / whole),
    taken: fromMilliwatts(taken / whole),
    lost: fromMilliwatts((lossShare * fed) / whole),
    balance: fromMilliwatts(left / whole),
    negative: {
      intervals: negatives,
      energy: kwh((fromMilliwatts(below) * minutes) / HOUR),
    },
    load,
  };
}
