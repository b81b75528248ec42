/**
 * What the visits say of the total with the model mended by them: what was found, and draws of all sites that nobody
 * has seen. It knows of the farms that a dozen visits cannot meet by chance; where the model is wrong in another way
 * than a shift and a slope, it is too.
 */
import { type Chance, chanceOf } from '../../random.ts';
import { sizer, Z_LEVEL } from '../block-size.ts';
import { logOddsOf, thoseMining } from '../which-sites.ts';
import type { Calibration } from './recalibrate.ts';
import type { SizedSite } from './site.ts';

/** What was measured at a site that mines, and what its block was thought to be. In kW. */
export interface Measured {
  readonly truth: number;
  readonly block: number;
}

const DRAWS = 2000;
const SEED = 20_211_101;

/** Draws of the megawatts of unseen sites, in kW, from the lowest to the highest. */
export function drawsOf(
  unseen: readonly SizedSite[],
  calibrations: readonly Calibration[],
  measured: readonly Measured[],
): Float64Array {
  const likeliest = unseen.toSorted((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1));
  const evidence = Float64Array.from(likeliest, ({ probability }) => logOddsOf(probability));
  const sizers = likeliest.map(({ block }) => sizer(block));
  const size = sizeOf(measured);
  const chance = chanceOf(SEED);
  const calibrated = pickerOf(calibrations);
  return Float64Array.from({ length: DRAWS }, () => {
    const { shift, slope } = calibrated(chance);
    const scale = Math.exp(size.mean + size.deviation * chance.normal());
    return thoseMining(evidence, { prior: shift, slope }, chance).reduce(
      (sum, at) => sum + scale * sizers[at]!(chance.uniform()),
      0,
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
/** The same for one block more: bounds of two thirds and one and a half are usual (block.ts). */
const OWN_SIZE = Math.log(1.5) / Z_LEVEL;
/** A measurement this many times off is of something else than the block. Assumed, 2026-11. */
const MOST_TIMES = 10;

/** The logarithm of the scale of all blocks: normal before the visits, and normal after them. */
function sizeOf(measured: readonly Measured[]): { mean: number; deviation: number } {
  const bound = Math.log(MOST_TIMES);
  const logs = measured
    .filter(({ truth, block }) => truth > 0 && block > 0)
    .map(({ truth, block }) => Math.min(bound, Math.max(-bound, Math.log(truth / block))));
  const precision = 1 / SHARED_SIZE ** 2 + logs.length / OWN_SIZE ** 2;
  const mean = logs.reduce((sum, log) => sum + log, 0) / OWN_SIZE ** 2 / precision;
  return { mean, deviation: 1 / Math.sqrt(precision) };
}
