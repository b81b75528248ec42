import { expect, test } from 'vitest';
import { columnsOf, daysWhere, withoutZeros } from '../../src/profiles/columns.ts';
import { loadCells, periodFrom } from '../support/profile.ts';

const period = periodFrom('2024-01-01', 10);
const cells = loadCells((hour, day) => (day === 4 ? 0 : 1 + day + hour / 24), { period });

test('columns hold what the cells hold, in the order of their keys', () => {
  const { days, clock, level } = columnsOf(cells);
  for (const [columns, rows] of [
    [days, cells.days()],
    [clock, cells.clock()],
    [level, cells.level()],
  ] as const) {
    expect([...columns.keys]).toEqual(rows.map(({ key }) => key));
    expect([...columns.sum]).toEqual(rows.map(({ sum }) => Number(sum)));
    expect(rows.map((_, row) => columns.exact(row).squares)).toEqual(rows.map(({ squares }) => squares));
    for (const moment of ['n', 'min', 'max'] as const) {
      expect([...columns[moment]]).toEqual(rows.map((row) => row[moment]));
    }
  }
});

test('days that are left out take their bitmaps and exact moments along', () => {
  const { days } = columnsOf(cells);
  const odd = daysWhere(days, (row) => row % 2 === 1);
  expect([...odd.keys]).toEqual([1, 3, 5, 7, 9].map((day) => period.from + day));
  for (const [row, from] of [1, 3, 5, 7, 9].entries()) {
    expect([odd.slots(row), odd.exact(row)]).toEqual([days.slots(from), days.exact(from)]);
  }
});

test('zeros are taken out of the readings and of no sum; a row of nothing else is gone', () => {
  const { level } = columnsOf(cells);
  const left = withoutZeros(level, (row) => (row === 0 ? 24 : row === 1 ? 1 : 0));
  expect(left.keys).toEqual(level.keys.slice(1));
  expect([left.n[0], left.sum[0], left.exact(0).n]).toEqual([level.n[1]! - 1, level.sum[1], level.n[1]! - 1]);
  expect(left.exact(1)).toMatchObject({ n: level.n[2], sum: level.exact(2).sum });
});
