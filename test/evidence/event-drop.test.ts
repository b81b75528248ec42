import { expect, test } from 'vitest';
import { eventDrop } from '../../src/evidence/event-drop.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import type { Profile } from '../../src/profiles/profile.ts';
import { type Curve, YEAR } from '../support/profile.ts';
import { both, DARK, OFFICES, office, rigs, sees, siteAmongOffices } from './neighbours.ts';

const isDark = (day: number) => day >= DARK && day < DARK + 4;
const rigsOnTheLine: Curve = (hour, day) => (isDark(day) ? 0 : rigs(30)(hour, day));

test('a load that falls with the internet and comes back with it speaks for mining', () => {
  expect(sees(eventDrop, { load: both(office, rigsOnTheLine) })!.strength).toBeGreaterThan(0.98);
});

test('rigs on a satellite link say nothing, for or against', () => {
  expect(sees(eventDrop, { load: both(office, rigs(30)) })!.strength).toBe(0);
});

test('what falls in those days and stays down is another matter', () => {
  const closed: Curve = (hour, day) => (day < DARK ? rigs(30)(hour, day) : 0);
  expect(sees(eventDrop, { load: both(office, closed) })!.strength).toBe(0);
});

test('what falls every few weeks is no answer to the shutdown', () => {
  const fitful: Curve = (hour, day) =>
    day % 28 === DARK % 28 || isDark(day) || day % 21 > 16 ? 0 : rigs(30)(hour, day);
  expect(sees(eventDrop, { load: both(office, fitful) })!.strength).toBeLessThan(0.8);
});

test('a year later there is no shutdown to see', () => {
  expect(sees(eventDrop, { load: office, period: YEAR })).toBeUndefined();
});

test('it says what the peers did, and when they are too few to say', () => {
  const site = siteAmongOffices({ load: both(office, rigsOnTheLine) });
  const says = (peers: readonly Profile[]) => eventDrop.observe(site, peersOf([...peers, site]))!.says;
  expect(says(OFFICES)).toMatch(
    /its load fell \d+ % and came back; its peers lost [\w. %]+; nine in ten of its other weeks fall by less than [\d.]+ %$/,
  );
  expect(says(OFFICES.slice(1))).toContain('came back; its peers are too few to compare;');
});
