/** What the account of a feeder says: whether something is drawn before the meters, or why that cannot be told. */
import { withDecimalMark } from '../../language/numbers.ts';
import { words } from '../../language/words.ts';
import type { Kw, Ratio } from '../../units.ts';
import type { Account } from './account.ts';
import type { Members } from './members.ts';

/** In the order in which they are told. */
export const BALANCE_STATES = [
  'not_metered',
  'uncertain',
  'negative',
  'balanced',
  'never_whole',
  'in_cells',
  'no_meter',
] as const;
export type BalanceState = (typeof BALANCE_STATES)[number];

export interface FeederBalance {
  readonly feeder: string;
  readonly state: BalanceState;
  /** Why it is uncertain, as the end of a sentence; empty where it is not. */
  readonly doubts: readonly string[];
  /** Sites of the data. */
  readonly meters: readonly string[];
  readonly points: readonly string[];
  /** Undefined where there is none to take. */
  readonly account: Omit<Account, 'load'> | undefined;
  /** The site as which the balance is judged, where it is. */
  readonly site: string | undefined;
}

/**
 * Under this share of what is fed even losses of nothing, or of twice as much, cannot be told from a tap: meters of class
 * 1 err by as much (IEC 62053-21). Of the share lost itself nobody knows more than its order. Assumed, 2026-11.
 */
const LEAST_SHARE = 0.01;

/** Loads whose feeder is unknown make a balance uncertain from this share of it on. Assumed, 2026-11. */
const UNKNOWN_SHARE = 0.1;

/** What is known of the sites of the data that the register hangs on no feeder. */
export interface Astray {
  readonly sites: number;
  /** Mean loads, added up. */
  readonly load: Kw;
}

/** What a balance is, by its account (eq. 51). A tap is only what losses twice as high would not explain. */
export function stateOf(
  { fed, balance }: Account,
  lossShare: Ratio,
  doubts: readonly string[],
): Extract<BalanceState, 'not_metered' | 'uncertain' | 'negative' | 'balanced'> {
  const least = Math.max(lossShare, LEAST_SHARE) * fed;
  if (balance < -least) return 'negative';
  if (balance <= least) return 'balanced';
  return doubts.length > 0 ? 'uncertain' : 'not_metered';
}

/** Why what is left of a feeder may be drawn at a metering point all the same. */
export function doubtsOf({ feeder, withoutLoad }: Members, { balance }: Account, astray: Astray): string[] {
  const silent = withoutLoad.points.length;
  return [
    ...(feeder.points.length === 0 ? [words`the register hangs no metering point on it`] : []),
    ...(silent === 0
      ? []
      : [words`no load was read of ${silent} of its ${feeder.points.length} metering points`]),
    ...(withoutLoad.meters.length === 0 ? [] : [words`not all of its own meters were read`]),
    ...(astray.load >= UNKNOWN_SHARE * balance && astray.sites > 0 ? [astrayInWords(astray)] : []),
  ];
}

function astrayInWords({ sites, load }: Astray): string {
  const kw = withDecimalMark(String(Number(load.toPrecision(3))));
  return sites === 1
    ? words`the register does not say on which feeder 1 other site hangs, which draw ${kw} kW`
    : words`the register does not say on which feeder ${sites} other sites hang, which draw ${kw} kW`;
}
