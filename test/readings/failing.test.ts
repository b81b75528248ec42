import { describe, expect, it } from 'vitest';
import { momentAt } from '../../src/readings/calendar.ts';
import { QuantityCells } from '../../src/readings/cells.ts';
import { failingDays } from '../../src/readings/failing.ts';
import { UTC } from '../support/files.ts';

const DAY = 1440;
const FIRST = Date.UTC(2022, 0, 1) / 60_000;

/** Cells with a reading every so many minutes on each day, energy taken for `assumed` minutes, or power (0). */
function cellsOf(stepsOfDays: readonly (readonly number[])[], assumed: number): QuantityCells {
  const cells = new QuantityCells();
  for (const [day, starts] of stepsOfDays.entries()) {
    for (const start of starts) cells.put(1, momentAt(UTC, FIRST + day * DAY + start), assumed);
  }
  return cells;
}
const every = (minutes: number) => Array.from({ length: DAY / minutes }, (_, i) => i * minutes);
const failing = (cells: QuantityCells) =>
  [...failingDays(cells, 'load').days].map(([day, { n, minutes }]) => [day - FIRST / DAY, n, minutes]);

describe('a day fails', () => {
  it('if an interval was read twice', () => {
    expect(failing(cellsOf([every(60), [...every(60), 0]], 0))).toEqual([[1, 25, undefined]]);
  });

  it('if its energy is of another length than was assumed, which is then known', () => {
    expect(failing(cellsOf([every(15), every(60)], 15))).toEqual([[1, 24, 60]]);
  });

  it('if its energy is of several lengths', () => {
    const mixed = [...every(60).slice(0, 12), ...every(15).slice(48)];
    expect(failing(cellsOf([every(15), mixed], 15))).toEqual([[1, 60, undefined]]);
  });

  it('if its power is of several lengths', () => {
    const mixed = [...every(60).slice(0, 12), ...every(15).slice(48)];
    expect(failing(cellsOf([every(60), mixed], 0))).toEqual([[1, 60, undefined]]);
  });

  it('if energy was taken for several lengths', () => {
    const cells = cellsOf([every(60)], 60);
    cells.put(1, momentAt(UTC, FIRST + DAY), 60);
    cells.put(1, momentAt(UTC, FIRST + DAY + 60), 15);
    expect(failing(cells)).toEqual([[1, 2, undefined]]);
  });

  it('if no day of the site has more than two readings of energy', () => {
    const found = failingDays(cellsOf([[0], [0], [0, 720]], 60), 'load');
    expect(found.usualMinutes).toBe(Number.POSITIVE_INFINITY);
    expect(found.days.size).toBe(3);
  });
});

describe('a day does not fail', () => {
  it('of power, whatever its resolution', () => {
    expect(failing(cellsOf([every(15), every(60), every(180)], 0))).toEqual([]);
  });

  it('of power with gaps', () => {
    expect(failing(cellsOf([every(60).filter((_, i) => i % 7 !== 3), [0, 60, 720]], 0))).toEqual([]);
  });

  it('of bytes, of which each interval has its own', () => {
    const mixed = [...every(60).slice(0, 12), ...every(15).slice(48)];
    expect(failingDays(cellsOf([mixed], 0), 'bytes_in').days.size).toBe(0);
  });

  it('of energy as it was assumed, with gaps or with one reading', () => {
    expect(failing(cellsOf([every(15), every(15).filter((_, i) => i % 9 !== 4), [0]], 15))).toEqual([]);
  });
});
