/**
 * What a site's load did in a shutdown of the internet, beyond what its peers did, and against what it does in windows in
 * which nothing happened, its placebos (eq. 13).
 */
import type { Profile } from '../profiles/profile.ts';
import { medianOf, quantileOf } from '../profiles/series.ts';
import { type Kw, kw } from '../units.ts';
import { type Fall, fallIn, windowOf } from './event-fall.ts';
import { WEEK, type Window, windowFall } from './event-window.ts';
import { type DatedEvent, touchedDays } from './events.ts';
import type { Peers } from './peers.ts';

export interface EventResponse {
  readonly event: DatedEvent;
  /** First whole day of the event, as a place in the period. */
  readonly day: number;
  readonly mean: Held;
  readonly block: Held;
  /** Other weeks that it was held against. */
  readonly placebos: number;
  /** Median load of the two weeks before, without the last day. */
  readonly before: Kw;
}

/** A fall, as a share of the load, and what it is held against. */
export interface Held {
  readonly fell: number;
  /** Usual fall of the peers; undefined where they are too few to say, and nothing is taken off. */
  readonly usual: number | undefined;
  /** The one less the other, where the peers fell (eq. 13). */
  readonly excess: number;
  /** Exceeded by one in ten of the placebo windows; at least 0. */
  readonly placebo: number;
  /** How many of the others of its sector lost half as much or more, and how many they are. */
  readonly alike: { readonly k: number; readonly n: number };
}

/** Fewer other weeks than these do not tell what a site does when nothing happens. Assumed, 2026-11. */
const LEAST_PLACEBOS = 6;
const NINE_IN_TEN = 0.9;
/** Days from which the level before is taken. Assumed, 2026-11. */
const DAYS_BEFORE = 14;

/** The clearest of the responses to the shutdowns of the internet; undefined where none can be told. */
export function responseTo(profile: Profile, peers: Peers): EventResponse | undefined {
  const [first, ...others] = responsesOf(profile, peers);
  const clear = ({ mean, block }: EventResponse) => mean.excess + block.excess;
  return first && others.reduce((best, next) => (clear(next) > clear(best) ? next : best), first);
}

/** More than one indicator asks, and the size of the block: each is worked out once. */
const known = new WeakMap<Peers, WeakMap<Profile, readonly EventResponse[]>>();

function responsesOf(profile: Profile, peers: Peers): readonly EventResponse[] {
  const ofPeers = known.get(peers) ?? new WeakMap<Profile, readonly EventResponse[]>();
  const responses =
    ofPeers.get(profile) ??
    peers.events.flatMap(({ kind }, i) =>
      kind === 'internet_shutdown' ? (response(i, profile, peers) ?? []) : [],
    );
  known.set(peers, ofPeers.set(profile, responses));
  return responses;
}

function response(i: number, profile: Profile, peers: Peers): EventResponse | undefined {
  const event = peers.events[i]!;
  const window = windowOf(event, profile);
  const seen = window && fallIn(window, profile);
  if (seen === undefined || stayedOn(window!, profile)) return undefined;
  const others = placebos(profile, window!, peers.events);
  const before = levelBefore(profile, window!);
  if (others.length < LEAST_PLACEBOS || before === undefined) return undefined;
  const held = (what: keyof Fall): Held => {
    const usual = peers.usual(`${what} in event ${i}`, profile)?.centre;
    const placebo = Math.max(
      0,
      quantileOf(
        others.map((other) => other[what]),
        NINE_IN_TEN,
      )!,
    );
    const alike = peers.reaching(seen[what] / 2, `${what} in event ${i}`, profile);
    return { alike, fell: seen[what], usual, excess: seen[what] - Math.max(0, usual ?? 0), placebo };
  };
  return {
    event,
    day: window!.start,
    mean: held('drop'),
    block: held('block'),
    placebos: others.length,
    before,
  };
}

/** Traffic inside / traffic before from which a line was not off. Assumed, 2026-11. */
const STILL_ON = 0.5;

/** Whether the record of a line shows that the shutdown did not reach it: then the event was no test of that site. */
function stayedOn(window: Window, { traffic }: Profile): boolean {
  const seen = traffic && windowFall(traffic.perHour, window);
  return seen !== undefined && seen.before > 0 && 1 - seen.fell / seen.before > STILL_ON;
}

/** The last day before the window is left out: an event seldom begins at midnight. */
function levelBefore({ load }: Profile, { start }: Window): Kw | undefined {
  const level = medianOf(load!.meanAsRead.subarray(start - DAYS_BEFORE, start - 1));
  return level === undefined ? undefined : kw(level);
}

/** Falls on the same weekdays of every other week, but for the weeks beside the window and those of any event. */
function placebos(profile: Profile, window: Window, events: readonly DatedEvent[]): Fall[] {
  const { from } = profile.period;
  const { start, days } = window;
  const falls: Fall[] = [];
  for (let other = start % WEEK; other < profile.load!.meanAsRead.length - days; other += WEEK) {
    const isBeside = Math.abs(other - start) <= Math.max(WEEK, days);
    if (isBeside || isDisturbed(from + other, days, events)) continue;
    const fall = fallIn({ ...window, start: other }, profile);
    if (fall !== undefined) falls.push(fall);
  }
  return falls;
}

function isDisturbed(first: number, days: number, events: readonly DatedEvent[]): boolean {
  return events.some((event) => {
    const { from, to } = touchedDays(event);
    return first <= to && first + days > from;
  });
}
