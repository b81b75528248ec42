/** Sites made from a sentence: what they draw and send by hour and day, put through the real cells. */

import { daysIn, type Period } from '../../src/profiles/period.ts';
import { type Profile, profileOf } from '../../src/profiles/profile.ts';
import { momentAt } from '../../src/readings/calendar.ts';
import { QuantityCells, type SiteCells } from '../../src/readings/cells.ts';
import type { Quantity } from '../../src/sources/quantity.ts';
import type { RegisteredSite } from '../../src/sources/sites.ts';
import { zoneOf } from '../../src/sources/zone.ts';
import { MILLIWATTS_PER_KW } from '../../src/units.ts';

/** By hour of the day, 0 to 24, and day of the period, from 0; undefined where nothing was read. */
export type Curve = (hour: number, day: number) => number | undefined;

export interface Story {
  readonly site?: string;
  /** In kW. */
  readonly load?: Curve;
  /** In bytes per interval. */
  readonly bytesIn?: Curve;
  readonly bytesOut?: Curve;
  readonly period?: Period;
  readonly intervalMinutes?: number;
  readonly registered?: RegisteredSite;
}

/** A whole year that begins on a Monday. */
export const YEAR: Period = periodFrom('2024-01-01', 366);

export function periodFrom(date: string, days: number): Period {
  const from = Date.parse(date) / 86_400_000;
  return { from, to: from + days - 1 };
}

export function siteWhere({ site = 'KZ-1', load, bytesIn, bytesOut, ...when }: Story): SiteCells {
  const quantities = new Map<Quantity, QuantityCells>();
  if (load !== undefined) quantities.set('load', cellsWhere(load, { ...when, unit: MILLIWATTS_PER_KW }));
  if (bytesIn !== undefined) quantities.set('bytes_in', cellsWhere(bytesIn, { ...when, unit: 1 }));
  if (bytesOut !== undefined) quantities.set('bytes_out', cellsWhere(bytesOut, { ...when, unit: 1 }));
  return { site, quantities };
}

export function profileWhere(story: Story): Profile {
  return profileOf(siteWhere(story), story.registered ?? {}, story.period ?? YEAR);
}

/** Cells of a load in kW. */
export function loadCells(load: Curve, when: Pick<Story, 'period' | 'intervalMinutes'> = {}): QuantityCells {
  return cellsWhere(load, { ...when, unit: MILLIWATTS_PER_KW });
}

const UTC = zoneOf('UTC');

interface Cut extends Pick<Story, 'period' | 'intervalMinutes'> {
  /** What one unit of the curve is in the fixed point of its quantity. */
  readonly unit: number;
}

function cellsWhere(curve: Curve, { period = YEAR, intervalMinutes = 60, unit }: Cut): QuantityCells {
  const cells = new QuantityCells();
  for (let day = 0; day < daysIn(period); day += 1) {
    for (let minute = 0; minute < 1440; minute += intervalMinutes) {
      const value = curve(minute / 60, day);
      if (value === undefined) continue;
      cells.put(Math.round(value * unit), momentAt(UTC, (period.from + day) * 1440 + minute), 0);
    }
  }
  return cells;
}

/** Saturdays and Sundays of a period that begins on a Monday. */
export function isRestDay(day: number): boolean {
  return day % 7 >= 5;
}

/** A number between -1 and 1 that looks random and is always the same. */
export function wobble(hour: number, day: number): number {
  const far = Math.sin(day * 127.1 + hour * 311.7) * 43758.5453;
  return 2 * (far - Math.floor(far)) - 1;
}
