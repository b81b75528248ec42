/** How scores that were held out did. */
import { max, mean, median, min } from 'simple-statistics';
import { brier } from '../src/evaluate/calibration.ts';
import { averagePrecision, oneInAHundred, recallAt } from '../src/evaluate/ranking.ts';
import { logLoss } from './fit.ts';
import {
  type Bin,
  type CalibrationLine,
  calibrationLine,
  type Forecast,
  reliability,
  weighedBrier,
} from './reliability.ts';
import { logOdds, probability, type Row } from './rows.ts';
import type { Scores } from './splits.ts';
import type { LabelledSite } from './towns.ts';

/** Snake case: this object is the JSON. `null` where there is nothing to measure. */
export interface Measures {
  readonly sites: number;
  readonly illegal: number;
  readonly average_precision: Spread | null;
  readonly recall_at_one_in_a_hundred: Spread | null;
  /** Means over the splits. */
  readonly flagged: { readonly illegal: number; readonly clean: number };
  /** At the prevalence of each town, and as if 2 % of the sites mined. */
  readonly brier: number;
  readonly brier_at_two_percent: number;
  /** At the prevalence of each town, bits a site. */
  readonly log_loss: number;
  readonly calibration: CalibrationLine | null;
  readonly reliability: { readonly natural: readonly Bin[]; readonly at_two_percent: readonly Bin[] };
  /** Medians over those caught in any split: share of the true size, and days. */
  readonly size_error: number | null;
  readonly onset_error_days: number | null;
}

/** Over the splits. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** From which probability a site is flagged, and for which share of mining sites. */
export interface Flagging {
  readonly prevalence: number;
  readonly threshold: number;
}

/** Measures the rows that `isOf` takes, by one or more held-out scores of all rows. */
export function measured(
  rows: readonly Row[],
  splits: readonly Scores[],
  flagging: Flagging,
  isOf: (row: Row) => boolean = () => true,
): Measures {
  const places = [...rows.keys()].filter((i) => isOf(rows[i]!));
  const ofSplit = splits.map((scores) => places.map((i) => ({ row: rows[i]!, bits: scores[i]! })));
  const all = ofSplit.flat();
  const illegal = places.filter((i) => rows[i]!.isIllegal).length;
  const flagged = all.filter(({ bits }) => isFlagged(bits, flagging));
  const caught = [...new Set(flagged.filter(({ row }) => row.isIllegal).map(({ row }) => row.site))];
  const rare = atPrevalence(all, 0.02);
  const natural = all.map(({ row, bits }) => forecast(row, row.prevalence + bits, 1));
  return {
    sites: places.length,
    illegal,
    average_precision: spread(ofSplit.map((scored) => averagePrecision(ranked(scored)))),
    recall_at_one_in_a_hundred: spread(
      ofSplit.map((scored) => recallAt(ranked(scored), oneInAHundred(places.length - illegal))),
    ),
    flagged: {
      illegal: flagged.filter(({ row }) => row.isIllegal).length / splits.length,
      clean: flagged.filter(({ row }) => !row.isIllegal).length / splits.length,
    },
    brier: brier(natural),
    brier_at_two_percent: weighedBrier(rare),
    log_loss: mean(all.map(({ row, bits }) => logLoss(row.prevalence + bits, row.isIllegal))) / Math.LN2,
    calibration: calibrationLine(natural, splits.length) ?? null,
    reliability: {
      natural: reliability(natural, splits.length),
      at_two_percent: reliability(rare, splits.length),
    },
    size_error: middle(caught.flatMap(sizeError)),
    onset_error_days: middle(caught.flatMap(onsetError)),
  };
}

export function isFlagged(bits: number, { prevalence, threshold }: Flagging): boolean {
  return probability(logOdds(prevalence) + bits) >= threshold;
}

interface Scored {
  readonly row: Row;
  readonly bits: number;
}

function ranked(scored: readonly Scored[]): { score: number; illegal: boolean }[] {
  return scored.map(({ row, bits }) => ({ score: bits, illegal: row.isIllegal }));
}

function forecast({ isIllegal }: Row, logOddsInBits: number, weight: number): Forecast {
  return { probability: probability(logOddsInBits), bits: logOddsInBits, illegal: isIllegal, weight };
}

/** The same sites as if so few of them mined: the illegal and the clean weigh what their share then is. */
function atPrevalence(scored: readonly Scored[], prevalence: number): Forecast[] {
  const illegal = scored.filter(({ row }) => row.isIllegal).length / scored.length;
  const weight = (row: Row) => (row.isIllegal ? prevalence / illegal : (1 - prevalence) / (1 - illegal));
  return scored.map(({ row, bits }) => forecast(row, logOdds(prevalence) + bits, weight(row)));
}

function sizeError({ block, truth: { illegalKwRecent } }: LabelledSite): number[] {
  if (block === undefined || illegalKwRecent === 0) return [];
  return [Math.abs(block.kw - illegalKwRecent) / illegalKwRecent];
}

function onsetError({ block, truth: { onset } }: LabelledSite): number[] {
  if (block?.onset === undefined || onset === undefined) return [];
  return [Math.abs(Date.parse(block.onset) - Date.parse(onset)) / 86_400_000];
}

function middle(values: number[]): number | null {
  return values.length === 0 ? null : median(values);
}

function spread(values: readonly (number | undefined)[]): Spread | null {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? null : { mean: mean(known), low: min(known), high: max(known) };
}
