/**
 * Dated events that many sites share. A window in which the internet was off is a test of mining that no one planned:
 * rigs without a pool stop, and honest load does not.
 */

/** First and last local calendar day, in days since 1970-01-01. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/**
 * The internet of Kazakhstan was shut down: mobile from 4 January 2022, fixed lines from the evening of the 5th to the
 * 10th, by night and by day from the 6th to the 9th.
 */
export const SHUTDOWN = {
  /** Dark from midnight to midnight. */
  wholeDays: days('2022-01-06', '2022-01-09'),
  source: 'NetBlocks, January 2022: connectivity fell to 2 % of its usual level; CoinDesk, 6 January 2022.',
} as const;

/** Days that can serve as no week to compare with: events, and what led up to them. */
export const DISTURBED: readonly Days[] = [
  // The shutdown, mobile internet first.
  days('2022-01-04', '2022-01-10'),
  // All supply to registered miners was cut from 24 to 31 January, and reduced in the days before: KEGOC, notice to 196
  // organisations, January 2022; QazaqGreen. On the 25th the grid of Central Asia was black: KEGOC.
  days('2022-01-20', '2022-01-31'),
];

function days(from: `${number}-${number}-${number}`, to: `${number}-${number}-${number}`): Days {
  const day = (date: string) => Date.parse(date) / 86_400_000;
  return { from: day(from), to: day(to) };
}
