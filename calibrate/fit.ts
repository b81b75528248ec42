/**
 * The fit: logistic regression with weights that are bounded to their direction, a ridge on them, and the caps of the
 * families inside.
 *
 *     least  sum(weight x log-loss) / sum(weight) + ridge x sum(w^2),   0 <= w <= MOST
 *
 * By projected Newton steps (iteratively reweighted least squares, each within the bounds), halved until the loss
 * falls. The caps make it neither smooth nor convex: where a family is capped its slope is taken as 0, and the end is
 * one where no such step helps.
 */
import { leastWithin } from './bounded-quadratic.ts';
import { type CappedFamily, COLUMNS, type Column, familiesOf } from './columns.ts';
import { bitsOf, isCapped, type Model } from './model.ts';
import type { Row } from './rows.ts';

/** A row as the fit sees it. */
export type FittedRow = Pick<Row, 'strengths' | 'isIllegal' | 'prevalence' | 'weight'>;

export interface FitOptions {
  /** Of the sum of squares of the weights in bits, against a mean log-loss in nats. */
  readonly ridge: number;
  readonly columns?: readonly Column[];
}

/** No indicator alone makes mining 250 times as likely. Assumed, 2026-11; no weight has come to it. */
const MOST = 8;
const START = 0.5;
const STEPS = 100;
const HALVINGS = 30;
/** A step that lowers the loss by less, in nats, is the last one. */
const ENOUGH = 1e-10;

/** Fits silence and weights. Columns with an assumed weight keep it. */
export function fitOn(rows: readonly FittedRow[], { ridge, columns = COLUMNS }: FitOptions): Model {
  const problem: Problem = {
    rows: rows.filter(({ weight }) => weight > 0),
    total: rows.reduce((sum, { weight }) => sum + weight, 0),
    families: familiesOf(columns),
    ridge,
    low: Float64Array.from([-MOST * 2, ...columns.map(({ fixed }) => fixed ?? 0)]),
    high: Float64Array.from([MOST * 2, ...columns.map(({ fixed }) => fixed ?? MOST)]),
  };
  let at = Float64Array.from([-1, ...columns.map(({ fixed }) => fixed ?? START)]);
  let loss = lossAt(problem, at);
  for (let step = 0; step < STEPS; step += 1) {
    const next = stepFrom(problem, at, loss);
    if (next === undefined) break;
    const gained = loss - next.loss;
    ({ at, loss } = next);
    if (gained < ENOUGH) break;
  }
  return modelAt(at);
}

interface Problem {
  readonly rows: readonly FittedRow[];
  readonly total: number;
  readonly families: readonly CappedFamily[];
  readonly ridge: number;
  /** Bounds of the silence and then of the weights. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The silence first, then the weights. */
type Point = Float64Array<ArrayBuffer>;

function modelAt(at: Point): Model {
  return { silence: at[0]!, weights: at.subarray(1) };
}

function lossAt({ rows, total, families, ridge }: Problem, at: Point): number {
  const model = modelAt(at);
  let loss = 0;
  for (const { strengths, isIllegal, prevalence, weight } of rows) {
    loss += weight * logLoss(prevalence + bitsOf(model, strengths, families), isIllegal);
  }
  return loss / total + ridge * model.weights.reduce((sum, bits) => sum + bits * bits, 0);
}

/** -ln of the probability of what is true, by log-odds in bits, in nats. */
export function logLoss(bits: number, isIllegal: boolean): number {
  const against = Math.LN2 * (isIllegal ? -bits : bits);
  return Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
}

/** The next point with its loss; undefined where no step in the Newton direction lowers the loss. */
function stepFrom(problem: Problem, at: Point, loss: number): { at: Point; loss: number } | undefined {
  const { slope, curvature } = slopes(problem, at);
  const [low, high] = [problem.low, problem.high].map((bound) => bound.map((value, i) => value - at[i]!));
  const direction = leastWithin(curvature, slope, low!, high!);
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const next = at.map((value, i) => value + direction[i]! * 0.5 ** halving);
    const nextLoss = lossAt(problem, next);
    if (nextLoss < loss) return { at: next, loss: nextLoss };
  }
  return undefined;
}

/** The silence is not held down by the ridge; a trace of it keeps the curvature from being flat. */
const TRACE = 1e-12;

function slopes(problem: Problem, at: Point): { slope: Float64Array; curvature: Float64Array[] } {
  const { rows, total, families, ridge } = problem;
  const model = modelAt(at);
  const slope = at.map((value, i) => (i === 0 ? 0 : 2 * ridge * value));
  const curvature = [...at.keys()].map((i) => {
    const line = new Float64Array(at.length);
    line[i] = i === 0 ? TRACE : 2 * ridge + TRACE;
    return line;
  });
  for (const { strengths, isIllegal, prevalence, weight } of rows) {
    const probability = 1 / (1 + 2 ** -(prevalence + bitsOf(model, strengths, families)));
    const pull = (Math.LN2 * weight * (probability - (isIllegal ? 1 : 0))) / total;
    const bend = (Math.LN2 ** 2 * weight * probability * (1 - probability)) / total;
    const moving = movingColumns(model, strengths, families);
    for (const [i, x] of moving) {
      slope[i]! += pull * x;
      for (const [j, z] of moving) curvature[i]![j]! += bend * x * z;
    }
  }
  return { slope, curvature };
}

/** By how much the log-odds of a row move with each value of the point, where they move at all. */
function movingColumns(
  { weights }: Model,
  strengths: Float64Array,
  families: readonly CappedFamily[],
): [number, number][] {
  const moving: [number, number][] = [[0, 1]];
  for (const family of families) {
    if (isCapped(weights, strengths, family)) continue;
    for (const i of family.columns) if (strengths[i] !== 0) moving.push([i + 1, strengths[i]!]);
  }
  return moving;
}
