/** Which megawatts: what the headline is, in one sentence, and what else the same blocks come to. */
import { z } from 'zod';
import type { Block } from '../estimate/block.ts';
import type { Measures } from '../estimate/measures.ts';
import { type Interval, mapInterval } from '../interval.ts';
import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { type Period, recentSpan } from '../profiles/period.ts';
import { dayName } from '../readings/calendar.ts';
import { toMw } from '../units.ts';
import { power, powerInterval, whole } from './figures.ts';
import { interval } from './interval.ts';
import { wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Report, SiteReport } from './report.ts';
import { intervalToWatt, mwhToKwh, mwToWatt } from './rounding.ts';
import { leastVisibleTold } from './unseen.ts';

export const measuresSchema = z
  .strictObject({
    headline: z.literal('current_mw'),
    definition: z.string().describe('what the headline is, in one sentence'),
    current_mw: interval.describe('mean of the last 28 days: the same as suspected_mw'),
    period_mw: interval.describe('mean of the period: a block counts from its onset on'),
    evening_peak_mw: interval.describe(
      'mean of the hours of the evening peak: a block that rests then is not there',
    ),
    energy_mwh: interval.describe('over the period: period_mw times its hours'),
    evening_peak: z
      .strictObject({ from_hour: z.int(), to_hour: z.int() })
      .describe('local clock, Monday to Friday'),
  })
  .describe('Sums of probability x mean size of the block, the block measured in four ways.');

export const blockAtSchema = z
  .strictObject({ period_mw: z.number(), evening_peak_mw: z.number(), energy_mwh: z.number() })
  .describe(
    'central values of block_mw at the other measures; their bounds are those of block_mw in proportion, at the evening peak no more than the site then draws',
  );

type MeasuresReport = z.infer<typeof measuresSchema>;

/** The measures of the total, to the watt and the kilowatt-hour. */
export function measuresReport(measures: Measures, period: Period): MeasuresReport {
  const { current, period: ofPeriod, eveningPeak, hours, peak } = measures;
  return {
    headline: 'current_mw',
    definition: definitionOf(period),
    current_mw: intervalToWatt(current),
    period_mw: intervalToWatt(ofPeriod),
    evening_peak_mw: intervalToWatt(eveningPeak),
    energy_mwh: rounded(ofPeriod, (megawatts) => mwhToKwh(megawatts * hours)),
    evening_peak: { from_hour: peak.fromHour, to_hour: peak.toHour },
  };
}

/** What the block of the i-th site comes to at the other measures; null without a block. */
export function blockAt(block: Block | undefined, { draws, hours }: Measures, i: number) {
  const draw = draws[i];
  if (block === undefined || draw === undefined) return null;
  const period = toMw(draw.period(block.size.central));
  return {
    period_mw: mwToWatt(period),
    evening_peak_mw: mwToWatt(toMw(draw.eveningPeak(block.size.central))),
    energy_mwh: mwhToKwh(period * hours),
  };
}

/** The one sentence that stands on every output. */
function definitionOf(period: Period): string {
  const { from, to } = recentSpan(period);
  return words`Suspected megawatts are the probability that a site mines x the mean size of its block, as drawn in the last ${to - from + 1} days (${dayInWords(dayName(from))} to ${dayInWords(dayName(to))}), added up over all sites.`;
}

/** What the headline is, in its one sentence. */
export function definitionTold({ totals }: Report, { width, aside }: Pen): string[] {
  return wrap(totals.measures?.definition ?? '', width).map(aside);
}

/** What the same blocks come to at the other measures, for people. */
export function measures({ totals }: Report, { width }: Pen): string[] {
  if (totals.measures === undefined) return [];
  const { period_mw, evening_peak_mw, energy_mwh, evening_peak: peak } = totals.measures;
  return wrap(
    words`Other measures: the same blocks come to ${powerInterval(evening_peak_mw)} at the evening peak (${peak.from_hour} to ${peak.to_hour} h, Monday to Friday), ${powerInterval(period_mw)} in the mean of the period, and ${energy(energy_mwh)} over it.`,
    width,
  );
}

/** What the block of one site comes to, what megawatts are in all of the report, and what would be missed there. */
export function blockTold(
  { totals: { measures } }: Pick<Report, 'totals'>,
  site: SiteReport,
  { width, aside }: Pen,
): string[] {
  const { block_at: at } = site;
  if (measures === undefined) return [];
  const own =
    at === null || at === undefined
      ? ''
      : words`At the evening peak the block draws ${power(at.evening_peak_mw)}, in the mean of the period, from its onset on, ${power(at.period_mw)}, over it ${whole(at.energy_mwh)} MWh.`;
  const texts = [own, measures.definition, leastVisibleTold(site)].filter((text) => text !== '');
  return wrap(texts.join(' '), width).map(aside);
}

function energy({ central, low, high }: Interval): string {
  return words`${whole(central)} MWh (${whole(low)} to ${whole(high)})`;
}

function rounded(figure: Interval, to: (value: number) => number) {
  const { central, low, high } = mapInterval(figure, to);
  return { central, low, high, level: figure.level };
}
