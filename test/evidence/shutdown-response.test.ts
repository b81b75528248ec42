import { expect, test } from 'vitest';
import { responseTo } from '../../src/evidence/event-response.ts';
import { type DatedEvent, EVENTS, localTime } from '../../src/evidence/events.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import { shutdownResponse } from '../../src/evidence/shutdown-response.ts';
import { periodFrom } from '../support/profile.ts';
import { DARK, OFFICES, office, rigs, SHUTDOWN_YEAR, siteAmongOffices } from './neighbours.ts';

const isDark = (day: number) => day >= DARK && day < DARK + 4;

test('what the peers do in those days is taken off', () => {
  const closedFor = (share: number) => (hour: number, day: number) =>
    (isDark(day) ? 1 - share : 1) * office(hour, day)!;
  const holiday = [1, 2, 3, 4, 5].map((i) => siteAmongOffices({ site: `${i}`, load: closedFor(0.3) }));
  const site = siteAmongOffices({ load: closedFor(0.5) });
  const among = shutdownResponse(site, peersOf([...holiday, site]))!;
  const alone = shutdownResponse(site, peersOf([...OFFICES, site]))!;
  expect(alone.excess - among.excess).toBeGreaterThan(0.2);
  expect(among.isClear).toBe(true);
});

test('a drop that other weeks show as well is not clear', () => {
  const site = siteAmongOffices({
    load: (_, day) => (isDark(day) ? 5 : (day - DARK + 700) % 14 < 4 ? 3 : 10),
  });
  const response = shutdownResponse(site, peersOf([...OFFICES, site]))!;
  expect(response.excess).toBeLessThan(0.55);
  expect(response.isClear).toBe(false);
});

test('the level before is that of the two weeks up to the day before the line went', () => {
  const site = siteAmongOffices({ load: (_, day) => (isDark(day) || day === DARK - 1 ? 1 : 10) });
  expect(shutdownResponse(site, peersOf([...OFFICES, site]))).toMatchObject({ day: DARK, before: 10 });
});

test('peers that are too few leave it unknown what is usual, and nothing is taken off', () => {
  const site = siteAmongOffices({ load: (hour, day) => (isDark(day) ? 0 : rigs(30)(hour, day)) });
  const among = (street: typeof OFFICES) => responseTo(site, peersOf([site, ...street]))!.mean;
  const { usual, fell, excess } = among(OFFICES.slice(1));
  expect([usual, excess]).toEqual([undefined, fell]);
  expect(among(OFFICES).usual).toBeTypeOf('number');
});

test('peers that drew more in those days add nothing to a fall', () => {
  const busy = [1, 2, 3, 4, 5].map((i) =>
    siteAmongOffices({ site: `${i}`, load: (hour, day) => (isDark(day) ? 3 : 1) * office(hour, day)! }),
  );
  const site = siteAmongOffices({ load: office });
  const { usual, fell, excess } = responseTo(site, peersOf([...busy, site]))!.mean;
  expect(usual).toBeLessThan(0);
  expect(excess).toBe(fell);
});

test('of several shutdowns the clearest counts, and a table without one tests nothing', () => {
  const [shutdown] = EVENTS;
  const later = { ...shutdown!, from: localTime('2022-03-02 12:00'), to: localTime('2022-03-05 12:00') };
  const at = later.from - SHUTDOWN_YEAR.from;
  const site = siteAmongOffices({
    load: (hour, day) => (day > at && day < at + 3 ? 0 : rigs(30)(hour, day)),
  });
  const dayBy = (events: readonly DatedEvent[]) =>
    shutdownResponse(site, peersOf([...OFFICES, site], events))?.day;
  expect(dayBy([...EVENTS, later])).toBe(Math.ceil(at));
  expect(dayBy(EVENTS)).toBe(DARK);
  expect(dayBy([])).toBeUndefined();
});

test('an event in another region is no event here', () => {
  const elsewhere = EVENTS.map((event) => ({ ...event, regions: ['Aktobe'] }));
  const site = siteAmongOffices({ load: rigs(30), registered: { sector: 'office', region: 'Almaty' } });
  expect(shutdownResponse(site, peersOf([...OFFICES, site], elsewhere))).toBeUndefined();
});

test('with fewer than six other weeks nobody knows what the site does when nothing happens', () => {
  // From so many days before the shutdown to the end of the year.
  const responseFrom = (daysBefore: number) => {
    const from = new Date((SHUTDOWN_YEAR.from + DARK - daysBefore) * 86_400_000).toISOString().slice(0, 10);
    const site = siteAmongOffices({
      load: (hour, day) => (day >= daysBefore && day < daysBefore + 4 ? 0 : rigs(30)(hour, day)),
      period: periodFrom(from, daysBefore + 14),
    });
    return shutdownResponse(site, peersOf([site, ...OFFICES]));
  };
  expect(responseFrom(50)).toBeUndefined();
  expect(responseFrom(100)?.isClear).toBe(true);
});
