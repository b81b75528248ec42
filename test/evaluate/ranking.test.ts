import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averagePrecision, oneInAHundred, type Ranked, recallAt } from '../../src/evaluate/ranking.ts';

const ranked = (...items: [score: number, illegal: 0 | 1][]): Ranked[] =>
  items.map(([score, illegal]) => ({ score, illegal: illegal === 1 }));

const arbitrary = fc.array(fc.record({ score: fc.integer({ min: -5, max: 5 }), illegal: fc.boolean() }), {
  maxLength: 40,
});

describe('average precision', () => {
  it('is as scikit-learn has it in its documentation: 0.83', () => {
    expect(averagePrecision(ranked([0.1, 0], [0.4, 0], [0.35, 1], [0.8, 1]))).toBeCloseTo(
      1 / 2 + (1 / 2) * (2 / 3),
      12,
    );
  });

  it('is 1 when every illegal site ranks before every clean one', () => {
    expect(averagePrecision(ranked([3, 1], [2, 1], [1, 0], [0, 0]))).toBe(1);
  });

  it('is, for the one illegal site at rank three, one third', () => {
    expect(averagePrecision(ranked([9, 0], [8, 0], [7, 1], [6, 0]))).toBeCloseTo(1 / 3, 12);
  });

  it('is the share of the illegal when all scores are the same', () => {
    expect(averagePrecision(ranked([1, 0], [1, 1], [1, 0], [1, 0]))).toBeCloseTo(0.25, 12);
  });

  it('lets a tie in as a whole', () => {
    expect(averagePrecision(ranked([2, 1], [1, 1], [1, 0], [0, 0]))).toBeCloseTo(
      1 / 2 + (1 / 2) * (2 / 3),
      12,
    );
  });

  it('is unknown where nothing is illegal', () => {
    expect(averagePrecision(ranked([1, 0], [0, 0]))).toBeUndefined();
    expect(averagePrecision([])).toBeUndefined();
  });

  it('depends on the order of the scores alone: an increasing function of them changes nothing', () => {
    fc.assert(
      fc.property(arbitrary, (items) => {
        const stretched = items.map(({ score, illegal }) => ({ score: Math.exp(score) - 100, illegal }));
        expect(averagePrecision(stretched)).toBe(averagePrecision(items));
        expect(recallAt(stretched, 2)).toBe(recallAt(items, 2));
      }),
    );
  });

  it('does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(arbitrary, (items) => {
        expect(averagePrecision([...items].reverse())).toBe(averagePrecision(items));
        expect(recallAt([...items].reverse(), 1)).toBe(recallAt(items, 1));
      }),
    );
  });

  it('lies between 0 and 1, and falls when a clean site is put on top', () => {
    fc.assert(
      fc.property(arbitrary, (items) => {
        const before = averagePrecision(items);
        fc.pre(before !== undefined);
        const after = averagePrecision([...items, { score: 6, illegal: false }])!;
        expect(before).toBeLessThanOrEqual(1 + 1e-12);
        expect(after).toBeGreaterThan(0);
        expect(after).toBeLessThan(before);
      }),
    );
  });
});

describe('recall at so many false alarms', () => {
  const items = ranked([9, 1], [8, 0], [7, 1], [6, 1], [5, 0], [4, 1]);

  it('counts the illegal down to the last threshold that is lax enough', () => {
    expect(recallAt(items, 0)).toBe(1 / 4);
    expect(recallAt(items, 1)).toBe(3 / 4);
    expect(recallAt(items, 2)).toBe(1);
  });

  it('does not count an illegal site that ties with a clean one too many', () => {
    expect(recallAt(ranked([2, 1], [1, 1], [1, 0]), 0)).toBe(1 / 2);
    expect(recallAt(ranked([1, 1], [1, 0]), 0)).toBe(0);
  });

  it('is unknown where nothing is illegal', () => {
    expect(recallAt(ranked([1, 0]), 0)).toBeUndefined();
  });

  it('allows one in a hundred: none of 99, one of 158', () => {
    expect([99, 100, 158, 200].map(oneInAHundred)).toEqual([0, 1, 1, 2]);
  });
});
