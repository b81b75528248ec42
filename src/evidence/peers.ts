/**
 * Peers: what is usual among the other sites. A site's sector comes first; where the sector has few sites, its class of
 * sectors helps out, and behind that all sites.
 *
 *     centre = w centre(group) + (1 - w) centre(wider group),  w = n / (n + 4),  the spread alike
 *     z = (value - centre) / max(spread, least spread)                                            (eq. 12)
 */
import type { Profile } from '../profiles/profile.ts';
import { type Fall, fallIn, windowOf } from './event-fall.ts';
import { type DatedEvent, EVENTS } from './events.ts';
import { type Group, groupOf, type Usual } from './others.ts';
import { sectorOf } from './sector.ts';

export interface Peers {
  /** What they lived through together. */
  readonly events: readonly DatedEvent[];
  /** Centre and spread of a trait among the others; undefined where none of them has it. */
  readonly usual: (trait: Trait, profile: Profile) => Usual | undefined;
  /** How many of the others of its declared sector reach a value in a trait, and how many they are. */
  readonly reaching: (
    value: number,
    trait: Trait,
    profile: Profile,
  ) => { readonly k: number; readonly n: number };
  /** How many spreads the site lies above what is usual (eq. 12); undefined where it lacks the trait. */
  readonly distance: (trait: Trait, profile: Profile, leastSpread: number) => Distance | undefined;
}

/** In spreads, negative below what is usual. */
interface Distance {
  readonly spreads: number;
  /** What the strength goes by: half of it for a site without a declared sector, whose peers are a guess. */
  readonly counted: number;
}

/** In what sites are held against each other; `ln` are natural logarithms. */
type Trait = keyof typeof TRAITS | EventTrait;
type EventTrait = `${keyof Fall} in event ${number}`;

const TRAITS = {
  /** Mean load of the last 28 days, in kW. */
  ln_load: ({ load }: Profile) => ln(load?.recent),
  /** How far a day lies from the same weekday a week before. */
  ln_week_move: ({ load }: Profile) => ln(load?.habits.weekMove),
  /** The day's least load / its mean. */
  floor_to_load: ({ load }: Profile) => load?.habits.floorToMean,
  /** A site that never switches a block has a timetable of strength 0. */
  timetable: ({ load }: Profile) => (load === undefined ? undefined : (load.timetable?.score ?? 0)),
} satisfies Record<string, (profile: Profile) => number | undefined>;

/** A group of n counts n / (n + 4) against the wider one: four sites weigh as much as their class. Assumed, 2026-11. */
const SHRINKAGE = 4;
/** Assumed, 2026-11. */
const UNDECLARED_COUNTS = 0.5;
/** Under five others nothing is usual. Assumed, 2026-11. */
const LEAST_PEERS = 5;

/** The peers among all sites that can be assessed, and the dated events that they share. */
export function peersOf(profiles: readonly Profile[], events: readonly DatedEvent[] = EVENTS): Peers {
  const members = new Map(
    profiles
      .filter(({ disqualified }) => disqualified.length === 0)
      .map((profile) => [profile, traitsOf(profile, events)] as const),
  );
  const groups = groupsOf(members);

  const usual = (trait: Trait, profile: Profile): Usual | undefined => {
    const own = members.get(profile)?.[trait];
    let shrunk: Usual | undefined;
    for (const name of groupNames(profile)) {
      const among = groups.get(`${trait} ${name}`)?.without(own);
      if (among === undefined) continue;
      if (shrunk === undefined && among.n < LEAST_PEERS) return undefined;
      shrunk = shrunk === undefined ? among : mixed(among, shrunk, among.n);
    }
    return shrunk;
  };
  const reaching = (value: number, trait: Trait, profile: Profile) => {
    const sector = groupNames(profile)[SECTOR];
    const own = members.get(profile)?.[trait];
    return groups.get(`${trait} ${sector}`)?.reaching(value, own) ?? { k: 0, n: 0 };
  };
  const distance = (trait: Trait, profile: Profile, leastSpread: number): Distance | undefined => {
    const own = (members.get(profile) ?? traitsOf(profile, events))[trait];
    const among = usual(trait, profile);
    if (own === undefined || among === undefined) return undefined;
    const spreads = (own - among.centre) / Math.max(among.spread, leastSpread);
    const isDeclared = sectorOf(profile.registered.sector) !== undefined;
    return { spreads, counted: isDeclared ? spreads : UNDECLARED_COUNTS * spreads };
  };
  return { events, usual, reaching, distance };
}

type Traits = Readonly<Partial<Record<Trait, number | undefined>>>;

function traitsOf(profile: Profile, events: readonly DatedEvent[]): Traits {
  const own = Object.entries(TRAITS).map(([trait, of]) => [trait, of(profile)]);
  const shared = events.flatMap((event, i) => {
    const window = windowOf(event, profile);
    const fall = window && fallIn(window, profile);
    return fall === undefined
      ? []
      : (['drop', 'block'] as const).map((what) => [`${what} in event ${i}`, fall[what]]);
  });
  return Object.fromEntries([...own, ...shared]);
}

function groupsOf(members: ReadonlyMap<Profile, Traits>): ReadonlyMap<string, Group> {
  const values = new Map<string, number[]>();
  for (const [profile, traits] of members) {
    for (const name of groupNames(profile)) {
      for (const [trait, value] of Object.entries(traits)) {
        if (value === undefined) continue;
        const group = values.get(`${trait} ${name}`);
        if (group === undefined) values.set(`${trait} ${name}`, [value]);
        else group.push(value);
      }
    }
  }
  return new Map([...values].map(([name, group]) => [name, groupOf(group)]));
}

/** Place of the sector among the names of a declared site. */
const SECTOR = 2;

/** From wide to narrow. */
function groupNames({ registered }: Profile): string[] {
  const sector = sectorOf(registered.sector);
  return sector === undefined ? ['all'] : ['all', `class ${sector.class}`, `sector ${sector.name}`];
}

function mixed(narrow: Usual, wide: Usual, n: number): Usual {
  const weight = n / (n + SHRINKAGE);
  const mix = (of: keyof Usual) => weight * narrow[of] + (1 - weight) * wide[of];
  return { centre: mix('centre'), spread: mix('spread') };
}

/** A thousandth (of a kW, or of a share) keeps a load of nothing at all from having no logarithm. */
const TRACE = 1e-3;

function ln(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.log(Math.max(value, TRACE));
}
