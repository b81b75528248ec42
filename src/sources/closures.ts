/** Farms that were closed, as an inspectorate lists them: which site, when, how much, and by which act. */
import { z } from 'zod';
import { words } from '../language/words.ts';
import { type Kw, kw } from '../units.ts';
import { clockTime } from './clock.ts';
import { HEADER_NAMES } from './header-names.ts';
import { isMangled, siteName } from './site-name.ts';
import { readSmallTable } from './small-table.ts';

export interface Closure {
  readonly site: string;
  /** Local calendar day, in days since 1970-01-01. */
  readonly day: number;
  /** What was shut, as the list has it; undefined where it does not say. */
  readonly kw: Kw | undefined;
  /** Number of the act, or whatever else proves it. */
  readonly source: string;
}

const DAY_NAMES = [
  'date closed',
  'closed on',
  'closure date',
  'date',
  'дата закрытия',
  'дата отключения',
  'дата',
  'жабылған күні',
  'ажыратылған күні',
  'күні',
];
const POWER_NAMES = [
  'closed',
  'closed power',
  'power',
  'capacity',
  'закрыто',
  'отключено',
  'закрытая мощность',
  'отключенная мощность',
  'мощность',
  'жабылған қуат',
  'ажыратылған қуат',
  'қуаты',
  'қуат',
];
const SOURCE_NAMES = [
  'act',
  'act number',
  'act no',
  'order',
  'document',
  'акт',
  'номер акта',
  'акт номер',
  'предписание',
  'основание',
  'источник',
  'акт нөмірі',
  'құжат',
];

const MINUTES_A_DAY = 1440;

function row() {
  return z
    .object({
      site_id: z
        .string()
        .transform(siteName)
        .refine((name) => name !== '', words`no site is named`)
        .refine((name) => !isMangled(name), words`this is what a spreadsheet left of a site’s code`),
      closed_on: z
        .string()
        .transform((text) => Math.floor((clockTime(text)?.minutes ?? Number.NaN) / MINUTES_A_DAY))
        .refine((day) => !Number.isNaN(day), words`it is a day such as 2022-02-21 or 21.02.2022`),
      closed_kw: z
        .union(
          [z.literal('').transform(() => undefined), z.coerce.number().positive().transform(kw)],
          words`it is a power above zero, or blank`,
        )
        .optional(),
      source: z.string().default(''),
    })
    .transform(({ site_id, closed_on, closed_kw, source }) => ({
      site: site_id,
      day: closed_on,
      kw: closed_kw,
      source,
    }));
}

/** The closures of a file, in its order. Throws a Failure that names the line and the column of what is none. */
export function readClosures(path: string): Promise<Closure[]> {
  return readSmallTable<Closure>(path, {
    columns: {
      site_id: { holds: 'text', names: HEADER_NAMES.site },
      closed_on: { holds: 'text', names: DAY_NAMES },
      closed_kw: { holds: 'power', names: POWER_NAMES, mayBeMissing: true },
      source: { holds: 'text', names: SOURCE_NAMES, mayBeMissing: true },
    },
    row: row(),
    code: 'bad_closures',
    remedy: words`It must be CSV with the columns site_id,closed_on,closed_kw,source; closed_kw and source may be blank.`,
  });
}
