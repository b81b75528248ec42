import { expect, test } from 'vitest';
import { type Curve, isRestDay, profileWhere, wobble } from '../support/profile.ts';

const office: Curve = (hour, day) =>
  100 + (hour >= 9 && hour < 18 && !isRestDay(day) ? 80 : 0) + 5 * wobble(hour, day);
const of = (load: Curve) => profileWhere({ load }).load!;

test('a block that joins on a day is found on that day and sized to 2 %', () => {
  for (const from of [60, 151, 280]) {
    const plant: Curve = (hour, day) => 200 + (hour < 12 ? 50 : 0) + 5 * wobble(hour, day);
    const { onset, step, floorRatchet } = of((hour, day) => plant(hour, day)! + (day >= from ? 100 : 0));
    expect([onset, step!.day]).toEqual([from, from]);
    for (const rise of [step!.rise, step!.meanRise, step!.after - step!.before, floorRatchet!.rise]) {
      expect(Math.abs(rise / 100 - 1)).toBeLessThan(0.02);
    }
    expect(step!.separation).toBeGreaterThan(0.9);
  }
});

test('where weekends differ, a block is found on that day, too', () => {
  for (const from of [60, 151, 280]) {
    const { onset, step } = of((hour, day) => office(hour, day)! + (day >= from ? 100 : 0));
    expect([onset, step!.day]).toEqual([from, from]);
    expect(Math.abs(step!.meanRise / 100 - 1)).toBeLessThan(0.02);
  }
});

test('a site without change has no onset, and no ratchet worth a twentieth of its load', () => {
  const { onset, floorRatchet, meanRatchet, recent } = of(office);
  expect(onset).toBeUndefined();
  for (const ratchet of [floorRatchet, meanRatchet]) {
    expect(ratchet?.rise ?? 0).toBeLessThan(0.05 * recent!);
  }
});

test('a block that leaves again after two months is a step, but no ratchet and no onset', () => {
  const { step, onset, floorRatchet } = of(
    (hour, day) => office(hour, day)! + (day >= 100 && day < 160 ? 100 : 0),
  );
  expect(step!.day).toBe(100);
  expect(onset).toBeUndefined();
  expect(floorRatchet?.rise ?? 0).toBeLessThan(5);
});

test('a load that only ever falls has neither step nor ratchet', () => {
  const { step, floorRatchet, meanRatchet, onset } = of((_, day) => 500 - day);
  expect([step, floorRatchet, meanRatchet, onset]).toEqual([undefined, undefined, undefined, undefined]);
});

test('of two steps the one counts that is higher and stands further apart', () => {
  const { step } = of((hour, day) => office(hour, day)! + (day >= 90 ? 40 : 0) + (day >= 220 ? 120 : 0));
  expect(step!.day).toBe(220);
});

test('a step that is followed by another within weeks stands no more than one and a half steps apart', () => {
  const { step } = of(
    (_, day) => 100 + (day >= 150 ? 50 : 0) + (day >= 175 ? 500 : 0) + (day >= 200 ? 60 : 0),
  );
  expect(step!.separation).toBeLessThanOrEqual(1.5);
});

test('a block that ends with nothing drawn in the last four weeks has no onset', () => {
  const { onset } = of((_, day) => (day < 50 ? 1 : day < 338 ? 90 : 0));
  expect(onset).toBeUndefined();
});

test('a step on a missing day is found on the first day that was read', () => {
  const { step } = of((hour, day) =>
    day >= 148 && day < 152 ? undefined : office(hour, day)! + (day >= 150 ? 100 : 0),
  );
  expect(step!.day).toBeGreaterThanOrEqual(148);
  expect(step!.day).toBeLessThanOrEqual(152);
});

test('in two weeks there is no step and no ratchet', () => {
  const { step, meanRatchet } = of((_, day) => (day < 14 ? 100 + 10 * day : undefined));
  expect([step, meanRatchet]).toEqual([undefined, undefined]);
});
