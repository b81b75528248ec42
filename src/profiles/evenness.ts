/**
 * How much what is switched by the clock is one block of one height. Rigs draw the same in January and in July, on Monday
 * and on Saturday; lamps and boilers have a season, a works rests on Sunday, and a switch in a restless load is no block.
 */
import { type Ratio, ratio } from '../units.ts';
import { quantileOf } from './series.ts';

export interface SwitchedBlock {
  readonly height: number;
  /** Its height month by month; nothing in those before it was there. */
  readonly heights: readonly number[];
  /** Its height on weekends / on weekdays: 1, or 0 where it does not pause on weekends. */
  readonly weekendShare: number;
  /** How far the load swings outside the pause; undefined where the pause leaves too little to see. */
  readonly swingBeside: number | undefined;
}

/** The height is that of three months in four; the tallest, of one in ten. */
const TALLEST = 0.9;

/** Shares of the height from which nothing is taken off, and to which all is. Measured on labelled and simulated towns, 2026-11. */
const SEASON = { none: 0.65, all: 0.3 };
const WEEKENDS = { none: 0.2, all: 0.45 };
const BESIDE = { none: 0.7, all: 2 };

/** From 0, anything but one block, to 1 (eq. 11a). */
export function evennessOf({ height, heights, weekendShare, swingBeside = 0 }: SwitchedBlock): Ratio {
  const onSomeWeekends = Math.min(weekendShare, 1 - weekendShare);
  return ratio(
    fading(height / quantileOf(heights, TALLEST)!, SEASON) *
      fading(onSomeWeekends, WEEKENDS) *
      fading(swingBeside / height, BESIDE),
  );
}

/** 1 up to `none`, 0 from `all` on, and a straight line between. */
function fading(value: number, { none, all }: { readonly none: number; readonly all: number }): number {
  return Math.max(0, Math.min(1, (all - value) / (all - none)));
}
