/** Which sites of the data are on a feeder of the register, and how much is drawn by those that are on none. */
import type { Feeder } from '../../sources/feeders.ts';
import { fromMilliwatts, kw } from '../../units.ts';
import type { CellStore } from '../store.ts';
import type { Astray } from './feeder-balance.ts';
import { sitesNamed } from './members.ts';

/** Sites of the data that are on a feeder: its meters, and these and its points. */
export interface OnFeeders {
  readonly meters: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

export function sitesOnFeeders(feeders: readonly Feeder[], store: CellStore): OnFeeders {
  const named = feeders.length === 0 ? (name: string) => name : sitesNamed(store.names);
  const meters = new Set(feeders.flatMap((feeder) => feeder.meters.map(named)));
  return { meters, all: new Set([...meters, ...feeders.flatMap((feeder) => feeder.points.map(named))]) };
}

/** The others, whose feeder nobody knows; by mean loads, in milliwatts. */
export function astrayOf(loads: ReadonlyMap<string, number>, onFeeders: ReadonlySet<string>): Astray {
  const others = [...loads].filter(([site]) => !onFeeders.has(site));
  return {
    sites: others.length,
    load: kw(others.reduce((sum, [, load]) => sum + fromMilliwatts(load), 0)),
  };
}
