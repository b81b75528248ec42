import { expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { readEvents } from '../../src/simulate/events-file.ts';
import { simulateTown } from '../../src/simulate/town.ts';

it('a table of events says what, when and where', () => {
  const text = [
    'event,from,to,regions',
    'internet_off,2023-02-14 20:00,2023-02-17 08:00,Almaty|Shymkent',
    'miners_cut,2023-03-01,2023-03-05,',
  ].join('\n');
  expect(readEvents(text, 'events.csv')).toEqual([
    {
      kind: 'internet_off',
      from: '2023-02-14 20:00',
      to: '2023-02-17 08:00',
      regions: ['Almaty', 'Shymkent'],
    },
    { kind: 'miners_cut', from: '2023-03-01 00:00', to: '2023-03-05 00:00' },
  ]);
});

it.each([
  ['an event nobody knows', 'flood,2023-02-14,2023-02-17,'],
  ['a time that is none', 'blackout,soon,2023-02-17,'],
  ['a day that is none', 'blackout,2023-02-44,2023-03-17,'],
  ['an end before the beginning', 'blackout,2023-02-17,2023-02-14,'],
  ['a region nobody knows', 'blackout,2023-02-14,2023-02-17,Atlantis'],
  ['a line with too many fields', 'blackout,2023-02-14,2023-02-17,Almaty,Akmola'],
])('%s is refused, with its place', (_, row) => {
  const refused = () => readEvents(`event,from,to,regions\n${row}\n`, 'events.csv');
  expect(refused).toThrow(Failure);
  try {
    refused();
  } catch (failure) {
    expect((failure as Failure).where).toMatch(/^events\.csv/);
  }
});

it('events at dates of chance differ by seed, lie in the period and spare some regions', () => {
  const towns = [1, 2, 3, 4, 5].map((seed) => simulateTown({ sites: 1, seed, days: 120, events: 'drawn' }));
  expect(new Set(towns.map(({ events }) => events[0]!.from)).size).toBe(5);
  for (const { places, clock } of towns) {
    const shutdowns = [...places.values()].flatMap(({ happenings }) => happenings.internet_off);
    expect(shutdowns.length).toBeGreaterThan(0);
    for (const { from, to } of shutdowns) {
      expect(to - from).toBeGreaterThanOrEqual(40);
      expect(to).toBeLessThan(clock.hours);
    }
  }
  const spared = towns
    .flatMap(({ places }) => [...places.values()])
    .filter(({ happenings }) => happenings.internet_off.length === 0);
  expect(spared.length).toBeGreaterThan(0);
  expect(simulateTown({ sites: 1, seed: 1, days: 7, events: 'drawn' }).events).toEqual([]);
});
