/** What the sites of a file draw if its load is in this unit or in that: a factor of a thousand shows at a glance. */
import type { Amounts } from '../readings/amounts.ts';
import { LOAD_UNITS, type UnitName, unitNamed } from '../sources/quantity.ts';
import { MILLIWATTS_PER_KW } from '../units.ts';
import type { InspectedFile } from './inspection.ts';
import { significant } from './rounding.ts';

type Implied = InspectedFile['implied'][number];

/**
 * What is implied by the unit that a file is taken to be in, and by the others: first the taken one, then as power or
 * energy where that is the question, then a thousand times more and less. Energy is per `minutes`. Without a load there
 * is nothing to imply.
 */
export function impliedBy(taken: UnitName, { sites }: Pick<Amounts, 'sites'>, minutes: number): Implied[] {
  const means = sites.flatMap(({ mean }) => (mean === undefined ? [] : [mean])).sort((a, b) => a - b);
  if (means.length === 0) return [];
  const median = (means[(means.length - 1) >> 1]! + means[means.length >> 1]!) / 2;
  const total = means.reduce((sum, mean) => sum + mean, 0);
  return inOrder(taken).map((unit) => {
    const times = kwIn(unit, minutes) / kwIn(taken, minutes);
    return {
      unit,
      interval_minutes: isEnergy(unit) ? minutes : null,
      is_taken: unit === taken,
      median_site_kw: significant(median * times),
      all_sites_mw: significant((total * times) / 1000),
    };
  });
}

function inOrder(taken: UnitName): UnitName[] {
  return [...LOAD_UNITS].sort(
    (a, b) => distance(a, taken) - distance(b, taken) || LOAD_UNITS.indexOf(a) - LOAD_UNITS.indexOf(b),
  );
}

/** How far a unit is from another: the same, its twin of the other kind, a thousand of it, a thousand of the twin. */
function distance(unit: UnitName, from: UnitName): number {
  const isTwin = isEnergy(unit) !== isEnergy(from);
  return 2 * Math.abs(Math.log10(unitNamed(unit).scale / unitNamed(from).scale)) + (isTwin ? 1 : 0);
}

function isEnergy(unit: UnitName): boolean {
  return unitNamed(unit).dimension === 'energy';
}

const MINUTES_AN_HOUR = 60;

/** The load in kW of one of a unit over an interval. */
function kwIn(unit: UnitName, minutes: number): number {
  const kw = unitNamed(unit).scale / MILLIWATTS_PER_KW;
  return isEnergy(unit) ? (kw * MINUTES_AN_HOUR) / minutes : kw;
}
