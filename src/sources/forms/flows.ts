/**
 * Flows between addresses, added up by site and hour before they become readings. Each is spread over the time that it
 * took; which side the site is on says the direction. Memory goes with sites x days, however many flows there are.
 *
 * An hour in which the collector recorded flows, but none of a site that it knows, is an hour without traffic there; an hour
 * in which it recorded none is missing, and so are those in which it began and ended in between.
 */

import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import type { AddressMap } from '../addresses.ts';
import type { Decision } from '../decision.ts';
import type { Input } from '../input.ts';
import type { PassedOver, RecordReader } from '../records.ts';
import { instantsOf, isTabulated, type Zone } from '../zone.ts';
import { type Clock, DIRECTIONS, type Interval, TrafficBuckets, timeText } from './traffic-buckets.ts';
import { sitesInWords } from './traffic-site.ts';

export interface Flow {
  /** In seconds since 1970, of instants or of the local clock. */
  readonly from: number;
  readonly to: number;
  readonly source: string;
  readonly destination: string;
  /** Bytes from the source to the destination, and back. */
  readonly forward: number;
  readonly backward: number;
}

const HOUR = 3600;
/** Collectors rotate their files by five minutes: so much of an hour may be missing at either end of a file. */
const MARGIN = 300;

export class Flows {
  readonly #buckets: TrafficBuckets;
  readonly #reader: RecordReader;
  readonly #map: AddressMap;
  readonly #kept: { readonly clock: Clock };
  readonly #zone: Zone;
  /** Hours in which a flow ended, and the first and the last end of all. */
  readonly #recorded = new Set<number>();
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  /** `kept`: the clock of its times, which may be known only when the first of them was read. */
  constructor(reader: RecordReader, map: AddressMap, kept: { readonly clock: Clock }, zone: Zone) {
    this.#buckets = new TrafficBuckets(HOUR / 60, reader);
    this.#reader = reader;
    this.#map = map;
    this.#kept = kept;
    this.#zone = zone;
  }

  take(flow: Flow, line: number): void {
    const why = this.#put(flow, line);
    if (why !== undefined) this.#reader.passedOver?.(line, 1, why);
  }

  handOut(): void {
    const hours = [...this.#recorded].filter((hour) => this.#isWhole(hour)).sort((a, b) => a - b);
    for (const ofSite of bySite(this.#buckets.intervals())) this.#handOutSite(ofSite, hours);
  }

  #put({ from, to, source, destination, forward, backward }: Flow, line: number): PassedOver | undefined {
    const isFlow = from > 0 && to >= from && forward >= 0 && backward >= 0;
    if (!isFlow || !isTabulated(to / 60)) return 'no_flow';
    this.#record(to);
    const instant = this.#instantOf(from);
    const [ours, theirs] = [this.#map.at(source, instant), this.#map.at(destination, instant)];
    const sides = [
      { sites: ours, out: forward, in: backward },
      { sites: theirs, out: backward, in: forward },
    ];
    const own = sides.filter(({ sites }) => sites.length === 1);
    if (own.length === 0) {
      return sides.some(({ sites }) => sites.length > 1) ? 'shared_address' : 'unmapped_address';
    }
    if (own.length === 2 && ours[0] === theirs[0]) return 'not_traffic'; // Within one site.
    for (const { sites, ...bytes } of own) {
      for (const direction of DIRECTIONS) {
        this.#buckets.add({ site: sites[0]!, direction, from, to, bytes: bytes[direction], line });
      }
    }
    return undefined;
  }

  #record(end: number): void {
    this.#recorded.add(Math.floor(end / HOUR));
    this.#first = Math.min(this.#first, end);
    this.#last = Math.max(this.#last, end);
  }

  #instantOf(seconds: number): number {
    const minutes = Math.floor(seconds / 60);
    return this.#kept.clock === 'utc' ? minutes : (instantsOf(this.#zone, minutes)[0] ?? minutes);
  }

  #isWhole(hour: number): boolean {
    return this.#first <= hour * HOUR + MARGIN && this.#last >= (hour + 1) * HOUR - MARGIN;
  }

  /** Hours that the collector recorded; what of a long flow lies before, or between, is of an hour nobody saw whole. */
  #handOutSite({ site, line, intervals }: OfSite, hours: readonly number[]): void {
    const recorded = new Set(hours.map((hour) => hour * HOUR));
    for (const one of intervals.values()) {
      if (!recorded.has(one.start)) this.#reader.passedOver?.(one.line, 2, 'part_of_interval');
    }
    for (const start of recorded) {
      const one = intervals.get(start);
      if (one === undefined && !this.#map.knows(site, this.#instantOf(start))) continue;
      const { bytes } = one ?? { bytes: { in: 0, out: 0 } };
      const fields = [site, timeText(start, this.#kept.clock), `${bytes.in}`, `${bytes.out}`];
      this.#reader.record(fields, one?.line ?? line);
    }
  }
}

interface OfSite {
  readonly site: string;
  readonly line: number;
  readonly intervals: ReadonlyMap<number, Interval>;
}

function* bySite(all: Iterable<Interval>): Generator<OfSite> {
  let current: { site: string; line: number; intervals: Map<number, Interval> } | undefined;
  for (const one of all) {
    if (current?.site !== one.site) {
      if (current !== undefined) yield current;
      current = { site: one.site, line: one.line, intervals: new Map() };
    }
    current.intervals.set(one.start, one);
  }
  if (current !== undefined) yield current;
}

/** What is decided about flows, of whichever collector. */
export function flowDecisions(map: AddressMap): Decision[] {
  return [
    {
      about: 'flows',
      value: words`added up by site and hour`,
      because: words`an hour in which flows were recorded, but none of a site, is one without traffic; files of the same hour are added up, unless they come to the same bytes; sampling is not undone`,
      certainty: 'assumed',
    },
    {
      about: 'site',
      value: sitesInWords(map.sites.size),
      because: words`the map of addresses says so`,
      certainty: 'said',
    },
  ];
}

/** The map, without which flows are nobody's. Throws a Failure where there is none. */
export function mapFor({ name }: Input, map: AddressMap | undefined): AddressMap {
  if (map !== undefined) return map;
  throw new Failure(
    'no_address_map',
    EXIT.unreadable,
    words`these are flows between addresses, and nothing says which address is of which site`,
    {
      where: name,
      remedy: words`Give a table of addresses beside it, with the header ip,site_id,from,to: an address or a network such as 10.1.2.0/24 in each line; from and to are dates and may be blank.`,
    },
  );
}
