import { chanceOf } from '../../random.ts';
import { type Ratio, ratio } from '../../units.ts';
import type { Stratum } from './design.ts';

/** A site that is to be visited. */
export interface Drawn {
  readonly site: string;
  readonly stratum: string;
  /** Inclusion probability: that of being drawn, before it was. */
  readonly chance: Ratio;
}

/**
 * The sites that a seed draws from each stratum, without replacement and each as likely as the others. Every site has
 * its own random number, made of the seed and its name, and those with the lowest are visited (E. Ohlsson, Coordination
 * of Samples Using Permanent Random Numbers, in Business Survey Methods, 1995, ch. 9): anyone can draw them again, in
 * whatever order the sites come, and a site more or less hardly changes who is visited.
 */
export function drawnFrom(strata: readonly Stratum[], seed: number): Drawn[] {
  return strata.flatMap(({ name, sites, visits }) => {
    const chance = ratio(visits / sites.length);
    return sites
      .map((site) => ({ site, number: numberOf(site, seed) }))
      .sort((a, b) => a.number - b.number || (a.site < b.site ? -1 : 1))
      .slice(0, visits)
      .map(({ site }) => ({ site, stratum: name, chance }));
  });
}

function numberOf(site: string, seed: number): number {
  return chanceOf(seed, ...Array.from(site, (letter) => letter.codePointAt(0)!)).uniform();
}
