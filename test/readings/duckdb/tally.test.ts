import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuantityCells } from '../../../src/readings/cells.ts';
import { binOf } from '../../../src/readings/duckdb/leading-bits.ts';
import { SiteTally } from '../../../src/readings/duckdb/tally.ts';
import { LEVEL_EDGES, levelBin } from '../../../src/readings/level.ts';

const MOST = 2 ** 46;
const value = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 3000 }),
  fc.maxSafeNat().map((n) => n % (MOST + 1)),
  fc.integer({ min: -2, max: 2 }).map((n) => 2 ** 26 + n),
  fc.constantFrom(MOST, MOST - 1),
);

/** Two days of eight hours, as two months show them. */
const MOMENTS = {
  days: Int32Array.of(-1, 19000),
  day: Int32Array.from({ length: 16 }, (_, i) => i >> 3),
  clocks: Int32Array.from({ length: 16 }, (_, i) => 100 + i),
  clock: Int32Array.from({ length: 16 }, (_, i) => i),
  slot: Int32Array.from({ length: 16 }, (_, i) => (i & 7) * 37),
};

describe('a tally of a site', () => {
  it('comes to the cells that its readings make one by one, run after run', () => {
    const reading = fc.record({ moment: fc.nat(15), load: value, traffic: value, isEstimated: fc.boolean() });
    fc.assert(
      fc.property(fc.array(fc.array(reading, { minLength: 1 }), { minLength: 1, maxLength: 3 }), (runs) => {
        const tally = new SiteTally(MOMENTS, 2);
        for (const run of runs) {
          const [load, traffic] = [new QuantityCells(), new QuantityCells()];
          for (const { moment, isEstimated, ...values } of run) {
            const at = {
              instant: 0,
              day: MOMENTS.days[MOMENTS.day[moment]!]!,
              clock: MOMENTS.clocks[MOMENTS.clock[moment]!]!,
              slot: MOMENTS.slot[moment]!,
            };
            load.put(values.load, at, 60, isEstimated ? 'estimated' : 'actual');
            traffic.put(values.traffic, at, 0, isEstimated ? 'estimated' : 'actual');
          }
          tally.put({
            moments: Int32Array.from(run, ({ moment }) => moment),
            values: [Float64Array.from(run, (one) => one.load), Float64Array.from(run, (one) => one.traffic)],
            estimated: Int32Array.from(run, ({ isEstimated }) => (isEstimated ? 1 : 0)),
            from: 0,
            to: run.length,
          });
          const taken = tally.take([60, 0], true);
          expect(taken.map((cells) => cells.parts())).toEqual([load.parts(), traffic.parts()]);
        }
      }),
    );
  });

  it('puts a value into the bin that its logarithm says', () => {
    for (const edge of LEVEL_EDGES.filter((one) => one < MOST)) {
      for (const one of [edge - 1, edge, edge + 1].filter((n) => n > 0))
        expect(binOf(one)).toBe(levelBin(one));
    }
    fc.assert(
      fc.property(
        value.filter((one) => one > 0),
        (one) => binOf(one) === levelBin(one),
      ),
      { numRuns: 1000 },
    );
  });
});
