/**
 * A mapping: what was decided about files of a kind, written down, so that this file and later ones of its kind are
 * read the same way without guessing. An entry is for a file of its name, or else for one with its very header.
 */
import { basename } from 'node:path';
import { z } from 'zod';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import type { TimeForm } from './clock.ts';
import { DATE_ORDERS } from './date-order.ts';
import { ENCODINGS } from './encoding.ts';
import { tablesIn } from './forms/index.ts';
import type { Input } from './input.ts';
import { INTERVALS } from './interval-minutes.ts';
import { LABELS } from './label.ts';
import type { NumberFormat } from './numbers.ts';
import { QUANTITIES, UNIT_NAMES } from './quantity.ts';
import type { Hints, Source } from './source.ts';
import type { Delimiter, Table } from './table.ts';
import { zoneOf } from './zone.ts';

export const MAPPING_SCHEMA = 'mining-audit/mapping/1';

const DELIMITERS = [',', ';', '\t', '|'] as const satisfies readonly Delimiter[];

const numbers = z.strictObject({ decimal: z.enum(['.', ',']), has_thousands: z.boolean() });

const times = z.strictObject({
  dates: z.enum(DATE_ORDERS).optional(),
  dotted_dates: z.enum(DATE_ORDERS).optional(),
  counted_ms: z.number().positive().optional(),
  numbered: z.strictObject({ first: z.int(), minutes: z.int().positive() }).optional(),
  is_range: z.boolean().optional(),
});

const entry = z.strictObject({
  file: z.string().describe('name without its folder'),
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum(DELIMITERS),
  header_line: z.int().positive().describe('the line that holds the header, or the first of those that do'),
  header: z.array(z.string()).describe('by which a file of another name is known to be of this kind'),
  columns: z.record(z.string(), z.string()).describe('meaning -> header'),
  numbers: z.record(z.string(), numbers).describe('header -> how its numbers are written'),
  units: z.partialRecord(z.enum(QUANTITIES), z.enum(UNIT_NAMES)).describe('quantity -> unit'),
  times: times.describe('how its times are written'),
  label: z.enum(LABELS).nullable().describe('which end of its interval a time names'),
  time_zone: z.string().nullable(),
  interval_minutes: z
    .int()
    .refine((minutes) => INTERVALS.includes(minutes), {
      error: () => words`no length of interval that is read`,
    })
    .nullable(),
});

export const mappingSchema = z.strictObject({ schema: z.literal(MAPPING_SCHEMA), inputs: z.array(entry) });

export type Mapping = z.infer<typeof mappingSchema>;
type Entry = Mapping['inputs'][number];

/** What was decided about each source. */
export function mappingOf(sources: readonly Source[]): Mapping {
  return { schema: MAPPING_SCHEMA, inputs: sources.map(entryOf) };
}

/**
 * The hints for one input: what the user says of it, and where the user says nothing, what the mapping does. Throws a
 * Failure that says what differs where the header is not that of the mapping.
 */
export async function hintsFor(input: Input, hints: Hints, mapping: Mapping | undefined): Promise<Hints> {
  if (mapping === undefined) return hints;
  const named = mapping.inputs.filter(({ file }) => file === basename(input.name));
  const misfits: Misfit[] = [];
  for (const candidate of named.length > 0 ? named : mapping.inputs) {
    const followed = following(candidate, hints);
    const headers = Array.from(await tablesIn(input, followed), ({ header }) => header);
    const [differences = [words`line ${candidate.header_line} is no header`]] = headers
      .map((header) => differencesOf(header, candidate.header))
      .sort((a, b) => a.length - b.length);
    if (differences.length === 0) return followed;
    misfits.push({ entry: candidate, differences });
  }
  throw misfit(input, misfits);
}

function entryOf(source: Source): Entry {
  const { table, columns } = source;
  const isReadings = source.kind === 'readings';
  return {
    file: basename(table.input.name),
    encoding: table.encoding,
    delimiter: table.delimiter,
    header_line: table.headerLine,
    header: [...table.header],
    columns: { ...columns, ...timesApart(columns['time'], table), ...revisionOf(source) },
    numbers: isReadings
      ? Object.fromEntries(source.values.map(({ header, numbers: format }) => [header, written(format)]))
      : { [ALL]: written(source.numbers) },
    units: isReadings
      ? Object.fromEntries(source.values.map(({ quantity, unit }) => [quantity, unit.name]))
      : {},
    times: writtenTimes(source.times),
    label: isReadings ? source.label : null,
    time_zone: isReadings ? source.zone.id : null,
    interval_minutes: isReadings ? (source.intervalMinutes ?? null) : null,
  };
}

/** For all the numbers of a register. */
const ALL = '*';

/** Date and time of day are shown as one column, and are two. */
function timesApart(shown: string | undefined, { header }: Table): Record<string, string> {
  if (shown === undefined || header.includes(shown)) return {};
  for (const time of header) {
    const ofDay = header.find((other) => `${time} + ${other}` === shown);
    if (ofDay !== undefined) return { time, clock_time: ofDay };
  }
  return {};
}

function revisionOf(source: Source): Record<string, string> {
  if (source.kind !== 'readings' || source.revision === undefined) return {};
  return { revision: source.table.header[source.revision]! };
}

function written({ decimal, hasThousands }: NumberFormat): Entry['numbers'][string] {
  return { decimal, has_thousands: hasThousands };
}

function writtenTimes({ dates, dottedDates, countedMs, numbered, isRange }: TimeForm): Entry['times'] {
  return {
    ...(dates === undefined ? {} : { dates }),
    ...(dottedDates === undefined ? {} : { dotted_dates: dottedDates }),
    ...(countedMs === undefined ? {} : { counted_ms: countedMs }),
    ...(numbered === undefined ? {} : { numbered: { ...numbered } }),
    ...(isRange === undefined ? {} : { is_range: isRange }),
  };
}

/** An entry as hints; the user's own word goes before it. */
function following(of: Entry, hints: Hints): Hints {
  const isZoneOpen = of.time_zone === null || hints.isZoneSaid === true;
  return {
    ...hints,
    encoding: hints.encoding ?? of.encoding,
    delimiter: hints.delimiter ?? of.delimiter,
    headerLine: hints.headerLine ?? of.header_line,
    label: hints.label ?? of.label ?? undefined,
    columns: { ...of.columns, ...hints.columns },
    ...(isZoneOpen ? {} : { zone: zoneOf(of.time_zone!), isZoneSaid: true }),
    mapped: {
      units: of.units,
      numbersOf: (header) => read(of.numbers[header] ?? of.numbers[ALL]),
      times: {
        dates: of.times.dates,
        dottedDates: of.times.dotted_dates,
        countedMs: of.times.counted_ms,
        numbered: of.times.numbered,
        isRange: of.times.is_range,
      },
      intervalMinutes: of.interval_minutes ?? undefined,
    },
  };
}

function read(numbersOf: Entry['numbers'][string] | undefined): NumberFormat | undefined {
  return numbersOf === undefined
    ? undefined
    : { decimal: numbersOf.decimal, hasThousands: numbersOf.has_thousands };
}

interface Misfit {
  readonly entry: Entry;
  readonly differences: readonly string[];
}

/** How a header differs from the one that was mapped, a phrase for each. */
function differencesOf(header: readonly string[], mapped: readonly string[]): string[] {
  const gone = mapped.filter((name) => !header.includes(name)).map((name) => words`"${name}" is missing`);
  const added = header.filter((name) => !mapped.includes(name)).map((name) => words`"${name}" is new`);
  if (gone.length + added.length > 0) return [...gone, ...added];
  const isSame = header.length === mapped.length && header.every((name, i) => name === mapped[i]);
  return isSame ? [] : [words`its columns are in another order`];
}

const DIFFERENCES_SHOWN = 5;

function misfit({ name }: Input, misfits: readonly Misfit[]): Failure {
  const remedy = words`Inspect it anew: mining-audit inspect ${name} --save-mapping mapping.json`;
  const [nearest] = misfits.toSorted((a, b) => a.differences.length - b.differences.length);
  if (nearest === undefined) {
    return new Failure('mapping_differs', EXIT.unreadable, words`the mapping has no file in it`, {
      where: name,
      remedy,
    });
  }
  const { entry: of, differences } = nearest;
  const more = differences.length - DIFFERENCES_SHOWN;
  const shown = differences.slice(0, DIFFERENCES_SHOWN).join(', ');
  const listed = more > 0 ? words`${shown} and ${more} more` : shown;
  return new Failure(
    'mapping_differs',
    EXIT.unreadable,
    words`the header is not that of "${of.file}" in the mapping: ${listed}`,
    { where: `${name}:${of.header_line}`, remedy },
  );
}
