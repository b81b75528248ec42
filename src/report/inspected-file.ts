/** What is told of one inspected file, from what was found in it. */
import type { Failure } from '../failure.ts';
import type { Amounts } from '../readings/amounts.ts';
import type { Example, Examples } from '../readings/examples.ts';
import type { Fate, Ledger } from '../readings/ledger.ts';
import type { CellsSource } from '../sources/cells-layout.ts';
import type { Input } from '../sources/input.ts';
import { meaningOfColumn } from '../sources/long.ts';
import type { Register } from '../sources/sites.ts';
import type { ReadingSource, RegisterSource, Source } from '../sources/source.ts';
import { offsetAt, type Zone } from '../sources/zone.ts';
import { fromMilliwatts } from '../units.ts';
import type { InspectedFile } from './inspection.ts';
import type { Coded } from './report.ts';

/** A file that cannot be read; what is known of it all the same may stand beside. */
export function failedFile(
  path: string,
  failure: Failure,
  known: Partial<InspectedFile> = {},
): InspectedFile {
  return {
    ...UNKNOWN,
    ...known,
    path,
    failure: {
      code: failure.code,
      exit_code: failure.exitCode,
      says: failure.message,
      where: failure.where ?? null,
      remedy: failure.remedy ?? null,
    },
  };
}

/** What is known of a file that was opened. */
export function openedFile({ name, sha256, bytes, compression }: Input): InspectedFile {
  return { ...UNKNOWN, path: name, sha256, bytes, is_gzip: compression === 'gzip', compression };
}

/** What is known of a file that was recognised. */
export function recognisedFile(source: Source): InspectedFile {
  const { table, decisions } = source;
  return {
    ...openedFile(table.input),
    role: source.role,
    layout: source.layout,
    encoding: table.encoding,
    delimiter: table.delimiter,
    header_line: table.headerLine,
    decisions: decisions.map(({ about, value, because, certainty }) => ({
      about,
      value,
      because,
      certainty,
    })),
    columns: Object.entries(source.columns).map(([meaning, header]) => ({
      meaning,
      header,
      ...valueColumn(source, meaning),
    })),
    ...(source.kind === 'readings'
      ? { time_zone: source.zone.id, interval_minutes: source.intervalMinutes ?? null }
      : {}),
  };
}

/** What was found in a file of readings. */
export interface FoundReadings extends Examples {
  readonly ledger: Ledger;
  readonly amounts: Amounts;
  readonly notes: readonly Coded[];
}

/** A file of readings, with what was read from it. */
export function readingsFile(
  source: ReadingSource,
  { ledger, amounts, examples, span, notes }: FoundReadings,
): InspectedFile {
  const zoneAt = (site: string) => source.siteZones?.get(site) ?? source.zone;
  return {
    ...recognisedFile(source),
    examples: examples.map((example) => exampleReport(example, zoneAt(example.site))),
    ...amountsReport(amounts),
    period: span === undefined ? null : { first_utc: utc(span.first), last_utc: utc(span.last) },
    readings: readingsReport(ledger, source.quality === undefined ? null : amounts.estimated),
    notes: notes.map((note) => ({ ...note, data: { ...note.data } })),
  };
}

/** A file of cells, with what is in them. */
export function cellsFile({ table }: CellsSource, ledger: Ledger, amounts: Amounts): InspectedFile {
  return {
    ...openedFile(table.input),
    role: 'cells',
    layout: 'cells',
    encoding: table.encoding,
    delimiter: table.delimiter,
    header_line: table.headerLine,
    decisions: table.decisions.map((decision) => ({ ...decision })),
    ...amountsReport(amounts),
    readings: readingsReport(ledger, amounts.estimated),
  };
}

function amountsReport({ sites, resolutions, bytesIn, bytesOut }: Amounts) {
  const energies = sites.flatMap(({ energy }) => energy ?? []);
  return {
    sites: sites.length,
    first_sites: sites.slice(0, SITES_NAMED).map(({ site }) => site),
    resolutions: resolutions.map(({ minutes, siteDays }) => ({ minutes, site_days: siteDays })),
    energy_kwh: energies.length === 0 ? null : rounded(energies.reduce((sum, energy) => sum + energy, 0)),
    bytes_in: bytesIn ?? null,
    bytes_out: bytesOut ?? null,
  };
}

/** A register of sites, with what was read from it. */
export function registerFile(
  source: RegisterSource,
  { sites, problems, mapped = new Set() }: Register,
): InspectedFile {
  const names = [...sites.keys(), ...mapped];
  return {
    ...recognisedFile(source),
    sites: names.length,
    first_sites: names.slice(0, SITES_NAMED),
    notes: problems.map(({ code, where, says }) => ({ code, says: `${where}: ${says}`, data: { where } })),
  };
}

const SITES_NAMED = 5;

function valueColumn(
  source: Source,
  meaning: string,
): Pick<InspectedFile['columns'][number], 'unit' | 'decimal_mark'> {
  const value =
    source.kind === 'readings'
      ? source.values.find((column) => meaningOfColumn(column) === meaning)
      : undefined;
  return value === undefined
    ? { unit: null, decimal_mark: null }
    : { unit: value.unit.name, decimal_mark: value.numbers.decimal };
}

function exampleReport({ which, line, texts, site, instant, column, value }: Example, zone: Zone) {
  const isLoad = column.quantity === 'load';
  return {
    which,
    line,
    site_text: texts[0],
    time_text: texts[1],
    value_text: texts[2],
    site_id: site,
    quantity: column.quantity,
    start_utc: utc(instant),
    start_local: local(instant, zone),
    time_zone: zone.id,
    value: isLoad ? rounded(fromMilliwatts(value)) : value,
    unit: isLoad ? ('kW' as const) : ('B' as const),
  };
}

function readingsReport(ledger: Ledger, estimated: number | null): NonNullable<InspectedFile['readings']> {
  const kinds = FATES.flatMap((fate) => ledger.entries(fate).map((entry) => ({ ...entry, fate })));
  return {
    lines: ledger.lines,
    read: ledger.read,
    used: ledger.used,
    rejected: ledger.count('rejected'),
    duplicate: ledger.count('duplicate'),
    ignored: ledger.count('ignored'),
    estimated,
    kinds: kinds.map(({ code, fate, count, first, says }) => ({ code, fate, count, first, says })),
  };
}

const FATES = ['rejected', 'duplicate', 'ignored'] as const satisfies readonly Fate[];
const MILLISECONDS_A_MINUTE = 60_000;
const MINUTES_AN_HOUR = 60;

/** `2024-01-30T18:00Z`. */
function utc(instant: number): string {
  return `${new Date(instant * MILLISECONDS_A_MINUTE).toISOString().slice(0, 16)}Z`;
}

/** `2024-01-31 00:00 +06:00`. */
function local(instant: number, zone: Zone): string {
  const offset = offsetAt(zone, instant);
  const two = (part: number) => `${part}`.padStart(2, '0');
  const [hours, minutes] = [
    Math.floor(Math.abs(offset) / MINUTES_AN_HOUR),
    Math.abs(offset) % MINUTES_AN_HOUR,
  ];
  const wall = new Date((instant + offset) * MILLISECONDS_A_MINUTE)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ');
  return `${wall} ${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

/** To a milliwatt or a milliwatt-hour, which is all that was kept. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

const UNKNOWN: InspectedFile = {
  path: '',
  failure: null,
  role: null,
  layout: null,
  sha256: null,
  bytes: null,
  is_gzip: null,
  compression: null,
  encoding: null,
  delimiter: null,
  header_line: null,
  decisions: [],
  columns: [],
  time_zone: null,
  interval_minutes: null,
  examples: [],
  sites: null,
  first_sites: [],
  period: null,
  resolutions: [],
  energy_kwh: null,
  bytes_in: null,
  bytes_out: null,
  implied: [],
  readings: null,
  notes: [],
};
