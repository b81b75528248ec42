/** What a feeder is given and no meter of its points shows, as a site: nobody registered it, and nobody knows its sector. */
import type { FeederBalance } from '../readings/balance/feeder-balance.ts';
import type { RegisteredSite } from '../sources/sites.ts';
import type { Disqualification } from './disqualified.ts';

/** What is known of such sites: their feeder. */
export function registeredBalances(balances: readonly FeederBalance[]): Map<string, RegisteredSite> {
  return new Map(balances.flatMap(({ site, feeder }) => (site === undefined ? [] : [[site, { feeder }]])));
}

/** Why those of them are not assessed of which that is not sure. */
export function doubtsBySite(balances: readonly FeederBalance[]): Map<string, Disqualification[]> {
  return new Map(
    balances.flatMap(({ site, doubts }) =>
      site === undefined || doubts.length === 0
        ? []
        : [[site, doubts.map((says) => ({ code: 'uncertain_balance' as const, says, data: {} }))] as const],
    ),
  );
}
