/**
 * What the visits say of the total with the model mended by them: what was found, and draws of all sites that nobody
 * has seen. It knows of the farms that a dozen visits cannot meet by chance; where the model is wrong in another way
 * than a shift and a slope, it is too.
 */

import type { Interval } from '../../interval.ts';
import { type Chance, chanceOf } from '../../random.ts';
import type { Kw } from '../../units.ts';
import { logMoments, sizer } from '../block-size.ts';
import { logOddsOf, thoseMining } from '../which-sites.ts';
import type { Calibration } from './recalibrate.ts';
import type { SizedSite } from './site.ts';

/** What was measured at a site that mines, in kW, and what its block was thought to be. */
export interface Measured {
  readonly truth: number;
  readonly block: Interval<Kw>;
}

/** What nobody has seen: sites that were not visited, and blocks that were found and not measured. */
export interface Unseen {
  readonly sites: readonly SizedSite[];
  readonly unmeasured: readonly SizedSite[];
}

const DRAWS = 2000;
const SEED = 20_211_101;

/** Draws of the megawatts of what is unseen, in kW, from the lowest to the highest. */
export function drawsOf(
  { sites, unmeasured }: Unseen,
  calibrations: readonly Calibration[],
  measured: readonly Measured[],
): Float64Array {
  const likeliest = sites.toSorted((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1));
  const evidence = Float64Array.from(likeliest, ({ probability }) => logOddsOf(probability));
  const sizers = likeliest.map(({ block }) => sizer(block));
  const found = unmeasured.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ block }) => sizer(block));
  const size = scaleAfter(measured);
  const chance = chanceOf(SEED);
  const calibrated = pickerOf(calibrations);
  return Float64Array.from({ length: DRAWS }, () => {
    const { shift, slope } = calibrated(chance);
    const scale = Math.exp(size.mean + size.deviation * chance.normal());
    return thoseMining(evidence, { prior: shift, slope }, chance).reduce(
      (sum, at) => sum + scale * sizers[at]!(chance.uniform()),
      found.reduce((sum, size) => sum + scale * size(chance.uniform()), 0),
    );
  }).sort();
}

function pickerOf(calibrations: readonly Calibration[]): (chance: Chance) => Calibration {
  let sum = 0;
  const reached = calibrations.map(({ weight }) => {
    sum += weight;
    return sum;
  });
  return ({ uniform }) => {
    const point = uniform() * sum;
    return calibrations[
      Math.max(
        0,
        reached.findIndex((upTo) => point < upTo),
      )
    ]!;
  };
}

/** Standard deviation of the logarithm by which all blocks may be off together. Assumed, 2026-11. */
const SHARED_SIZE = 0.2;
/** The same of a measurement: a visit sees an hour, and a block is a mean of four weeks. Assumed, 2026-11. */
const OF_MEASURING = 0.1;
/** A measurement this many times off is of something else than the block. Assumed, 2026-11. */
const MOST_TIMES = 10;

/**
 * The logarithm of the scale of all blocks: normal before the visits, and normal after them. A block tells as much of it
 * as its own size was known, and is off only by what its own interval does not expect: of a skewed one the mean is
 * seldom met.
 */
export function scaleAfter(measured: readonly Measured[]): { mean: number; deviation: number } {
  const bound = Math.log(MOST_TIMES);
  let [precision, sum] = [1 / SHARED_SIZE ** 2, 0];
  for (const { truth, block } of measured) {
    if (truth <= 0 || block.central <= 0) continue;
    const expected = logMoments(block, bound);
    const off = Math.min(bound, Math.max(-bound, Math.log(truth / block.central))) - expected.mean;
    const told = 1 / (expected.deviation ** 2 + OF_MEASURING ** 2);
    precision += told;
    sum += told * off;
  }
  return { mean: sum / precision, deviation: 1 / Math.sqrt(precision) };
}
