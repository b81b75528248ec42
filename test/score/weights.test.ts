import { expect, test } from 'vitest';
import { INDICATORS } from '../../src/evidence/index.ts';
import { PRIOR, THRESHOLD, WEIGHTS } from '../../src/score/weights.ts';

test('every indicator has a weight, and every weight an indicator', () => {
  expect([...WEIGHTS.keys()].sort()).toEqual(INDICATORS.map(({ id }) => id).sort());
});

test('a weight is a number of bits in one direction at least', () => {
  for (const { for: towards, against } of WEIGHTS.values()) {
    expect(Math.max(towards ?? 0, against ?? 0)).toBeGreaterThan(0);
    expect(Math.min(towards ?? 0, against ?? 0)).toBeGreaterThanOrEqual(0);
  }
});

test('the prior is -4.8 bits and lies far under the threshold', () => {
  expect(Math.log2(PRIOR / (1 - PRIOR))).toBeCloseTo(-4.8, 2);
  expect(THRESHOLD).toBeGreaterThan(10 * PRIOR);
});
