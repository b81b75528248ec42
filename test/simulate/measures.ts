/** What the stories of kinds and ways measure on a series of a year. */
import { chanceOf } from '../../src/random.ts';
import { DAY_KIND } from '../../src/simulate/clock.ts';
import type { Situation } from '../../src/simulate/composition.ts';
import { simulateTown, type Town } from '../../src/simulate/town.ts';
import type { Region } from '../../src/simulate/weather.ts';

export const town = simulateTown({ sites: 1, seed: 1 });
export const { clock } = town;
export const surroundingsIn = (region: Region) => ({
  clock,
  temperature: town.places.get(region)!.temperature,
});

export type Chosen = (hour: number) => boolean;
export const hoursFrom =
  (from: number, to: number): Chosen =>
  (hour) =>
    clock.hourOfDay[hour]! >= from && clock.hourOfDay[hour]! < to;
export const isWeekday: Chosen = (hour) => clock.dayKind[hour] === DAY_KIND.weekday;
export const isSunday: Chosen = (hour) => clock.dayKind[hour] === DAY_KIND.sunday;
export const inMonths =
  (...months: readonly string[]): Chosen =>
  (hour) =>
    months.includes(clock.stamps[hour]!.slice(5, 7));
export const both =
  (...all: readonly Chosen[]): Chosen =>
  (hour) =>
    all.every((chosen) => chosen(hour));

export function mean(series: ArrayLike<number>, chosen: Chosen = () => true): number {
  let [sum, n] = [0, 0];
  for (let hour = 0; hour < series.length; hour += 1) {
    if (!chosen(hour)) continue;
    sum += series[hour]!;
    n += 1;
  }
  return sum / n;
}

/** Standard deviation over mean. */
export function variation(series: ArrayLike<number>, chosen: Chosen = () => true): number {
  const average = mean(series, chosen);
  const squares = Float64Array.from(series, (value) => (value - average) ** 2);
  return Math.sqrt(mean(squares, chosen)) / average;
}

/** Median of the hours chosen. */
export function median(series: Float64Array, chosen: Chosen = () => true): number {
  const values = series.filter((_, hour) => chosen(hour)).sort();
  return values[values.length >> 1]!;
}

/** Where a site of the town of seed 1 stands, with chance of its own. */
export function situation(seed: number, kindAt = 0.5, events: Town = town): Situation {
  const { temperature, happenings } = events.places.get('Akmola')!;
  return {
    kindAt,
    character: { ...events.character, afraid: 0, tilt: () => 1 },
    surroundings: { clock, temperature },
    happenings,
    chance: { host: chanceOf(seed, 1), block: chanceOf(seed, 2), traffic: chanceOf(seed, 3) },
  };
}
