/** What was closed, by a list of the user's, held against what the data shows of it. It moves no probability. */
import { type Shut, shutOn } from '../profiles/shut.ts';
import type { Closure } from '../sources/closures.ts';
import { registeredAs } from '../sources/registered-as.ts';
import { type Kw, kw } from '../units.ts';
import type { SiteEstimate } from './estimate.ts';
import { groupedBy } from './grouped.ts';

export const CLOSURE_STATES = [
  'still_off',
  'drawing_again',
  'closed_again',
  'off_again',
  'did_not_fall',
  'was_off',
  'no_load_since',
  'no_load_now',
  'before_data',
  'after_data',
  'not_in_data',
] as const;
export type ClosureState = (typeof CLOSURE_STATES)[number];

/** All that was closed at a site on a day. */
export interface ShutSite {
  /** As the data calls it, or else the list. */
  readonly site: string;
  readonly day: number;
  /** The sum of the acts; undefined where none of them says. */
  readonly kw: Kw | undefined;
  readonly sources: readonly string[];
  readonly state: ClosureState;
  /** Undefined where the site is not in the data, or is one of several metering points. */
  readonly estimate: SiteEstimate | undefined;
  /** Names of its metering points, where it is a site of several: levels are those of their sum. */
  readonly points: readonly string[];
  readonly before: Kw | undefined;
  readonly after: Kw | undefined;
  readonly now: Kw | undefined;
  /** Local calendar day, in days since 1970-01-01. */
  readonly againSince: number | undefined;
  /** Of what was to be closed, what the data shows to have fallen. */
  readonly confirmed: Kw | undefined;
  /** What is drawn now beyond what was left after the closure; only where it draws again. */
  readonly again: Kw | undefined;
}

/** By site and day. Acts of one day at one site are one closure, since the data shows them as one fall. */
export function closuresOf(closures: readonly Closure[], sites: readonly SiteEstimate[]): ShutSite[] {
  const inData = registeredAs(placesAmong(sites));
  const bySite = new Map<string, { place: Place | undefined; acts: Closure[] }>();
  for (const act of closures) {
    const place = inData(act.site);
    const site = place?.site ?? act.site;
    bySite.set(site, { place, acts: [...(bySite.get(site)?.acts ?? []), act] });
  }
  return [...bySite.keys()].sort().flatMap((site) => {
    const { place, acts } = bySite.get(site)!;
    const days = [...new Set(acts.map(({ day }) => day))].sort((a, b) => a - b);
    return days.map((day, i) => {
      const ofDay = together(acts.filter((act) => act.day === day));
      return shutSite({ site, day, next: days[i + 1], ...ofDay }, place);
    });
  });
}

/** What a closure may name: a site of the data, or one of which the data has the metering points. */
interface Place {
  readonly site: string;
  readonly members: readonly SiteEstimate[];
}

/** A site that the data has itself goes before points that name it. */
function placesAmong(sites: readonly SiteEstimate[]): Map<string, Place> {
  const points = groupedBy(
    sites.filter(({ judged }) => judged.profile.registered.pointOf !== undefined),
    ({ judged }) => judged.profile.registered.pointOf!,
  );
  return new Map<string, Place>([
    ...Array.from(points, ([site, members]) => [site, { site, members }] as const),
    ...sites.map((one) => {
      const { site } = one.judged.profile;
      return [site, { site, members: [one] }] as const;
    }),
  ]);
}

/** Day by day, of the days on which all of them were read. */
function loadOf({ members }: Place): Float64Array | undefined {
  const loads = members.flatMap(({ judged }) => judged.profile.load?.meanAsRead ?? []);
  if (loads.length < members.length) return undefined;
  return loads.reduce((sum, load) => sum.map((value, day) => value + load[day]!));
}

interface Acts {
  readonly site: string;
  readonly day: number;
  /** Day of the next closure at the site. */
  readonly next: number | undefined;
  readonly kw: Kw | undefined;
  readonly sources: readonly string[];
}

/** A line that stands twice is one act. */
function together(acts: readonly Closure[]): Pick<Acts, 'kw' | 'sources'> {
  const distinct = [...new Map(acts.map((act) => [`${act.kw} ${act.source}`, act])).values()];
  const said = distinct.flatMap((act) => act.kw ?? []);
  return {
    kw: said.length === 0 ? undefined : kw(said.reduce((sum, one) => sum + one, 0)),
    sources: distinct.map(({ source }) => source).filter((source) => source !== ''),
  };
}

function shutSite({ next, ...what }: Acts, place: Place | undefined): ShutSite {
  const members = place?.members ?? [];
  const isOne = members.length === 1 && members[0]!.judged.profile.site === place!.site;
  const estimate = isOne ? members[0] : undefined;
  const points = isOne ? [] : members.map(({ judged }) => judged.profile.site);
  const acts = { ...what, estimate, points };
  const load = place && loadOf(place);
  if (load === undefined) return { ...acts, ...UNSEEN, state: 'not_in_data' };
  const { from } = members[0]!.judged.profile.period;
  const [at, length] = [acts.day - from, load.length];
  if (at >= length) return { ...acts, ...UNSEEN, state: 'after_data' };
  const shut = shutOn(load, at, next === undefined ? length : Math.min(length, next - from));
  const found = stateOf(shut, acts.kw);
  const state = found === 'drawing_again' && next !== undefined ? 'closed_again' : found;
  const { before, after, now, again } = shut;
  const hasFallen = FALLEN.has(state);
  return {
    ...acts,
    state,
    before,
    after,
    now,
    againSince: again === undefined || !hasFallen ? undefined : from + again,
    confirmed: hasFallen ? kw(Math.min(before! - after!, acts.kw ?? Number.POSITIVE_INFINITY)) : undefined,
    again: state === 'drawing_again' ? kw(now! - after!) : undefined,
  };
}

const UNSEEN = {
  before: undefined,
  after: undefined,
  now: undefined,
  againSince: undefined,
  confirmed: undefined,
  again: undefined,
} as const;

const FALLEN: ReadonlySet<ClosureState> = new Set<ClosureState>([
  'still_off',
  'drawing_again',
  'closed_again',
  'off_again',
  'no_load_now',
]);

/** Of what was to be closed, this much is nothing; and this much must have fallen, or of the load if it is not said. Assumed, 2026-11. */
const NOTHING = 0.05;
const FELL = 0.5;
const FELL_OF_LOAD = 0.1;

function stateOf({ before, after, now, again }: Shut, closed: Kw | undefined): ClosureState {
  if (after === undefined) return 'no_load_since';
  if (before === undefined) return 'before_data';
  if (before <= NOTHING * (closed ?? 0)) return 'was_off';
  const least = closed === undefined ? FELL_OF_LOAD * before : FELL * Math.min(closed, before);
  if (before - after < least) return 'did_not_fall';
  if (now === undefined) return 'no_load_now';
  if (again === undefined) return 'still_off';
  return now - after > FELL * (before - after) ? 'drawing_again' : 'off_again';
}
