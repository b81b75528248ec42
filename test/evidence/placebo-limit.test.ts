import { expect, test } from 'vitest';
import { mostFor } from '../../src/evidence/placebo-limit.ts';

test('the more other weeks are known, the more the event can carry, up to all of it', () => {
  const limits = [0, 6, 12, 24, 47, 200].map(mostFor);
  expect(limits).toEqual(limits.toSorted((a, b) => a - b));
  expect([limits[0], limits[4], limits[5]]).toEqual([0, 1, 1]);
});

test('twice the windows add one bit of the same size', () => {
  expect(mostFor(7) - mostFor(3)).toBeCloseTo(mostFor(15) - mostFor(7), 10);
});
