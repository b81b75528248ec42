/**
 * The inspection: what each file is taken for and why, what was read from it, and what would be rejected. One object
 * for every renderer, as the report is. Version 1 only grows.
 */

import { z } from 'zod';
import { COMPRESSIONS } from '../sources/compression.ts';
import { jsonText } from './json-text.ts';

export const INSPECTION_SCHEMA = 'mining-audit/inspection/1';

const count = z.int().nonnegative();
const number = z.number();

const failure = z.strictObject({
  code: z.string(),
  exit_code: count,
  says: z.string(),
  where: z.string().nullable(),
  remedy: z.string().nullable(),
});

const decision = z.strictObject({
  about: z.string(),
  value: z.string(),
  because: z.string().describe('the evidence, as the end of a sentence'),
  certainty: z.enum(['said', 'proven', 'likely', 'assumed']),
});

const column = z.strictObject({
  meaning: z.string(),
  header: z.string(),
  unit: z.string().nullable(),
  decimal_mark: z.enum(['.', ',']).nullable(),
});

const example = z.strictObject({
  which: z.enum(['first', 'largest', 'last']),
  line: count,
  site_text: z.string(),
  time_text: z.string(),
  value_text: z.string(),
  site_id: z.string(),
  quantity: z.string(),
  start_utc: z.string(),
  start_local: z.string().describe('interval start on the local clock, with its offset'),
  time_zone: z.string(),
  value: number.describe('kW, or bytes per interval'),
  unit: z.enum(['kW', 'B']),
});

const implied = z.strictObject({
  unit: z.string(),
  interval_minutes: number.nullable().describe('of energy: the interval over which it is spread'),
  is_taken: z.boolean().describe('whether the file is taken to be in this unit'),
  median_site_kw: number,
  all_sites_mw: number,
});

const kind = z.strictObject({
  code: z.string(),
  fate: z.enum(['rejected', 'duplicate', 'ignored']),
  count,
  first: z.string().describe('file:line:column of the first of them'),
  says: z.string(),
});

const readings = z.strictObject({
  lines: count,
  read: count,
  used: count,
  rejected: count,
  duplicate: count,
  ignored: count,
  estimated: count.nullable().describe('kept readings that the utility filled in; null where no column says'),
  kinds: z.array(kind).describe('why readings would not be used'),
});

const coded = z.strictObject({
  code: z.string(),
  says: z.string(),
  data: z.record(z.string(), z.union([z.string(), number, z.boolean(), z.null()])),
});

const file = z.strictObject({
  path: z.string(),
  failure: failure
    .nullable()
    .describe('why the file cannot be read; what is known of it otherwise stands beside it'),
  role: z.enum(['load', 'traffic', 'load_and_traffic', 'register', 'cells']).nullable(),
  layout: z.string().nullable(),
  sha256: z.string().nullable(),
  bytes: count.nullable(),
  is_gzip: z.boolean().nullable().describe('as `compression` says'),
  compression: z.enum(COMPRESSIONS).nullable().describe('how the file is packed, by its content'),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  header_line: count.nullable().describe('from 1'),
  decisions: z.array(decision),
  columns: z.array(column),
  time_zone: z.string().nullable(),
  interval_minutes: number.nullable(),
  examples: z.array(example),
  sites: count.nullable(),
  first_sites: z.array(z.string()).describe('some of their names'),
  period: z
    .strictObject({ first_utc: z.string(), last_utc: z.string() })
    .nullable()
    .describe('start of the first and of the last interval'),
  resolutions: z.array(z.strictObject({ minutes: number, site_days: count })),
  energy_kwh: number.nullable(),
  bytes_in: number.nullable(),
  bytes_out: number.nullable(),
  implied: z.array(implied).describe('what the sites would draw, if the load were in this unit'),
  readings: readings.nullable(),
  notes: z.array(coded),
});

export const inspectionSchema = z.strictObject({
  schema: z.literal(INSPECTION_SCHEMA),
  tool: z.strictObject({ name: z.literal('mining-audit'), version: z.string() }),
  files: z.array(file),
});

export type Inspection = z.infer<typeof inspectionSchema>;
export type InspectedFile = z.infer<typeof file>;

/** The inspection for programs; through its own schema, so that no forgotten field and no NaN gets out. */
export function inspectionJson(inspection: Inspection): string {
  return `${jsonText(inspectionSchema.parse(inspection), 2)}\n`;
}
