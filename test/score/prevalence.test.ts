import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learntPrior, learntSpread, meanProbability, saidPrior } from '../../src/score/prevalence.ts';

/** A town: so many of its sites mine, and show so many bits for it; the others show as many against. */
const town = (sites: number, mining: number, bits = 8) =>
  Array.from({ length: sites }, (_, i) => (i < mining ? bits : -bits));

test('where the evidence parts the sites, the share that mines is learnt', () => {
  for (const [mining, share] of [
    [4, 0.01],
    [20, 0.05],
    [80, 0.2],
  ] as const) {
    const { central, low, high } = learntPrior(town(400, mining)).prevalence!;
    expect(low).toBeLessThan(share);
    expect(high).toBeGreaterThan(share);
    expect(Math.abs(Math.log2(central / share))).toBeLessThan(0.6);
  }
});

test('more sites tell it better', () => {
  const width = (sites: number) => {
    const { low, high } = learntPrior(town(sites, sites / 20)).prevalence!;
    return Math.log2(high / low);
  };
  expect(width(400)).toBeLessThan(0.7 * width(60));
});

test('a small scan stays near what is usual: nine in ten towns between 0.5 and 20 %', () => {
  const { low, high } = learntPrior([0, 0, 0]).prevalence!;
  expect(Math.abs(low / 0.005 - 1)).toBeLessThan(0.25);
  expect(Math.abs(high / 0.2 - 1)).toBeLessThan(0.25);
});

test('the posterior on the grid is that of an independent sum', () => {
  const evidence = town(100, 5, 3);
  const { bits, weights } = learntSpread(evidence, { silence: 0.5, trust: 0.6 });
  const logs = Array.from(bits, (at) => {
    const share = 1 / (1 + 2 ** -(at - 0.5));
    const odds = Math.log(share / (1 - share));
    const [low, high] = [Math.log(0.005 / 0.995), Math.log(0.2 / 0.8)];
    const z = (1.645 * (2 * odds - low - high)) / (high - low);
    const seen = evidence.reduce((sum, b) => sum + Math.log(share * 2 ** (b + 0.5) + 1 - share), 0);
    return -(z ** 2) / 2 + 0.6 * seen;
  });
  const most = Math.max(...logs);
  const whole = logs.reduce((sum, log) => sum + Math.exp(log - most), 0);
  for (const [i, log] of logs.entries()) expect(weights[i]).toBeCloseTo(Math.exp(log - most) / whole, 9);
});

test('a prior that is said is taken as it is, and gives the probability of eq. 14', () => {
  const { probability, spread, from, prevalence, untold } = saidPrior(0.02);
  expect([probability, from, prevalence, untold]).toEqual([0.02, 'flag', undefined, undefined]);
  expect(meanProbability(spread, 3)).toBeCloseTo((0.02 * 8) / (0.02 * 8 + 0.98), 12);
});

test.each([
  ['few_sites', [9, -9, 0]],
  ['nothing_learnt', Array.from({ length: 40 }, () => 0)],
  ['below_zero', Array.from({ length: 200 }, () => -2)],
  [undefined, town(200, 10)],
] as const)('what the sites do not tell is coded: %s', (code, evidence) => {
  expect(learntPrior(evidence).untold).toBe(code);
});

test('law: the order of the sites does not matter, to the last bit', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { maxLength: 40 }), (evidence) => {
      expect(learntPrior(evidence.toReversed())).toEqual(learntPrior(evidence));
    }),
    { numRuns: 30 },
  );
});

test('law: more evidence, more probability, and never out of bounds', () => {
  const { spread } = learntPrior(town(100, 5));
  fc.assert(
    fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (evidence) => {
      const less = meanProbability(spread, evidence - 1);
      const more = meanProbability(spread, evidence);
      expect(less).toBeGreaterThanOrEqual(0);
      expect(more).toBeGreaterThanOrEqual(less);
      expect(more).toBeLessThanOrEqual(1);
    }),
  );
});
