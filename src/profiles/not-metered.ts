/** What a feeder is given and no meter of its points shows, as a site: nobody registered it, and nobody knows its sector. */
import type { FeederBalance } from '../readings/balance/feeder-balance.ts';
import type { RegisteredSite } from '../sources/sites.ts';
import type { Reckoned } from './profile.ts';
import { withZeroDays } from './zero-days.ts';

/** What is known of such sites: their feeder. */
export function registeredBalances(balances: readonly FeederBalance[]): Map<string, RegisteredSite> {
  return new Map(balances.flatMap(({ site, feeder }) => (site === undefined ? [] : [[site, { feeder }]])));
}

/** How their profiles are made: a zero is a finding, since nothing is put in where a reading is missing. */
export function reckoned(balances: readonly FeederBalance[]): Map<string, Reckoned> {
  return new Map(
    balances.flatMap(({ site, doubts }) =>
      site === undefined
        ? []
        : [
            [
              site,
              {
                doubts: doubts.map((says) => ({ code: 'uncertain_balance', says, data: {} })),
                zeros: withZeroDays,
              },
            ] as const,
          ],
    ),
  );
}
