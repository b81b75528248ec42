/** A site as a plan of visits sees it, and what a visit to it found. */
import { type Interval, LEVEL } from '../../interval.ts';
import { type Kw, type Ratio, ratio } from '../../units.ts';
import { sizeMoments } from '../block-size.ts';

/** A site of which the scan states megawatts. */
export interface SizedSite {
  readonly id: string;
  /** That it mines; 1 for an excess over a licence, which is measured, and 0 within one. */
  readonly probability: Ratio;
  /** Size of the block if it does, with its mean for the central value. */
  readonly block: Interval<Kw>;
}

/** What stands in the column `found`; a line that nobody has filled in yet is `not_yet`. */
export const FOUND = ['mining', 'clean', 'not_reachable'] as const;

/** A line of a plan that was filled in. */
export interface Visit {
  readonly site: string;
  readonly found: (typeof FOUND)[number] | 'not_yet';
  /** Mean load of what mines without a licence; undefined where it was not measured. */
  readonly kw: Kw | undefined;
  /** As it was written; undefined where it was not. */
  readonly date: string | undefined;
  readonly note: string | undefined;
  /** With which the site was drawn, above 0; undefined where somebody chose it. */
  readonly chance: Ratio | undefined;
  readonly stratum: string;
  /** The site that was visited, where this is one of its metering points. */
  readonly of?: string;
  /** `file:line:column` of it, for a complaint. */
  readonly where?: string;
}

/** A site that keeps to its licence, as far as the scan can tell; undefined where its current load is not known. */
export function withinLicence(id: string, load: Kw | undefined): SizedSite | undefined {
  if (load === undefined) return undefined;
  return { id, probability: ratio(0), block: { central: load, low: load, high: load, level: LEVEL } };
}

/** m = probability x mean size of the block, in kW: what the site adds to the total before it is visited. */
export function expectedOf({ probability, block }: SizedSite): number {
  return probability * block.central;
}

/**
 * Variance of what the site truly draws, in kW², if the model is right: whether it mines and how large its block is,
 *
 *     p (1 - p) B² + p var(size)
 *
 * with p the probability, or another in its place, and B the mean size.
 */
export function varianceOf({ probability, block }: SizedSite, p: number = probability): number {
  return p * (1 - p) * block.central ** 2 + p * sizeMoments(block).variance;
}
