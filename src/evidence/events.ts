/**
 * Dated events that many sites share. A window in which the internet was off is a test of mining that no one planned:
 * rigs without a pool stop, and honest load does not.
 */

export interface DatedEvent {
  readonly id: string;
  readonly what: string;
  readonly where: string;
  /** First and last local calendar day, in days since 1970-01-01. */
  readonly from: number;
  readonly to: number;
  /** The days that can serve as no week to compare with: the event, and what led up to it. */
  readonly disturbed: { readonly from: number; readonly to: number };
  readonly source: string;
}

/** The internet was off in the whole country, by night and by day from the 6th to the 9th. */
export const SHUTDOWN = {
  id: 'internet-shutdown-2022',
  what: 'the internet was shut down, mobile from 4 January, fixed lines from the evening of the 5th',
  where: 'Kazakhstan',
  from: day('2022-01-05'),
  to: day('2022-01-10'),
  disturbed: { from: day('2022-01-04'), to: day('2022-01-10') },
  source: 'NetBlocks, January 2022: connectivity fell to 2 % of its usual level; CoinDesk, 6 January 2022.',
  /** The days that were dark from midnight to midnight. */
  wholeDays: { from: day('2022-01-06'), to: day('2022-01-09') },
} as const satisfies DatedEvent & { wholeDays: { from: number; to: number } };

/** In what the shutdown is tested against, the weeks of the other two are left out. */
export const EVENTS: readonly DatedEvent[] = [
  SHUTDOWN,
  {
    id: 'registered-miners-cut-2022',
    what: 'all supply to registered miners was cut; it had been reduced in the days before',
    where: 'Kazakhstan',
    from: day('2022-01-24'),
    to: day('2022-01-31'),
    disturbed: { from: day('2022-01-20'), to: day('2022-01-31') },
    source: 'KEGOC, notice to 196 organisations, January 2022; QazaqGreen.',
  },
  {
    id: 'blackout-2022',
    what: 'a blackout of the grid of Central Asia: every load fell',
    where: 'Southern Kazakhstan, Kyrgyzstan, Uzbekistan',
    from: day('2022-01-25'),
    to: day('2022-01-25'),
    disturbed: { from: day('2022-01-25'), to: day('2022-01-25') },
    source: 'KEGOC, 25 January 2022.',
  },
];

function day(date: `${number}-${number}-${number}`): number {
  return Date.parse(date) / 86_400_000;
}
