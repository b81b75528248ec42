/** Sites of one owner, or on one feeder, are not judged apart: where one mines, the others are likelier to. */
import { errorFunction } from 'simple-statistics';
import type { Chance } from '../random.ts';

/** Who a site belongs with; undefined where the register does not say. */
export interface Kin {
  readonly owner?: string | undefined;
  readonly feeder?: string | undefined;
}

/**
 * How much of what decides whether a site mines it has in common with those of its owner, and of its feeder: the
 * correlation of the normal variables behind it. Assumed, 2026-11: no labelled town names owners. Busts are often of
 * several premises of one owner; neighbours on a line have little more in common than their place.
 */
const IN_COMMON = { owner: 0.5, feeder: 0.1 } as const;
const TIES = ['owner', 'feeder'] as const;

/** The ties of sites that share them with another: for each site the numbers of its groups, one a tie. */
export interface Ties {
  readonly groups: number;
  readonly of: readonly (readonly (number | undefined)[])[];
}

/** Undefined where no two sites share anything. */
export function tiesAmong(sites: readonly Kin[]): Ties | undefined {
  let groups = 0;
  const columns = TIES.map((tie) => {
    const counts = new Map<string, number>();
    for (const { [tie]: name } of sites)
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    const numbers = new Map<string, number>();
    for (const [name, count] of counts) if (count > 1) numbers.set(name, groups++);
    return sites.map(({ [tie]: name }) => (name === undefined ? undefined : numbers.get(name)));
  });
  return groups === 0 ? undefined : { groups, of: sites.map((_, i) => columns.map((column) => column[i])) };
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
    let [own, sum] = [1, 0];
    for (const [i, tie] of TIES.entries()) {
      const group = groups[i];
      if (group === undefined) continue;
      own -= IN_COMMON[tie];
      sum += Math.sqrt(IN_COMMON[tie]) * common[group]!;
    }
    return normalShare(sum + Math.sqrt(own) * normal()) < probability(place);
  });
}

/** Share of the standard normal below z. */
function normalShare(z: number): number {
  return (1 + errorFunction(z / Math.SQRT2)) / 2;
}
