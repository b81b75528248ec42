import { standardDeviation } from 'simple-statistics';
import { expect, test } from 'vitest';
import { daySeries } from '../../src/profiles/days.ts';
import { momentAt } from '../../src/readings/calendar.ts';
import { QuantityCells } from '../../src/readings/cells.ts';
import { zoneOf } from '../../src/sources/zone.ts';
import { loadCells, periodFrom } from '../support/profile.ts';

const WEEK = periodFrom('2024-01-01', 7);
const KW = 1e-6;
const missing = Number.NaN;

test('a day has the mean, the least, the most and the deviation of its hours', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => 10 + hour);
  const days = daySeries(
    loadCells((hour) => hours[hour], { period: WEEK }),
    WEEK,
    KW,
  );
  expect([days.mean[3], days.min[3], days.max[3]].map((value) => value!.toFixed(6))).toEqual([
    '21.500000',
    '10.000000',
    '33.000000',
  ]);
  expect(days.deviation[3]).toBeCloseTo(standardDeviation(hours), 9);
});

test('missing days are missing, not zero', () => {
  const days = daySeries(
    loadCells((_, day) => (day === 2 ? undefined : 5), { period: WEEK }),
    WEEK,
    KW,
  );
  expect([...days.mean]).toEqual([5, 5, missing, 5, 5, 5, 5]);
  expect([days.valid, days.hours[2]]).toEqual([6, 0]);
});

test('a day counts with 20 of its hours and not with 19', () => {
  const from = [4, 5];
  const cells = loadCells((hour, day) => (hour < (from[day] ?? 0) ? undefined : 5), { period: WEEK });
  const days = daySeries(cells, WEEK, KW);
  expect([...days.mean]).toEqual([5, missing, 5, 5, 5, 5, 5]);
  expect([...days.hours]).toEqual([20, 19, 24, 24, 24, 24, 24]);
});

test('the energy of a half day counts, though the day does not', () => {
  const cells = loadCells((hour, day) => (day === 0 && hour >= 12 ? undefined : 10), { period: WEEK });
  const days = daySeries(cells, WEEK, KW);
  expect(days.valid).toBe(6);
  expect(days.amount).toBeCloseTo(10 * (6 * 24 + 12), 6);
});

test('quarter-hours and hours of the same load give the same days', () => {
  const load = (hour: number, day: number) => 10 + day + (hour < 12 ? 0 : 4);
  const [hourly, quarterly] = [60, 15].map((intervalMinutes) =>
    daySeries(loadCells(load, { period: WEEK, intervalMinutes }), WEEK, KW),
  );
  expect(quarterly!.mean).toEqual(hourly!.mean);
  expect(quarterly!.amount).toBeCloseTo(hourly!.amount, 6);
  expect([hourly!.intervalMinutes, quarterly!.intervalMinutes]).toEqual([60, 15]);
});

test('bytes of a quarter of an hour are four times as many in an hour', () => {
  const days = daySeries(
    loadCells(() => 250, { period: WEEK, intervalMinutes: 15 }),
    WEEK,
    KW,
  );
  expect(days.perHour[0]).toBeCloseTo(1000, 9);
});

test('what was read before and after the period is left out', () => {
  const month = periodFrom('2024-01-01', 31);
  const cells = loadCells((_, day) => day, { period: month });
  const inner = { from: month.from + 10, to: month.from + 12 };
  expect([...daySeries(cells, inner, KW).mean]).toEqual([10, 11, 12]);
});

test('the day on which the clock is put back lasts 25 hours', () => {
  const cells = new QuantityCells();
  const almaty = zoneOf('Asia/Almaty');
  const from = Date.parse('2024-02-28T18:00Z') / 60_000;
  for (let hour = 0; hour < 25; hour += 1) cells.put(1_000_000, momentAt(almaty, from + hour * 60), 0);
  const day = Date.parse('2024-02-29') / 86_400_000;
  const days = daySeries(cells, { from: day, to: day }, KW);
  expect([days.hours[0], days.mean[0]]).toEqual([25, 1]);
});
