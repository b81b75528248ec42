import { expect, test } from 'vitest';
import { unidentified } from '../../src/estimate/identifiable.ts';
import type { Share } from '../../src/estimate/shares.ts';
import { learntPrior, meanProbability, saidPrior } from '../../src/score/prevalence.ts';
import { bits, kw } from '../../src/units.ts';

const found = (evidence: readonly number[], prior = learntPrior(evidence)) =>
  unidentified(
    evidence.map(
      (seen): Share => ({
        probability: meanProbability(prior.spread, seen),
        evidence: bits(seen),
        block: { central: kw(100), low: kw(50), high: kw(150), level: 0.9 },
      }),
    ),
    prior,
  );

test('where nothing stands out, the total is that of the prior, and it is said with both ends', () => {
  const { code, ifFewMine, ifManyMine } = found(Array.from({ length: 50 }, () => -1))!;
  expect(code).toBe('below_zero');
  expect(ifManyMine).toBeGreaterThan(10 * ifFewMine);
});

test('one farm beyond doubt among a handful of sites is told all the same', () => {
  expect(found([16, -4, -4])).toBeUndefined();
  expect(found([2, -1, -1])!.code).toBe('few_sites');
});

test('who says how common mining is need not be told that it is unknown', () => {
  expect(found([0, 0, 0], saidPrior(0.05))).toBeUndefined();
});

test('without sites there is nothing to tell', () => {
  expect(found([])).toBeUndefined();
});
