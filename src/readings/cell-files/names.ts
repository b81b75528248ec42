/** How quantities, facets and the keys of cells are called in a file, and what is meant by what is called so. */
import { QUANTITIES, type Quantity } from '../../sources/quantity.ts';
import { remembering } from '../../sources/remembering.ts';
import { dayName } from '../calendar.ts';
import { LEVEL_EDGES, ZERO_BIN } from '../level.ts';

/** The unit is part of the name; mW would be taken for megawatts. */
export const QUANTITY_NAMES: Readonly<Record<Quantity, string>> = {
  load: 'load_milliwatts',
  bytes_in: 'bytes_in',
  bytes_out: 'bytes_out',
};

export const QUANTITY_NAMED = new Map(QUANTITIES.map((quantity) => [QUANTITY_NAMES[quantity], quantity]));

/** The facets that hold cells; each holds all readings. */
export const FACETS = ['day', 'clock', 'level'] as const;
export type FacetName = (typeof FACETS)[number];

interface KeyNames {
  readonly nameOf: (key: number) => string;
  /** Undefined if no key is called so. */
  readonly keyOf: (name: string) => number | undefined;
}

/** Days and hours repeat from site to site: those of some decades. */
const REMEMBERED = 1 << 14;

export const KEYS: Readonly<Record<FacetName, KeyNames>> = {
  day: { nameOf: dayName, keyOf: remembering(REMEMBERED, dayNamed) },
  clock: { nameOf: clockName, keyOf: remembering(REMEMBERED, clockNamed) },
  level: { nameOf: String, keyOf: levelNamed },
};

const DAY_MS = 86_400_000;

/** Days of readings lie from 1990 to 2059, and east of Greenwich or west of it in the years beside. */
const FIRST_DAY = Date.UTC(1989, 11, 31) / DAY_MS;
const LAST_DAY = Date.UTC(2060, 0, 1) / DAY_MS;

function dayNamed(name: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/u.test(name)) return undefined;
  const day = Date.parse(name) / DAY_MS;
  const isDay = day >= FIRST_DAY && day <= LAST_DAY && dayName(day) === name;
  return isDay ? day : undefined;
}

const HOURS = 24;
const MONTHS = 12;
const DAY_TYPES = ['weekday', 'weekend'];

/** `2022-01 weekday 13` for the hour from 13:00 on Mondays to Fridays of January 2022. */
function clockName(key: number): string {
  const [type, hour] = [Math.floor(key / HOURS) % DAY_TYPES.length, key % HOURS];
  const month = Math.floor(key / HOURS / DAY_TYPES.length);
  const [year, ofYear] = [1970 + Math.floor(month / MONTHS), 1 + (month % MONTHS)];
  return `${year}-${padded(ofYear)} ${DAY_TYPES[type]} ${padded(hour)}`;
}

function clockNamed(name: string): number | undefined {
  const [, month, type, hour] = /^(\d{4}-\d\d) (weekday|weekend) ([01]\d|2[0-3])$/u.exec(name) ?? [];
  const isMonth = ['01', '31'].some((day) => dayNamed(`${month}-${day}`) !== undefined);
  if (!isMonth) return undefined;
  const [year, ofYear] = month!.split('-').map(Number);
  const months = (year! - 1970) * MONTHS + ofYear! - 1;
  return (months * DAY_TYPES.length + DAY_TYPES.indexOf(type!)) * HOURS + Number(hour);
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

function levelNamed(name: string): number | undefined {
  const bin = /^(?:-1|0|[1-9]\d{0,2})$/u.test(name) ? Number(name) : Number.NaN;
  return bin >= ZERO_BIN && bin < LEVEL_EDGES.length - 1 ? bin : undefined;
}
