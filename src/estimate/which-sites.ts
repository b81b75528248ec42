/** Which of the sites are mining, drawn at random. */
import type { Chance } from '../random.ts';

/** Odds against mining; without end where mining is not possible, 0 where it is certain. */
export function oddsAgainst(probability: number): number {
  return (1 - probability) / probability;
}

/** The probability of odds against it that are `times` longer. Certainty stays certain. */
export function probabilityOf(against: number, times: number): number {
  return 1 / (1 + against * times);
}

/**
 * Places of those that mine in one draw, independently, when the odds against all are `times` longer. The odds come
 * with the shortest first, so that the next site to mine can be jumped to: as far as the first success of trials that
 * are all as likely as the site reached, which is too often, so of those jumped to only their share is kept (J. C.
 * Miller and A. Hagberg, Efficient Generation of Networks with Given Expected Degrees, WAW 2011,
 * https://doi.org/10.1007/978-3-642-21286-4_10). The work follows the sites that mine, not all sites.
 */
export function thoseMining(against: Float64Array, times: number, { uniform }: Chance): number[] {
  const mining: number[] = [];
  let bound = 1;
  for (let at = 0; at < against.length; at += 1 + failures(bound, uniform)) {
    const own = probabilityOf(against[at]!, times);
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
