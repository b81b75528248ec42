import { expect, test } from 'vitest';
import { nightTrafficAmongPeers } from '../../src/evidence/night-traffic-among-peers.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import type { Profile } from '../../src/profiles/profile.ts';
import type { Curve, Story } from '../support/profile.ts';
import { both, office, rigs, SHUTDOWN_YEAR, siteAmongOffices, times } from './neighbours.ts';

const bytes: Curve = times(1e8, office);

/** Offices whose traffic goes with their load. */
const CONNECTED: readonly Profile[] = [0.7, 0.85, 1, 1.2, 1.5].map((size, i) =>
  siteAmongOffices({
    site: `office ${i}`,
    load: times(size, office),
    bytesIn: times(size * (1 + 0.02 * i), bytes),
    period: SHUTDOWN_YEAR,
  }),
);

const seen = (story: Story) => {
  const site = siteAmongOffices(story);
  return nightTrafficAmongPeers.observe(site, peersOf([...CONNECTED, site]));
};

test('a block that runs by night, behind an office that sends by day, leaves the night without traffic', () => {
  const { strength, says } = seen({ load: both(office, rigs(30)), bytesIn: bytes })!;
  expect(strength).toBeGreaterThan(0.2);
  expect(says).toMatch(/^by night a kWh comes with 0\.\d+ times the traffic/);
});

test('the more it draws by night, the more it says', () => {
  const strengths = [2, 10, 60].map((kw) => seen({ load: both(office, rigs(kw)), bytesIn: bytes })!.strength);
  expect(strengths).toEqual(strengths.toSorted((one, other) => one - other));
  expect(strengths[2]).toBeGreaterThan(strengths[0]!);
});

test('an office among offices says nothing', () => {
  expect(seen({ load: office, bytesIn: bytes })!.strength).toBe(0);
});

test('one that sends more by night than its peers is not accused, and not spoken for', () => {
  const backups: Curve = (hour, day) => (hour < 5 ? 1e10 : bytes(hour, day));
  expect(seen({ load: office, bytesIn: backups })!.strength).toBe(0);
});

test('a line that carries nothing by night, or that has no record, says nothing', () => {
  const byDay: Curve = (hour, day) => (hour < 6 ? 0 : bytes(hour, day));
  expect(seen({ load: office, bytesIn: byDay })).toBeUndefined();
  expect(seen({ load: office })).toBeUndefined();
});
