/** Sites that are known and explained, as the report tells them: left out of what is suspected, shown apart. */
import { z } from 'zod';
import type { SiteEstimate } from '../estimate/estimate.ts';
import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { dayName } from '../readings/calendar.ts';
import { KNOWN_STATES, type Known } from '../score/known.ts';
import { addingUp } from './adding-up.ts';
import { type Column, columned } from './columned.ts';
import { counted, power, whole } from './figures.ts';
import { wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Report, SiteReport } from './report.ts';
import { kwToWatt, mwToWatt } from './rounding.ts';

const count = z.int().nonnegative();
const number = z.number();

export const knownSchema = z
  .strictObject({
    state: z
      .enum(KNOWN_STATES)
      .describe(
        '`within`: left out of flagged and suspected_mw. Of the others the site is judged as ever: `grown` draws more than up_to_kw, `expired` before the last day of the data, `licensed` is judged by its licence, `unmeasured` is not assessed or has no current draw',
      ),
    reason: z.string(),
    approved_by: z.string(),
    until: z.string().describe('the last day'),
    up_to_kw: number,
    draws_kw: number.nullable().describe('mean of the last 28 days; null where unknown'),
    left_out_mw: number.nullable().describe('its expected_mw, if it were not left out; null where it is not'),
    says: z.string(),
  })
  .describe('what was approved of the site; only where the list of known sites has it');

export const knownTotalSchema = z
  .strictObject({
    listed: count,
    left_out: count.describe('sites that are left out'),
    left_out_mw: number.describe('what they would add to suspected_mw by these probabilities'),
    open_again: count.describe('grown or expired'),
    not_in_data: count,
  })
  .describe('only where a list of known sites was given');

type KnownReport = z.infer<typeof knownSchema>;
type KnownTotals = Pick<Report['totals'], 'known_mw' | 'known'>;

/** The field of a site: none where it is not in the list. */
export function knownReport({ judged, leftOut }: SiteEstimate): { known?: KnownReport } {
  const { known, profile } = judged;
  if (known === undefined) return {};
  const { reason, approvedBy, until, upTo } = known.said;
  const draws = kwToWatt(judged.verdict === 'not_assessed' ? undefined : profile.load?.recent);
  const report = {
    state: known.state,
    reason,
    approved_by: approvedBy,
    until: dayName(until),
    up_to_kw: upTo,
    draws_kw: draws,
    left_out_mw: known.state === 'within' && leftOut !== undefined ? mwToWatt(leftOut.expected / 1000) : null,
  };
  return { known: { ...report, says: SAYS[known.state](report) } };
}

type Told = Omit<KnownReport, 'says'>;

const SAYS: Readonly<Record<Known['state'], (known: Told) => string>> = {
  within: ({ reason, approved_by, until, up_to_kw, draws_kw }) =>
    words`known as ${reason}, approved by ${approved_by} until ${dayInWords(until)} up to ${kilowatts(up_to_kw)}, draws ${kilowatts(draws_kw!)}: left out`,
  grown: ({ reason, up_to_kw, draws_kw }) =>
    words`known as ${reason} up to ${kilowatts(up_to_kw)}, draws ${kilowatts(draws_kw!)}: open again`,
  expired: ({ reason, until }) =>
    words`known as ${reason} until ${dayInWords(until)}, which the data has passed: open again`,
  licensed: ({ reason }) => words`known as ${reason}, and licensed: the licence judges it`,
  unmeasured: ({ reason }) =>
    words`known as ${reason}, and what it draws now is not known: nothing to leave out`,
};

/** The totals of sites: none where no list was given. `notInData`: entries of the list that name no site. */
export function knownTotals(sites: readonly SiteReport[], notInData: number | undefined): KnownTotals {
  if (notInData === undefined) return {};
  const listed = sites.flatMap(({ known }) => known ?? []);
  const within = listed.filter(({ state }) => state === 'within');
  const sum = (figure: (known: KnownReport) => number | null) =>
    within.reduce((all, known) => all + (figure(known) ?? 0), 0);
  return {
    known_mw: mwToWatt(sum(({ draws_kw }) => draws_kw) / 1000),
    known: {
      listed: listed.length + notInData,
      left_out: within.length,
      left_out_mw: mwToWatt(sum(({ left_out_mw }) => left_out_mw)),
      open_again: listed.filter(({ state }) => OPEN_AGAIN.has(state)).length,
      not_in_data: notInData,
    },
  };
}

const OPEN_AGAIN: ReadonlySet<Known['state']> = new Set<Known['state']>(['grown', 'expired']);

/** What the list says of a site that it does not keep out of sight, or of any site where all is told. */
export function openAgain({ known }: SiteReport): string[] {
  return known !== undefined && OPEN_AGAIN.has(known.state) ? [known.says] : [];
}

/** More than a page is for programs to read. */
const MOST_SHOWN = 25;

/** Every site that is left out, with the reason and who approved it; nothing where no list was given. */
export function knownSites({ sites, totals }: Report, pen: Pen): string[] {
  if (totals.known === undefined) return [];
  const left = sites
    .flatMap(({ site_id, known }) => (known?.state === 'within' ? [{ site_id, ...known }] : []))
    .sort((a, b) => (b.left_out_mw ?? 0) - (a.left_out_mw ?? 0) || (a.site_id < b.site_id ? -1 : 1));
  return [...listed(left, totals, pen), ...wrap(inShort(totals), pen.width)];
}

function listed(
  left: readonly (KnownReport & { readonly site_id: string })[],
  { known, known_mw = 0 }: Report['totals'],
  pen: Pen,
): string[] {
  if (left.length === 0) return [];
  const draws = addingUp(
    left.map(({ draws_kw }) => (draws_kw ?? 0) / 1000),
    known_mw,
  );
  const out = addingUp(
    left.map(({ left_out_mw }) => left_out_mw ?? 0),
    known?.left_out_mw ?? 0,
  );
  const rows = left
    .slice(0, MOST_SHOWN)
    .map((one, i) => [
      one.site_id,
      one.reason,
      one.approved_by,
      dayInWords(one.until),
      kilowatts(one.up_to_kw),
      draws.some([i]),
      out.some([i]),
    ]);
  const more = left.length - rows.length;
  return [
    ...wrap(words`Known and explained: not suspected, in no total`, pen.width).map(pen.heading),
    ...columned(columnsFor(draws.unit, out.unit), rows, pen),
    ...(more > 0 ? wrap(words`${counted(more, 'more known site')}: see --json.`, pen.width) : []),
  ];
}

function columnsFor(drawn: string, out: string): Column[] {
  return [
    { head: words`Site`, narrowest: 12 },
    { head: words`Reason`, narrowest: 12 },
    { head: words`Approved by`, narrowest: 10 },
    { head: words`Until` },
    { head: words`Up to`, align: 'right' },
    { head: words`Draws, ${drawn}`, align: 'right' },
    { head: words`Left out, ${out}`, align: 'right' },
  ];
}

function inShort({ known, known_mw = 0 }: Report['totals']): string {
  const { left_out, left_out_mw, open_again } = known!;
  const again =
    open_again === 0 ? '' : ` ${words`Open again, since they grew or expired: ${whole(open_again)}.`}`;
  return (
    words`Known and explained: ${counted(left_out, 'site')}, ${power(known_mw)} of load; ${power(left_out_mw)} are left out of what is suspected.` +
    again
  );
}

function kilowatts(kw: number): string {
  return power(kw / 1000);
}
