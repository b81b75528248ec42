import { expect, test } from 'vitest';
import { eventBlock } from '../../src/evidence/event-block.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import type { Profile } from '../../src/profiles/profile.ts';
import { type Curve, periodFrom, YEAR } from '../support/profile.ts';
import {
  both,
  DARK,
  OFFICES,
  office,
  rigs,
  SHUTDOWN_YEAR,
  sees,
  since,
  siteAmongOffices,
  times,
} from './neighbours.ts';

const isDark = (day: number) => day >= DARK && day < DARK + 4;
const onTheLine =
  (kw: number): Curve =>
  (hour, day) =>
    isDark(day) ? 0 : rigs(kw)(hour, day);

test('a block that falls by night as by day and comes back at once speaks for mining', () => {
  const seen = sees(eventBlock, { load: both(office, onTheLine(30)) })!;
  expect(seen.strength).toBeGreaterThan(0.95);
  expect(seen.says).toMatch(
    /^in the internet shutdown, 2022-01-06 to 2022-01-09, one block of \d+ % of its load fell, by night as by day/,
  );
});

test('an office that shuts falls by day and keeps its floor: that is no block', () => {
  const shut: Curve = (hour, day) => (isDark(day) ? 8 : office(hour, day + 4));
  const shutForTheWeek: Curve = (hour, day) =>
    (isDark(day) ? 0.3 : 1) * (10 + (hour > 8 && hour < 20 ? 30 : 0));
  expect(sees(eventBlock, { load: shut })!.strength).toBeLessThan(0.3);
  expect(sees(eventBlock, { load: shutForTheWeek })!.strength).toBeLessThanOrEqual(0);
});

test('what opens again day by day did not come back at once', () => {
  const slowly: Curve = (hour, day) => {
    const reopened = day < DARK ? 1 : Math.min(1, Math.max(0, (day - DARK - 4) / 8));
    return rigs(10 + 30 * reopened)(hour, day);
  };
  expect(sees(eventBlock, { load: slowly })!.value).toBeLessThan(0.3);
  expect(sees(eventBlock, { load: both(rigs(10), onTheLine(30)) })!.value).toBeGreaterThan(0.7);
});

test('a load that stood through it all speaks a little for itself, unless so much of it came later', () => {
  expect(sees(eventBlock, { load: rigs(40) })!.strength).toBe(-1);
  expect(sees(eventBlock, { load: both(rigs(40), since(DARK + 60, rigs(30))) })!.strength).toBe(0);
});

test('a load that fell, though not as one block, does not speak for itself', () => {
  const byNight: Curve = (hour, day) => (hour < 8 || hour > 19 ? onTheLine(30)(hour, day) : 0);
  expect(sees(eventBlock, { load: both(office, byNight) })!.strength).toBe(0);
});

test('a line that stayed on was not tested', () => {
  const load = both(office, onTheLine(30));
  expect(sees(eventBlock, { load, bytesIn: () => 1e6 })).toBeUndefined();
  const line: Curve = (_, day) => (isDark(day) ? 10 : 1e6);
  expect(sees(eventBlock, { load, bytesIn: line })!.strength).toBeGreaterThan(0.9);
});

test('so few other weeks cannot carry full strength', () => {
  const period = periodFrom('2021-10-25', 120);
  const day = SHUTDOWN_YEAR.from + DARK - period.from;
  const load: Curve = (hour, at) => (at >= day && at < day + 4 ? 0 : rigs(30)(hour, at));
  const { strength } = sees(eventBlock, { load, period })!;
  expect(strength).toBeGreaterThan(0.4);
  expect(strength).toBeLessThan(0.8);
});

test('a year later there is no shutdown to see', () => {
  expect(sees(eventBlock, { load: times(2, office), period: YEAR })).toBeUndefined();
});

test('what a third of the peers did as well says little, however far it fell', () => {
  const load = both(office, onTheLine(30));
  const shut = [1, 2].map((i) => siteAmongOffices({ site: `shut ${i}`, load: times(2, load) }));
  const site = siteAmongOffices({ load });
  const among = (street: readonly Profile[]) => eventBlock.observe(site, peersOf([...street, site]))!;
  expect(among([...OFFICES, ...shut]).strength).toBeLessThan(0.5 * among(OFFICES).strength);
  expect(among([...OFFICES, ...shut]).says).toMatch(
    /but 2 of the 7 others of its sector half as much as it or more/,
  );
});
