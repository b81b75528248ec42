import { expect, test } from 'vitest';
import { peersOf } from '../../src/evidence/peers.ts';
import { timetableEdges } from '../../src/evidence/timetable-edges.ts';
import { type Curve, isRestDay, wobble } from '../support/profile.ts';
import { both, office, rigs, seenAmongOffices, sees, siteAmongOffices } from './neighbours.ts';

const restsByDay: Curve = (hour, day) => (hour >= 9 && hour < 18 ? 0 : (rigs(8)(hour, day) ?? 0));

test('a block that is off from nine to six and on again after speaks strongly', () => {
  const seen = sees(timetableEdges, { load: both(office, restsByDay) })!;
  expect(seen.strength).toBeGreaterThan(0.6);
  expect(seen.says).toMatch(/off at about 0[89]:00 and on at about 1[789]:00 every day, sharply/);
});

test.each([
  ['on weekdays', (day: number) => !isRestDay(day)],
  ['on weekends', isRestDay],
] as const)('a pause that is %s only is said to be so', (says, rests) => {
  const load: Curve = (hour, day) =>
    40 + wobble(hour, day) + (rests(day) && hour >= 17 && hour < 22 ? 0 : 60);
  expect(sees(timetableEdges, { load })!.says).toContain(`on at about 22:00 ${says}, sharply`);
});

test('an office that wakes in the morning and sleeps at night says nothing', () => {
  expect(sees(timetableEdges, { load: office })?.strength ?? 0).toBe(0);
});

test('a block of two per cent of the load is a switch like any other', () => {
  const small: Curve = (hour, day) => 500 + (hour >= 9 && hour < 18 ? 0 : 10) + 0 * day;
  expect(sees(timetableEdges, { load: small })!.strength).toBe(0);
});

test('what is usual among the peers, such as storage heating, speaks less', () => {
  const heated = both(office, restsByDay);
  const street = [1, 2, 3, 4, 5].map((i) => siteAmongOffices({ site: `heated ${i}`, load: heated }));
  const site = siteAmongOffices({ load: heated });
  const alone = seenAmongOffices(timetableEdges, site)!;
  const among = timetableEdges.observe(site, peersOf([...street, site]))!;
  expect(among.strength).toBeLessThan(alone.strength / 2);
});

test('a works that draws all it draws at night counts by half; the same in a home does not', () => {
  const night: Curve = (hour, day) => 5 + wobble(hour, day) + (hour >= 7 && hour < 21 ? 0 : 60);
  const of = (sector: string) =>
    seenAmongOffices(timetableEdges, siteAmongOffices({ load: night, registered: { sector } }))!.strength;
  expect(of('factory')).toBeCloseTo(of('household') / 2);
});

test('a load that never changes has no timetable', () => {
  expect(sees(timetableEdges, { load: () => 5 })).toBeUndefined();
});
