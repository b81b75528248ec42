import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countSlots,
  resolution,
  SLOTS_A_DAY,
  setSlot,
  slotsSet,
  WORDS_A_DAY,
} from '../../src/readings/slots.ts';

const slot = fc.integer({ min: 0, max: SLOTS_A_DAY - 1 });

function bitmap(slots: readonly number[]): Uint32Array {
  const words = new Uint32Array(WORDS_A_DAY);
  for (const one of slots) setSlot(words, 0, one);
  return words;
}

describe('slots', () => {
  it('give back what was set, in order and once', () => {
    fc.assert(
      fc.property(fc.array(slot), (slots) => {
        const distinct = [...new Set(slots)].sort((a, b) => a - b);
        expect(slotsSet(bitmap(slots))).toEqual(distinct);
        expect(countSlots(bitmap(slots))).toBe(distinct.length);
      }),
    );
  });

  it('of one day do not touch those of the next', () => {
    const words = new Uint32Array(WORDS_A_DAY * 2);
    setSlot(words, WORDS_A_DAY, 0);
    setSlot(words, 0, SLOTS_A_DAY - 1);
    expect([countSlots(words, 0), countSlots(words, WORDS_A_DAY)]).toEqual([1, 1]);
  });
});

describe('the resolution of a day', () => {
  it.each([5, 10, 15, 20, 30, 60])('is %i minutes if that is the commonest step', (minutes) => {
    const slots = Array.from({ length: 1440 / minutes }, (_, i) => (i * minutes) / 5);
    const withGap = slots.filter((_, i) => i !== 7);
    expect(resolution(bitmap(withGap))).toBe(minutes);
  });

  it('is the shorter of two steps that are equally common', () => {
    expect(resolution(bitmap([0, 3, 6, 18, 30]))).toBe(15);
  });

  it('is unknown with two readings', () => {
    expect(resolution(bitmap([0, 12]))).toBeUndefined();
  });
});
