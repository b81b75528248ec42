/**
 * What a series does within its hours: restless loads go on being so, switches fall sharply, and no energy is
 * added.
 */
import type { Chance } from '../random.ts';

/**
 * The series in `parts` steps an hour, each hour's mean kept. A smooth rise goes on within the hour; a lone switch
 * between two levels is made at its minute; and what stirs from hour to hour stirs within it. Nothing is below 0.
 */
export function withinHour(hourly: Float64Array, parts: number, chance: Chance): Float64Array {
  if (parts === 1) return hourly;
  const stir = restlessness(hourly);
  const fine = new Float64Array(hourly.length * parts);
  for (let hour = 0; hour < hourly.length; hour += 1) {
    const steps = fine.subarray(hour * parts, (hour + 1) * parts);
    if (isSwitch(hourly, hour)) switched(steps, hourly, hour);
    else sloping(steps, hourly, hour);
    for (let i = 0; i < parts; i += 1) steps[i]! *= Math.max(0, 1 + stir * chance.normal());
    keepMean(steps, hourly[hour]!);
  }
  return fine;
}

/** Median relative change from one hour to the next; zero of a series that is mostly zero. */
function restlessness(hourly: Float64Array): number {
  const changes = new Float64Array(Math.max(0, hourly.length - 1));
  for (let hour = 0; hour < changes.length; hour += 1) {
    const mean = (hourly[hour]! + hourly[hour + 1]!) / 2;
    changes[hour] = mean === 0 ? 0 : Math.abs(hourly[hour + 1]! - hourly[hour]!) / mean;
  }
  return changes.sort()[changes.length >> 1] ?? 0;
}

/** Level before, level after, and the hour itself between the two: something was switched in it. */
function isSwitch(hourly: Float64Array, hour: number): boolean {
  const [earlier, before, now, after, later] = [-2, -1, 0, 1, 2].map((i) => hourly[hour + i]);
  if (earlier === undefined || before === undefined || now === undefined) return false;
  if (after === undefined || later === undefined) return false;
  const jump = Math.abs(after - before);
  const isBetween = (now - before) * (after - now) > 0;
  const isLevel = Math.abs(before - earlier) + Math.abs(later - after) < jump / 4;
  return isBetween && isLevel && jump > 0.02 * now;
}

function switched(steps: Float64Array, hourly: Float64Array, hour: number): void {
  const [before, now, after] = [hourly[hour - 1]!, hourly[hour]!, hourly[hour + 1]!];
  const at = (steps.length * (after - now)) / (after - before);
  for (let i = 0; i < steps.length; i += 1) {
    const early = Math.max(0, Math.min(1, at - i));
    steps[i] = early * before + (1 - early) * after;
  }
}

/** Half the way from the hour before to the hour after, no further than they are. */
function sloping(steps: Float64Array, hourly: Float64Array, hour: number): void {
  const now = hourly[hour]!;
  const [before, after] = [hourly[hour - 1] ?? now, hourly[hour + 1] ?? now];
  const isRising = (now - before) * (after - now) > 0;
  const slope = isRising ? (after - before) / 2 : 0;
  for (let i = 0; i < steps.length; i += 1) {
    steps[i] = Math.max(0, now + slope * ((i + 0.5) / steps.length - 0.5));
  }
}

function keepMean(steps: Float64Array, mean: number): void {
  const sum = steps.reduce((total, value) => total + value, 0);
  if (sum === 0) steps.fill(mean);
  else for (let i = 0; i < steps.length; i += 1) steps[i]! *= (mean * steps.length) / sum;
}
