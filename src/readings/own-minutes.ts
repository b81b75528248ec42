/**
 * How long each interval of a site-day is, as the day itself shows it. A file of energy does not say it reading by
 * reading; the distance to the next reading does, unless one in between is missing.
 */
import { HOUR, INTERVALS } from '../sources/interval-minutes.ts';

/**
 * The length of each interval in minutes, from their starts in order: in a stretch of equal steps, that step; else
 * the commonest step of the day, or `usual` where the day has too few, as long as the next reading leaves room for it.
 * Longer than an hour where the steps are: such a reading is no load.
 */
export function ownMinutes(starts: readonly number[], usual: number): number[] {
  const steps = starts.slice(1).map((start, i) => start - starts[i]!);
  const inStretch = stretches(steps);
  const base = commonestStep(steps) ?? usual;
  return starts.map((_, i) => {
    const [before, after] = [steps[i - 1], steps[i] ?? Number.POSITIVE_INFINITY];
    if (inStretch[i]) return after;
    if (before !== undefined && inStretch[i - 1] && before <= after) return before;
    return base <= after ? base : longestWithin(after);
  });
}

/**
 * So many equal steps are a stretch of that resolution; fewer may be gaps of a finer one. With a tenth of the quarter
 * hours lost at random, four gaps of half an hour in a row come about on six days of a thousand. Assumed on 2026-11.
 */
const STRETCH = 4;

/** Whether a day, by the starts of its intervals, has stretches of several lengths that are read. */
export function isOfSeveralLengths(starts: readonly number[]): boolean {
  const steps = starts.slice(1).map((start, i) => start - starts[i]!);
  if (steps.every((step) => step === steps[0])) return false;
  const inStretch = stretches(steps);
  return new Set(steps.filter((step, i) => inStretch[i] && step <= HOUR)).size > 1;
}

/** Whether each step lies in a run of at least STRETCH equal steps of a length that intervals have. */
function stretches(steps: readonly number[]): boolean[] {
  const inStretch = steps.map(() => false);
  for (let from = 0, to = 0; from < steps.length; from = to) {
    while (to < steps.length && steps[to] === steps[from]) to += 1;
    if (to - from >= STRETCH && isLength(steps[from]!)) inStretch.fill(true, from, to);
  }
  return inStretch;
}

function commonestStep(steps: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const step of steps) if (isLength(step)) counts.set(step, (counts.get(step) ?? 0) + 1);
  const [commonest] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return commonest !== undefined && commonest[1] >= STRETCH ? commonest[0] : undefined;
}

/** Whether a step may be the length of an interval: one that is read, or one that is too long for it. */
export function isLength(minutes: number): boolean {
  return minutes > HOUR || INTERVALS.includes(minutes);
}

function longestWithin(minutes: number): number {
  return minutes > HOUR ? minutes : INTERVALS.findLast((length) => length <= minutes)!;
}
