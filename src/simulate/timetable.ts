/** Load that keeps a timetable: people come, work, and go home. */

import type { Chance } from '../random.ts';
import type { Kind, Surroundings } from './kind.ts';
import { autocorrelated } from './noise.ts';
import type { StandardProfile } from './standard-profiles.ts';

export interface Timetable {
  readonly profile: StandardProfile;
  /** Share of the load that stands day and night beside the profile; each site draws its own between the two. */
  readonly standing: readonly [low: number, high: number];
  /** Standard deviation of the logarithm from hour to hour: small where many people share a meter. */
  readonly restless: number;
  /** Growth of the load, in shares of its mean, for every ten degrees below 15 C and above 21 C. */
  readonly heating: number;
  readonly cooling: number;
  /** Share of the timetabled load that is left in the summer holidays; 1 where there are none. */
  readonly summerLeft?: number;
  /** Share of the timetabled load that is left from 30 December to 9 January; 1 where nobody is on holiday. */
  readonly yearEndLeft?: number;
  /** Weeks in a year in which nobody is there. */
  readonly weeksAway?: number;
}

/** A way to draw load: the published profile, made one site's own, and answering to the weather. */
export function byTimetable(timetable: Timetable): Kind['draw'] {
  return (surroundings, chance) => {
    const { clock, temperature } = surroundings;
    const standing = chance.between(...timetable.standing);
    const shape = ownShape(timetable.profile, chance);
    const hourly = autocorrelated(clock.hours, { spread: timetable.restless, memory: 2 }, chance);
    const daily = autocorrelated(days(surroundings), { spread: DAY_TO_DAY, memory: 3 }, chance);
    const slow = autocorrelated(days(surroundings), { spread: SEASON_TO_SEASON, memory: 90 }, chance);
    const away = absences(surroundings, timetable, chance);
    const { summerLeft = 1, yearEndLeft = 1 } = timetable;
    const whole = 1 + timetable.heating * USUAL_COLD + timetable.cooling * USUAL_HEAT;
    const heating = timetable.heating * chance.between(0, 2);
    const cooling = timetable.cooling * chance.between(0, 2);
    return hourly.map((noise, hour) => {
      const winter = clock.winter[hour]!;
      const day = clock.day[hour]!;
      const present =
        away[day]! *
        (winter < HOLIDAY_SEASON ? summerLeft : 1) *
        (isYearEnd(clock.dayOfYear[hour]!) ? yearEndLeft : 1);
      const timetabled = shape(clock.dayKind[hour]!, clock.hourOfDay[hour]!, winter) * present;
      const cold = Math.max(0, 15 - temperature[hour]!) / 10;
      const hot = Math.max(0, temperature[hour]! - 21) / 10;
      const people = (1 - standing) * timetabled * Math.exp(noise + daily[day]!);
      return (
        ((standing * Math.exp(noise / 4) + people + heating * cold + cooling * hot * present) *
          Math.exp(slow[day]!)) /
        whole
      );
    });
  };
}

/**
 * The profile of one site: earlier or later, more or less peaked than the average of hundreds, and in its own
 * words.
 */
function ownShape(
  profile: StandardProfile,
  chance: Chance,
): (dayKind: number, hour: number, winter: number) => number {
  const shift = 0.8 * chance.normal();
  const peakedness = chance.logNormal({ median: 1.1, spread: 0.25 });
  const accent = Array.from({ length: 24 }, () => chance.logNormal({ median: 1, spread: 0.1 }));
  const own = (hours: readonly number[]) =>
    hours.map((_, hour) => accent[hour]! * (between(hours, hour + shift + 24) / 100) ** peakedness);
  const [winterDays, summerDays] = [profile.winter.map(own), profile.summer.map(own)];
  const mean = average(
    [...winterDays, ...summerDays, ...repeated(winterDays[0]!), ...repeated(summerDays[0]!)].flat(),
  );
  return (dayKind, hour, winter) =>
    (winter * winterDays[dayKind]![hour]! + (1 - winter) * summerDays[dayKind]![hour]!) / mean;
}

/** The value of a daily table at a broken hour. */
function between(hours: readonly number[], at: number): number {
  const whole = Math.floor(at);
  const part = at - whole;
  return (1 - part) * hours[whole % 24]! + part * hours[(whole + 1) % 24]!;
}

/** A week has five weekdays: once in the tables and four times more. */
function repeated(weekday: readonly number[]): readonly number[][] {
  return Array.from({ length: 4 }, () => [...weekday]);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Day by day, 1 when people are there and little when they are away for a week. */
function absences(surroundings: Surroundings, { weeksAway = 0 }: Timetable, chance: Chance): Float64Array {
  const present = new Float64Array(days(surroundings)).fill(1);
  for (let week = 0; week * 7 < present.length; week += 1) {
    if (chance.happens(weeksAway / 52)) present.fill(NOBODY_THERE, week * 7, week * 7 + 7);
  }
  return present;
}

function days({ clock }: Surroundings): number {
  return (clock.day[clock.hours - 1] ?? 0) + 1;
}

function isYearEnd(dayOfYear: number): boolean {
  return dayOfYear >= 363 || dayOfYear < 9;
}

/** Means over a year, in tens of degrees below 15 C and above 21 C, between north and south of the country. */
const USUAL_COLD = 1.1;
const USUAL_HEAT = 0.15;
/** `winter` is below this from mid-June to the end of August. */
const HOLIDAY_SEASON = 0.12;
const NOBODY_THERE = 0.1;
/** Good and bad days, and slow change over the months; both assumed 2026-11. */
const DAY_TO_DAY = 0.06;
const SEASON_TO_SEASON = 0.08;
