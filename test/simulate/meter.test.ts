import { expect, it } from 'vitest';
import { chanceOf } from '../../src/random.ts';
import { metered } from '../../src/simulate/meter.ts';

const steady = () => new Float64Array(8760).fill(50);
const read = Array.from({ length: 100 }, (_, seed) =>
  metered(steady(), { missing: 0.02, perHour: 1 }, chanceOf(seed)),
);
const missing = (readings: Float64Array) => readings.filter(Number.isNaN).length / readings.length;

it('every meter loses some readings, few lose many', () => {
  expect(read.filter((readings) => missing(readings) > 0).length).toBeGreaterThan(90);
  expect(read.filter((readings) => missing(readings) > 0.1).length).toBeLessThan(15);
  const share = read.reduce((sum, readings) => sum + missing(readings), 0) / read.length;
  expect(share).toBeLessThan(0.05);
});

it('what is read is what was drawn, to the resolution of the meter', () => {
  for (const readings of read) {
    expect(readings.every((kw) => Number.isNaN(kw) || Math.abs(kw - 50) <= 0.25)).toBe(true);
  }
});

it('a record may begin late', () => {
  expect(read.some((readings) => readings.slice(0, 2000).every(Number.isNaN))).toBe(true);
});
