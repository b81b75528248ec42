import { expect, test } from 'vitest';
import { middleOf, probabilityAfter, recalibrated } from '../../../src/estimate/visits/recalibrate.ts';
import { chanceOf } from '../../../src/random.ts';

const shift = ({ shift: bits }: { readonly shift: number }) => bits;
const slope = ({ slope: times }: { readonly slope: number }) => times;

/** Outcomes whose log-odds are `off` + `times` x what is said of them. */
function outcomes(count: number, off: number, times: number) {
  const { between, happens } = chanceOf(5);
  return Array.from({ length: count }, () => {
    const bits = between(-6, 6);
    return { probability: 1 / (1 + 2 ** -bits), mines: happens(1 / (1 + 2 ** -(off + times * bits))) };
  });
}

test.each([
  [0, 1],
  [2, 1],
  [-3, 1],
  [0, 0.5],
  [1, 2],
])('of many outcomes a shift of %d bits and a slope of %d are found again', (off, times) => {
  const found = recalibrated(outcomes(600, off, times));
  const [shifts, slopes] = [middleOf(found, shift), middleOf(found, slope)];
  expect(Math.abs(shifts.central - off)).toBeLessThanOrEqual(0.5);
  expect(Math.abs(slopes.central - times)).toBeLessThanOrEqual(0.25);
  expect(shifts.low).toBeLessThanOrEqual(off);
  expect(shifts.high).toBeGreaterThanOrEqual(off);
});

test('without outcomes nothing is off, and little is known', () => {
  const found = recalibrated([]);
  expect(found.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
  expect(middleOf(found, shift)).toMatchObject({ central: 0, low: -3, high: 3 });
  expect(middleOf(found, slope).central).toBe(1);
});

test('sites found clean that were thought to mine make the others less probable, and the other way round', () => {
  const found = (mines: boolean) =>
    recalibrated(Array.from({ length: 8 }, () => ({ probability: 0.7, mines })));
  expect(probabilityAfter(0.5, found(false))).toBeLessThan(0.3);
  expect(probabilityAfter(0.5, found(true))).toBeGreaterThan(0.5);
});

test('certainty stays certain, and what cannot be stays impossible', () => {
  const found = recalibrated(outcomes(20, 1, 1));
  expect(probabilityAfter(1, found)).toBeCloseTo(1, 9);
  expect(probabilityAfter(0, found)).toBe(0);
});
