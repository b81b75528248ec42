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
    expect(new Set(sites.map(({ register }) => register.siteId)).size).toBe(sites.length);
    for (const { register } of sites) expect(register.siteId).toMatch(/^KZ-\d{6}$/);
  });

  it('keeps no traffic record of about a quarter of the sites', () => {
    const without = sites.filter(({ traffic }) => traffic === undefined).length / sites.length;
    expect(without).toBeGreaterThan(0.15);
    expect(without).toBeLessThan(0.37);
  });

  it('leaves some sectors and contracts blank, for the honest and for the others', () => {
    const blank = sites.filter(({ register }) => register.sector === undefined).length / sites.length;
    expect(blank).toBeGreaterThan(0.06);
    expect(blank).toBeLessThan(0.3);
    expect(sites.some(({ register }) => register.contractedKw === undefined)).toBe(true);
  });

  it('counts as illegal no more than what is drawn, and of the honest nothing', () => {
    for (const { truth } of sites) {
      expect(truth.illegalKwRecent).toBeLessThanOrEqual(truth.loadKwRecent + 1e-9);
      if (truth.label === 'clean' || truth.label === 'licensed') expect(truth.illegalKwRecent).toBe(0);
      if (truth.label === 'illegal') expect(truth.illegalKwRecent).toBeGreaterThan(0);
    }
  });

  it('licenses those who have a licence, and only them', () => {
    for (const { register, truth } of sites) {
      expect(register.licenceId !== undefined).toBe(truth.label.startsWith('licensed'));
    }
    const over = [...sitesOf(simulateTown({ sites: 400, seed: 1, days: 30 }))].filter(
      ({ truth }) => truth.label === 'licensed_excess',
    );
    expect(over.length).toBeGreaterThan(0);
    for (const { register, truth } of over) {
      expect(truth.illegalKwRecent).toBeLessThan(truth.loadKwRecent);
      expect(truth.illegalKwRecent + register.licensedKw!).toBeGreaterThan(truth.loadKwRecent - 1e-6);
    }
  });

  it('lets no traffic through while the line is silenced', () => {
    const winter = simulateTown({ sites: 12, seed: 5, start: '2022-01-01', days: 31 });
    const { from, to } = winter.events.shutdown;
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
    const { events } = simulateTown({ sites: 1, seed: 5, january2022: 'nothing happened' });
    for (const { from, to } of Object.values(events)) expect(to - from).toBe(0);
  });

  it.each([
    ['no sites', { sites: 0, seed: 1 }],
    ['half a site', { sites: 1.5, seed: 1 }],
    ['a seed that is no number', { sites: 1, seed: Number.NaN }],
    ['no days', { sites: 1, seed: 1, days: 0 }],
    ['a start that is no day', { sites: 1, seed: 1, start: 'yesterday' }],
    ['a day that no month has', { sites: 1, seed: 1, start: '2021-02-31' }],
    ['a zone nobody knows', { sites: 1, seed: 1, timeZone: 'Asia/Atlantis' }],
    ['a share above one', { sites: 1, seed: 1, illegalShare: 1.2 }],
  ])('refuses %s', (_, options) => {
    expect(() => simulateTown(options)).toThrow(Failure);
  });
});
