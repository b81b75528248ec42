import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownMinutes } from '../../src/readings/own-minutes.ts';
import { INTERVALS } from '../../src/sources/interval-minutes.ts';

const every = (minutes: number, from: number, to: number) =>
  Array.from({ length: (to - from) / minutes }, (_, i) => from + i * minutes);
const length = fc.constantFrom(...INTERVALS);

describe('the length of an interval', () => {
  it('is the step of the day, whatever is usual', () => {
    fc.assert(
      fc.property(length, length, (minutes, usual) => {
        const own = ownMinutes(every(minutes, 0, 1440), usual);
        expect(new Set(own)).toEqual(new Set([minutes]));
      }),
    );
  });

  it('changes where the meter was set to another one', () => {
    fc.assert(
      fc.property(length, length, fc.integer({ min: 5, max: 19 }), (first, second, hour) => {
        const [before, after] = [every(first, 0, hour * 60), every(second, hour * 60, 1440)];
        expect(ownMinutes([...before, ...after], 60)).toEqual([
          ...before.map(() => first),
          ...after.map(() => second),
        ]);
      }),
    );
  });

  it('does not stretch over a gap', () => {
    fc.assert(
      fc.property(length, fc.integer({ min: 1, max: 22 }), (minutes, missing) => {
        const starts = every(minutes, 0, 1440).filter((_, i) => i !== missing && i !== missing + 4);
        expect(new Set(ownMinutes(starts, minutes))).toEqual(new Set([minutes]));
      }),
    );
  });

  it('is what is usual for a reading that stands alone, or among few', () => {
    expect(ownMinutes([600], 15)).toEqual([15]);
    expect(ownMinutes([0, 60, 600], 15)).toEqual([15, 15, 15]);
  });

  it('leaves the next reading its room', () => {
    expect(ownMinutes([0, 15], 60)).toEqual([15, 60]);
    expect(ownMinutes([0, 25], 60)).toEqual([20, 60]);
  });

  it('is longer than an hour where the steps are', () => {
    expect(new Set(ownMinutes(every(180, 0, 1440), 60))).toEqual(new Set([180]));
    expect(ownMinutes([0], Number.POSITIVE_INFINITY)).toEqual([Number.POSITIVE_INFINITY]);
  });

  it('never takes steps that divide no hour for a length', () => {
    expect(new Set(ownMinutes(every(45, 0, 900), 15))).toEqual(new Set([15]));
  });
});
