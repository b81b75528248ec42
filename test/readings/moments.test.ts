import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviation, LARGEST_VALUE, MomentsTable, mean } from '../../src/readings/moments.ts';

const value = fc.oneof(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: LARGEST_VALUE }));
const values = fc.array(value, { minLength: 1, maxLength: 60 });

function momentsOf(readings: readonly number[]) {
  const table = new MomentsTable();
  const row = table.addRow();
  for (const reading of readings) table.put(row, reading);
  return table.at(row);
}

describe('moments', () => {
  it('are what whole numbers without limit give', () => {
    fc.assert(
      fc.property(values, (readings) => {
        const exact = readings.map(BigInt);
        expect(momentsOf(readings)).toEqual({
          n: readings.length,
          sum: exact.reduce((sum, v) => sum + v, 0n),
          squares: exact.reduce((sum, v) => sum + v * v, 0n),
          min: Math.min(...readings),
          max: Math.max(...readings),
        });
      }),
    );
  });

  it('do not depend on the order of the readings', () => {
    fc.assert(
      fc.property(values, (readings) => {
        expect(momentsOf(readings.toReversed())).toEqual(momentsOf(readings));
      }),
    );
  });

  it('stay exact for a year of five minutes at the largest value', () => {
    const n = 105_120;
    const { sum, squares } = momentsOf(Array<number>(n).fill(LARGEST_VALUE));
    expect(sum).toBe(BigInt(n) * 2n ** 46n);
    expect(squares).toBe(BigInt(n) * 2n ** 92n);
  });

  it('keep the rows of a table apart while it grows', () => {
    const table = new MomentsTable();
    for (let i = 0; i < 100; i += 1) table.put(table.addRow(), i);
    expect(Array.from({ length: 100 }, (_, row) => table.at(row).sum)).toEqual(
      Array.from({ length: 100 }, (_, i) => BigInt(i)),
    );
  });

  it('of a register that is stuck have a deviation of exactly zero', () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 100 }), (reading, n) => {
        const moments = momentsOf(Array<number>(n).fill(reading));
        expect(deviation(moments)).toBe(0);
        expect(mean(moments)).toBe(reading);
      }),
    );
  });

  it('lose no digit of a small swing on a large load', () => {
    expect(deviation(momentsOf([LARGEST_VALUE - 2, LARGEST_VALUE]))).toBe(1);
  });
});
