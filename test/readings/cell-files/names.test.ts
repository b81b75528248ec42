import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayName, momentAt } from '../../../src/readings/calendar.ts';
import { KEYS } from '../../../src/readings/cell-files/names.ts';
import { slotsOfText, slotsText } from '../../../src/readings/cell-files/slots-text.ts';
import { LARGEST_VALUE, MomentsTable, momentsAt, rowOf } from '../../../src/readings/moments.ts';
import { SLOTS_A_DAY, setSlot, WORDS_A_DAY } from '../../../src/readings/slots.ts';
import { ALMATY } from '../../support/files.ts';

it('an hour is called after its month, its kind of day and when it begins', () => {
  const { day, clock } = momentAt(ALMATY, Date.UTC(2022, 0, 31, 7) / 60_000);
  expect(dayName(day)).toBe('2022-01-31');
  expect(KEYS.clock.nameOf(clock)).toBe('2022-01 weekday 13');
});

it('law: every moment has names, and they mean it alone', () => {
  const instant = fc.integer({ min: Date.UTC(1990, 0) / 300_000, max: Date.UTC(2060, 0) / 300_000 - 1 });
  fc.assert(
    fc.property(instant, (steps) => {
      const moment = momentAt(ALMATY, steps * 5);
      expect(KEYS.day.keyOf(KEYS.day.nameOf(moment.day))).toBe(moment.day);
      expect(KEYS.clock.keyOf(KEYS.clock.nameOf(moment.clock))).toBe(moment.clock);
    }),
  );
  for (let bin = -1; bin <= 460; bin += 1) expect(KEYS.level.keyOf(KEYS.level.nameOf(bin))).toBe(bin);
});

it.each([
  ['day', '2022-1-31'],
  ['day', '2022-02-29'],
  ['clock', '2022-01 Weekday 13'],
  ['clock', '1989-11 weekday 13'],
  ['level', '-2'],
  ['level', '01'],
  ['level', '461'],
] as const)('as a %s "%s" is nothing', (facet, name) => {
  expect(KEYS[facet].keyOf(name)).toBeUndefined();
});

it('the bits of a bitmap stand in the order of the day', () => {
  const words = new Uint32Array(2 * WORDS_A_DAY);
  for (const slot of [0, 3, 32, SLOTS_A_DAY - 1]) setSlot(words, WORDS_A_DAY, slot);
  expect(slotsText(words, WORDS_A_DAY)).toBe(`90000000${'8'.padEnd(66, '0')}10`);
});

it('law: a bitmap is read as it was written', () => {
  const slots = fc.uniqueArray(fc.nat(SLOTS_A_DAY - 1), { maxLength: SLOTS_A_DAY });
  fc.assert(
    fc.property(slots, (all) => {
      const words = new Uint32Array(WORDS_A_DAY);
      for (const slot of all) setSlot(words, 0, slot);
      expect(slotsOfText(slotsText(words, 0))).toEqual([...words]);
    }),
  );
});

it('law: moments of whatever size are the same limbs again', () => {
  const value = fc.oneof(
    fc.constant(LARGEST_VALUE),
    fc.maxSafeNat().map((all) => all % LARGEST_VALUE),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 50 }), fc.nat(40), (values, doublings) => {
      const table = new MomentsTable();
      const row = table.addRow();
      for (const one of values) table.put(row, one);
      for (let i = 0; i < doublings; i += 1) table.add(row, table, row);
      const limbs = table.rows(Int32Array.of(row));
      expect(Float64Array.from(rowOf(momentsAt(limbs, 0)))).toEqual(limbs);
      expect(momentsAt(limbs, 0)).toEqual(table.at(row));
    }),
  );
});
