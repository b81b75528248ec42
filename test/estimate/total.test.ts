import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IN_COMMON } from '../../src/estimate/kin.ts';
import type { SharedError } from '../../src/estimate/shared-error.ts';
import type { Share } from '../../src/estimate/shares.ts';
import { sumOfBlocks, type Total, totalOf } from '../../src/estimate/total.ts';
import type { Interval } from '../../src/interval.ts';
import { type Chance, chanceOf } from '../../src/random.ts';
import { bits, type Kw, kw, ratio } from '../../src/units.ts';

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
/** All log-odds are off together by a bit, and nothing else is shared. */
const ONE_BIT: SharedError = {
  prior: { bits: Float64Array.of(-4), weights: Float64Array.of(1) },
  shift: 1,
  slope: 0,
  inCommon: IN_COMMON,
};
const widthOf = (only: Total['parts'][number]['source'], shares: readonly Share[], error = ONE_BIT): number =>
  totalOf(shares, error).parts.find(({ source }) => source === only)!.width!;

test('without sites nothing is suspected, and that is certain', () => {
  expect(totalOf([])).toMatchObject({ central: 0, low: 0, high: 0, level: 0.9 });
  expect(sumOfBlocks([])).toEqual({ central: 0, low: 0, high: 0, level: 0.9 });
});

test('what is measured at sites that are certain has no width', () => {
  const total = totalOf([share(1, 1500), share(1, 500), share(0, 9000)]);
  expect(total).toMatchObject({ central: 2, low: 2, high: 2 });
  expect(total.parts.map(({ source, width }) => [source, width])).toEqual([
    ['which_sites', 0],
    ['calibration', 0],
    ['block_size', 0],
    ['coverage', undefined],
  ]);
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
  const exact = at(1.6448536) - at(-1.6448536);
  expect(Math.abs(widthOf('calibration', shares) / exact - 1)).toBeLessThan(0.03);
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

test('taken together or drawn one by one, skewed blocks have the same sum, about that of their central values', () => {
  const shares = many(600, () => share(1, 1000, 100, 1600));
  const { uniform } = chanceOf(1);
  const drawn = drawnSize(block(1000, 100, 1600));
  const sums = Array.from({ length: 2000 }, () => shares.reduce((sum) => sum + drawn(uniform()), 0)).sort(
    (a, b) => a - b,
  );
  const { low, high } = sumOfBlocks(shares.map((one) => one.block));
  expect(Math.abs(low / (sums[100]! / 1000) - 1)).toBeLessThan(0.005);
  expect(Math.abs((low + high) / 2 / 600 - 1)).toBeLessThan(0.005);
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
      for (const { width = 0 } of parts) expect(width).toBeGreaterThanOrEqual(0);
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
    const { low, high } = totalOf(shares, ONE_BIT);
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
    return uniform() < odds / (1 + odds) ? sum + drawnSize(size)(uniform()) : sum;
  }, 0);
}

/** By bisection of a curve of straight pieces through the bounds and a twentieth beyond, so bent that its mean is the centre. */
function drawnSize({ central, low, high }: Interval<Kw>): (u: number) => number {
  const curve = (turn: number): readonly (readonly [number, number])[] => [
    [0, Math.max(0, low - 0.05 * (central - low))],
    [0.05, low],
    [turn, central],
    [0.95, high],
    [1, high + 0.05 * (high - central)],
  ];
  const pieces = (corners: ReturnType<typeof curve>) =>
    corners.slice(1).map((to, i) => ({ from: corners[i]!, to }));
  const meanWith = (turn: number) =>
    pieces(curve(turn)).reduce((sum, { from, to }) => sum + ((to[0] - from[0]) * (from[1] + to[1])) / 2, 0);
  let [below, above] = [0.1, 0.9];
  for (let step = 0; step < 40; step += 1) {
    const middle = (below + above) / 2;
    if (meanWith(middle) > central) below = middle;
    else above = middle;
  }
  const bent = pieces(curve(below));
  return (u) => {
    const { from, to } = bent.find((piece) => u <= piece.to[0])!;
    return from[1] + ((u - from[0]) / (to[0] - from[0])) * (to[1] - from[1]);
  };
}

test('what the sites say of how common mining is widens the total, and is a part of its own', () => {
  const shares = many(50, () => ({ ...share(0.1, 1000), evidence: bits(0) }));
  const open: SharedError = {
    prior: { bits: Float64Array.of(-5, -4, -3, -2), weights: Float64Array.of(0.2, 0.3, 0.3, 0.2) },
    shift: 0.1,
    slope: 0,
    inCommon: IN_COMMON,
  };
  const wide = totalOf(shares, open);
  const narrow = totalOf(shares, ONE_BIT);
  expect(wide.parts.map(({ source }) => source)).toContain('prevalence');
  expect(narrow.parts.map(({ source }) => source)).not.toContain('prevalence');
  expect(widthOf('prevalence', shares, open)).toBeGreaterThan(5);
});

test('sites of one owner stand and fall together: the centre stays, the interval is wider', () => {
  const alone = many(30, () => share(0.3, 1000));
  const owned = alone.map((one) => ({ ...one, kin: { owner: 'one and the same' } }));
  const strangers = alone.map((one, i) => ({ ...one, kin: { owner: `owner ${i}`, feeder: `feeder ${i}` } }));
  expect(totalOf(owned).central).toBe(totalOf(alone).central);
  expect(widthOf('kin', owned)).toBeGreaterThan(1.5 * widthOf('which_sites', owned));
  expect(totalOf(strangers)).toEqual(totalOf(alone));
});

test('the owner weighs more than the feeder', () => {
  const tied = (kin: Share['kin']) =>
    widthOf(
      'kin',
      many(30, () => ({ ...share(0.3, 1000), kin })),
    );
  expect(tied({ owner: 'A' })).toBeGreaterThan(tied({ feeder: 'F-1' }));
});

test('points of one site stand and fall together most, whoever owns it, and not certainly', () => {
  const tied = (kin: Share['kin']) =>
    widthOf(
      'kin',
      many(30, () => ({ ...share(0.3, 1000), kin })),
    );
  const [points, owner] = [tied({ site: 'S' }), tied({ owner: 'A' })];
  expect(points).toBeGreaterThan(1.1 * owner);
  // What the owner and the feeder have in common already is not counted a second time.
  expect(Math.abs(tied({ site: 'S', owner: 'A', feeder: 'F-1' }) / points - 1)).toBeLessThan(0.1);
});

test('what belongs together has nothing in common where that is assumed', () => {
  const tied = many(30, () => ({ ...share(0.3, 1000), kin: { site: 'S', owner: 'A', feeder: 'F-1' } }));
  const none = { ...ONE_BIT, inCommon: { site: 0, owner: 0, feeder: 0 } };
  expect(Math.abs(widthOf('kin', tied, none) / widthOf('which_sites', tied, none) - 1)).toBeLessThan(0.1);
});

test('where most likely nobody mines, nine in ten draws lie under the upper bound', () => {
  const { low, high } = totalOf(many(4, () => share(0.02, 1000)));
  expect([low, high]).toEqual([0, 0.08]);
  expect(totalOf(many(4, () => share(0.03, 1000))).high).toBeGreaterThan(0.1);
});
