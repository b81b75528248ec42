/** Sites whose load is known and explained, as a utility keeps them: which, why, who says so, until when, up to how much. */
import { z } from 'zod';
import { words } from '../language/words.ts';
import { type Kw, kw } from '../units.ts';
import { clockTime } from './clock.ts';
import { HEADER_NAMES } from './header-names.ts';
import { isMangled, siteName } from './site-name.ts';
import { readSmallTable } from './small-table.ts';

export interface KnownSite {
  /** As the list calls it. */
  readonly site: string;
  readonly reason: string;
  readonly approvedBy: string;
  /** The last local calendar day on which it holds, in days since 1970-01-01. */
  readonly until: number;
  /** The mean load that is explained. */
  readonly upTo: Kw;
}

const REASON_NAMES = ['why', 'explanation', 'причина', 'объяснение', 'пояснение', 'себебі', 'түсіндірме'];
const APPROVER_NAMES = [
  'approved',
  'approver',
  'кем утверждено',
  'утвердил',
  'согласовано',
  'согласовал',
  'бекіткен',
  'келіскен',
];
const UNTIL_NAMES = ['valid until', 'expires', 'действует до', 'срок', 'до', 'дейін', 'мерзімі'];
const UP_TO_NAMES = [
  'up to',
  'limit',
  'power',
  'до мощности',
  'предел',
  'до',
  'мощность',
  'шегі',
  'қуаты',
  'қуат',
];

const MINUTES_A_DAY = 1440;

/** Of everything nothing may be left blank: what nobody explained, or approved without an end or a limit, is not known. */
function row() {
  const filled = z.string().trim().min(1, words`it is blank, and nothing of a known site may be`);
  return z
    .object({
      site_id: z
        .string()
        .transform(siteName)
        .refine((name) => name !== '', words`no site is named`)
        .refine((name) => !isMangled(name), words`this is what a spreadsheet left of a site’s code`),
      reason: filled,
      approved_by: filled,
      until: z
        .string()
        .transform((text) => Math.floor((clockTime(text)?.minutes ?? Number.NaN) / MINUTES_A_DAY))
        .refine((day) => !Number.isNaN(day), words`it is the last day, such as 2022-12-31 or 31.12.2022`),
      up_to_kw: z.coerce
        .number(words`it is a power above zero`)
        .positive(words`it is a power above zero`)
        .transform(kw),
    })
    .transform(
      ({ site_id, reason, approved_by, until, up_to_kw }): KnownSite => ({
        site: site_id,
        reason,
        approvedBy: approved_by,
        until,
        upTo: up_to_kw,
      }),
    );
}

/** The known sites of a file, in its order. Throws a Failure that names the line and the column of what is none. */
export function readKnownSites(path: string): Promise<KnownSite[]> {
  return readSmallTable<KnownSite>(path, {
    columns: {
      site_id: { holds: 'text', names: HEADER_NAMES.site },
      reason: { holds: 'text', names: REASON_NAMES },
      approved_by: { holds: 'text', names: APPROVER_NAMES },
      until: { holds: 'text', names: UNTIL_NAMES },
      up_to_kw: { holds: 'power', names: UP_TO_NAMES },
    },
    row: row(),
    once: 'site_id',
    code: 'bad_known',
    remedy: words`It must be CSV with the columns site_id,reason,approved_by,until,up_to_kw, none of them blank; until is the last day.`,
  });
}
