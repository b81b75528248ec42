import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chanceOf } from '../../src/random.ts';
import { withinHour } from '../../src/simulate/within-hour.ts';

const hourMeans = (fine: Float64Array, parts: number) =>
  Array.from({ length: fine.length / parts }, (_, hour) => {
    const steps = fine.subarray(hour * parts, (hour + 1) * parts);
    return steps.reduce((sum, value) => sum + value, 0) / parts;
  });

it('adds no energy to any hour, and takes none', () => {
  const loads = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { maxLength: 60 });
  fc.assert(
    fc.property(loads, fc.constantFrom(1, 2, 4, 6, 12), fc.nat(), (load, parts, seed) => {
      const fine = withinHour(Float64Array.from(load), parts, chanceOf(seed));
      expect(fine.length).toBe(load.length * parts);
      expect(fine.every((value) => value >= 0)).toBe(true);
      for (const [hour, mean] of hourMeans(fine, parts).entries()) {
        expect(Math.abs(mean - load[hour]!)).toBeLessThanOrEqual(1e-9 * load[hour]! + 1e-9);
      }
    }),
  );
});

it('makes a switch at its minute', () => {
  const fine = withinHour(Float64Array.of(100, 100, 100, 25, 0, 0, 0), 4, chanceOf(1));
  expect([...fine.subarray(12, 16)]).toEqual([100, 0, 0, 0]);
});

it('goes on with a rise, and with restlessness', () => {
  const rising = withinHour(
    Float64Array.from({ length: 24 }, (_, hour) => 100 + hour),
    4,
    chanceOf(1),
  );
  expect(rising[43]! - rising[40]!).toBeGreaterThan(0);
  const restless = withinHour(
    Float64Array.from({ length: 240 }, (_, hour) => 100 + 40 * (hour % 2)),
    4,
    chanceOf(1),
  );
  expect(new Set(restless.subarray(40, 44)).size).toBe(4);
  const flat = withinHour(new Float64Array(24).fill(5), 4, chanceOf(1));
  expect(flat.every((value) => value === 5)).toBe(true);
});
