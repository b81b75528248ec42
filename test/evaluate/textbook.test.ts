import { describe, expect, it } from 'vitest';
import { textbookFlags, textbookScore } from '../../src/evaluate/textbook.ts';

const flat = { variation: 0.03, night_to_day: 1, load_factor_p99: 0.95 };

describe('the textbook rule', () => {
  it('scores a load that never moves 1, and one that moves by its own mean 0', () => {
    expect(textbookScore({ variation: 0, night_to_day: 1, load_factor_p99: 1 })).toBe(1);
    expect(textbookScore({ variation: 1.4, night_to_day: 1, load_factor_p99: 0.3 })).toBe(0);
  });

  it.each([
    ['the load varies', { variation: 0.3 }],
    ['nights differ', { night_to_day: 0.6 }],
    ['nights differ upwards', { night_to_day: 1.4 }],
    ['the load factor is low', { load_factor_p99: 0.5 }],
  ])('scores lower, and does not flag, when %s', (_, change) => {
    expect(textbookScore({ ...flat, ...change })).toBeLessThan(textbookScore(flat)!);
    expect(textbookFlags(flat)).toBe(true);
    expect(textbookFlags({ ...flat, ...change })).toBe(false);
  });

  it('says nothing of a load it does not know', () => {
    expect(textbookScore({ ...flat, variation: null })).toBeUndefined();
    expect(textbookFlags({ ...flat, night_to_day: null })).toBe(false);
  });
});
