/**
 * Traffic of any lengths, put into intervals of one length. What was measured from one time to another is spread evenly
 * over it in whole bytes, so that no byte is won or lost; an interval that was not measured whole is not handed out.
 */
import { INTERVALS } from '../interval-minutes.ts';
import type { RecordReader } from '../records.ts';
import { isTabulated } from '../zone.ts';

export const TRAFFIC_HEADER = ['site_id', 'interval start', 'bytes_in', 'bytes_out'] as const;

export const DIRECTIONS = ['in', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Bytes from one time to another, in seconds since 1970: of instants, or of a local clock. */
export interface Volume {
  readonly site: string;
  readonly direction: Direction;
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
  /** The line of the file on which it stands. */
  readonly line: number;
}

/** Of one site on one day: bytes in and out of each interval by turns, the seconds that they were measured over, and where. */
interface Day {
  readonly bytes: Float64Array;
  readonly seconds: Float64Array;
  readonly line: number;
}

export interface Interval {
  readonly site: string;
  /** Seconds since 1970. */
  readonly start: number;
  readonly line: number;
  readonly bytes: Readonly<Record<Direction, number>>;
  readonly seconds: Readonly<Record<Direction, number>>;
}

const SECONDS_A_DAY = 86_400;
/** The most that one line may tell of. */
const LONGEST = 366 * SECONDS_A_DAY;

/** Memory goes with sites x days, not with what is put in. */
export class TrafficBuckets {
  readonly seconds: number;
  readonly reader: RecordReader;
  readonly #perDay: number;
  readonly #sites = new Map<string, Map<number, Day>>();

  /** `minutes` divides the hour; what cannot be put in is told to the reader. */
  constructor(minutes: number, reader: RecordReader) {
    this.reader = reader;
    this.seconds = minutes * 60;
    this.#perDay = SECONDS_A_DAY / this.seconds;
  }

  /** Puts a volume in; all of it into the interval of its beginning where it took no time. */
  add({ site, direction, from, to, bytes, line }: Volume): void {
    if (!(isTabulated(from / 60) && isTabulated(to / 60) && to - from <= LONGEST)) {
      this.reader.passedOver?.(line, 1, 'far_off');
      return;
    }
    let [start, given] = [from, 0];
    do {
      const bucket = Math.floor(start / this.seconds);
      const end = Math.min(to, (bucket + 1) * this.seconds);
      const upTo = end >= to ? bytes : Math.floor(bytes * ((end - from) / (to - from)));
      this.#put(site, direction, bucket, { bytes: upTo - given, seconds: Math.max(0, end - start), line });
      [start, given] = [end, upTo];
    } while (start < to);
  }

  /** All that was put into, by site and then by time. */
  *intervals(): Generator<Interval> {
    for (const [site, days] of [...this.#sites].sort(([a], [b]) => (a < b ? -1 : 1))) {
      for (const [day, { bytes, seconds, line }] of [...days].sort(([a], [b]) => a - b)) {
        for (let i = 0; i < this.#perDay; i += 1) {
          const [into, out] = [2 * i, 2 * i + 1];
          if (Number.isNaN(bytes[into]!) && Number.isNaN(bytes[out]!)) continue;
          yield {
            site,
            start: (day * this.#perDay + i) * this.seconds,
            line,
            bytes: { in: bytes[into]!, out: bytes[out]! },
            seconds: { in: seconds[into]!, out: seconds[out]! },
          };
        }
      }
    }
  }

  #put(
    site: string,
    direction: Direction,
    bucket: number,
    put: { bytes: number; seconds: number; line: number },
  ) {
    const days = this.#sites.get(site) ?? new Map<number, Day>();
    this.#sites.set(site, days);
    const key = Math.floor(bucket / this.#perDay);
    const day = days.get(key) ?? this.#day(put.line);
    days.set(key, day);
    const place = 2 * (bucket - key * this.#perDay) + DIRECTIONS.indexOf(direction);
    day.bytes[place] = put.bytes + (Number.isNaN(day.bytes[place]!) ? 0 : day.bytes[place]!);
    day.seconds[place]! += put.seconds;
  }

  #day(line: number): Day {
    const length = 2 * this.#perDay;
    return { bytes: new Float64Array(length).fill(Number.NaN), seconds: new Float64Array(length), line };
  }
}

/** Polls come some seconds early or late: such a share of an interval more or less. Assumed, 2026-11. */
const SLACK = 0.01;

/** Hands out what was measured: intervals that were measured in part, or in part twice, are counted and passed over. */
export function handOutMeasured(buckets: TrafficBuckets, clock: Clock): void {
  for (const { site, start, line, bytes, seconds } of buckets.intervals()) {
    const texts = DIRECTIONS.map((direction) => {
      if (Number.isNaN(bytes[direction])) return '';
      if (Math.abs(seconds[direction] / buckets.seconds - 1) <= SLACK) return `${bytes[direction]}`;
      buckets.reader.passedOver?.(line, 1, 'part_of_interval');
      return '';
    });
    if (texts.some((text) => text !== ''))
      buckets.reader.record([site, timeText(start, clock), ...texts], line);
  }
}

/** Whether seconds are counted on the clock of Greenwich, or shown by the clock of the place. */
export type Clock = 'utc' | 'local';

/** `2024-03-01T13:00Z`, or `2024-03-01 13:00` of a local clock. */
export function timeText(seconds: number, clock: Clock): string {
  const text = new Date(seconds * 1000).toISOString().slice(0, 16);
  return clock === 'utc' ? `${text}Z` : text.replace('T', ' ');
}

/** The length of the intervals that measurements so far apart fill, in minutes; undefined where that is over an hour. */
export function bucketMinutes(stepSeconds: number): number | undefined {
  return INTERVALS.find((minutes) => minutes * 60 >= stepSeconds);
}
