/**
 * What a series does within its hours: restless loads go on being so, switches fall sharply, and no energy is
 * added.
 */
import { quickselect } from 'simple-statistics';
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
  const changes: number[] = [];
  for (let hour = 0; hour + 1 < hourly.length; hour += 1) {
    const mean = (hourly[hour]! + hourly[hour + 1]!) / 2;
    changes.push(mean === 0 ? 0 : Math.abs(hourly[hour + 1]! - hourly[hour]!) / mean);
  }
  const middle = changes.length >> 1;
  quickselect(changes, middle);
  return changes[middle] ?? 0;
}

/** Level before, level after, and the hour itself between the two: something was switched in it. */
function isSwitch(hourly: Float64Array, hour: number): boolean {
  if (hour < 2 || hour + 2 >= hourly.length) return false;
  const [earlier, before, now] = [hourly[hour - 2]!, hourly[hour - 1]!, hourly[hour]!];
  const [after, later] = [hourly[hour + 1]!, hourly[hour + 2]!];
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
  let sum = 0;
  for (let i = 0; i < steps.length; i += 1) sum += steps[i]!;
  if (sum === 0) steps.fill(mean);
  else for (let i = 0; i < steps.length; i += 1) steps[i]! *= (mean * steps.length) / sum;
}
