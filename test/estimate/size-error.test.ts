import { expect, test } from 'vitest';
import { FITTED_SIZES } from '../../src/estimate/fitted-sizes.ts';
import { classOf, withError } from '../../src/estimate/size-error.ts';
import type { Sizing } from '../../src/estimate/sizing.ts';
import { SHARES, WAYS } from '../../src/estimate/ways.ts';
import { kw } from '../../src/units.ts';

const rise = (size: number, error: number | undefined, recent = 1000): Sizing => ({
  way: 'step',
  kw: kw(size),
  recent: kw(recent),
  error: error === undefined ? undefined : kw(error),
  onset: 200,
});

test('every way has been fitted, with and without a site that stands out', () => {
  for (const [way] of WAYS) {
    const names = Object.keys(FITTED_SIZES).filter((name) => name.split(', ')[0] === way);
    expect([way, names.some((name) => name.endsWith('stands out'))]).toEqual([way, true]);
    expect([way, names.some((name) => !name.endsWith('stands out'))]).toEqual([way, true]);
  }
});

test('the rows of a class end with the whole load, and are in order', () => {
  for (const rows of Object.values(FITTED_SIZES)) {
    expect(rows.map(({ upTo }) => upTo)).toEqual(rows.map(({ upTo }) => upTo).toSorted((a, b) => a - b));
    expect(rows.at(-1)!.upTo).toBe(1);
    for (const { low, median, high, n } of rows) {
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
      expect(n).toBeGreaterThan(0);
    }
  }
});

test('a rise that is little known is never known better than its error', () => {
  const { size } = withError(rise(400, 150), 0);
  expect(size.high - size.central).toBeGreaterThanOrEqual(Math.min(1000 - size.central, 1.64 * 150));
  expect(size.low).toBeLessThanOrEqual(Math.max(0, size.central - 1.64 * 150));
});

test('no bound is over today’s load, and none under nought', () => {
  for (const size of [20, 100, 400, 1000]) {
    const known = withError(rise(size, 500), 9);
    expect(known.size.high).toBeLessThanOrEqual(1000);
    expect(known.size.low).toBeGreaterThanOrEqual(0);
    expect(known.mean).toBeLessThanOrEqual(known.size.high);
  }
});

test('bounds that are taken wider stay within what the load can hold, and the mean stays', () => {
  const shares = { ...SHARES, rigsOfAFarm: 0.9 };
  for (const size of [20, 400, 800]) {
    const [one, twice] = [1, 2].map((widths) => withError(rise(size, 100), 9, { shares, widths }));
    expect(twice!.mean).toBe(one!.mean);
    expect(twice!.size.high).toBeLessThanOrEqual(900);
    expect(twice!.size.low).toBeLessThanOrEqual(one!.size.low);
    expect(twice!.size.high).toBeGreaterThanOrEqual(one!.size.high);
  }
});

test('a block is no more than the share of rigs that is asked for', () => {
  const high = (rigsOfAFarm: number) =>
    withError(rise(950, 300), 9, { shares: { ...SHARES, rigsOfAFarm }, widths: 1 }).size.high;
  expect([high(0.97), high(0.9)]).toEqual([970, 900]);
});

test('a rise is clear or vague, and a site stands out or not', () => {
  expect(classOf(rise(400, 10), 0)).toBe('step, clear');
  expect(classOf(rise(400, 90), 9)).toBe('step, vague, stands out');
  expect(classOf({ ...rise(400, undefined), way: 'home' }, 0)).toBe('home');
});
