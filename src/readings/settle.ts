/**
 * Settles the readings of one failing site-day: which of several claims to one interval is kept, and over how long an
 * interval its energy is spread.
 */
import { HOUR } from '../sources/interval-minutes.ts';
import type { Quality } from '../sources/quality.ts';
import type { Quantity } from '../sources/quantity.ts';
import type { Moment } from './calendar.ts';
import type { Kind } from './ledger.ts';
import { respread } from './over-interval.ts';
import { isOfSeveralLengths, ownMinutes } from './own-minutes.ts';
import { finestOf, piecesOf } from './pieces.ts';
import { SLOT_MINUTES } from './slots.ts';

/** A reading of a failing day. */
export interface Claim {
  readonly moment: Moment;
  /** The second time the local clock showed this, on the day it was put back. */
  readonly again: Moment | undefined;
  readonly value: number;
  /** The length by which energy was taken for power, or a rate for a volume; 0: it was neither (over-interval.ts). */
  readonly assumedMinutes: number;
  readonly quality: Quality;
  readonly revision: string;
  readonly source: number;
  readonly line: number;
  readonly column: number;
  /** As in LatePlace. */
  readonly record?: readonly string[] | undefined;
}

export interface Settled {
  /** `moments`: the one at which the reading begins, or, on a day with shorter ones, all that it spans. */
  readonly kept: readonly {
    readonly claim: Claim;
    readonly value: number;
    readonly moments: readonly Moment[];
  }[];
  readonly dropped: readonly { readonly claim: Claim; readonly kind: Kind }[];
}

export interface DaySettled {
  readonly quantity: Quantity;
  /** How long an interval is at the site on most days; undefined: as was assumed. */
  readonly usualMinutes: number | undefined;
  /** Whether a source adds events up, of which another file may hold others of the same interval. */
  readonly holdsEvents?: ((source: number) => boolean) | undefined;
}

/**
 * Exact repeats are dropped; of different values the last revision is kept, by the revision's number or else by the
 * order in which they were read; an hour that the local clock showed twice is kept as two. Energy and rates are taken over the
 * interval that the day shows, and over `usualMinutes` where it shows none. Of a load in intervals of several lengths
 * the long ones are taken apart, so that each counts by its time. Events of one interval that several files hold are added up,
 * but for such as come to the same: they are the same events once more.
 */
export function settle(
  claims: readonly Claim[],
  { quantity, usualMinutes, holdsEvents = () => false }: DaySettled,
): Settled {
  const bySlot = [...rivalsBySlot(unfolded(claims))].sort(([a], [b]) => a - b);
  const usual = usualMinutes ?? (Math.max(...claims.map(({ assumedMinutes }) => assumedMinutes)) || HOUR);
  const starts = bySlot.map(([slot]) => slot * SLOT_MINUTES);
  const own = ownMinutes(starts, usual);
  const isSpread = claims.some(({ assumedMinutes }) => assumedMinutes > 0) || isOfSeveralLengths(starts);
  const finest = quantity === 'load' && isSpread ? finestOf(own) : undefined;
  const isAddedTo = (winner: Claim, claim: Claim) =>
    winner.source !== claim.source && holdsEvents(winner.source) && holdsEvents(claim.source);
  const kept: { claim: Claim; value: number; moments: readonly Moment[] }[] = [];
  const dropped: { claim: Claim; kind: Kind }[] = [];
  for (const [i, [, rivals]] of bySlot.entries()) {
    const winner = rivals.reduce((a, b) => (isLater(a, b) ? a : b));
    const value = respread(winner, own[i]!, quantity);
    const added = new Set([value]);
    for (const claim of rivals) {
      if (claim === winner) continue;
      const other = respread(claim, own[i]!, quantity);
      const kind = added.has(other) ? 'repeated' : isAddedTo(winner, claim) ? 'added_up' : 'superseded';
      if (kind === 'added_up') added.add(other);
      dropped.push({ claim, kind });
    }
    if (typeof value === 'string') dropped.push({ claim: winner, kind: value });
    else {
      const sum = [...added].reduce<number>((all, one) => all + (typeof one === 'number' ? one : 0), 0);
      kept.push({ claim: winner, value: sum, moments: piecesOf(winner.moment, own[i]!, finest) });
    }
  }
  return { kept, dropped };
}

/**
 * Where the local clock was put back, a wall time without an offset stands for two instants: what comes first in a
 * file is the first of them, what comes second the second, revision by revision; and the second where the first is
 * taken already, by a time that is known by its end (when.ts).
 */
function unfolded(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  return claims.map((claim) => {
    if (claim.again === undefined) return claim;
    const keyOf = ({ slot }: Moment) => `${claim.source}:${slot}:${claim.revision}`;
    const moment = seen.has(keyOf(claim.moment)) ? claim.again : claim.moment;
    seen.add(keyOf(moment));
    return { ...claim, moment };
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

type Revised = Pick<Claim, 'revision'>;

/** Whether `a` revises `b`, which was read after it. */
export function isLater(a: Revised, b: Revised): boolean {
  const [left, right] = [Number(a.revision), Number(b.revision)];
  const areNumbers = a.revision !== '' && b.revision !== '' && !Number.isNaN(left) && !Number.isNaN(right);
  return areNumbers ? left > right : a.revision > b.revision;
}
