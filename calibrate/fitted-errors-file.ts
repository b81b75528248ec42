/** The source files src/score/fitted-prevalence.ts and src/estimate/fitted-sizes.ts, as a fit writes them. */
import type { FittedSize } from '../src/estimate/fitted-sizes.ts';
import type { FittedPrevalence } from '../src/score/fitted-prevalence.ts';

/** When and by which command it was made, and on what, in words. */
export interface Made {
  readonly date: string;
  readonly command: string;
  readonly data: string;
}

/** Source text; the same fit gives the same bytes. */
export function prevalenceFile({ silence, trust, shift, slope }: FittedPrevalence, made: Made): string {
  return `/**
 * What \`npm run calibrate\` fitted of how common mining is; made by it, not to be edited. How: docs/calibration.md.
 *
${origin(made)}
 */

export interface FittedPrevalence {
  /** Bits that it says of a site that nothing is seen at it. */
  readonly silence: number;
  /** What a town's own evidence counts for, as a power of its likelihood. */
  readonly trust: number;
  /** Between towns: standard deviation of the log-odds of all sites of a town, in bits, */
  readonly shift: number;
  /** and of how much a bit of evidence is worth, about 1. */
  readonly slope: number;
}

export const FITTED_PREVALENCE: FittedPrevalence = {
  silence: ${silence},
  trust: ${trust},
  shift: ${shift},
  slope: ${slope},
};
`;
}

/** Source text; the same fit gives the same bytes. */
export function sizesFile(fitted: Readonly<Record<string, readonly FittedSize[]>>, made: Made): string {
  return `/**
 * What \`npm run calibrate\` fitted of the sizes of blocks; made by it, not to be edited. How: docs/calibration.md.
 *
${origin(made)}
 */

/** Of blocks sized in one way, and up to such a share of the load: true / sized. */
export interface FittedSize {
  /** Sized block / current load, up to which it holds. */
  readonly upTo: number;
  /** Blocks it rests on. */
  readonly n: number;
  /** Mean, by megawatts; the middle one; and between which nine in ten lie. */
  readonly mean: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** By the way of sizing; those sized by a rise apart by how well its height is known. */
export const FITTED_SIZES: Readonly<Record<string, readonly FittedSize[]>> = {
${Object.entries(fitted)
  .map(([name, rows]) => `  ${nameOf(name)}: [\n${rows.map(rowOf).join('\n')}\n  ],`)
  .join('\n')}
};
`;
}

function origin({ date, command, data }: Made): string {
  return ` * ${date}, ${command}\n * On ${data}.`;
}

/** As Biome would have it: quoted only where it must be. */
function nameOf(name: string): string {
  return /^[a-z_]+$/u.test(name) ? name : `'${name}'`;
}

function rowOf({ upTo, n, mean, median, low, high }: FittedSize): string {
  return `    { upTo: ${upTo}, n: ${n}, mean: ${mean}, median: ${median}, low: ${low}, high: ${high} },`;
}
