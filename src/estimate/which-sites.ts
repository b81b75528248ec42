/** Which of the sites are mining, drawn at random. */
import type { Chance } from '../random.ts';

/** What all sites share in one draw: the log-odds where nothing speaks either way, and what a bit of evidence is worth. */
export interface Common {
  readonly prior: number;
  readonly slope: number;
}

/** Probability of mining with so many bits of evidence. What is certain or impossible, plus or minus infinity, stays so. */
export function probabilityOf(evidence: number, { prior, slope }: Common): number {
  return 1 / (1 + 2 ** -(prior + slope * evidence));
}

/** Log-odds of a probability, in bits; without end where it is 0 or 1. */
export function logOddsOf(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

/**
 * Places of those that mine in one draw, independently. The evidence comes with the strongest first, so that the next
 * site to mine can be jumped to: as far as the first success of trials that are all as likely as the site reached,
 * which is too often, so of those jumped to only their share is kept (J. C. Miller and A. Hagberg, Efficient Generation of
 * Networks with Given Expected Degrees, WAW 2011, https://doi.org/10.1007/978-3-642-21286-4_10). The work follows the
 * sites that mine, not all sites.
 */
export function thoseMining(evidence: Float64Array, common: Common, { uniform }: Chance): number[] {
  const mining: number[] = [];
  let bound = 1;
  for (let at = 0; at < evidence.length; at += 1 + failures(bound, uniform)) {
    const own = probabilityOf(evidence[at]!, common);
    if (uniform() * bound < own) mining.push(at);
    bound = own;
  }
  return mining;
}

/** Failures before the first success: geometric, by inversion. None where it is certain, without end where it is not possible. */
function failures(probability: number, uniform: Chance['uniform']): number {
  if (probability === 1) return 0;
  return probability === 0
    ? Number.POSITIVE_INFINITY
    : Math.floor(Math.log1p(-uniform()) / Math.log1p(-probability));
}
