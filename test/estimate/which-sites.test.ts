import { expect, test } from 'vitest';
import { oddsAgainst, probabilityOf, thoseMining } from '../../src/estimate/which-sites.ts';
import { chanceOf } from '../../src/random.ts';

test('certainty stays certain however the odds are lengthened', () => {
  for (const times of [0.01, 1, 100]) {
    expect([probabilityOf(oddsAgainst(1), times), probabilityOf(oddsAgainst(0), times)]).toEqual([1, 0]);
  }
});

test('odds twice as long make one in two one in three', () => {
  expect(probabilityOf(oddsAgainst(0.5), 2)).toBeCloseTo(1 / 3, 12);
});

test('each site mines as often as its probability says, and independently of the one before it', () => {
  const probabilities = [1, 0.9, 0.9, 0.5, 0.3, 0.1, 0.1, 0.02, 0];
  const against = Float64Array.from(probabilities, oddsAgainst);
  const chance = chanceOf(3);
  const draws = 40_000;
  const counts = probabilities.map(() => 0);
  let both = 0;
  for (let i = 0; i < draws; i += 1) {
    const mining = thoseMining(against, 1, chance);
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
  expect(thoseMining(new Float64Array(0), 1, chanceOf(1))).toEqual([]);
});
