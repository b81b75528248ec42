import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { shapeRise } from '../profiles/clock-rise.ts';
import { monthIndex } from '../profiles/period.ts';
import type { Profile } from '../profiles/profile.ts';
import { quantileOf, sortedPresent } from '../profiles/series.ts';
import { dayName } from '../readings/calendar.ts';
import { type Kw, kw } from '../units.ts';
import { labelledTowns, majumder } from './citations.ts';
import { percent, power } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { countedStep } from './step-share.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Share of the hours, times the share of the step that counts. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [0.5, 0],
  [0.9, 1],
];

/** What a step added has one height, at all hours or at some of them. */
export const rectangularStep: Indicator = {
  id: 'rectangular-step',
  get title() {
    return words`A step with one height`;
  },
  family: 'change',
  unit: 'share of hours',
  get because() {
    return words`Rigs add the same power at every hour they run and none at the others; people and weather add a hump.`;
  },
  get innocently() {
    return words`A machine that runs round the clock, a server room, street lighting that was connected.`;
  },
  get needs() {
    return words`some weeks before and after a lasting change`;
  },
  get clears() {
    return words`The machine that was connected on the day of the step, and its nameplate power.`;
  },
  get sources() {
    return [labelledTowns(), majumder()];
  },
  observe(profile) {
    const counted = profile.load && countedStep(profile.load);
    const block = counted && addedBlock(profile, counted.step.day);
    if (block === undefined) return undefined;
    const value = counted!.counts * block.share;
    return {
      value,
      strength: strengthOf(value, KNOTS),
      says: words`what came on ${dayInWords(dayName(profile.period.from + counted!.step.day))} is one block of ${power(block.height)}: all of it or none at ${percent(block.share)} of the hours`,
    };
  },
};

interface AddedBlock {
  readonly height: Kw;
  /** Share of the 48 hours of a weekday and a day of the weekend at which the rise is the height, or nothing. */
  readonly share: number;
}

/** The height is taken from the higher hours, since a block may rest for most of the day. Assumed, 2026-11. */
const HEIGHT_QUANTILE = 0.7;
/** A rise within a fifth of the height counts as the height, or as nothing. Assumed, 2026-11. */
const TOLERANCE = 0.2;
/** A height under 2 % of the mean load is no block. Assumed, 2026-11. */
const LEAST_SHARE = 0.02;
/** Hours of the 48 that must have been read before and after. Assumed, 2026-11. */
const LEAST_HOURS = 40;

function addedBlock({ load, period }: Profile, day: number): AddedBlock | undefined {
  const rises = shapeRise(load!.clock, monthIndex(period, period.from + day));
  const hours = sortedPresent(rises?.flatMap((rise) => [...rise]) ?? []);
  if (hours.length < LEAST_HOURS) return undefined;
  const height = kw(quantileOf(hours, HEIGHT_QUANTILE)!);
  if (height <= LEAST_SHARE * load!.mean!) return undefined;
  const near = (level: number) => (rise: number) => Math.abs(rise - level) < TOLERANCE * height;
  const [isHeight, isNothing] = [near(height), near(0)];
  return { height, share: hours.filter((rise) => isHeight(rise) || isNothing(rise)).length / hours.length };
}
