/** Points of one site, sites of one owner, or on one feeder, are not judged apart: where one mines, the others are likelier to. */
import { errorFunction } from 'simple-statistics';
import type { Chance } from '../random.ts';

/** Who a site belongs with; undefined where nothing says. */
export interface Kin {
  readonly owner?: string | undefined;
  readonly feeder?: string | undefined;
  /** Of which it is a metering point. */
  readonly site?: string | undefined;
}

/**
 * How much of what decides whether a site mines it has in common with those of its owner, on its feeder, and with the other
 * points of its site: the correlation of the normal variables behind it, 0 to 1.
 */
export type InCommon = Readonly<Record<keyof Kin, number>>;

/**
 * Assumed, 2026-11: no labelled town names owners or points. Busts are often of several premises of one owner;
 * neighbours on a line have little more in common than their place; points of one site have one roof and one tenant
 * in common, though rigs may hang on one of its meters and not on the next.
 */
export const IN_COMMON: InCommon = { owner: 0.5, feeder: 0.1, site: 0.8 };

/** The site comes last: it has in common whatever its owner and its feeder do not say already. */
const TIES = ['owner', 'feeder', 'site'] as const;

/** The ties of sites that share them with another: for each site the numbers of its groups, one a tie. */
export interface Ties {
  readonly groups: number;
  readonly of: readonly (readonly (number | undefined)[])[];
  readonly inCommon: InCommon;
}

/** Undefined where no two sites share anything. */
export function tiesAmong(sites: readonly Kin[], inCommon: InCommon = IN_COMMON): Ties | undefined {
  let groups = 0;
  const columns = TIES.map((tie) => {
    const counts = new Map<string, number>();
    for (const { [tie]: name } of sites)
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    const numbers = new Map<string, number>();
    for (const [name, count] of counts) if (count > 1) numbers.set(name, groups++);
    return sites.map(({ [tie]: name }) => (name === undefined ? undefined : numbers.get(name)));
  });
  if (groups === 0) return undefined;
  return { groups, of: sites.map((_, i) => columns.map((column) => column[i])), inCommon };
}

/** Whether each of some sites mines in one draw: as likely as it is alone, and together with its kin (a Gaussian copula). */
export function kinMining(
  ties: Ties,
  places: readonly number[],
  probability: (place: number) => number,
  { normal }: Chance,
): number[] {
  const common = Array.from({ length: ties.groups }, normal);
  return places.filter((place) => {
    const groups = ties.of[place]!;
    let [shared, sum] = [0, 0];
    for (const [i, tie] of TIES.entries()) {
      const group = groups[i];
      if (group === undefined) continue;
      const part = tie === 'site' ? Math.max(0, ties.inCommon.site - shared) : ties.inCommon[tie];
      shared += part;
      sum += Math.sqrt(part) * common[group]!;
    }
    return normalShare(sum + Math.sqrt(Math.max(0, 1 - shared)) * normal()) < probability(place);
  });
}

/** Share of the standard normal below z. */
function normalShare(z: number): number {
  return (1 + errorFunction(z / Math.SQRT2)) / 2;
}
