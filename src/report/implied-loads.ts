/** What the unit of a file implies: the load of its sites, and what it would be if energy were power. */
import { medianOf } from '../profiles/series.ts';
import { HOUR } from '../sources/interval-minutes.ts';
import { type UnitName, unitNamed } from '../sources/quantity.ts';
import type { ReadingSource } from '../sources/source.ts';
import { fromMilliwatts } from '../units.ts';
import type { InputReport } from './report.ts';
import { significant } from './rounding.ts';

type Implied = NonNullable<InputReport['implied']>;

/** Loads of the sites of a source from their means in milliwatts; undefined where it holds no load. */
export function impliedLoads(source: ReadingSource, means: ReadonlyMap<string, number>): Implied | undefined {
  const loads = Float64Array.from(means.values(), fromMilliwatts);
  const median = medianOf(loads);
  const column = source.values.find(({ quantity }) => quantity === 'load');
  if (median === undefined || column === undefined) return undefined;
  return {
    median_site_kw: significant(median),
    largest_site_kw: significant(loads.reduce((a, b) => Math.max(a, b))),
    total_mw: significant(loads.reduce((a, b) => a + b) / 1000),
    otherwise: otherwise(median, column.unit.name, source.intervalMinutes ?? HOUR),
  };
}

/** The unit for which each is easily mistaken: energy for power, and power for energy. */
const TWINS: Partial<Record<UnitName, UnitName>> = {
  ...{ W: 'Wh', kW: 'kWh', MW: 'MWh' },
  ...{ Wh: 'W', kWh: 'kW', MWh: 'MW' },
};

/** Over an hour both are the same. */
function otherwise(median: number, unit: UnitName, minutes: number): Implied['otherwise'] {
  const twin = TWINS[unit];
  if (twin === undefined || minutes === HOUR) return null;
  const times = unitNamed(unit).dimension === 'energy' ? minutes / HOUR : HOUR / minutes;
  return { unit: twin, median_site_kw: significant(median * times) };
}
