/** Licences against what is drawn: of each site, and added up by how they stand. */
import { z } from 'zod';
import type { SiteEstimate } from '../estimate/estimate.ts';
import { licensedDraw } from '../estimate/licensed.ts';
import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { dayName } from '../readings/calendar.ts';
import { type Column, columned } from './columned.ts';
import { counted, power } from './figures.ts';
import { wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Report, SiteReport } from './report.ts';
import { kwToWatt, mwToWatt } from './rounding.ts';

const STATES = [
  'within',
  'over',
  'expired',
  'not_begun',
  'unmeasured',
  'limit_unknown',
  'not_assessed',
] as const;
type State = (typeof STATES)[number];

const number = z.number();
const state = z
  .enum(STATES)
  .describe(
    'over the last 28 days; `unmeasured`: no current draw, `limit_unknown`: it names no kilowatts, `not_assessed`: the data of the site are not fit',
  );

export const licenceSchema = z.strictObject({
  licence_id: z.string().nullable(),
  state,
  from: z.string().nullable(),
  to: z.string().nullable().describe('the last day'),
  limit_kw: number.nullable().describe('as registered'),
  licensed_kw: number
    .nullable()
    .describe('limit x the share of the last 28 days on which the licence was valid'),
  within_kw: number.nullable().describe('current load - excess_kw'),
  excess_kw: number
    .nullable()
    .describe('mean of what is beyond, counted by the day (eq. 19): as expected_mw'),
});

export const licenceTotalSchema = z.strictObject({
  state,
  sites: z.int().nonnegative(),
  licensed_mw: number.describe('of those that name kilowatts'),
  within_mw: number.nullable().describe('null: nothing is known to be drawn, nor that nothing is'),
  excess_mw: number.nullable(),
});

type LicenceReport = z.infer<typeof licenceSchema>;
type LicenceTotal = z.infer<typeof licenceTotalSchema>;

/** Null where none is registered. */
export function licenceReport(site: SiteEstimate): LicenceReport | null {
  const { licence, verdict, profile } = site.judged;
  if (licence === undefined) return null;
  const { licenceId, licensedFrom, licensedTo, licensedKw } = profile.registered;
  const draw = licensedDraw(site);
  return {
    licence_id: licenceId ?? null,
    state: verdict === 'not_assessed' ? 'not_assessed' : licence.state,
    from: licensedFrom === undefined ? null : dayName(licensedFrom),
    to: licensedTo === undefined ? null : dayName(licensedTo),
    limit_kw: licensedKw ?? null,
    licensed_kw: kwToWatt(licence.licensed),
    within_kw: kwToWatt(draw?.within),
    excess_kw: kwToWatt(draw?.excess),
  };
}

/** One line for each state that occurs, in a fixed order. */
export function licenceTotals(licences: readonly LicenceReport[]): LicenceTotal[] {
  return STATES.flatMap((state) => {
    const those = licences.filter((licence) => licence.state === state);
    if (those.length === 0) return [];
    const isMeasured = those.every(({ excess_kw }) => excess_kw !== null);
    const sum = (kw: (licence: LicenceReport) => number | null) =>
      mwToWatt(those.reduce((all, licence) => all + (kw(licence) ?? 0), 0) / 1000);
    return {
      state,
      sites: those.length,
      licensed_mw: sum(({ licensed_kw }) => licensed_kw),
      within_mw: isMeasured ? sum(({ within_kw }) => within_kw) : null,
      excess_mw: isMeasured ? sum(({ excess_kw }) => excess_kw) : null,
    };
  });
}

const STATE_WORDS: Readonly<Record<State, () => string>> = {
  within: () => words`within`,
  over: () => words`over`,
  expired: () => words`expired`,
  not_begun: () => words`not begun`,
  unmeasured: () => words`not measured`,
  limit_unknown: () => words`without a limit`,
  not_assessed: () => words`at sites that could not be assessed`,
};

/** How all licences stand, in a sentence; empty where there are none. */
export function licencesInShort({ totals }: Report): string {
  const { licences = [] } = totals;
  if (licences.length === 0) return '';
  const parts = licences.map(({ state, sites, excess_mw }) => {
    const those = `${sites} ${STATE_WORDS[state]()}`;
    return excess_mw === null || excess_mw === 0 ? those : words`${those} (${power(excess_mw)} beyond)`;
  });
  const all = licences.reduce((sum, { sites }) => sum + sites, 0);
  return `${counted(all, 'licence')}: ${parts.join(', ')}.`;
}

/** How the licence of a site stands, in a sentence; nothing where it has none. */
export function licenceOfSite({ licence }: SiteReport): string[] {
  if (!licence) return [];
  const { licence_id, state, limit_kw, excess_kw } = licence;
  const stands = STATE_WORDS[state]();
  const found = excess_kw ? words`${stands}, ${power(excess_kw / 1000)} beyond what it allows` : stands;
  const limit = limit_kw === null ? null : power(limit_kw / 1000);
  return [toldOf(licence_id, limit, found)];
}

function toldOf(id: string | null, limit: string | null, found: string): string {
  if (id === null)
    return limit === null ? words`Its licence: ${found}.` : words`Its licence of ${limit}: ${found}.`;
  return limit === null
    ? words`Its licence ${id}: ${found}.`
    : words`Its licence ${id} of ${limit}: ${found}.`;
}

const columns = (): readonly Column[] => [
  { head: words`Site`, narrowest: 12 },
  { head: words`Licence`, narrowest: 8 },
  { head: words`State` },
  { head: words`Valid` },
  { head: words`Licensed`, align: 'right' },
  { head: words`Within`, align: 'right' },
  { head: words`Beyond`, align: 'right' },
];

/** Every licence, those beyond what is allowed first. */
export function licences({ sites }: Report, pen: Pen): string[] {
  const licensed = sites.flatMap(({ site_id, licence }) => (licence ? [{ site_id, ...licence }] : []));
  if (licensed.length === 0) return wrap(words`No site has a licence on the register.`, pen.width);
  const rows = licensed
    .toSorted((a, b) => (b.excess_kw ?? -1) - (a.excess_kw ?? -1) || (a.site_id < b.site_id ? -1 : 1))
    .map((one) => [
      one.site_id,
      one.licence_id ?? '-',
      STATE_WORDS[one.state](),
      words`${dayOf(one.from)} to ${dayOf(one.to)}`,
      kilowatts(one.licensed_kw),
      kilowatts(one.within_kw),
      kilowatts(one.excess_kw),
    ]);
  return [
    ...wrap(words`Licences, over the last 28 days`, pen.width).map(pen.heading),
    ...columned(columns(), rows, pen),
  ];
}

function dayOf(day: string | null): string {
  return day === null ? '...' : dayInWords(day);
}

function kilowatts(kw: number | null): string {
  return kw === null ? words`unknown` : power(kw / 1000);
}
