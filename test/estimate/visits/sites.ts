import type { SizedSite, Visit } from '../../../src/estimate/visits/site.ts';
import { kw, ratio } from '../../../src/units.ts';

export function sized(id: string, probability: number, block: number): SizedSite {
  return {
    id,
    probability: ratio(probability),
    block: { central: kw(block), low: kw(0.7 * block), high: kw(1.4 * block), level: 0.9 },
  };
}

/** Sites of all probabilities and of sizes that differ a thousandfold. */
export function manySites(count: number): SizedSite[] {
  return Array.from({ length: count }, (_, i) =>
    sized(`S-${String(i).padStart(4, '0')}`, ((i * 37) % 100) ** 2 / 10_100, 2 ** ((i * 13) % 11)),
  );
}

export function visit(site: string, found: Visit['found'], more: Partial<Visit> = {}): Visit {
  return {
    site,
    found,
    kw: undefined,
    date: undefined,
    note: undefined,
    chance: undefined,
    stratum: '',
    ...more,
  };
}
