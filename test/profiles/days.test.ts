import { standardDeviation } from 'simple-statistics';
import { expect, test } from 'vitest';
import { columnsOf } from '../../src/profiles/columns.ts';
import { lastDeviations, perHourSeries, daySeries as seriesOf } from '../../src/profiles/days.ts';
import type { Period } from '../../src/profiles/period.ts';
import { momentAt } from '../../src/readings/calendar.ts';
import { QuantityCells } from '../../src/readings/cells.ts';
import { zoneOf } from '../../src/sources/zone.ts';
import { loadCells, periodFrom } from '../support/profile.ts';

const WEEK = periodFrom('2024-01-01', 7);
const KW = 1e-6;
const missing = Number.NaN;
const daySeries = (cells: QuantityCells, period: Period, scale: number) =>
  seriesOf(columnsOf(cells).days, period, scale);

test('a day has the mean, the least and the deviation of its hours', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => 10 + hour);
  const cells = loadCells((hour) => hours[hour], { period: WEEK });
  const days = daySeries(cells, WEEK, KW);
  expect([days.mean[3], days.min[3]].map((value) => value!.toFixed(6))).toEqual(['21.500000', '10.000000']);
  const deviations = lastDeviations(columnsOf(cells).days, WEEK, 2);
  expect(deviations).toHaveLength(2);
  for (const deviation of deviations) expect(deviation * KW).toBeCloseTo(standardDeviation(hours), 9);
});

test('deviations are those of the last days of the period, missing where nothing was read', () => {
  const cells = loadCells((hour, day) => (day === 5 ? undefined : day * hour), { period: WEEK });
  const [first, second, third] = lastDeviations(columnsOf(cells).days, { ...WEEK, to: WEEK.to + 1 }, 3);
  expect([first, third]).toEqual([missing, missing]);
  expect(second! * KW).toBeCloseTo(6 * standardDeviation(Array.from({ length: 24 }, (_, hour) => hour)), 5);
});

test('a day on which the load never moves is still, unless it is nothing', () => {
  const load = (hour: number, day: number) => (day < 2 ? 40 : day < 4 ? 0 : 40 + hour);
  expect(daySeries(loadCells(load, { period: WEEK }), WEEK, KW)).toMatchObject({
    valid: 7,
    still: 2,
    span: 7,
  });
});

test('missing days are missing, not zero', () => {
  const days = daySeries(
    loadCells((_, day) => (day === 2 ? undefined : 5), { period: WEEK }),
    WEEK,
    KW,
  );
  expect([...days.mean]).toEqual([5, 5, missing, 5, 5, 5, 5]);
  expect(days.valid).toBe(6);
});

test('a day counts with 20 of its hours and not with 19', () => {
  const from = [4, 5];
  const cells = loadCells((hour, day) => (hour < (from[day] ?? 0) ? undefined : 5), { period: WEEK });
  const days = daySeries(cells, WEEK, KW);
  expect([...days.mean]).toEqual([5, missing, 5, 5, 5, 5, 5]);
  expect(days.amount).toBeCloseTo(5 * (20 + 19 + 5 * 24), 6);
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
  const cells = loadCells(() => 250 * KW, { period: WEEK, intervalMinutes: 15 });
  expect(perHourSeries(columnsOf(cells).days, WEEK)[0]).toBeCloseTo(1000, 9);
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
  expect([days.amount, days.mean[0]]).toEqual([25, 1]);
});
