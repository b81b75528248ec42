/**
 * What is drawn of the sites that are looked at first, in the report: their days, their clock and their events. Of all
 * others there are only figures, so that a report of a country stays a file that can be opened.
 */
import { z } from 'zod';
import type { SiteEstimate } from '../estimate/estimate.ts';
import { concerns, type DatedEvent, EVENT_KINDS, localTimeName, touchedDays } from '../evidence/events.ts';
import { type ShapeOfMonths, shapesAround } from '../profiles/clock-rise.ts';
import type { LoadProfile } from '../profiles/load.ts';
import { daysIn, monthIndex, type Period } from '../profiles/period.ts';
import type { Profile } from '../profiles/profile.ts';
import { dayName, monthOf } from '../readings/calendar.ts';
import { clearsOf } from './clears.ts';
import { rankedForVisits } from './ranking.ts';
import type { SiteReport } from './report.ts';

const curve = z.array(z.number().nullable());

const clock = z
  .strictObject({
    from: z.string().describe('first month of which it is the mean, as 2021-11'),
    to: z.string().describe('last of them'),
    weekday_kw: curve,
    weekend_kw: curve,
  })
  .describe('mean load by hour of the local clock, Monday to Friday and Saturday with Sunday');

export const dossierSchema = z
  .strictObject({
    site_id: z.string(),
    from: z.string().describe('local calendar day of the first entry of `days`'),
    days: z
      .strictObject({
        mean_kw: curve,
        low_kw: curve.describe('least reading of the day'),
        high_kw: curve.describe('largest reading of the day'),
        traffic_mb: curve.nullable().describe('both directions; null without a traffic record'),
      })
      .describe(
        'an entry for every day of the period; null where it is missing or hardly read. Days of zeros that are taken as missing are null too, unless an event touches them',
      ),
    clock: z.strictObject({
      all_kw: curve.describe('mean by hour over all days'),
      before: clock
        .nullable()
        .describe('in the two months before that of the onset; null where none is known'),
      after: clock.nullable(),
    }),
    block_kw: z.number().nullable().describe('block_mw.central of the site'),
    onset: z.string().nullable(),
    events: z
      .array(
        z.strictObject({ name: z.string(), kind: z.enum(EVENT_KINDS), from: z.string(), to: z.string() }),
      )
      .describe(
        'dated events within the period, in local time, that its region is known or taken to have had',
      ),
    clears: z.array(z.string()).describe('what would clear it: an answer to each of the weightiest reasons'),
  })
  .describe('Curves are rounded to four digits. Kilowatts, and megabytes of 10^6 bytes a day.');

export type DossierReport = z.infer<typeof dossierSchema>;

/** So many sites get a dossier unless it is said: as many as a few inspectors see in a month. Assumed, 2026-11. */
export const DOSSIERS = 50;

interface Around {
  readonly period: Period;
  readonly events: readonly DatedEvent[];
  readonly most: number;
}

/** Of the flagged sites, and then of the unclear ones, in the order of a visit; `sites` are those of the estimates. */
export function dossiersReport(
  sites: readonly SiteReport[],
  estimates: readonly SiteEstimate[],
  { period, events, most }: Around,
): DossierReport[] {
  const known = new Map(estimates.map((estimate) => [estimate.judged.profile.site, estimate]));
  return rankedForVisits(sites)
    .slice(0, most)
    .flatMap((site) => {
      const estimate = known.get(site.site_id);
      return estimate === undefined ? [] : (dossierOf(site, estimate, { period, events }) ?? []);
    });
}

function dossierOf(
  site: SiteReport,
  { judged: { profile }, block }: SiteEstimate,
  { period, events }: Omit<Around, 'most'>,
): DossierReport | undefined {
  const { load } = profile;
  if (load === undefined) return undefined;
  const own = events.filter((event) => concerns(event, profile) && touches(event, period));
  return {
    site_id: site.site_id,
    from: dayName(period.from),
    days: daysOf(profile, load, own),
    clock: clockOf(load, { period, onset: block?.onset }),
    block_kw: site.block_mw === null ? null : rounded(site.block_mw.central * 1000),
    onset: site.onset,
    events: own.map(({ name, kind, from, to }) => ({
      name,
      kind,
      from: localTimeName(from),
      to: localTimeName(to),
    })),
    clears: clearsOf(site),
  };
}

function touches(event: DatedEvent, period: Period): boolean {
  const { from, to } = touchedDays(event);
  return from <= period.to && to >= period.from;
}

const HOURS_A_DAY = 24;
const BYTES_A_MEGABYTE = 1e6;

/** In an event a load of zero is what is looked for, and no gap of the export: there it stands as it was read. */
function daysOf(
  { traffic, period }: Profile,
  { days, meanAsRead, minAsRead, maxAsRead }: LoadProfile,
  events: readonly DatedEvent[],
): DossierReport['days'] {
  const touched = events.map(touchedDays);
  const isTouched = (day: number) =>
    touched.some(({ from, to }) => day + period.from >= from && day + period.from <= to);
  const all = Array.from({ length: daysIn(period) }, (_, day) => day);
  const isShown = all.map((day) => !Number.isNaN(days.mean[day]!) || isTouched(day));
  const shown = (values: Float64Array | Float32Array) =>
    all.map((day) => (isShown[day] ? rounded(values[day]!) : null));
  return {
    mean_kw: shown(meanAsRead),
    low_kw: shown(minAsRead),
    high_kw: shown(maxAsRead),
    traffic_mb:
      traffic === undefined
        ? null
        : Array.from(traffic.perHour, (bytes) => rounded((bytes * HOURS_A_DAY) / BYTES_A_MEGABYTE)),
  };
}

/** Of the shapes by month only those beside the largest step are kept: they are before and after the block if it came with it. */
function clockOf(
  { clock: shape, step }: LoadProfile,
  { period, onset }: { readonly period: Period; readonly onset: number | undefined },
): DossierReport['clock'] {
  const month = (day: number | undefined) =>
    day === undefined ? undefined : monthIndex(period, period.from + day);
  const ofOnset = month(onset);
  const cameByStep = ofOnset !== undefined && ofOnset === month(step?.day);
  const around = cameByStep ? shapesAround(shape, ofOnset) : undefined;
  return {
    all_kw: shape.overall.map(rounded),
    before: around === undefined ? null : shapeReport(around.before, period),
    after: around === undefined ? null : shapeReport(around.after, period),
  };
}

function shapeReport({ from, to, shape: [weekday, weekend] }: ShapeOfMonths, period: Period) {
  const first = monthOf(period.from);
  return {
    from: monthName(first + from),
    to: monthName(first + to - 1),
    weekday_kw: weekday.map(rounded),
    weekend_kw: weekend.map(rounded),
  };
}

const MONTHS_A_YEAR = 12;

/** `2021-11`, of a month counted from January 1970. */
function monthName(month: number): string {
  const year = 1970 + Math.floor(month / MONTHS_A_YEAR);
  return `${year}-${String((month % MONTHS_A_YEAR) + 1).padStart(2, '0')}`;
}

/** Four digits: a curve is looked at. */
function rounded(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(4)) : null;
}
