import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Evidence, INDICATORS, observeAll } from '../../src/evidence/index.ts';
import { FAMILIES } from '../../src/evidence/indicator.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import { kw } from '../../src/units.ts';
import { type Curve, isRestDay, type Story } from '../support/profile.ts';
import {
  both,
  DARK,
  OFFICES,
  office,
  rigs,
  SHUTDOWN_YEAR,
  since,
  siteAmongOffices,
  times,
} from './neighbours.ts';

/** What an office sends; nothing while the lines are dark. */
const bytes =
  (factor: number): Curve =>
  (hour, day) =>
    day >= DARK && day < DARK + 4 ? 0 : factor * office(hour, day)!;

const hidden: Story = {
  load: both(office, since(100, rigs(25))),
  bytesIn: bytes(2e6),
  bytesOut: bytes(1e6),
  registered: { sector: 'office', contractedKw: kw(30) },
};

const seenAt = (story: Story, street = OFFICES): Evidence[] => {
  const site = siteAmongOffices(story);
  return observeAll(site, peersOf([...street, site]));
};
const figures = (evidence: readonly Evidence[]) =>
  evidence.map(
    ({ indicator, observation }) => [indicator.id, observation.value, observation.strength] as const,
  );

test('indicators stand family by family, each under its own name', () => {
  expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length);
  const order = INDICATORS.map(({ family }) => FAMILIES.indexOf(family));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('every indicator says why, what else it could be, and on what it rests', () => {
  for (const { because, innocently, sources, unit, title } of INDICATORS) {
    for (const words of [because, innocently, unit, title, ...sources]) expect(words).not.toBe('');
    expect(sources.length).toBeGreaterThan(0);
  }
});

test('a farm behind an office is seen by every family', () => {
  expect(new Set(seenAt(hidden).map(({ indicator }) => indicator.family))).toEqual(new Set(FAMILIES));
});

test('what sites are called does not matter', () => {
  const renamed = OFFICES.map((profile, i) => ({ ...profile, site: `other ${9 - i}` }));
  expect(figures(seenAt({ ...hidden, site: 'А-1' }, renamed))).toEqual(figures(seenAt(hidden)));
});

test('twice the load, the contract and the traffic of everyone change nothing but the size', () => {
  const doubled = OFFICES.map((_, i) =>
    siteAmongOffices({
      site: `office ${i}`,
      load: times(2 * [0.7, 0.85, 1, 1.2, 1.5][i]!, (hour, day) => office(hour, day + 7 * i)),
    }),
  );
  const twice: Story = {
    load: times(2, hidden.load!),
    bytesIn: times(2, hidden.bytesIn!),
    bytesOut: times(2, hidden.bytesOut!),
    registered: { sector: 'office', contractedKw: kw(60) },
  };
  const once = figures(seenAt(hidden)).filter(([id]) => id !== 'huge-load');
  const again = figures(seenAt(twice, doubled)).filter(([id]) => id !== 'huge-load');
  expect(again.map(([id]) => id)).toEqual(once.map(([id]) => id));
  for (const [i, [, value, strength]] of again.entries()) {
    expect(value).toBeCloseTo(once[i]![1], 4);
    expect(strength).toBeCloseTo(once[i]![2], 4);
  }
});

test('without a record of traffic there is no evidence of the network, for or against', () => {
  const { bytesIn: _in, bytesOut: _out, ...unrecorded } = hidden;
  const without = seenAt(unrecorded);
  expect(without.some(({ indicator }) => indicator.family === 'network')).toBe(false);
  const others = seenAt(hidden).filter(({ indicator }) => indicator.family !== 'network');
  expect(figures(without)).toEqual(figures(others));
});

test('a site that cannot be assessed shows nothing', () => {
  expect(seenAt({ load: (hour, day) => (day < 20 ? office(hour, day) : undefined) })).toEqual([]);
});

test('whatever a site draws, what is seen is a number and a strength from -1 to 1', () => {
  const story = fc.record({
    base: fc.constantFrom(0, 0.001, 5, 4000),
    people: fc.constantFrom(0, 30),
    rigs: fc.constantFrom(0, 12, 30_000),
    first: fc.integer({ min: 0, max: 340 }),
    last: fc.integer({ min: 30, max: 364 }),
    bytes: fc.constantFrom(undefined, 0, 1e4, 1e9),
    sector: fc.constantFrom('', 'office', 'cold_storage', 'metallurgy', 'datacenter', 'household'),
    contracted: fc.constantFrom(0, 50),
  });
  fc.assert(
    fc.property(story, ({ base, people, rigs: power, first, last, bytes, sector, contracted }) => {
      const busy: Curve = (hour, day) => (!isRestDay(day) && hour > 8 && hour < 18 ? people : 0);
      const all = both(() => base, both(busy, since(first, rigs(power))));
      const load: Curve = (hour, day) => (day < last ? all(hour, day) : undefined);
      const traffic = bytes === undefined ? {} : { bytesIn: () => bytes };
      const registered = { sector, contractedKw: kw(contracted) };
      for (const { observation } of seenAt({ load, ...traffic, registered, period: SHUTDOWN_YEAR })) {
        expect(Number.isFinite(observation.value)).toBe(true);
        expect(Math.abs(observation.strength)).toBeLessThanOrEqual(1);
        expect(observation.says).not.toMatch(/NaN|undefined|Infinity/);
      }
    }),
    { numRuns: 25, seed: 20261122 },
  );
});
