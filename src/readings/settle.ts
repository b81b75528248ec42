/**
 * Settles the readings of one failing site-day: which of several claims to one interval is kept, and how long the
 * interval is over which its energy was spread.
 */
import type { Moment } from './calendar.ts';
import type { Claim, DroppedKind } from './repair.ts';
import { SLOT_MINUTES } from './slots.ts';

export interface Settled {
  readonly kept: readonly { readonly value: number; readonly moment: Moment }[];
  readonly dropped: readonly { readonly claim: Claim; readonly kind: DroppedKind }[];
}

/**
 * Exact repeats are dropped; of different values the last revision is kept, by the revision's number or else by the
 * order in which they were read; an hour that the local clock showed twice is kept as two. Energy is spread over the
 * distance to its neighbours, not over the interval that was assumed.
 */
export function settle(claims: readonly Claim[]): Settled {
  const dropped: { claim: Claim; kind: DroppedKind }[] = [];
  const bySlot = new Map<number, Claim[]>();
  for (const claim of unfolded(claims)) {
    const rivals = bySlot.get(claim.moment.slot);
    if (rivals === undefined) bySlot.set(claim.moment.slot, [claim]);
    else rivals.push(claim);
  }
  const winners: Claim[] = [];
  for (const rivals of bySlot.values()) {
    const winner = rivals.reduce((a, b) => (isLater(a, b) ? a : b));
    winners.push(winner);
    for (const claim of rivals) {
      if (claim !== winner)
        dropped.push({ claim, kind: claim.value === winner.value ? 'repeated' : 'superseded' });
    }
  }
  winners.sort((a, b) => a.moment.slot - b.moment.slot);
  const own = ownMinutes(winners.map(({ moment }) => moment.slot * SLOT_MINUTES));
  const kept: { value: number; moment: Moment }[] = [];
  for (const [i, claim] of winners.entries()) {
    const value = respread(claim, own[i]);
    if (value === undefined) dropped.push({ claim, kind: 'interval_too_long' });
    else kept.push({ value, moment: claim.moment });
  }
  return { kept, dropped };
}

/**
 * Where the local clock was put back, a wall time without an offset stands for two instants: what comes first in the
 * files is the first of them, what comes second the second.
 */
function unfolded(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  return claims.map((claim) => {
    if (claim.again === undefined) return claim;
    const key = `${claim.source}:${claim.moment.slot}`;
    const isSecond = seen.has(key);
    seen.add(key);
    return isSecond ? { ...claim, moment: claim.again } : claim;
  });
}

/** Whether `a` revises `b`, which was read after it. */
function isLater(a: Claim, b: Claim): boolean {
  const [left, right] = [Number(a.revision), Number(b.revision)];
  const areNumbers = a.revision !== '' && b.revision !== '' && !Number.isNaN(left) && !Number.isNaN(right);
  return areNumbers ? left > right : a.revision > b.revision;
}

/**
 * How long the interval of each reading of a day is, in minutes, from their starts in order: the way to the next
 * start if that step comes twice running, so that it is a stretch of that resolution and not a gap; else the shorter
 * of the ways to its neighbours. Undefined for a reading that stands alone.
 */
function ownMinutes(starts: readonly number[]): (number | undefined)[] {
  const gap = (i: number) =>
    (starts[i + 1] ?? Number.POSITIVE_INFINITY) - (starts[i] ?? Number.NEGATIVE_INFINITY);
  return starts.map((_, i) => {
    const [before, after] = [gap(i - 1), gap(i)];
    const isStretch = after === before || after === gap(i + 1);
    const own = isStretch ? after : Math.min(before, after);
    return Number.isFinite(own) ? own : undefined;
  });
}

const HOUR = 60;

/** The load of a claim's energy over its own interval: mW x assumed / own, exact since energy was whole mWh. */
function respread(claim: Claim, own: number | undefined): number | undefined {
  if (claim.assumedMinutes === 0) return claim.value;
  if (own === undefined) return claim.value;
  return own > HOUR ? undefined : (claim.value * claim.assumedMinutes) / own;
}
