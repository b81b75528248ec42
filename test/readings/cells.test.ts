import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentAt } from '../../src/readings/calendar.ts';
import { type CellParts, QuantityCells } from '../../src/readings/cells.ts';
import { LARGEST_VALUE, MOMENTS_WIDTH } from '../../src/readings/moments.ts';
import { packed, unpacked } from '../../src/readings/packed.ts';
import type { Quality } from '../../src/sources/quality.ts';
import { UTC } from '../support/files.ts';

/** A quarter of an hour, of which the first is well before 1970. */
const FIRST = -600 * 96;
const reading = fc.record({
  quarter: fc.nat(1_200 * 96),
  value: fc.oneof(fc.constant(0), fc.nat(5_000_000), fc.integer({ min: 0, max: LARGEST_VALUE })),
  assumed: fc.constantFrom(0, 15, 60),
  quality: fc.constantFrom<Quality>('unknown', 'actual', 'estimated'),
});
type Reading = typeof reading extends fc.Arbitrary<infer Value> ? Value : never;
const readings = fc.array(reading, { maxLength: 80 });

function put(cells: QuantityCells, { quarter, value, assumed, quality }: Reading): void {
  cells.put(value, momentAt(UTC, (FIRST + quarter) * 15), assumed, quality);
}
function cellsOf(all: readonly Reading[]): QuantityCells {
  const cells = new QuantityCells();
  for (const one of all) put(cells, one);
  return cells;
}
const shown = (cells: QuantityCells) => [cells.days(), cells.clock(), cells.level(), cells.daysAsRead()];
const bytesOf = (parts: CellParts) => packed(parts).toString('base64');
const loaded = (cells: QuantityCells) => {
  const bytes = packed(cells.parts());
  return QuantityCells.of(unpacked(new Uint8Array(bytes).buffer));
};

describe('law: cells as columns', () => {
  it('are the same bytes in whatever order the readings came', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const parts = cellsOf(all).parts();
        expect(bytesOf(cellsOf(all.toReversed()).parts())).toBe(bytesOf(parts));
        expect([...parts.day.keys]).toEqual([...parts.day.keys].sort((a, b) => a - b));
      }),
    );
  });

  it('are the same bytes however they are split and added', () => {
    fc.assert(
      fc.property(readings, fc.nat(80), fc.boolean(), (all, cut, isLoaded) => {
        const [one, other] = [cellsOf(all.slice(0, cut)), cellsOf(all.slice(cut))];
        const into = isLoaded ? loaded(one) : one;
        into.add(isLoaded ? loaded(other) : other);
        expect(bytesOf(into.parts())).toBe(bytesOf(cellsOf(all).parts()));
      }),
    );
  });

  it('are the same cells when they are loaded, and go on being filled', () => {
    fc.assert(
      fc.property(readings, reading, (all, more) => {
        const cells = cellsOf(all);
        const again = loaded(cells);
        expect(shown(again)).toEqual(shown(cells));
        put(cells, more);
        put(again, more);
        expect(bytesOf(again.parts())).toBe(bytesOf(cells.parts()));
      }),
    );
  });
});

it('columns are copies, and have a row of moments for each key', () => {
  const cells = cellsOf([{ quarter: 0, value: 5, assumed: 0, quality: 'unknown' }]);
  const { day, slots } = cells.parts();
  expect(day.moments.length).toBe(day.keys.length * MOMENTS_WIDTH);
  slots.fill(0);
  day.moments.fill(0);
  expect(cells.days()).toMatchObject([{ n: 1, sum: 5n, slots: { 0: 1 } }]);
});
