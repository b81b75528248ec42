import { mean, sampleCorrelation, standardDeviation } from 'simple-statistics';
import { expect, it } from 'vitest';
import { chanceOf } from '../../src/random.ts';
import { autocorrelated, spells } from '../../src/simulate/noise.ts';

it('noise has the spread asked for, the mean 0, and forgets within its memory', () => {
  const noise = [...autocorrelated(50_000, { spread: 0.2, memory: 10 }, chanceOf(1))];
  expect(standardDeviation(noise)).toBeCloseTo(0.2, 1);
  expect(mean(noise)).toBeCloseTo(0, 1);
  expect(sampleCorrelation(noise.slice(10), noise.slice(0, -10))).toBeCloseTo(Math.exp(-1), 1);
});

it('spells come as often as asked, last at least an hour and end with the record', () => {
  const found = Array.from({ length: 200 }, (_, seed) =>
    spells(8760, { perYear: 6, hours: 5 }, chanceOf(seed)),
  ).flat();
  expect(found.length / 200).toBeGreaterThan(5.5);
  expect(found.length / 200).toBeLessThan(6.5);
  expect(found.every(({ from, to }) => to > from && to <= 8760)).toBe(true);
  expect(spells(8760, { perYear: 0, hours: 5 }, chanceOf(1))).toEqual([]);
});
