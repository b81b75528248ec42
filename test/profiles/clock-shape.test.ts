import { expect, test } from 'vitest';
import { clockShape } from '../../src/profiles/clock-shape.ts';
import { columnsOf } from '../../src/profiles/columns.ts';
import type { QuantityCells } from '../../src/readings/cells.ts';
import { isRestDay, loadCells, periodFrom, YEAR } from '../support/profile.ts';

const KW = 1e-6;
const clockOf = (cells: QuantityCells) => columnsOf(cells).clock;

test('a year has twelve shapes for weekdays and twelve for weekends', () => {
  const shape = clockShape(clockOf(loadCells((hour, day) => (isRestDay(day) ? 3 : 10 + hour))), YEAR, KW);
  expect(shape.months).toHaveLength(12);
  for (const [weekday, weekend] of shape.months) {
    expect([...weekday].map(Math.round)).toEqual(Array.from({ length: 24 }, (_, hour) => 10 + hour));
    expect([...weekend].map(Math.round)).toEqual(Array(24).fill(3));
  }
});

test('the shape of all days weighs every reading alike', () => {
  const shape = clockShape(
    clockOf(loadCells((_, day) => (isRestDay(day) ? 0 : 7), { period: periodFrom('2024-01-01', 28) })),
    periodFrom('2024-01-01', 28),
    KW,
  );
  expect(shape.overall[12]).toBeCloseTo(5, 9);
});

test('an hour that was read once in a month is no mean, one that never was is missing, not zero', () => {
  const period = periodFrom('2024-01-01', 28);
  const cells = loadCells((hour, day) => (hour === 4 || (hour === 3 && day > 0) ? undefined : 8), { period });
  const { months, overall } = clockShape(clockOf(cells), period, KW);
  expect([...months[0]![0].slice(2, 6)]).toEqual([8, Number.NaN, Number.NaN, 8]);
  expect([...overall.slice(2, 6)]).toEqual([8, 8, Number.NaN, 8]);
});

test('months are counted from that of the first day of the period', () => {
  const period = periodFrom('2023-12-20', 40);
  const { months, firstMonth } = clockShape(clockOf(loadCells((_, day) => day, { period })), period, KW);
  expect([months.length, firstMonth]).toEqual([2, (2023 - 1970) * 12 + 11]);
  expect(months[0]![0][0]).toBeLessThan(12);
  expect(months[1]![0][0]).toBeGreaterThan(12);
});
