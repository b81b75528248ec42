/** Whether a file is in another unit than was taken: most of its sites are off their contracts by the same thousand. */
import { fromMilliwatts, type Kw } from '../units.ts';
import { medianOf } from './series.ts';

export interface UnitSlip {
  /** By what the loads would have to be divided: 1,000 or 1,000,000, or a thousandth or a millionth. */
  readonly factor: number;
  /** Sites that are off so far, in the order of their names, and how many were compared. */
  readonly sites: readonly string[];
  readonly compared: number;
}

/**
 * The mean load of 305 of 307 labelled sites is 0.011 to 0.86 of their contract, of two it is 11 and 32 times. What is
 * beyond ten times or below a two-hundredth is off. Measured on 2026-11.
 */
const ABOVE = 10;
const BELOW = 1 / 200;
/** Usual mean load / contract: their median. */
const USUAL = 0.24;
const LEAST_SITES = 3;
const MOST = 0.5;
const THOUSAND = 1000;

/** The slip of a file, from the mean loads of its sites in milliwatts; undefined where most sites are as usual. */
export function unitSlipOf(
  means: ReadonlyMap<string, number>,
  contracted: (site: string) => Kw | undefined,
): UnitSlip | undefined {
  const quotients = [...means].flatMap(([site, mean]) => {
    const contract = contracted(site) ?? 0;
    return contract > 0 && mean > 0 ? [{ site, quotient: fromMilliwatts(mean) / contract }] : [];
  });
  const above = quotients.filter(({ quotient }) => quotient > ABOVE);
  const below = quotients.filter(({ quotient }) => quotient < BELOW);
  const off = above.length > below.length ? above : below;
  if (off.length < LEAST_SITES || off.length <= MOST * quotients.length) return undefined;
  const typical = medianOf(off.map(({ quotient }) => quotient))! / USUAL;
  const thousands = Math.round(Math.log10(typical) / Math.log10(THOUSAND));
  if (thousands === 0) return undefined;
  return {
    factor: THOUSAND ** thousands,
    sites: off.map(({ site }) => site).sort(),
    compared: quotients.length,
  };
}
