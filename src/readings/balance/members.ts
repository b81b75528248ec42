/** The sites of the data that are a feeder's meters and points, and how their readings lie in time. */

import type { Feeder } from '../../sources/feeders.ts';
import { HOUR, INTERVALS } from '../../sources/interval-minutes.ts';
import { folded } from '../../sources/site-name.ts';
import type { QuantityCells } from '../cells.ts';
import { resolution } from '../slots.ts';
import type { CellStore } from '../store.ts';

export interface Members {
  readonly feeder: Feeder;
  /** Sites of the data that were read of its meters and of its points. */
  readonly meters: readonly Member[];
  readonly points: readonly Member[];
  /** Registered meters and points of which no load was read. */
  readonly withoutLoad: { readonly meters: readonly string[]; readonly points: readonly string[] };
}

export interface Member {
  readonly site: string;
  /** First and last local day read. */
  readonly from: number;
  readonly to: number;
  /** How long an interval is on a day, in minutes. */
  readonly minutesOn: (day: number) => number;
  /** All of them. */
  readonly lengths: readonly number[];
}

/** Finds the site of the data that a register means: of that name, or the only one that looks like it. */
export function sitesNamed(names: readonly string[]): (registered: string) => string {
  const known = new Set(names);
  const alike = new Map<string, string | undefined>();
  for (const name of names) alike.set(folded(name), alike.has(folded(name)) ? undefined : name);
  return (registered) => (known.has(registered) ? registered : (alike.get(folded(registered)) ?? registered));
}

export function membersOf(feeder: Feeder, named: (registered: string) => string, store: CellStore): Members {
  const read = (registered: readonly string[]) => {
    const sites = registered.map((name) => ({ name, member: memberOf(named(name), store) }));
    return {
      members: sites.flatMap(({ member }) => member ?? []),
      without: sites.filter(({ member }) => member === undefined).map(({ name }) => name),
    };
  };
  const [meters, points] = [read(feeder.meters), read(feeder.points)];
  return {
    feeder,
    meters: meters.members,
    points: points.members,
    withoutLoad: { meters: meters.without, points: points.without },
  };
}

function memberOf(site: string, store: CellStore): Member | undefined {
  const load = store.get(site)?.quantities.get('load');
  const lengths = load === undefined ? undefined : lengthsOf(load);
  return lengths && { site, ...lengths };
}

/** As its cells show it day by day, after the repair; the site's usual one on days that show none. */
function lengthsOf(load: QuantityCells): Omit<Member, 'site'> | undefined {
  const days = load.daysAsRead();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const minutes = new Uint8Array(last.day - first.day + 1);
  const counts = new Map<number, number>();
  for (const { day, slots } of days) {
    const length = resolution(slots);
    if (length === undefined || !INTERVALS.includes(length)) continue;
    minutes[day - first.day] = length;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const usual = [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? HOUR;
  return {
    from: first.day,
    to: last.day,
    minutesOn: (day) => minutes[day - first.day] || usual,
    lengths: [...new Set([usual, ...counts.keys()])],
  };
}
