import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shutOn } from '../../src/profiles/shut.ts';

const GONE = Number.NaN;
/** Levels, each for so many days. */
const days = (...pieces: readonly (readonly [level: number, days: number])[]) =>
  Float64Array.from(pieces.flatMap(([level, count]) => Array.from({ length: count }, () => level)));

test('shut and off since: the levels before, after and now', () => {
  expect(shutOn(days([500, 40], [20, 60]), 40)).toEqual({
    before: 500,
    after: 20,
    now: 20,
    again: undefined,
  });
});

test('drawn again: the first day, and the level since', () => {
  expect(shutOn(days([500, 40], [20, 30], [400, 10]), 40)).toEqual({
    before: 500,
    after: 20,
    now: 400,
    again: 70,
  });
});

test('two days of work in a week are no return, and neither is less than half of what fell', () => {
  const trial = days([500, 40], [0, 20], [450, 2], [0, 30]);
  expect(shutOn(trial, 40).again).toBeUndefined();
  expect(shutOn(days([500, 40], [0, 20], [240, 30]), 40)).toMatchObject({ again: undefined, now: 240 });
});

test('a return that rests at weekends is one', () => {
  const weekly = Array.from({ length: 5 }, () => [[400, 5] as const, [0, 2] as const]).flat();
  expect(shutOn(days([500, 40], [0, 21], ...weekly), 40)).toMatchObject({ again: 61, now: 400 });
});

test('what comes with the next closure belongs to that one', () => {
  const twice = days([500, 40], [0, 20], [500, 20], [0, 40]);
  expect(shutOn(twice, 40, 80)).toMatchObject({ again: 60, now: 500 });
  expect(shutOn(twice, 80)).toMatchObject({ before: 500, after: 0, again: undefined, now: 0 });
});

test('what was not read is unknown and not zero', () => {
  expect(shutOn(days([500, 40], [GONE, 60]), 40)).toEqual({
    before: 500,
    after: undefined,
    now: undefined,
    again: undefined,
  });
  expect(shutOn(days([0, 40], [0, 60]), -5).before).toBeUndefined();
  expect(shutOn(days([500, 40], [20, 10], [GONE, 40]), 40)).toMatchObject({ after: 20, now: undefined });
});

test('law: ten times the load is ten times the levels, on the same days', () => {
  const load = fc.array(fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constant(GONE)), {
    minLength: 30,
    maxLength: 120,
  });
  fc.assert(
    fc.property(load, fc.integer({ min: -5, max: 130 }), (values, at) => {
      const one = shutOn(Float64Array.from(values), at);
      const ten = shutOn(
        Float64Array.from(values, (value) => value * 1024),
        at,
      );
      expect(ten).toEqual({
        before: one.before && one.before * 1024,
        after: one.after && one.after * 1024,
        now: one.now && one.now * 1024,
        again: one.again,
      });
    }),
  );
});
