/** What visits found, as the report tells it: at each site, and of the total. */
import { z } from 'zod';
import type { Corrected } from '../estimate/visits/corrected.ts';
import { FEWEST_BY_CHANCE, type Inspected } from '../estimate/visits/inspected.ts';
import { middleOf, probabilityAfter } from '../estimate/visits/recalibrate.ts';
import { FOUND, type Visit } from '../estimate/visits/site.ts';
import { type Interval, mapInterval } from '../interval.ts';
import { withDecimalMark } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { type Kw, type Mw, mw } from '../units.ts';
import { counted, power, powerIntervalInFull } from './figures.ts';
import type { SiteReport } from './report.ts';
import { significant } from './rounding.ts';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const interval = z.strictObject({ central: z.number(), low: z.number(), high: z.number(), level: share });

export const visitSchema = z
  .strictObject({
    found: z.enum([...FOUND, 'not_yet']),
    kw: z.number().nullable().describe('measured, of what mines without a licence'),
    date: z.string().nullable(),
    chance: share.nullable().describe('with which it was drawn; null for a visit by choice'),
    stratum: z.string().nullable(),
    visit_to: z
      .string()
      .optional()
      .describe('the site that was visited, where this is one of its metering points'),
  })
  .nullable()
  .describe('what a visit found; null where there was none. The verdict stays what the data says.');

export const correctedSchema = z
  .strictObject({
    central: z.number().nullable().describe('null where the visits are too few, or by choice'),
    low: z.number().nullable(),
    high: z.number().nullable(),
    level: share.nullable(),
    method: z.string(),
    by_draw_mw: interval.nullable().describe('of the difference estimator alone'),
    by_model_mw: interval.nullable().describe('of the model as the visits mended it'),
    visits: z.strictObject({
      listed: count,
      mining: count,
      clean: count,
      not_reachable: count,
      not_yet: count,
      certain: count.describe('reached; drawn with a chance of 1'),
      by_chance: count.describe('reached; drawn with a chance under 1'),
      by_choice: count.describe('reached; without a chance, so the total leaves them out'),
    }),
    strata: z.array(
      z.strictObject({
        stratum: z.string(),
        sites: z.number().describe('as the chances say'),
        drawn: count,
        reached: count,
        mining: count,
      }),
    ),
    without_figure: z
      .strictObject({ sites: count, reached: count, mining: count, found_mw: z.number() })
      .describe('sites of which no megawatts are stated; what was found there is in no total'),
    calibration: z
      .strictObject({ shift_bits: interval, slope: interval, outcomes: count })
      .nullable()
      .describe('log-odds after = shift + slope x log-odds before'),
    says: z.string(),
  })
  .describe('suspected_mw, corrected by visits; with scan --inspections only');

export type CorrectedReport = z.infer<typeof correctedSchema>;

/** The fields that visits add to a site: none without visits. */
export function visitedSite(
  { site_id, verdict, probability }: Pick<SiteReport, 'site_id' | 'verdict' | 'probability'>,
  inspected: Inspected | undefined,
) {
  if (inspected === undefined) return {};
  const visit = inspected.visits.get(site_id);
  const { corrected } = inspected;
  const isSuspicion = verdict !== 'licensed' && verdict !== 'over_licence';
  const isRated = corrected !== undefined && probability !== null && isSuspicion;
  return {
    inspected: visit === undefined ? null : visitReport(visit),
    probability_after_visits: isRated
      ? significant(probabilityAfter(probability, corrected.calibrations))
      : null,
  };
}

function visitReport({ found, kw: measured, date, chance, stratum, of }: Visit) {
  return {
    found,
    kw: measured ?? null,
    date: date ?? null,
    chance: chance ?? null,
    stratum: stratum === '' ? null : stratum,
    ...(of !== undefined && { visit_to: of }),
  };
}

function methodOf(): string {
  return words`two-phase difference estimator; the interval takes in its own and that of the recalibrated model (docs/inspections.md)`;
}

/** What visits do to the total; `suspected` is what the scan says without them. */
export function correctedReport(inspected: Inspected, suspected: Interval<Mw>): CorrectedReport {
  const { corrected } = inspected;
  const visits = [...inspected.visits.values()];
  const counts = countsOf(visits);
  const total = corrected === undefined ? undefined : watts(corrected.total);
  return {
    ...{ central: total?.central ?? null, low: total?.low ?? null, high: total?.high ?? null },
    level: total?.level ?? null,
    method: methodOf(),
    by_draw_mw: corrected === undefined ? null : watts(corrected.byDraw),
    by_model_mw: corrected === undefined ? null : watts(corrected.byModel),
    visits: counts,
    strata: strataOf(visits),
    without_figure: apart(inspected),
    calibration:
      corrected === undefined
        ? null
        : {
            shift_bits: middleOf(corrected.calibrations, ({ shift }) => shift),
            slope: middleOf(corrected.calibrations, ({ slope }) => slope),
            outcomes: corrected.outcomes,
          },
    says: [
      sentence(total, suspected, counts),
      ...(corrected === undefined ? [] : [recalibration(corrected)]),
      ...notes(inspected, counts),
    ].join(' '),
  };
}

const isReached = ({ found }: Visit) => found === 'mining' || found === 'clean';

function countsOf(visits: readonly Visit[]): CorrectedReport['visits'] {
  const found = (what: Visit['found']) => visits.filter((visit) => visit.found === what).length;
  const reached = visits.filter(isReached);
  return {
    listed: visits.length,
    mining: found('mining'),
    clean: found('clean'),
    not_reachable: found('not_reachable'),
    not_yet: found('not_yet'),
    certain: reached.filter(({ chance }) => chance === 1).length,
    by_chance: reached.filter(({ chance }) => chance !== undefined && chance < 1).length,
    by_choice: reached.filter(({ chance }) => chance === undefined).length,
  };
}

function strataOf(visits: readonly Visit[]): CorrectedReport['strata'] {
  const drawn = visits.filter(({ chance }) => chance !== undefined);
  return [...new Set(drawn.map(({ stratum }) => stratum))].map((stratum) => {
    const own = drawn.filter((visit) => visit.stratum === stratum);
    return {
      stratum,
      sites: significant(standingFor(own)),
      drawn: own.length,
      reached: own.filter(isReached).length,
      mining: own.filter(({ found }) => found === 'mining').length,
    };
  });
}

/** Σ 1 / chance: how many sites the drawn ones stand for. */
function standingFor(visits: readonly Visit[]): number {
  return visits.reduce((sum, { chance }) => sum + (chance === undefined ? 0 : 1 / chance), 0);
}

function apart({ visits, sized, withoutFigure }: Inspected): CorrectedReport['without_figure'] {
  const isSized = new Set(sized.map(({ id }) => id));
  const reached = [...visits.values()].filter((visit) => isReached(visit) && !isSized.has(visit.site));
  return {
    sites: withoutFigure,
    reached: reached.length,
    mining: reached.filter(({ found }) => found === 'mining').length,
    found_mw: watt(reached.reduce((sum, { kw: measured }) => sum + (measured ?? 0), 0)),
  };
}

function sentence(
  total: Interval<Mw> | undefined,
  suspected: Interval<Mw>,
  counts: CorrectedReport['visits'],
): string {
  const { mining, clean, certain, by_chance } = counts;
  const went = words`${counted(mining + clean, 'visit')} (${mining} found mining)`;
  if (total !== undefined) {
    return words`After ${went}: ${powerIntervalInFull(total)}, where the scan alone says ${powerIntervalInFull(suspected)}.`;
  }
  if (certain + by_chance === 0) {
    return words`After ${went}, all by choice: they tell of these sites and of no other, so the total is not corrected. Sites drawn by mining-audit plan would correct it.`;
  }
  return words`After ${went}: too few visits to say more. ${by_chance} were drawn by chance and reached, and ${FEWEST_BY_CHANCE} are needed; the total stays as the scan has it.`;
}

/** Fewer outcomes than this tell of a shift and a slope little more than was assumed before. Assumed, 2026-11. */
const FEW_OUTCOMES = 10;

function recalibration({ calibrations, outcomes }: Corrected): string {
  if (outcomes < FEW_OUTCOMES)
    return words`They are too few to say how well the probabilities are calibrated.`;
  const shift = middleOf(calibrations, (one) => one.shift);
  const slope = middleOf(calibrations, (one) => one.slope);
  const bits = words`${figure(shift.central)} bits (${figure(shift.low)} to ${figure(shift.high)})`;
  const slopes = words`${figure(slope.central)} (${figure(slope.low)} to ${figure(slope.high)})`;
  const holds = shift.low <= 0 && shift.high >= 0 && slope.low <= 1 && slope.high >= 1;
  return holds
    ? words`Calibration: the log-odds are off by ${bits}, their slope is ${slopes}: no fault is shown.`
    : words`Calibration: the log-odds are off by ${bits}, their slope is ${slopes}.`;
}

const figure = (value: number) => withDecimalMark(String(value));

/** A plan stands for this share more or fewer sites than there are, and nobody need be told. Assumed, 2026-11. */
const SAME_SITES = 0.01;

function notes(inspected: Inspected, counts: CorrectedReport['visits']): string[] {
  const { visits, sized, withoutFigure } = inspected;
  const all = sized.length + withoutFigure;
  const standing = standingFor([...visits.values()]);
  const isOther = standing > 0 && Math.abs(standing - all) > Math.max(1, SAME_SITES * all);
  const { sites, reached, mining, found_mw } = apart(inspected);
  const missing = counts.not_reachable + counts.not_yet;
  const ofPoints = [...visits.values()].filter(({ of }) => of !== undefined);
  const wholes = new Set(ofPoints.map(({ of }) => of)).size;
  return [
    ofPoints.length > 0 ? wholeSites(wholes, ofPoints.length) : '',
    missing > 0 ? notReached(missing) : '',
    counts.by_choice > 0 && counts.certain + counts.by_chance > 0 ? byChoice(counts.by_choice) : '',
    reached > 0 ? apartTold(counted(sites, 'site'), reached, minersTold(mining, found_mw)) : '',
    isOther
      ? words`The chances of the list stand for ${Math.round(standing)} sites and the scan has ${all}: lines are missing, or the plan was made of other data; what follows from it leans on that.`
      : '',
  ].filter((note) => note !== '');
}

function wholeSites(wholes: number, points: number): string {
  return wholes === 1
    ? words`${counted(1, 'line')} of the list names sites of several metering points and stands for all ${points} of these; what mines is put to the likeliest of them, as nobody said behind which meter it was.`
    : words`${counted(wholes, 'line')} of the list name sites of several metering points and stand for all ${points} of these; what mines is put to the likeliest of them, as nobody said behind which meter it was.`;
}

function notReached(missing: number): string {
  return missing === 1
    ? words`${counted(1, 'site')} of the list was not reached: the others of the stratum stand for it, and sites that were to be visited for certain keep their expected megawatts.`
    : words`${counted(missing, 'site')} of the list were not reached: the others of the stratum stand for them, and sites that were to be visited for certain keep their expected megawatts.`;
}

function byChoice(visits: number): string {
  return visits === 1
    ? words`${counted(1, 'visit')} by choice is told at its site and left out of the total.`
    : words`${counted(visits, 'visit')} by choice are told at their sites and left out of the total.`;
}

function apartTold(sites: string, reached: number, miners: string): string {
  return reached === 1
    ? words`Apart from it: of ${sites} without a figure 1 was visited and ${miners}.`
    : words`Apart from it: of ${sites} without a figure ${reached} were visited and ${miners}.`;
}

function minersTold(mining: number, megawatts: number): string {
  return mining > 0 ? words`${mining} found mining (${power(megawatts)})` : words`${mining} found mining`;
}

function watts(interval: Interval<Kw>): Interval<Mw> {
  return mapInterval(interval, (value) => mw(watt(value)));
}

function watt(kilowatts: number): number {
  return Number((kilowatts / 1000).toFixed(6));
}
