/**
 * Quantities and the units in which files hold them. Inside, load is in whole milliwatts and traffic in whole bytes
 * per interval: exact integers, whatever the unit of the file.
 */
import { MILLIWATTS_PER_KW } from '../units.ts';

export const QUANTITIES = ['load', 'bytes_in', 'bytes_out'] as const;
export type Quantity = (typeof QUANTITIES)[number];

type Dimension = 'power' | 'energy' | 'data' | 'rate';

export interface Unit {
  readonly name: UnitName;
  readonly dimension: Dimension;
  /** Milliwatts, milliwatt-hours, bytes, or bytes a minute in one of this unit. */
  readonly scale: number;
}

/** In a minute, of which every interval is a whole number. */
const SECONDS = 60;

const SCALES = {
  W: ['power', MILLIWATTS_PER_KW / 1000],
  kW: ['power', MILLIWATTS_PER_KW],
  MW: ['power', MILLIWATTS_PER_KW * 1000],
  GW: ['power', MILLIWATTS_PER_KW * 1e6],
  Wh: ['energy', MILLIWATTS_PER_KW / 1000],
  kWh: ['energy', MILLIWATTS_PER_KW],
  MWh: ['energy', MILLIWATTS_PER_KW * 1000],
  GWh: ['energy', MILLIWATTS_PER_KW * 1e6],
  B: ['data', 1],
  kB: ['data', 1e3],
  MB: ['data', 1e6],
  GB: ['data', 1e9],
  KiB: ['data', 2 ** 10],
  MiB: ['data', 2 ** 20],
  GiB: ['data', 2 ** 30],
  bit: ['data', 1 / 8],
  kbit: ['data', 1e3 / 8],
  Mbit: ['data', 1e6 / 8],
  Gbit: ['data', 1e9 / 8],
  TB: ['data', 1e12],
  TiB: ['data', 2 ** 40],
  'B/s': ['rate', SECONDS],
  'kB/s': ['rate', SECONDS * 1e3],
  'MB/s': ['rate', SECONDS * 1e6],
  'GB/s': ['rate', SECONDS * 1e9],
  'KiB/s': ['rate', SECONDS * 2 ** 10],
  'MiB/s': ['rate', SECONDS * 2 ** 20],
  'GiB/s': ['rate', SECONDS * 2 ** 30],
  'bit/s': ['rate', SECONDS / 8],
  'kbit/s': ['rate', (SECONDS * 1e3) / 8],
  'Mbit/s': ['rate', (SECONDS * 1e6) / 8],
  'Gbit/s': ['rate', (SECONDS * 1e9) / 8],
} as const satisfies Record<string, readonly [Dimension, number]>;

export type UnitName = keyof typeof SCALES;
export const UNIT_NAMES = Object.keys(SCALES) as UnitName[];

/** Units that `--unit` takes: those of load. */
export const LOAD_UNITS = ['kW', 'MW', 'W', 'kWh', 'MWh', 'Wh'] as const satisfies readonly UnitName[];

/** How units are written in headers, in lower case and without marks between the letters. */
const SPELLINGS: Readonly<Record<string, UnitName>> = {
  w: 'W',
  watt: 'W',
  watts: 'W',
  вт: 'W',
  kw: 'kW',
  квт: 'kW',
  mw: 'MW',
  мвт: 'MW',
  тысквт: 'MW',
  мыңквт: 'MW',
  gw: 'GW',
  гвт: 'GW',
  млнквт: 'GW',
  wh: 'Wh',
  втч: 'Wh',
  kwh: 'kWh',
  квтч: 'kWh',
  mwh: 'MWh',
  мвтч: 'MWh',
  gwh: 'GWh',
  гвтч: 'GWh',
  b: 'B',
  byte: 'B',
  bytes: 'B',
  octets: 'B',
  байт: 'B',
  байты: 'B',
  б: 'B',
  kb: 'kB',
  kbytes: 'kB',
  кб: 'kB',
  кбайт: 'kB',
  mb: 'MB',
  mbytes: 'MB',
  мб: 'MB',
  мбайт: 'MB',
  gb: 'GB',
  gbytes: 'GB',
  гб: 'GB',
  гбайт: 'GB',
  kib: 'KiB',
  киб: 'KiB',
  mib: 'MiB',
  миб: 'MiB',
  gib: 'GiB',
  гиб: 'GiB',
  tb: 'TB',
  tbytes: 'TB',
  тб: 'TB',
  тбайт: 'TB',
  tib: 'TiB',
  тиб: 'TiB',
  bit: 'bit',
  bits: 'bit',
  бит: 'bit',
  kbit: 'kbit',
  kbits: 'kbit',
  кбит: 'kbit',
  mbit: 'Mbit',
  mbits: 'Mbit',
  мбит: 'Mbit',
  gbit: 'Gbit',
  gbits: 'Gbit',
  гбит: 'Gbit',
  // As rate-spelling.ts writes them.
  byteps: 'B/s',
  kbyteps: 'kB/s',
  mbyteps: 'MB/s',
  gbyteps: 'GB/s',
  kibyteps: 'KiB/s',
  mibyteps: 'MiB/s',
  gibyteps: 'GiB/s',
  bitps: 'bit/s',
  kbitps: 'kbit/s',
  mbitps: 'Mbit/s',
  gbitps: 'Gbit/s',
};

/** Energy is the unit of power and a word for the hour. */
const HOUR_WORD = /(?<=(?:вт|w))(?:час|сағат|сағ|hours?|hrs?|ч)$/u;

/** Thousands and millions of a unit that is there already. */
const MULTIPLES: Readonly<Record<string, UnitName>> = {
  тысвтч: 'kWh',
  мыңвтч: 'kWh',
  тысквтч: 'MWh',
  мыңквтч: 'MWh',
  млнквтч: 'GWh',
};

/** The unit that a word in a header spells, if it is one: `кВт`, `kWh`, `bytes`. */
export function unitSpelled(word: string): Unit | undefined {
  const spelling = word.replace(HOUR_WORD, /[a-z]/u.test(word) ? 'h' : 'ч');
  const name = NAMED.get(spelling);
  return name === undefined ? undefined : unitNamed(name);
}

const NAMED = new Map<string, UnitName>([...Object.entries(SPELLINGS), ...Object.entries(MULTIPLES)]);

export function unitNamed(name: UnitName): Unit {
  const [dimension, scale] = SCALES[name];
  return { name, dimension, scale };
}

/** Whether it measures traffic: a volume, or a rate that makes one with the length of its interval. */
export function isOfTraffic({ dimension }: Unit): boolean {
  return dimension === 'data' || dimension === 'rate';
}
