import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Column } from '../../calibrate/columns.ts';
import { type FittedRow, fitOn } from '../../calibrate/fit.ts';
import { FAMILY_CAPS } from '../../src/score/weights.ts';

const column = (indicator: string, direction: 'for' | 'against', family: Column['family']): Column => ({
  indicator,
  direction,
  family,
  fixed: undefined,
});

/** Strengths without chance, the last column against mining, and outcomes that follow them loosely. */
function rowsOf(columns: number, prevalence: (i: number) => number): FittedRow[] {
  return [...Array(80).keys()].map((i) => {
    const grid = [...Array(columns).keys()].map((j) => (((i + 1) * (j + 3) * (j + 7)) % 101) / 100);
    const told = grid.reduce((sum, x, j) => sum + x * (6 - (8 * j) / (columns - 1)), -1.2);
    return {
      strengths: Float64Array.from(grid, (x, j) => (j === columns - 1 ? -x : x)),
      isIllegal: ((i * 37 + 11) % 97) / 97 < 1 / (1 + Math.exp(1 - told)),
      prevalence: prevalence(i),
      weight: 1 + (i % 3) / 2,
    };
  });
}

test('without a cap or a bound in its way it is the logistic regression of scikit-learn', () => {
  // LogisticRegression(C=ln2^2 / (2 x 0.002 x sum of weights), solver='newton-cholesky') on the rows above, its
  // coefficients / ln2; scikit-learn with numpy, 2026-11.
  const columns = [
    column('a', 'for', 'shape'),
    column('b', 'for', 'size'),
    column('c', 'against', 'network'),
  ];
  const { silence, weights } = fitOn(
    rowsOf(3, () => 0),
    { ridge: 0.002, columns },
  );
  expect(silence).toBeCloseTo(-2.21648783, 5);
  expect([...weights].map((bits) => bits.toFixed(5))).toEqual(['5.02429', '1.64857', '0.53117']);
});

test('with caps, bounds and a prevalence a town it finds what a search without slopes finds', () => {
  // The least of 40 starts of scipy.optimize.minimize(method='Nelder-Mead') on the same loss, caps of 5.6 bits, 13 rows
  // at the cap of shape; 2026-11.
  expect(FAMILY_CAPS.shape).toBe(5.6);
  const columns = [
    column('a', 'for', 'shape'),
    column('b', 'for', 'shape'),
    column('c', 'for', 'size'),
    column('d', 'against', 'size'),
  ];
  const rows = rowsOf(4, (i) => (i % 2 === 0 ? -3 : -1));
  const { silence, weights } = fitOn(rows, { ridge: 0.0005, columns });
  expect(silence).toBeCloseTo(0.57721, 2);
  expect(weights[0]).toBeCloseTo(5.26061, 2);
  expect(weights[1]).toBeCloseTo(2.56797, 2);
  expect(weights[2]).toBeCloseTo(0, 9);
  expect(weights[3]).toBeCloseTo(1.07279, 2);
});

test('with nothing but an intercept it is the log-odds of the share that mines', () => {
  const rows = rowsOf(3, () => 0).map((row) => ({ ...row, strengths: new Float64Array(3), weight: 1 }));
  const share = rows.filter(({ isIllegal }) => isIllegal).length / rows.length;
  const columns = [column('a', 'for', 'shape'), column('b', 'for', 'size'), column('c', 'for', 'network')];
  const { silence, weights } = fitOn(rows, { ridge: 0.01, columns });
  expect(silence).toBeCloseTo(Math.log2(share / (1 - share)), 5);
  expect(Math.max(...weights)).toBeCloseTo(0, 6);
});

test('an assumed weight is kept, and no weight is negative', () => {
  const columns = [
    column('a', 'against', 'shape'),
    { ...column('b', 'for', 'size'), fixed: 2.5 },
    column('c', 'for', 'network'),
  ];
  const { weights } = fitOn(
    rowsOf(3, () => 0),
    { ridge: 0.001, columns },
  );
  expect(weights[1]).toBe(2.5);
  expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
});

test('where more mine by a known prevalence, the silence and the weights stay', () => {
  const columns = [
    column('a', 'for', 'shape'),
    column('b', 'for', 'size'),
    column('c', 'against', 'network'),
  ];
  const at = (prevalence: number) =>
    fitOn(
      rowsOf(3, () => prevalence),
      { ridge: 0.002, columns },
    );
  const usual = at(0);
  fc.assert(
    fc.property(fc.double({ min: -6, max: 3, noNaN: true }), (prevalence) => {
      const shifted = at(prevalence);
      expect(shifted.silence + prevalence).toBeCloseTo(usual.silence, 3);
      for (const [i, bits] of shifted.weights.entries()) expect(bits).toBeCloseTo(usual.weights[i]!, 3);
    }),
    { numRuns: 10, seed: 1 },
  );
});
