/**
 * Differences of a register as loads of intervals: each is spread evenly over the time between its states, in pieces as
 * long as the others of its day, so that a cell counts each by its time. No milliwatt-hour is lost on the way.
 */
import { GRID_MINUTES, HOUR } from '../../sources/interval-minutes.ts';
import { remembering } from '../../sources/remembering.ts';
import type { Zone } from '../../sources/zone.ts';
import { type Moment, momentAt } from '../calendar.ts';
import type { Piece } from '../cells.ts';

/** An amount from one instant to another, in whole milliwatt-hours or bytes. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly zone: Zone;
  readonly amount: bigint;
}

/** The length of pieces on each local day, in minutes: it divides the hour. */
export type Steps = Map<number, number>;

/** The steps of all days that amounts lie on; `known` are those of days that hold others already. */
export function stepsOf(amounts: readonly Omit<Amount, 'amount'>[], known: Steps = new Map()): Steps {
  const steps: Steps = new Map(known);
  const settle = (one: Omit<Amount, 'amount'>) => {
    const days = daysOf(one);
    const step = [one.to - one.from, ...days.map((day) => steps.get(day) ?? HOUR)].reduce(
      commonDivisor,
      HOUR,
    );
    for (const day of days) steps.set(day, step);
  };
  for (const one of amounts) settle(one);
  // Those that cross midnight hand the step of a day on to the days beside it: on and back again.
  for (const one of amounts) settle(one);
  for (const one of amounts.toReversed()) settle(one);
  return steps;
}

/** The pieces of an amount of energy as loads in milliwatts, or of traffic as bytes. */
export function piecesOf({ from, to, zone, amount }: Amount, steps: Steps, isTraffic: boolean): Piece[] {
  const pieces: Piece[] = [];
  const whole = BigInt(to - from);
  let given = 0n;
  for (let at = from; at < to; ) {
    const moment = momentOf(zone, at);
    const minutes = Math.min(steps.get(moment.day) ?? GRID_MINUTES, to - at);
    at += minutes;
    const until = (amount * BigInt(at - from)) / whole;
    const part = Number(until - given);
    given = until;
    pieces.push({ moment, value: isTraffic ? part : (part * HOUR) / minutes });
  }
  return pieces;
}

/** The local days on which an interval lies. */
export function daysOf({ from, to, zone }: Omit<Amount, 'amount'>): number[] {
  const days: number[] = [];
  for (let day = momentOf(zone, from).day; day <= momentOf(zone, to - GRID_MINUTES).day; day += 1)
    days.push(day);
  return days;
}

/** Instants repeat from site to site: enough for a year of ten minutes. */
const REMEMBERED = 1 << 16;
const byZone = new Map<Zone, (text: string) => Moment>();

function momentOf(zone: Zone, instant: number): Moment {
  let moments = byZone.get(zone);
  if (moments === undefined) {
    moments = remembering(REMEMBERED, (text) => momentAt(zone, Number(text)));
    byZone.set(zone, moments);
  }
  return moments(`${instant}`);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
