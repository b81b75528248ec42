/**
 * A block with a timetable of its own: switched off at an hour of the day and on again later, month after month. Honest
 * load does the reverse, or it slopes.
 */
import { type Kw, kw, type Ratio, ratio } from '../units.ts';
import { type ClockShape, type DayType, HOURS } from './clock-shape.ts';
import { type Edges, edgesOf, withinAnHour } from './edges.ts';
import { evennessOf } from './evenness.ts';
import { leftInPause, outsidePause } from './pause.ts';
import { medianOf, quantileOf } from './series.ts';
import { sunFollowing } from './sun.ts';

export interface Timetable {
  /** Height that its falls reach in three of four months, or its rises, whichever is less (eq. 11). */
  readonly block: Kw;
  /** ln(1 + block / (median jump of the shape + 0.3 % of the mean load)), less if the pause follows the sun (eq. 11). */
  readonly score: number;
  /** The score before the sun was looked at. */
  readonly rawScore: number;
  /** How much it is one block of one height, in all months, on all days and with little else beside it, 0 to 1 (eq. 11a). */
  readonly evenness: Ratio;
  /** How well the pause follows the length of the day, as lighting does: 0 to 1. */
  readonly sun: Ratio;
  /** Hours, 0 to 23, after which it goes off and comes on. */
  readonly off: number;
  readonly on: number;
  readonly dayType: DayType;
  /** Height of the same edges on the days of the other type. */
  readonly otherBlock: Kw;
  /** The days on which it pauses. */
  readonly pauses: PauseDays;
  /** Range of the shape outside the pause / its mean: small where there is nothing but the block. */
  readonly rippleOutside: Ratio | undefined;
  /** Mean load in the pause: what is there beside the block. Undefined where the pause is too short to say. */
  readonly leftInPause: Kw | undefined;
}

export type PauseDays = 'every day' | 'on weekdays' | 'on weekends';
const ON_DAYS_OF: Readonly<Record<DayType, PauseDays>> = ['on weekdays', 'on weekends'];
/** Edges under this share of the block are none: on those days it does not pause. Assumed, 2026-11. */
const SAME_EDGES = 0.3;

/** Last months that must agree. Assumed, 2026-11: a quarter, half a year, a year. */
const SPANS = [3, 6, 12] as const;
/** Three are enough only for what began of late, and count a little less. Assumed, 2026-11. */
export type LeastMonths = 3 | 6;
const SHORT_SPAN_COUNTS = 0.9;

/** The strongest timetable; undefined with fewer than two whole months of either type of day. `mean` is the mean load. */
export function timetableOf(clock: ClockShape, mean: Kw, least: LeastMonths): Timetable | undefined {
  const best = candidates(clock, mean, least).reduce<Candidate | undefined>(
    (a, b) => (a === undefined || b.score * b.evenness > a.score * a.evenness ? b : a),
    undefined,
  );
  if (best === undefined) return undefined;
  const { block, score, off, on, dayType, otherBlock, evenness, rippleOutside } = best;
  const isNightOnly = off <= 9 && on >= 15;
  const sun = isNightOnly ? sunFollowing(clock) : ratio(0);
  return {
    block: kw(block),
    score: score * (1 - sun),
    rawScore: score,
    evenness,
    sun,
    off,
    on,
    dayType,
    otherBlock,
    pauses: otherBlock < SAME_EDGES * block ? ON_DAYS_OF[dayType] : 'every day',
    rippleOutside,
    leftInPause: leftInPause(clock, best),
  };
}

interface Found {
  readonly block: number;
  readonly score: number;
  readonly off: number;
  readonly on: number;
}

interface Candidate extends Found {
  readonly dayType: DayType;
  readonly otherBlock: Kw;
  readonly evenness: Ratio;
  readonly rippleOutside: Ratio | undefined;
}

/** Months whose heights are held against each other, as far as they were read. */
const YEAR = 12;

function candidates(clock: ClockShape, mean: Kw, least: LeastMonths): Candidate[] {
  const byType = [edgesByMonth(clock, 0), edgesByMonth(clock, 1)] as const;
  return ([0, 1] as const).flatMap((dayType) => {
    const months = byType[dayType].filter((month) => month !== undefined);
    const otherDays = byType[dayType === 0 ? 1 : 0];
    if (months.length < 2) return [];
    return allowedSpans(months.length, least).flatMap((span) => {
      const found = strongest(months.slice(-span), mean);
      if (found === undefined) return [];
      const counts = span === 3 ? SHORT_SPAN_COUNTS : 1;
      const placed = { ...found, score: counts * found.score, dayType };
      const otherBlock = kw(medianOf(blocksOf(otherDays.slice(-span), found)) ?? 0);
      const beside = outsidePause(clock, placed);
      const evenness = evennessOf({
        height: found.block,
        heights: blocksOf(months.slice(-YEAR), found),
        weekendShare: dayType === 0 ? otherBlock / found.block : found.block / otherBlock,
        swingBeside: beside?.swing,
      });
      return [{ ...placed, otherBlock, evenness, rippleOutside: beside?.ripple }];
    });
  });
}

function allowedSpans(months: number, least: LeastMonths): number[] {
  return SPANS.filter((span) => (span === 3 ? least === 3 || months < 6 : span <= months));
}

interface MonthEdges extends Edges {
  /** Its rises and falls as they count for each hour, an hour early or late. */
  readonly wide: Pick<Edges, 'rises' | 'falls'>;
}

/** Undefined for a month of which an hour was not read. */
function edgesByMonth({ months }: ClockShape, dayType: DayType): (MonthEdges | undefined)[] {
  return months.map((month) => {
    const shape = month[dayType];
    if (shape.some(Number.isNaN)) return undefined;
    const { rises, falls, jumps } = edgesOf(shape);
    return { rises, falls, jumps, wide: { rises: withinAnHour(rises), falls: withinAnHour(falls) } };
  });
}

/** Month by month, the height of a block with these edges. */
function blocksOf(months: readonly (MonthEdges | undefined)[], { off, on }: Found): number[] {
  const heights: number[] = [];
  for (const month of months) {
    if (month !== undefined) heights.push(Math.min(month.wide.falls[off]!, month.wide.rises[on]!));
  }
  return heights;
}

/**
 * It goes off between 5 and 21 h and comes on between 15 and 1 h, 2 to 18 hours later. Assumed, 2026-11: wide on purpose,
 * but nobody hides in the small hours, when power is cheap: what rests then is animals and plants.
 */
const OFF = { first: 5, last: 20 } as const;
const ON = { first: 15, last: 24 } as const;
const PAUSE = { shortest: 2, longest: 18 } as const;
/** Jumps under this share of the mean load are taken for noise. Assumed, 2026-11. */
const NOISE = 0.003;

function strongest(months: readonly MonthEdges[], mean: Kw): Found | undefined {
  const [rises, falls] = [lowerQuartile(months, 'rises', ON), lowerQuartile(months, 'falls', OFF)];
  const usual = usualJump(months);
  let best: Found | undefined;
  for (let off = OFF.first; off <= OFF.last; off += 1) {
    for (let pause = PAUSE.shortest; pause <= PAUSE.longest; pause += 1) {
      const on = off + pause;
      if (on < ON.first || on > ON.last) continue;
      const block = Math.min(falls[off]!, rises[on % HOURS]!);
      if (block <= (best?.block ?? 0)) continue;
      const score = Math.log1p(block / (usual + NOISE * mean));
      if (score > (best?.score ?? 0)) best = { block, score, off, on: on % HOURS };
    }
  }
  return (
    best && { ...best, off: sharpest(months, 'falls', best.off), on: sharpest(months, 'rises', best.on) }
  );
}

/** Of three hours whose wide edges are alike, the one whose own edges are highest. */
function sharpest(months: readonly MonthEdges[], edge: 'rises' | 'falls', hour: number): number {
  const height = (at: number) => months.reduce((sum, month) => sum + month[edge][at]!, 0);
  return [hour + HOURS - 1, hour, hour + 1]
    .map((near) => near % HOURS)
    .reduce((a, b) => (height(b) > height(a) ? b : a));
}

/** Median of all jumps, up or down. */
function usualJump(months: readonly MonthEdges[]): number {
  const heights = new Float64Array(months.length * HOURS);
  for (const [i, { jumps }] of months.entries()) heights.set(jumps, i * HOURS);
  for (let at = 0; at < heights.length; at += 1) heights[at] = Math.abs(heights[at]!);
  return medianOf(heights)!;
}

/** By hour from the first to the last, what three of four months reach. */
function lowerQuartile(
  months: readonly MonthEdges[],
  edge: 'rises' | 'falls',
  { first, last }: { readonly first: number; readonly last: number },
): Float64Array {
  const quartile = new Float64Array(HOURS);
  const ofHour = new Float64Array(months.length);
  for (let hour = first; hour <= last; hour += 1) {
    for (let i = 0; i < months.length; i += 1) ofHour[i] = months[i]!.wide[edge][hour % HOURS]!;
    quartile[hour % HOURS] = quantileOf(ofHour, 0.25)!;
  }
  return quartile;
}
