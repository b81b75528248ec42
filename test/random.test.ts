import { median, standardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { chanceOf, weighted } from '../src/random.ts';

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);

describe('chance', () => {
  it('repeats itself for the same seed and path', () => {
    expect(draws(5, chanceOf(7, 3, 1).uniform)).toEqual(draws(5, chanceOf(7, 3, 1).uniform));
  });

  it('differs between seeds, between sites and between streams, and for swapped paths', () => {
    const paths = [
      [7, 3, 1],
      [8, 3, 1],
      [7, 4, 1],
      [7, 3, 2],
      [7, 1, 3],
      [3, 7, 1],
    ] as const;
    const firsts = paths.map(([seed, ...path]) => chanceOf(seed, ...path).uniform());
    expect(new Set(firsts).size).toBe(paths.length);
  });

  it('draws log-normal sizes with the median and the spread asked for', () => {
    const { logNormal } = chanceOf(1);
    const sizes = draws(20_000, () => logNormal({ median: 400, spread: 1.1 }));
    expect(median(sizes)).toBeGreaterThan(380);
    expect(median(sizes)).toBeLessThan(420);
    expect(standardDeviation(sizes.map(Math.log))).toBeCloseTo(1.1, 1);
  });

  it('picks each entry in proportion to its weight', () => {
    const { uniform } = chanceOf(2);
    const items = [{ weight: 3 }, { weight: 1 }, { weight: 0 }] as const;
    const picked = Array.from({ length: 8000 }, () =>
      weighted<{ weight: number }>(items, ({ weight }) => weight, uniform()),
    );
    expect(picked.filter((item) => item === items[0]).length / 8000).toBeCloseTo(0.75, 1);
    expect(picked).not.toContain(items[2]);
  });
});
