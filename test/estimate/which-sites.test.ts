import { expect, test } from 'vitest';
import { probabilityOf, thoseMining } from '../../src/estimate/which-sites.ts';
import { chanceOf } from '../../src/random.ts';

/** An even prior: the evidence is the log-odds. */
const EVEN = { prior: 0, slope: 1 };
const evidenceOf = (probability: number) => Math.log2(probability / (1 - probability));

test('certainty stays certain whatever the prior is', () => {
  for (const prior of [-7, 0, 7]) {
    expect(probabilityOf(evidenceOf(1), { prior, slope: 0.8 })).toBe(1);
    expect(probabilityOf(evidenceOf(0), { prior, slope: 0.8 })).toBe(0);
  }
});

test('a bit less makes one in two one in three', () => {
  expect(probabilityOf(evidenceOf(0.5), { prior: -1, slope: 1 })).toBeCloseTo(1 / 3, 12);
});

test('where a bit of evidence is worth half, four bits are worth two', () => {
  expect(probabilityOf(4, { prior: 0, slope: 0.5 })).toBeCloseTo(4 / 5, 12);
});

test('each site mines as often as its probability says, and independently of the one before it', () => {
  const probabilities = [1, 0.9, 0.9, 0.5, 0.3, 0.1, 0.1, 0.02, 0];
  const evidence = Float64Array.from(probabilities, evidenceOf);
  const chance = chanceOf(3);
  const draws = 40_000;
  const counts = probabilities.map(() => 0);
  let both = 0;
  for (let i = 0; i < draws; i += 1) {
    const mining = thoseMining(evidence, EVEN, chance);
    for (const at of mining) counts[at]! += 1;
    if (mining.includes(3) && mining.includes(4)) both += 1;
  }
  for (const [at, p] of probabilities.entries()) {
    const error = Math.sqrt((p * (1 - p)) / draws);
    expect(Math.abs(counts[at]! / draws - p)).toBeLessThanOrEqual(4 * error);
  }
  expect(Math.abs(both / draws - 0.15)).toBeLessThan(0.008);
});

test('of no sites none mines', () => {
  expect(thoseMining(new Float64Array(0), EVEN, chanceOf(1))).toEqual([]);
});
