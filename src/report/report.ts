/**
 * The report: the one object every renderer reads and every other program may rely on. Snake case, units in the
 * names, no NaN; `null` where the data cannot say. Version 1 only grows: fields are added, never renamed, and those that
 * the first reports did not have are optional, so that these can still be read.
 */
import { z } from 'zod';
import { UNEXPLAINED } from '../estimate/compare.ts';
import { FIRMNESS, KINDS, MINING, POWER } from '../estimate/reference.ts';
import { breakdownsSchema } from './breakdowns.ts';
import { closureSchema, closureTotalSchema } from './closures.ts';
import { dossierSchema } from './dossiers.ts';
import { feederSchema } from './feeders.ts';
import { interval } from './interval.ts';
import { knownSchema, knownTotalSchema } from './known.ts';
import { licenceSchema, licenceTotalSchema } from './licences.ts';
import { blockAtSchema, measuresSchema } from './measures.ts';
import { siteOfPointsSchema } from './points.ts';
import { assumptionSchema, sensitivitySchema } from './sensitivity.ts';
import { unseenSchema } from './unseen.ts';
import { correctedSchema, visitSchema } from './visits.ts';

export const REPORT_SCHEMA = 'mining-audit/report/1';

const count = z.int().nonnegative();
const number = z.number();
const share = z.number().min(0).max(1);

const verdict = z
  .enum(['suspected', 'unclear', 'unremarkable', 'not_assessed', 'licensed', 'over_licence'])
  .describe(
    '`suspected` and `over_licence` are flagged, unless `known` leaves the site out. Nobody is called guilty.',
  );

const reject = z.strictObject({
  code: z.string(),
  count,
  first: z.string().describe('file:line:column of the first of them'),
  says: z.string(),
});

const decision = z.strictObject({
  about: z.string(),
  value: z.string(),
  because: z.string().describe('the evidence, as the end of a sentence'),
  certainty: z.enum(['said', 'proven', 'likely', 'assumed']),
});

const implied = z
  .strictObject({
    median_site_kw: number,
    largest_site_kw: number,
    total_mw: number,
    otherwise: z
      .strictObject({ unit: z.string(), median_site_kw: number })
      .nullable()
      .describe('the median if what was taken for energy were power, or the other way round; null if alike'),
  })
  .describe('mean loads of the sites, if the unit is right: a factor of a thousand shows at a glance');

const cellsFrom = z.strictObject({
  path: z.string(),
  role: z.enum(['load', 'traffic', 'load_and_traffic']),
  sha256: z.string(),
  time_zones: z.array(z.string()),
  readings_read: count,
  readings_used: count,
  readings_rejected: count,
  readings_duplicate: count,
  readings_ignored: count,
});

const input = z
  .strictObject({
    path: z.string(),
    role: z.enum(['load', 'traffic', 'load_and_traffic', 'register', 'cells']),
    sha256: z.string(),
    bytes: count,
    encoding: z.string(),
    delimiter: z.string(),
    decimal_mark: z.enum(['.', ',']),
    layout: z.string(),
    columns: z.record(z.string(), z.string()).describe('meaning -> the header it was read from'),
    unit: z.string().nullable(),
    time_zone: z.string().nullable(),
    interval_minutes: number.nullable(),
    decisions: z.array(decision).optional().describe('what the file was taken for, and why'),
    implied: implied.nullable().optional().describe('null without a load'),
    cells_from: z.array(cellsFrom).optional().describe('of cells: the files whose readings are in them'),
    lines_read: count,
    readings_read: count,
    readings_used: count,
    readings_rejected: count,
    readings_duplicate: count,
    readings_ignored: count,
    rejects: z.array(reject),
    duplicates: z.array(reject),
    ignored: z.array(reject),
  })
  .describe(
    'readings_read = used + rejected + duplicate + ignored, always. A reading is one value of one quantity.',
  );

const reference = z.strictObject({
  id: z.string(),
  kind: z.enum(KINDS),
  who: z.string(),
  date: z.string(),
  mw: number,
  farms: count.nullable(),
  mining: z.enum(MINING).nullable().optional().describe('which mining it counts; null if it is not said'),
  power: z.enum(POWER).nullable().optional().describe('which power it counts; null if it is not said'),
  firmness: z.enum(FIRMNESS).nullable().optional().describe('null of a figure of one’s own'),
  counts: z.string().describe('what the figure counts'),
  source: z.string(),
});

const evidence = z.strictObject({
  indicator: z.string(),
  family: z.enum(['shape', 'size', 'change', 'network', 'event', 'register']),
  value: number,
  unit: z.string(),
  bits: number.describe('log2 of how many times likelier mining has become; negative speaks for the site'),
  says: z.string(),
});

const coded = z.strictObject({
  code: z.string(),
  says: z.string(),
  data: z.record(z.string(), z.union([z.string(), number, z.boolean(), z.null()])),
});

const site = z.strictObject({
  site_id: z.string(),
  name: z.string().nullable(),
  sector: z.string().nullable(),
  region: z.string().nullable(),
  point_of: z.string().nullable().optional().describe('the site of which this is a metering point'),
  feeder: z.string().nullable().optional(),
  owner: z.string().nullable().optional(),
  verdict,
  probability: share.nullable(),
  block_mw: interval
    .nullable()
    .describe('size of the block if it is mining: the added block, not the whole site'),
  block_mean_mw: number
    .nullable()
    .optional()
    .describe(
      'mean size of the block if it is mining: what sums are made of; block_mw.central is its median',
    ),
  block_at: blockAtSchema.nullable().optional(),
  expected_mw: number
    .nullable()
    .describe(
      'probability x block_mean_mw; for over_licence the excess. To the watt, so that those of all sites add up to totals.suspected_mw',
    ),
  least_visible_kw: number
    .nullable()
    .optional()
    .describe(
      'the smallest block that would be noticed there (totals.unseen.definition); null where unknown',
    ),
  onset: z
    .string()
    .nullable()
    .describe('local calendar day on which the block appeared; null if before the data'),
  load: z
    .strictObject({
      mean_kw: number.nullable(),
      recent_kw: number
        .nullable()
        .describe('mean of the last 28 days of the scan; null when the site has no data there'),
      peak_kw: number.nullable(),
      p99_kw: number.nullable(),
      base_kw: number.nullable(),
      load_factor: number.nullable().describe('mean / peak'),
      load_factor_p99: number.nullable().describe('mean / P99: one spike ruins the peak'),
      variation: number.nullable().describe('standard deviation / mean'),
      night_to_day: number.nullable(),
      energy_mwh: number.nullable(),
      estimated_share: share
        .nullable()
        .optional()
        .describe(
          'readings that the utility filled in / all readings; null where no file flags its readings',
        ),
      zero_days: z
        .strictObject({ before: count, missing: count, kept: count })
        .optional()
        .describe(
          'days of zeros: before the first load and among others, both taken as missing; and kept as they are',
        ),
    })
    .nullable(),
  traffic: z
    .strictObject({
      bytes_per_kwh: number.nullable(),
      mean_bytes_per_day: number.nullable(),
      floor_share: number.nullable().describe('traffic exceeded 95 % of the time / mean traffic'),
      variation: number.nullable(),
      in_share: number.nullable().describe('bytes in / (bytes in + bytes out)'),
      coverage: share.nullable(),
    })
    .nullable()
    .describe('null: no traffic record. Unknown, neither innocent nor guilty.'),
  ratios: z
    .array(number)
    .optional()
    .describe('by what its register was multiplied, in the order of time; absent where by nothing'),
  evidence: z.array(evidence),
  known: knownSchema.optional(),
  licence: licenceSchema.nullable().optional().describe('null where none is registered'),
  disqualified: z.array(coded),
  coverage: share.nullable(),
  inspected: visitSchema.optional(),
  probability_after_visits: share
    .nullable()
    .optional()
    .describe('with the shift and the slope that visits showed; `probability` stays what the data says'),
});

export const reportSchema = z.strictObject({
  schema: z.literal(REPORT_SCHEMA),
  tool: z.strictObject({ name: z.literal('mining-audit'), version: z.string() }),
  inputs: z.array(input),
  side_files: z
    .array(
      z.strictObject({
        option: z.string().describe('without its dashes'),
        path: z.string(),
        sha256: z.string(),
      }),
    )
    .optional()
    .describe('files that options named, beside the inputs; only where there are some'),
  parameters: z.record(
    z.string(),
    z.strictObject({
      value: z.union([z.string(), number, z.boolean(), z.null()]),
      from: z
        .enum(['default', 'config', 'flag', 'data'])
        .describe('config: a configuration file; data: learnt from what was read'),
    }),
  ),
  period: z
    .strictObject({ from: z.string(), to: z.string() })
    .describe('first and last local calendar day read'),
  totals: z.strictObject({
    sites: count,
    sites_read: count.describe(
      'sites of which load was read; the others are only registered, or are what is left of a feeder',
    ),
    assessed: count,
    not_assessed: count,
    flagged: count,
    unclear: count,
    metered_mw: number.describe(
      'mean load of the assessed sites over the last 28 days of the scan; without what is left of feeders, which no meter of a site reads',
    ),
    suspected_mw: interval
      .extend({
        parts: z.array(
          z.strictObject({
            source: z.string(),
            width_mw: number.nullable().describe('null for what is said and not measured'),
            says: z.string(),
          }),
        ),
      })
      .describe(
        'sum of expected_mw over the assessed sites, excess over licences included; without those that `known` leaves out',
      ),
    not_identifiable: z
      .strictObject({
        code: z.string(),
        says: z.string(),
        if_few_mine_mw: number,
        if_many_mine_mw: number,
      })
      .nullable()
      .optional()
      .describe('why suspected_mw rests on what is usual and not on these sites; null where they tell it'),
    prevalence: z
      .strictObject({ central: number, low: number, high: number, level: share })
      .nullable()
      .optional()
      .describe(
        'share of the assessed and unlicensed sites that mines, as they tell; null where --prior says it',
      ),
    decisive: z
      .strictObject({
        sites: z.array(z.strictObject({ site_id: z.string(), expected_mw: number, share })),
        without_mw: interval,
      })
      .nullable()
      .optional()
      .describe('the few sites that make half of suspected_mw, and the total of all others'),
    flagged_mw: interval.describe('the blocks of the flagged sites, if every one of them is mining'),
    licensed_mw: number.describe('load of licensed sites within their licences; not suspected'),
    over_licence_mw: interval,
    known_mw: number
      .optional()
      .describe('load of the sites that are known and explained; not suspected, only where a list was given'),
    known: knownTotalSchema.optional(),
    assumptions: z.array(assumptionSchema).optional().describe('only where a sweep was asked for'),
    closures: closureTotalSchema.optional().describe('only where a list of closures was given'),
    licences: z.array(licenceTotalSchema).optional().describe('licences by how they stand'),
    measures: measuresSchema.optional(),
    breakdowns: breakdownsSchema.optional(),
    unseen: unseenSchema.optional(),
    corrected_mw: correctedSchema.optional(),
  }),
  comparison: z.strictObject({
    estimate: reference,
    closed: reference,
    closed_share_of_estimate: number.describe(
      'over 1 when more was closed than was estimated: never clipped',
    ),
    remaining_mw: number,
    suspected_share_of_estimate: interval,
    suspected_over_closed: interval.describe('suspected / closed: how many times what was closed'),
    unexplained_mw: interval.describe('estimate - closed - suspected. Read beside `covers`.'),
    unexplained_is: z
      .enum(UNEXPLAINED)
      .optional()
      .describe('whether what is unexplained was looked at, by the share of the load that was read'),
    compares: z.string().optional().describe('what like is compared with what, in a sentence'),
    covers: z.string().describe('what part of the grid this data is, in a sentence or two'),
    grid: z
      .strictObject({
        says: z.string(),
        mw: number,
        covered: number.describe('metered_mw / mw; over 1 the two contradict each other: never clipped'),
      })
      .optional(),
    references: z.array(reference),
  }),
  sensitivity: sensitivitySchema.optional().describe('only where a sweep was asked for'),
  closures: z.array(closureSchema).optional().describe('only where a list of closures was given'),
  sites: z.array(site),
  dossiers: z
    .array(dossierSchema)
    .optional()
    .describe('of the sites to be looked at first: flagged, then unclear, up to a number'),
  sites_of_points: z.array(siteOfPointsSchema).optional().describe('only where a site has several'),
  feeders: z.array(feederSchema).optional().describe('only where the register names some'),
  warnings: z.array(coded),
});

export type Report = z.infer<typeof reportSchema>;
export type SiteReport = Report['sites'][number];
export type InputReport = Report['inputs'][number];
export type Reference = z.infer<typeof reference>;
export type Verdict = z.infer<typeof verdict>;
export type Coded = z.infer<typeof coded>;
