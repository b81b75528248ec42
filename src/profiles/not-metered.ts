/** What a feeder is given and no meter of its points shows, as a site: nobody registered it, and nobody knows its sector. */
import type { FeederBalance } from '../readings/balance/feeder-balance.ts';
import type { RegisteredSite } from '../sources/sites.ts';
import type { Reckoned } from './profile.ts';
import { withZeroDays } from './zero-days.ts';

/** What is known of such sites: their feeder, and where it is, by its meters or else by its points, if these say the same. */
export function registeredBalances(
  balances: readonly FeederBalance[],
  registered: ReadonlyMap<string, RegisteredSite>,
): Map<string, RegisteredSite> {
  return new Map(
    balances.flatMap(({ site, feeder, meters, points }) => {
      if (site === undefined) return [];
      const said = (what: 'region' | 'gridZone') =>
        sameOf(meters.map((name) => registered.get(name)?.[what])) ??
        sameOf(points.map((name) => registered.get(name)?.[what]));
      const [region, gridZone] = [said('region'), said('gridZone')];
      const where = { ...(region && { region }), ...(gridZone && { gridZone }) };
      return [[site, { feeder, ...where }] as const];
    }),
  );
}

/** What all say that say anything; undefined where they differ. */
function sameOf(said: readonly (string | undefined)[]): string | undefined {
  const [one, ...others] = new Set(said.filter((word) => word !== undefined));
  return others.length === 0 ? one : undefined;
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
