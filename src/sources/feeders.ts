/** The feeders that a register names: whose meter measures each, and which metering points hang on it. */
import { siteName } from './site-name.ts';
import type { RegisteredSite } from './sites.ts';
import { isUndeclared } from './undeclared.ts';

export interface Feeder {
  readonly name: string;
  /** Names of its own meters, all of which feed it; the feeder's own name where the register says nothing else. */
  readonly meters: readonly string[];
  /** In the order of their names. A point may itself be the meter of a feeder further down. */
  readonly points: readonly string[];
}

/** In the order of their names. */
export function feedersOf(sites: ReadonlyMap<string, RegisteredSite>): Feeder[] {
  const found = new Map<string, { meters: string[]; points: string[] }>();
  const feeder = (name: string) => {
    const one = found.get(name) ?? { meters: [], points: [] };
    found.set(name, one);
    return one;
  };
  for (const [site, { feeder: named = '', meterOfFeeder }] of sites) {
    const above = isUndeclared(named) ? undefined : siteName(named);
    if (meterOfFeeder !== undefined) feeder(meterOfFeeder).meters.push(site);
    const isOwn = above === site || above === meterOfFeeder;
    if (above !== undefined && !isOwn) feeder(above).points.push(site);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { meters, points }]) => ({
      name,
      meters: meters.length === 0 ? [name] : meters.sort(),
      points: points.filter((point) => point !== name).sort(),
    }));
}
