import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { siteOf, sitesOf } from '../../src/simulate/site.ts';
import { simulateTown } from '../../src/simulate/town.ts';

const town = simulateTown({ sites: 150, seed: 11, days: 120 });
const sites = [...sitesOf(town)];
const labelled = (label: string) => sites.filter(({ truth }) => truth.label === label);

describe('a simulated town', () => {
  it('is the same for the same seed and another for another', () => {
    expect(siteOf(simulateTown({ sites: 150, seed: 11, days: 120 }), 5)).toEqual(sites[5]);
    expect(siteOf(simulateTown({ sites: 150, seed: 12, days: 120 }), 5)).not.toEqual(sites[5]);
  });

  it('does not change its sites when one is added', () => {
    const larger = simulateTown({ sites: 151, seed: 11, days: 120 });
    expect([0, 70, 149].map((index) => siteOf(larger, index))).toEqual(
      [0, 70, 149].map((index) => sites[index]),
    );
  });

  it('has between 2 and 11 % illegal, some licensed, and mostly honest sites', () => {
    expect(labelled('illegal').length).toBeGreaterThanOrEqual(3);
    expect(labelled('illegal').length).toBeLessThanOrEqual(16);
    expect(labelled('licensed').length + labelled('licensed_excess').length).toBeGreaterThanOrEqual(2);
    expect(labelled('clean').length).toBeGreaterThan(120);
  });

  it('has as many illegal sites as asked for', () => {
    const half = simulateTown({ sites: 100, seed: 3, days: 2, illegalShare: 0.5 });
    const illegal = [...sitesOf(half)].filter(({ truth }) => truth.label === 'illegal').length;
    expect(illegal).toBeGreaterThanOrEqual(47);
    expect(illegal).toBeLessThanOrEqual(53);
  });

  it('names each site once, and names no secret', () => {
    expect(new Set(sites.map(({ siteId }) => siteId)).size).toBe(sites.length);
    for (const { siteId } of sites) expect(siteId).toMatch(/^KZ-\d{6}$/);
  });

  it('keeps no traffic record of a part of the sites', () => {
    const without = sites.filter(({ traffic }) => traffic === undefined).length / sites.length;
    expect(without).toBeGreaterThan(0.1);
    expect(without).toBeLessThan(0.45);
  });

  it('leaves some sectors and contracts blank, for the honest and for the others', () => {
    const blank = sites.filter(({ register }) => register?.sector === undefined).length / sites.length;
    expect(blank).toBeGreaterThan(0.02);
    expect(blank).toBeLessThan(0.42);
    expect(sites.some(({ register }) => register?.contractedKw === undefined)).toBe(true);
  });

  it('counts as illegal no more than what is drawn, and of the honest nothing', () => {
    for (const { truth } of sites) {
      expect(truth.illegalKwRecent).toBeLessThanOrEqual(truth.loadKwRecent + 1e-9);
      if (truth.label === 'clean' || truth.label === 'licensed') expect(truth.illegalKwRecent).toBe(0);
      if (truth.label === 'illegal') expect(truth.illegalKwMean).toBeGreaterThan(0);
    }
  });

  it('licenses those who have a licence, and only them', () => {
    for (const { register, truth } of sites) {
      expect(register?.licenceId !== undefined).toBe(truth.label.startsWith('licensed'));
    }
    const over = [...sitesOf(simulateTown({ sites: 400, seed: 1, days: 30, events: 'none' }))].filter(
      ({ truth }) => truth.label === 'licensed_excess',
    );
    expect(over.length).toBeGreaterThan(0);
    for (const { register, truth } of over) {
      expect(truth.illegalKwRecent).toBeLessThan(truth.loadKwRecent);
      expect(truth.illegalKwRecent + register!.licensedKw!).toBeGreaterThan(truth.loadKwRecent - 1e-6);
    }
  });

  it('lets no traffic through while the line is silenced', () => {
    const winter = simulateTown({ sites: 12, seed: 5, start: '2022-01-01', days: 31 });
    const { from, to } = winter.places.get('Almaty')!.happenings.internet_off[0]!;
    const mean = (bytes: Float64Array) => {
      const known = bytes.filter((value) => !Number.isNaN(value));
      return known.reduce((sum, value) => sum + value, 0) / known.length;
    };
    for (const { traffic } of sitesOf(winter)) {
      if (traffic === undefined) continue;
      expect(mean(traffic.bytesIn.slice(from, to))).toBeLessThan(0.05 * mean(traffic.bytesIn.slice(0, from)));
    }
  });

  it('can do without January 2022', () => {
    expect(simulateTown({ sites: 1, seed: 5, events: 'none' }).events).toEqual([]);
  });

  it('is like no other: kinds, ways and shares differ by seed', () => {
    const characters = [1, 2, 3, 4].map((seed) => simulateTown({ sites: 1, seed }).character);
    expect(new Set(characters.map(({ illegalShare }) => illegalShare)).size).toBe(4);
    expect(new Set(characters.map(({ tilt }) => tilt('kind', 'home'))).size).toBe(4);
  });

  it('reads each site at its own interval where they are mixed, and at the same mean load', () => {
    const of = (interval: 60 | 'mixed') => [
      ...sitesOf(simulateTown({ sites: 40, seed: 3, days: 6, interval, missingReadings: 0 })),
    ];
    const [mixed, hourly] = [of('mixed'), of(60)];
    expect(new Set(mixed.map(({ interval }) => interval)).size).toBeGreaterThanOrEqual(4);
    for (const [i, { interval, load, truth }] of mixed.entries()) {
      expect(load).toHaveLength((6 * 24 * 60) / interval);
      expect(truth).toEqual(hourly[i]!.truth);
    }
  });

  it('leaves out as much as asked', () => {
    const holey = [
      ...sitesOf(
        simulateTown({
          sites: 200,
          seed: 3,
          days: 14,
          unregistered: 0.4,
          withoutTraffic: 0.7,
          blankSectors: 0,
        }),
      ),
    ];
    const share = (chosen: (site: (typeof holey)[number]) => boolean) => holey.filter(chosen).length / 200;
    const unregistered = share(({ register }) => register === undefined);
    expect(unregistered).toBeGreaterThan(0.25);
    expect(unregistered).toBeLessThan(0.5);
    const silent = share(({ traffic }) => traffic === undefined);
    expect(silent).toBeGreaterThan(0.6);
    expect(silent).toBeLessThan(0.8);
    expect(
      share(
        ({ register, truth }) =>
          register !== undefined && register.sector === undefined && !truth.scenario.includes('blank'),
      ),
    ).toBe(0);
  });

  it('names another building at every site', () => {
    expect(new Set(sites.map(({ truth }) => truth.host)).size).toBe(sites.length);
  });

  it.each([
    ['no sites', { sites: 0, seed: 1 }],
    ['half a site', { sites: 1.5, seed: 1 }],
    ['a seed that is no number', { sites: 1, seed: Number.NaN }],
    ['no days', { sites: 1, seed: 1, days: 0 }],
    ['a start that is no day', { sites: 1, seed: 1, start: 'yesterday' }],
    ['a day that no month has', { sites: 1, seed: 1, start: '2021-02-31' }],
    ['a zone nobody knows', { sites: 1, seed: 1, timeZone: 'Asia/Atlantis' }],
    ['half of the readings and more missing', { sites: 1, seed: 1, missingReadings: 0.95 }],
    ['a share above one', { sites: 1, seed: 1, illegalShare: 1.2 }],
  ])('refuses %s', (_, options) => {
    expect(() => simulateTown(options)).toThrow(Failure);
  });
});
