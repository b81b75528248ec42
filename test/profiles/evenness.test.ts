import { expect, test } from 'vitest';
import { evennessOf, type SwitchedBlock } from '../../src/profiles/evenness.ts';
import { type Curve, isRestDay, profileWhere, wobble } from '../support/profile.ts';

const rigs: SwitchedBlock = {
  height: 60,
  heights: [0, 0, 58, 60, 61, 62, 60, 63],
  weekendShare: 1,
  swingBeside: 6,
};

test('a block of one height in all months since it came, on all days, is even', () => {
  expect(evennessOf(rigs)).toBe(1);
});

test('a block that rests on weekdays only is as even', () => {
  expect(evennessOf({ ...rigs, weekendShare: 0 })).toBe(1);
});

test.each([
  ['has a season, as lamps have', { heights: [20, 60, 120, 240, 240, 120, 60, 20] }],
  ['is half as high on weekends: a works that rests on Sundays', { weekendShare: 0.5 }],
  ['is lost in a load that swings by more', { swingBeside: 150 }],
])('what %s is no even block', (_, other) => {
  expect(evennessOf({ ...rigs, ...other })).toBe(0);
});

test('a block that weekdays hide in part, where people come as it goes, is even', () => {
  expect(evennessOf({ ...rigs, weekendShare: 1.7 })).toBe(1);
});

test('a pause that leaves nothing to see outside is not held against a block', () => {
  expect(evennessOf({ ...rigs, swingBeside: undefined })).toBe(1);
});

test('the block of a profile is asked in the same way', () => {
  const evenness = (load: Curve) => profileWhere({ load }).load!.timetable!.evenness;
  const block: Curve = (hour, day) => 20 + wobble(hour, day) + (hour >= 17 && hour < 22 ? 0 : 60);
  const sixDays: Curve = (hour, day) =>
    20 + wobble(hour, day) + (hour >= 17 && hour < 22 && (!isRestDay(day) || day % 2 === 0) ? 0 : 60);
  expect(evenness(block)).toBe(1);
  expect(evenness(sixDays)).toBeLessThan(0.5);
});
