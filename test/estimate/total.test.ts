import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Share, sumOfBlocks, type Total, totalOf } from '../../src/estimate/total.ts';
import type { Interval } from '../../src/interval.ts';
import { type Chance, chanceOf } from '../../src/random.ts';
import { type Kw, kw, ratio } from '../../src/units.ts';

const block = (central: number, low = central, high = central): Interval<Kw> => ({
  central: kw(central),
  low: kw(low),
  high: kw(high),
  level: 0.9,
});
const share = (probability: number, ...size: [number, number?, number?]): Share => ({
  probability: ratio(probability),
  block: block(...size),
});
const many = (n: number, one: (i: number) => Share) => Array.from({ length: n }, (_, i) => one(i));
const widthOf = (only: Total['parts'][number]['source'], shares: readonly Share[]): number =>
  totalOf(shares).parts.find(({ source }) => source === only)!.width;

test('without sites nothing is suspected, and that is certain', () => {
  expect(totalOf([])).toMatchObject({ central: 0, low: 0, high: 0, level: 0.9 });
  expect(sumOfBlocks([])).toEqual({ central: 0, low: 0, high: 0, level: 0.9 });
});

test('what is measured at sites that are certain has no width', () => {
  const total = totalOf([share(1, 1500), share(1, 500), share(0, 9000)]);
  expect(total).toMatchObject({ central: 2, low: 2, high: 2 });
  expect(total.parts.map(({ width }) => width)).toEqual([0, 0, 0]);
});

test('one site of even odds is all or nothing, and expected to be half', () => {
  expect(totalOf([share(0.5, 1000)])).toMatchObject({ central: 0.5, low: 0, high: 1 });
});

test('the mean of a few unlikely sites lies within the interval, though hardly a draw reaches it', () => {
  expect(totalOf([share(0.01, 1000)])).toMatchObject({ central: 0.01, low: 0, high: 0.01 });
});

test('of one certain site the interval is that of its block', () => {
  for (const { central, low, high } of [
    totalOf([share(1, 1000, 400, 1700)]),
    sumOfBlocks([block(1000, 400, 1700)]),
  ]) {
    expect(central).toBe(1);
    expect(Math.abs(low - 0.4)).toBeLessThan(0.05);
    expect(Math.abs(high - 1.7)).toBeLessThan(0.05);
  }
});

/** Probability of each number of successes: the recursion of the Poisson binomial distribution. */
function successes(probabilities: readonly number[]): number[] {
  let distribution = [1];
  for (const p of probabilities) {
    distribution = Array.from(
      { length: distribution.length + 1 },
      (_, k) => (1 - p) * (distribution[k] ?? 0) + p * (distribution[k - 1] ?? 0),
    );
  }
  return distribution;
}

function quantile(distribution: readonly number[], at: number): number {
  let sum = 0;
  return distribution.findIndex((p) => {
    sum += p;
    return sum >= at;
  });
}

test('where only the sites are not known, the width is that of the Poisson binomial distribution', () => {
  const probabilities = Array.from({ length: 400 }, (_, i) => 0.9 * (((i * 37) % 400) / 400) ** 4 + 0.004);
  const distribution = successes(probabilities);
  const exact = quantile(distribution, 0.95) - quantile(distribution, 0.05);
  const sampled = widthOf(
    'which_sites',
    probabilities.map((p) => share(p, 1000)),
  );
  expect(Math.abs(sampled - exact)).toBeLessThanOrEqual(1);
});

test('where only the calibration is not known, the width is that of the odds of all sites, 1.645 bits up and down', () => {
  const at = (bits: number) => {
    const odds = (0.2 / 0.8) * 2 ** bits;
    return 50 * (odds / (1 + odds));
  };
  const shares = many(50, () => share(0.2, 1000));
  expect(widthOf('calibration', shares)).toBeCloseTo(at(1.6448536) - at(-1.6448536), 6);
});

test('where only the sizes are not known, the width of many alike grows with the root of their number', () => {
  for (const n of [1, 100, 1000, 5000]) {
    const width = widthOf(
      'block_size',
      many(n, () => share(1, 1000, 600, 1400)),
    );
    expect(Math.abs(width / (0.8 * Math.sqrt(n)) - 1)).toBeLessThan(0.06);
  }
});

test('taken together or drawn one by one, skewed blocks have the same sum', () => {
  const shares = many(600, () => share(1, 1000, 100, 1600));
  const { normal } = chanceOf(1);
  const sums = Array.from({ length: 2000 }, () =>
    many(600, () => share(1, 0)).reduce((sum) => sum + drawnSize(block(1000, 100, 1600), normal()), 0),
  ).sort((a, b) => a - b);
  const { low } = sumOfBlocks(shares.map((one) => one.block));
  expect(Math.abs(low / (sums[100]! / 1000) - 1)).toBeLessThan(0.005);
});

test('the same sites give the same total to the last bit, in whatever order they come', () => {
  const shares = many(300, (i) => share(((i * 7) % 100) / 100, 10 + ((i * 13) % 50), 5, 90));
  expect(totalOf(shares.toReversed())).toEqual(totalOf(shares));
  expect(sumOfBlocks(shares.map((one) => one.block).toReversed())).toEqual(
    sumOfBlocks(shares.map((one) => one.block)),
  );
});

const anyShare = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 5000, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 1, max: 2, noNaN: true }),
  )
  .map(([p, central, low, high]) => share(p, central, central * low, central * high));

test('law: the central value is Σ probability x block, and it lies in the interval', () => {
  fc.assert(
    fc.property(fc.array(anyShare, { maxLength: 12 }), (shares) => {
      const { central, low, high, parts } = totalOf(shares);
      const expected = shares.reduce((sum, one) => sum + one.probability * one.block.central, 0) / 1000;
      expect(central).toBeCloseTo(expected, 9);
      expect(low).toBeLessThanOrEqual(central);
      expect(high).toBeGreaterThanOrEqual(central);
      expect(low).toBeGreaterThanOrEqual(0);
      for (const { width } of parts) expect(width).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 30 },
  );
});

test('a 90 % interval holds the truth of about nine in ten towns', () => {
  const towns = 300;
  let held = 0;
  for (let seed = 0; seed < towns; seed += 1) {
    const chance = chanceOf(seed, 7);
    const shares = many(25, () => {
      const central = chance.logUniform(20, 2000);
      return share(chance.uniform() ** 2, central, 0.6 * central, 1.5 * central);
    });
    const { low, high } = totalOf(shares);
    const truth = truthOf(shares, chance) / 1000;
    if (low <= truth && truth <= high) held += 1;
  }
  expect(held / towns).toBeGreaterThan(0.84);
  expect(held / towns).toBeLessThan(0.96);
}, 20_000);

/** A town that the shares describe well, but for one error of a bit that all of them have. */
function truthOf(shares: readonly Share[], { uniform, normal }: Chance): number {
  const error = 2 ** normal();
  return shares.reduce((sum, { probability: p, block: size }) => {
    const odds = (p / (1 - p)) * error;
    return uniform() < odds / (1 + odds) ? sum + drawnSize(size, normal()) : sum;
  }, 0);
}

function drawnSize({ central, low, high }: Interval<Kw>, z: number): number {
  return Math.max(0, central + (z / 1.6448536) * (z < 0 ? central - low : high - central));
}
