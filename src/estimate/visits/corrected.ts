/**
 * The total after visits. Two intervals are made of them: one that believes the draw alone (difference.ts), and one that
 * believes the model as the visits mended it (predicted.ts). Few visits rarely meet the few farms among many unlikely
 * sites, so the first is too narrow just when they met none; the second is wrong when the model is. The interval of
 * the total takes both in.
 */
import { type Interval, LEVEL } from '../../interval.ts';
import { quantileOfSorted } from '../../profiles/series.ts';
import { type Kw, kw } from '../../units.ts';
import { sizeMoments } from '../block-size.ts';
import { type DrawnSite, differenceOf } from './difference.ts';
import { drawsOf } from './predicted.ts';
import { type Calibration, recalibrated } from './recalibrate.ts';
import { expectedOf, type SizedSite, type Visit, varianceOf } from './site.ts';
import { studentWithin } from './student.ts';

/** All in kW. */
export interface Corrected {
  /** Of all sites of which megawatts are stated. */
  readonly total: Interval<Kw>;
  /** The two that it takes in. */
  readonly byDraw: Interval<Kw>;
  readonly byModel: Interval<Kw>;
  /** Visited sites of which the calibrations were learnt. */
  readonly outcomes: number;
  readonly calibrations: readonly Calibration[];
}

/** Fewer visits by chance than this say nothing of the sites that were not visited, unless those are as few. Assumed, 2026-11. */
export const FEWEST_BY_CHANCE = 5;

/**
 * Level of each of the two, so that what takes both in has 90 %: at 0.8, 0.85 and 0.9 it held in 88 to 95, 89 to 97 and 95 to
 * 99 % of simulated populations, by model; at this level in 91 to 98 % (docs/inspections.md, 2026-11).
 */
const PART_LEVEL = 0.88;

/**
 * Corrects the total of the sites by the visits that were drawn. Visits without a chance, and those to sites that are not
 * among these, are for the caller to tell: they say nothing of the others. Undefined where too few were drawn by chance
 * and reached.
 */
export function correctedBy(sites: readonly SizedSite[], visits: readonly Visit[]): Corrected | undefined {
  const bySite = new Map(
    visits.filter(({ chance }) => chance !== undefined).map((visit) => [visit.site, visit]),
  );
  const seen = sites.flatMap((site) => {
    const visit = bySite.get(site.id);
    return visit === undefined ? [] : [{ site, visit, truth: truthOf(site, visit) }];
  });
  const reached = seen.filter(({ truth }) => truth !== undefined);
  const byChance = reached.filter(({ visit }) => visit.chance! < 1).length;
  const unseen = sites.length - reached.length;
  if (byChance < FEWEST_BY_CHANCE && byChance < unseen) return undefined;

  const unmeasured = reached.filter(isUnmeasured);
  const measured = reached.filter((one) => !isUnmeasured(one));
  const found = measured.reduce((sum, { truth }) => sum + truth!, 0);
  const isCertain = ({ site: { probability } }: Seen) => probability === 0 || probability === 1;
  const outcomes = reached
    .filter((one) => !isCertain(one))
    .map(({ site, visit }) => ({ probability: site.probability, mines: visit.found === 'mining' }));
  const calibrations = recalibrated(outcomes);
  const isSeen = new Set(reached.map(({ site }) => site.id));
  const draws = drawsOf(
    { sites: sites.filter(({ id }) => !isSeen.has(id)), unmeasured: unmeasured.map(({ site }) => site) },
    calibrations,
    // An excess over a licence is measured by its meter: it tells nothing of how blocks are sized.
    measured.filter((one) => !isCertain(one)).map(({ site: { block }, truth }) => ({ truth: truth!, block })),
  );
  const atLeast = unmeasured.reduce((sum, { site }) => sum + site.block.low, found);
  const byDraw = drawnInterval(sites, seen.map(drawnSite), atLeast);
  const byModel = predictedInterval(draws, found);
  return { total: around(byDraw, byModel), byDraw, byModel, outcomes: outcomes.length, calibrations };
}

interface Seen {
  readonly site: SizedSite;
  readonly visit: Visit;
  /** In kW; undefined where nobody was reached. */
  readonly truth: number | undefined;
}

function isUnmeasured({ visit }: Seen): boolean {
  return visit.found === 'mining' && visit.kw === undefined;
}

/** Mining that nobody measured is as large as the block was thought to be. */
function truthOf({ block }: SizedSite, { found, kw: measured }: Visit): number | undefined {
  if (found === 'mining') return measured ?? block.central;
  return found === 'clean' ? 0 : undefined;
}

function drawnSite(seen: Seen): DrawnSite {
  const { site, visit, truth } = seen;
  return {
    stratum: visit.stratum,
    chance: visit.chance!,
    expected: expectedOf(site),
    variance: varianceOf(site),
    truth,
    truthVariance: isUnmeasured(seen) ? sizeMoments(site.block).variance : 0,
  };
}

/** What was found is there: neither bound nor the figure between them lies below it. */
function drawnInterval(
  sites: readonly SizedSite[],
  drawn: readonly DrawnSite[],
  found: number,
): Interval<Kw> {
  const { correction, variance, df } = differenceOf(drawn);
  const before = sites.reduce((sum, site) => sum + expectedOf(site), 0);
  const reach = variance > 0 ? studentWithin(PART_LEVEL, df) * Math.sqrt(variance) : 0;
  const atLeast = (value: number) => kw(Math.max(found, value));
  const central = before + correction;
  return {
    central: atLeast(central),
    low: atLeast(central - reach),
    high: atLeast(central + reach),
    level: PART_LEVEL,
  };
}

function predictedInterval(draws: Float64Array, found: number): Interval<Kw> {
  const at = (share: number) => kw(found + quantileOfSorted(draws, share)!);
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  const [low, high] = [at((1 - PART_LEVEL) / 2), at((1 + PART_LEVEL) / 2)];
  const central = kw(found + mean);
  return { central, low: kw(Math.min(low, central)), high: kw(Math.max(high, central)), level: PART_LEVEL };
}

/** The figure is that of the draw, as it leans on nothing but the visits. */
function around(byDraw: Interval<Kw>, byModel: Interval<Kw>): Interval<Kw> {
  return {
    central: byDraw.central,
    low: kw(Math.min(byDraw.low, byModel.low)),
    high: kw(Math.max(byDraw.high, byModel.high)),
    level: LEVEL,
  };
}
