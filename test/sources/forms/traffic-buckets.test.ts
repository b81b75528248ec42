import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handOutMeasured, TrafficBuckets } from '../../../src/sources/forms/traffic-buckets.ts';
import type { RecordReader } from '../../../src/sources/records.ts';

const START = Date.UTC(2024, 2, 1) / 1000;

function reader() {
  const records: (readonly string[])[] = [];
  const passed: (string | undefined)[] = [];
  const taking: RecordReader = {
    record: (fields) => records.push(fields),
    unreadable: () => undefined,
    passedOver: (_, __, why) => passed.push(why),
  };
  return { records, passed, taking };
}

const volume = fc.record({
  site: fc.constantFrom('A', 'B'),
  direction: fc.constantFrom('in' as const, 'out' as const),
  from: fc.integer({ min: START, max: START + 200_000 }),
  seconds: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 200_000 }),
    fc.double({ min: 0.001, max: 500, noNaN: true }),
  ),
  bytes: fc.integer({ min: 0, max: 2 ** 46 }),
});

describe('traffic put into intervals', () => {
  it('keeps every byte, however the times lie', () => {
    fc.assert(
      fc.property(fc.array(volume, { maxLength: 20 }), fc.constantFrom(5, 15, 60), (volumes, minutes) => {
        const buckets = new TrafficBuckets(minutes, reader().taking);
        for (const { seconds, ...one } of volumes) buckets.add({ ...one, to: one.from + seconds, line: 1 });
        const total = { in: 0, out: 0 };
        for (const { bytes, start } of buckets.intervals()) {
          expect(start % (minutes * 60)).toBe(0);
          for (const direction of ['in', 'out'] as const) {
            if (Number.isNaN(bytes[direction])) continue;
            expect(Number.isSafeInteger(bytes[direction])).toBe(true);
            expect(bytes[direction]).toBeGreaterThanOrEqual(0);
            total[direction] += bytes[direction];
          }
        }
        for (const direction of ['in', 'out'] as const) {
          const given = volumes.filter((one) => one.direction === direction);
          expect(total[direction]).toBe(given.reduce((sum, { bytes }) => sum + bytes, 0));
        }
      }),
    );
  });

  it('is the same in whatever order it is put in', () => {
    fc.assert(
      fc.property(fc.array(volume, { maxLength: 12 }), (volumes) => {
        const of = (all: typeof volumes) => {
          const buckets = new TrafficBuckets(60, reader().taking);
          for (const { seconds, ...one } of all) buckets.add({ ...one, to: one.from + seconds, line: 1 });
          return [...buckets.intervals()].map(({ site, start, bytes }) => ({ site, start, bytes }));
        };
        expect(of(volumes.toReversed())).toEqual(of(volumes));
      }),
    );
  });

  it('is spread evenly over its time', () => {
    const { records, taking } = reader();
    const buckets = new TrafficBuckets(5, taking);
    buckets.add({ site: 'A', direction: 'in', from: START, to: START + 900, bytes: 10, line: 3 });
    handOutMeasured(buckets, 'utc');
    expect(records).toEqual([
      ['A', '2024-03-01T00:00Z', '3', ''],
      ['A', '2024-03-01T00:05Z', '3', ''],
      ['A', '2024-03-01T00:10Z', '4', ''],
    ]);
  });

  it('is not handed out where an interval was measured in part, or twice', () => {
    const { records, passed, taking } = reader();
    const buckets = new TrafficBuckets(5, taking);
    const one = { site: 'A', direction: 'in', bytes: 10, line: 3 } as const;
    buckets.add({ ...one, from: START, to: START + 200 });
    buckets.add({ ...one, from: START + 300, to: START + 600 });
    buckets.add({ ...one, from: START + 400, to: START + 500 });
    handOutMeasured(buckets, 'local');
    expect(records).toEqual([]);
    expect(passed).toEqual(['part_of_interval', 'part_of_interval']);
  });

  it('of no time that there is is counted, and takes no memory', () => {
    const { passed, taking } = reader();
    const buckets = new TrafficBuckets(5, taking);
    const one = { site: 'A', direction: 'in', bytes: 10, line: 3 } as const;
    for (const [from, to] of [
      [0, 300],
      [Number.NaN, START],
      [START, 1e15],
      [START, START + 4e7],
    ] as const) {
      buckets.add({ ...one, from, to });
    }
    expect([...buckets.intervals()]).toEqual([]);
    expect(passed).toEqual(Array(4).fill('far_off'));
  });
});
