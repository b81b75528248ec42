/**
 * Settles the readings of one failing site-day: which of several claims to one interval is kept, and over how long an
 * interval its energy is spread.
 */
import { HOUR } from '../sources/interval-minutes.ts';
import type { Moment } from './calendar.ts';
import type { Kind } from './ledger.ts';
import { LARGEST_VALUE } from './moments.ts';
import { ownMinutes } from './own-minutes.ts';
import { SLOT_MINUTES } from './slots.ts';

/** A reading of a failing day. */
export interface Claim {
  readonly moment: Moment;
  /** The second time the local clock showed this, on the day it was put back. */
  readonly again: Moment | undefined;
  readonly value: number;
  /** The interval, in minutes, by which energy was taken for power; 0: it was power. */
  readonly assumedMinutes: number;
  readonly revision: string;
  readonly source: number;
  readonly line: number;
  readonly column: number;
}

export interface Settled {
  readonly kept: readonly { readonly value: number; readonly moment: Moment }[];
  readonly dropped: readonly { readonly claim: Claim; readonly kind: Kind }[];
}

/**
 * Exact repeats are dropped; of different values the last revision is kept, by the revision's number or else by the
 * order in which they were read; an hour that the local clock showed twice is kept as two. Energy is spread over the
 * interval that the day shows, and over `usualMinutes` where it shows none; undefined: over what was assumed.
 */
export function settle(claims: readonly Claim[], usualMinutes: number | undefined): Settled {
  const bySlot = [...rivalsBySlot(unfolded(claims))].sort(([a], [b]) => a - b);
  const usual = usualMinutes ?? Math.max(...claims.map(({ assumedMinutes }) => assumedMinutes));
  const own = ownMinutes(
    bySlot.map(([slot]) => slot * SLOT_MINUTES),
    usual,
  );
  const kept: { value: number; moment: Moment }[] = [];
  const dropped: { claim: Claim; kind: Kind }[] = [];
  for (const [i, [, rivals]] of bySlot.entries()) {
    const winner = rivals.reduce((a, b) => (isLater(a, b) ? a : b));
    const value = respread(winner, own[i]!);
    if (typeof value === 'string') dropped.push({ claim: winner, kind: value });
    else kept.push({ value, moment: winner.moment });
    for (const claim of rivals) {
      if (claim === winner) continue;
      dropped.push({ claim, kind: respread(claim, own[i]!) === value ? 'repeated' : 'superseded' });
    }
  }
  return { kept, dropped };
}

/**
 * The load of energy over its own interval: mW x assumed / own, a whole number since energy was whole mWh and
 * both lengths divide the hour. Or why it is none.
 */
export function respread({ value, assumedMinutes }: Spread, own: number): number | Kind {
  if (assumedMinutes === 0) return value;
  if (own > HOUR) return 'interval_too_long';
  const load = (value * assumedMinutes) / own;
  return load > LARGEST_VALUE ? 'too_large' : load;
}

type Spread = Pick<Claim, 'value' | 'assumedMinutes'>;

/**
 * Where the local clock was put back, a wall time without an offset stands for two instants: what comes first in a
 * file is the first of them, what comes second the second, revision by revision.
 */
function unfolded(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  return claims.map((claim) => {
    if (claim.again === undefined) return claim;
    const key = `${claim.source}:${claim.moment.slot}:${claim.revision}`;
    const isSecond = seen.has(key);
    seen.add(key);
    return isSecond ? { ...claim, moment: claim.again } : claim;
  });
}

function rivalsBySlot(claims: readonly Claim[]): Map<number, Claim[]> {
  const bySlot = new Map<number, Claim[]>();
  for (const claim of claims) {
    const rivals = bySlot.get(claim.moment.slot);
    if (rivals === undefined) bySlot.set(claim.moment.slot, [claim]);
    else rivals.push(claim);
  }
  return bySlot;
}

/** Whether `a` revises `b`, which was read after it. */
function isLater(a: Claim, b: Claim): boolean {
  const [left, right] = [Number(a.revision), Number(b.revision)];
  const areNumbers = a.revision !== '' && b.revision !== '' && !Number.isNaN(left) && !Number.isNaN(right);
  return areNumbers ? left > right : a.revision > b.revision;
}
