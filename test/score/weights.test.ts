import { readFileSync } from 'node:fs';
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

test('a site of which nothing speaks either way is far under the threshold', () => {
  expect(PRIOR).toBeGreaterThan(0.002);
  expect(THRESHOLD).toBeGreaterThan(10 * PRIOR);
});

test('the method names the threshold that is in use', () => {
  const method = readFileSync('docs/method.md', 'utf8');
  expect(method).toContain(`probability at or over the threshold, ${THRESHOLD}, `);
});
