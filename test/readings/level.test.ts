import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVEL_EDGES, levelBin, ZERO_BIN } from '../../src/readings/level.ts';
import { LARGEST_VALUE } from '../../src/readings/moments.ts';

describe('level bins', () => {
  it('hold every whole number between their edges', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LARGEST_VALUE }), (value) => {
        const bin = levelBin(value);
        expect(LEVEL_EDGES[bin]!).toBeLessThanOrEqual(value);
        expect(value).toBeLessThan(LEVEL_EDGES[bin + 1]!);
      }),
    );
  });

  it('begin at their lower edge, and the one before ends under it', () => {
    for (const edge of new Set(LEVEL_EDGES.slice(10, -1))) {
      expect(LEVEL_EDGES[levelBin(edge)]).toBe(edge);
      expect(levelBin(edge - 1)).toBeLessThan(levelBin(edge));
    }
  });

  it('keep zero apart', () => {
    expect([levelBin(0), levelBin(1)]).toEqual([ZERO_BIN, 0]);
  });

  it('are ten to a doubling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 45 }), (power) => {
        expect(levelBin(2 ** power)).toBe(power * 10);
      }),
    );
  });

  it('have one for the largest value', () => {
    expect(levelBin(LARGEST_VALUE)).toBe(460);
  });
});
