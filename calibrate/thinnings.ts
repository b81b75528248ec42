/** Ways in which data are thinner than one would wish, as changes of what was read of a simulated site. */
import { type Chance, chanceOf } from '../src/random.ts';
import type { SimulatedSite } from '../src/simulate/site.ts';

export interface Thinning {
  readonly name: string;
  /** What is left of a site; `chance` is its own. */
  readonly left: (site: SimulatedSite, chance: Chance) => SimulatedSite;
}

export const ALL: Thinning = { name: 'all of it', left: (site) => site };

export const THINNINGS: readonly Thinning[] = [
  ALL,
  { name: 'no traffic', left: withoutTraffic },
  { name: 'no register', left: unregistered },
  { name: 'load alone', left: (site) => withoutTraffic(unregistered(site)) },
  { name: 'half a year', left: (site) => since(site, 26) },
  { name: 'a quarter', left: (site) => since(site, 13) },
  { name: 'eight weeks', left: (site) => since(site, 8) },
  { name: 'four weeks', left: (site) => since(site, 4) },
  { name: 'a tenth of the readings missing', left: (site, chance) => without(site, 0.1, EACH, chance) },
  { name: 'half of the readings missing', left: (site, chance) => without(site, 0.5, EACH, chance) },
  { name: 'a third of the days missing', left: (site, chance) => without(site, 1 / 3, DAYS, chance) },
  { name: 'half of the days missing', left: (site, chance) => without(site, 0.5, DAYS, chance) },
  { name: 'half of the weeks missing', left: (site, chance) => without(site, 0.5, WEEKS, chance) },
];

/** For the sites of a town one after another. */
export function thinnedBy({ left }: Thinning, seed: number): (site: SimulatedSite) => SimulatedSite {
  let place = 0;
  return (site) => {
    place += 1;
    return left(site, chanceOf(seed, place, THINNED));
  };
}

/** No stream of a simulated site. */
const THINNED = 100;

function withoutTraffic(site: SimulatedSite): SimulatedSite {
  return { ...site, traffic: undefined };
}

function unregistered(site: SimulatedSite): SimulatedSite {
  return { ...site, register: undefined };
}

const HOURS_A_WEEK = 168;

/** The last weeks. */
function since(site: SimulatedSite, weeks: number): SimulatedSite {
  const kept = (weeks * HOURS_A_WEEK * 60) / site.interval;
  return onlyWhere(site, (i) => i >= site.load.length - kept);
}

/** Hours that go together; of 0, each reading by itself. */
const EACH = 0;
const DAYS = 24;
const WEEKS = HOURS_A_WEEK;

/** Load and traffic are read by the same meter, and lost together. */
function without(site: SimulatedSite, share: number, hours: number, chance: Chance): SimulatedSite {
  const length = Math.max(1, (hours * 60) / site.interval);
  const parts = Array.from({ length: Math.ceil(site.load.length / length) }, () => !chance.happens(share));
  return onlyWhere(site, (i) => parts[Math.floor(i / length)]!);
}

function onlyWhere(site: SimulatedSite, isKept: (i: number) => boolean): SimulatedSite {
  const kept = (series: Float64Array) => series.map((value, i) => (isKept(i) ? value : Number.NaN));
  const { load, traffic } = site;
  return {
    ...site,
    load: kept(load),
    traffic: traffic && { bytesIn: kept(traffic.bytesIn), bytesOut: kept(traffic.bytesOut) },
  };
}
