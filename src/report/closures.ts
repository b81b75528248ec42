/** What was closed, by a list, and what the data shows of it. */
import { z } from 'zod';
import { CLOSURE_STATES, type ClosureState, type ShutSite } from '../estimate/closures.ts';
import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { dayName } from '../readings/calendar.ts';
import { type Column, columned } from './columned.ts';
import { counted, power } from './figures.ts';
import { wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Report } from './report.ts';
import { kwToWatt, mwToWatt } from './rounding.ts';

const number = z.number();
const state = z.enum(CLOSURE_STATES);
const kilowatts = number.nullable();

export const closureSchema = z
  .strictObject({
    site_id: z.string(),
    closed_on: z.string(),
    closed_kw: kilowatts.describe('by the list: the sum of the acts of that day; null where none says'),
    sources: z.array(z.string()),
    state,
    before_kw: kilowatts.describe('level of the four weeks before'),
    after_kw: kilowatts.describe('level of the first week read after'),
    now_kw: kilowatts.describe('level at the end of the data, or before the next closure at the site'),
    confirmed_kw: kilowatts.describe('of closed_kw, what the data shows to have fallen'),
    again_since: z.string().nullable().describe('first day on which half of what fell was drawn again'),
    again_kw: kilowatts.describe('now_kw - after_kw where it draws again'),
    verdict: z
      .string()
      .nullable()
      .describe('of the site; a closure does not move it; null where its points are judged apart'),
    points: z
      .array(z.string())
      .optional()
      .describe('site_id of its metering points, where the list names a site of several'),
  })
  .describe('Levels are medians of days as they were read, zeros included.');

export const closureTotalSchema = z.strictObject({
  closures: z.int().nonnegative(),
  sites: z.int().nonnegative(),
  closed_mw: number.describe('by the list, of those of which it says'),
  without_kw: z.int().nonnegative(),
  confirmed_mw: number.describe('what the data shows to have fallen, what was closed twice once'),
  drawing_again_mw: number,
  states: z.array(z.strictObject({ state, closures: z.int().positive(), closed_mw: number })),
});

type ClosureReport = z.infer<typeof closureSchema>;
type ClosureTotal = z.infer<typeof closureTotalSchema>;

export function closureReport(shut: ShutSite): ClosureReport {
  return {
    site_id: shut.site,
    closed_on: dayName(shut.day),
    closed_kw: kwToWatt(shut.kw),
    sources: [...shut.sources],
    state: shut.state,
    before_kw: kwToWatt(shut.before),
    after_kw: kwToWatt(shut.after),
    now_kw: kwToWatt(shut.now),
    confirmed_kw: kwToWatt(shut.confirmed),
    again_since: shut.againSince === undefined ? null : dayName(shut.againSince),
    again_kw: kwToWatt(shut.again),
    verdict: shut.estimate?.judged.verdict ?? null,
    ...(shut.points.length > 0 && { points: [...shut.points] }),
  };
}

/**
 * What was closed again at the same site was not shut for good the first time, and what a closure of a point shows, that of its
 * whole site shows too: either counts once.
 */
export function closureTotals(closures: readonly ClosureReport[]): ClosureTotal {
  const sum = (of: readonly ClosureReport[], kw: (closure: ClosureReport) => number | null) =>
    mwToWatt(of.reduce((all, closure) => all + (kw(closure) ?? 0), 0) / 1000);
  const ofSites = new Set(closures.flatMap(({ points = [] }) => points));
  const apart = closures.filter(({ site_id }) => !ofSites.has(site_id));
  return {
    closures: closures.length,
    sites: new Set(closures.map(({ site_id }) => site_id)).size,
    closed_mw: sum(closures, ({ closed_kw }) => closed_kw),
    without_kw: closures.filter(({ closed_kw }) => closed_kw === null).length,
    confirmed_mw: sum(
      apart.filter((one) => one.state !== 'closed_again'),
      ({ confirmed_kw }) => confirmed_kw,
    ),
    drawing_again_mw: sum(apart, ({ again_kw }) => again_kw),
    states: CLOSURE_STATES.flatMap((state) => {
      const those = closures.filter((one) => one.state === state);
      if (those.length === 0) return [];
      return [{ state, closures: those.length, closed_mw: sum(those, ({ closed_kw }) => closed_kw) }];
    }),
  };
}

const STATE_WORDS: Readonly<Record<ClosureState, () => string>> = {
  still_off: () => words`still off`,
  drawing_again: () => words`drawing again`,
  closed_again: () => words`drew again, closed again`,
  off_again: () => words`drew again, off now`,
  did_not_fall: () => words`did not fall`,
  was_off: () => words`was off before`,
  no_load_since: () => words`no load read since`,
  no_load_now: () => words`fell, not read of late`,
  before_data: () => words`before the data`,
  after_data: () => words`after the data`,
  not_in_data: () => words`not in the data`,
};

const columns = (): readonly Column[] => [
  { head: words`Site`, narrowest: 12 },
  { head: words`Closed on` },
  { head: words`Closed`, align: 'right' },
  { head: words`Found` },
  { head: words`Before`, align: 'right' },
  { head: words`After`, align: 'right' },
  { head: words`Now`, align: 'right' },
  { head: words`Again since` },
  { head: words`Act`, narrowest: 8 },
];

/** What became of what was closed at one site, a sentence each. */
export function closuresOfSite({ closures: listed = [] }: Report, site: string): string[] {
  return listed
    .filter(({ site_id, points = [] }) => site_id === site || points.includes(site))
    .map((closure) => {
      const { closed_on, closed_kw, again_kw } = closure;
      const found = [foundAt(closure), ...(again_kw === null ? [] : [power(again_kw / 1000)])].join(', ');
      const day = dayInWords(closed_on);
      return closed_kw === null
        ? words`Closed on ${day}, by the list: ${found}. That moves no probability.`
        : words`Closed on ${day}, ${power(closed_kw / 1000)}, by the list: ${found}. That moves no probability.`;
    });
}

function foundAt({ state, again_since }: ClosureReport): string {
  const found = STATE_WORDS[state]();
  return again_since === null ? found : words`${found} since ${dayInWords(again_since)}`;
}

/** More than a page is for programs to read. */
const MOST_SHOWN = 25;

/** Those that matter most first: drawing again, then what did not fall, and the largest of each. */
const ORDER: readonly ClosureState[] = ['drawing_again', 'did_not_fall', 'off_again', 'closed_again'];

/** What became of what was closed; nothing where no list was given. */
export function closures(report: Report, pen: Pen): string[] {
  const { closures: listed = [], totals } = report;
  if (totals.closures === undefined) return [];
  const rank = ({ state }: ClosureReport) => (ORDER.includes(state) ? ORDER.indexOf(state) : ORDER.length);
  const shown = listed.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_SHOWN);
  const rows = shown.map((one) => [
    one.points === undefined ? one.site_id : `${one.site_id} (${counted(one.points.length, 'point')})`,
    dayInWords(one.closed_on),
    figure(one.closed_kw),
    STATE_WORDS[one.state](),
    figure(one.before_kw),
    figure(one.after_kw),
    figure(one.now_kw),
    one.again_since === null ? '-' : dayInWords(one.again_since),
    one.sources.join('; ') || '-',
  ]);
  const left = listed.length - shown.length;
  const more = left === 0 ? [] : wrap(words`${counted(left, 'more closure')}: see --json.`, pen.width);
  return [
    ...wrap(words`Closures, by the list`, pen.width).map(pen.heading),
    ...columned(columns(), rows, pen),
    ...more,
    ...wrap(inShort(totals.closures), pen.width),
    ...wrap(notByItself(), pen.width).map(pen.aside),
  ];
}

function notByItself(): string {
  return words`A site that draws again may be lawful: a licence, another tenant, works that were there before. A closure moves no probability; it is shown beside the verdict.`;
}

function inShort({
  closures,
  sites,
  closed_mw,
  without_kw,
  confirmed_mw,
  drawing_again_mw,
}: ClosureTotal): string {
  const closed =
    without_kw === 0
      ? words`${power(closed_mw)} by the list`
      : words`${power(closed_mw)} by the list (${without_kw} without kilowatts)`;
  return words`${counted(closures, 'closure')} at ${counted(sites, 'site')}, ${closed}: ${power(confirmed_mw)} confirmed by the data, ${power(drawing_again_mw)} drawing again.`;
}

function figure(kw: number | null): string {
  return kw === null ? '-' : power(kw / 1000);
}
