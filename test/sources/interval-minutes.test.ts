import { describe, expect, it } from 'vitest';
import { INTERVALS, intervalMinutesOf, unreadableIntervals } from '../../src/sources/interval-minutes.ts';
import { failureOf, readingsIn, recognised } from '../support/files.ts';

const stamp = (site: string, minutes: number) => ({ site, time: { minutes, isInstant: false } });
const every = (minutes: number, count: number, site = 'A') =>
  Array.from({ length: count }, (_, i) => stamp(site, i * minutes));
const csv = (minutes: number, unit: string, count = 30) =>
  `site,time,load_${unit}\n${Array.from({ length: count }, (_, i) => {
    const time = new Date(Date.UTC(2022, 0, 1) + i * minutes * 60_000).toISOString();
    return `A,${time},1\n`;
  }).join('')}`;

describe('the interval', () => {
  it.each(INTERVALS)('of %i minutes is found', (minutes) => {
    expect(intervalMinutesOf(every(minutes, 10))).toBe(minutes);
  });

  it('is found though the sites stand one after the other, or one among the other', () => {
    const sites = [...every(15, 5, 'A'), ...every(15, 5, 'B')];
    expect(intervalMinutesOf(sites)).toBe(15);
    expect(intervalMinutesOf(sites.toSorted((a, b) => a.time.minutes - b.time.minutes))).toBe(15);
  });

  it('is found among all, where each site stands in the sample once', () => {
    expect(intervalMinutesOf([stamp('A', 0), stamp('B', 30), stamp('C', 60)])).toBe(30);
  });

  it('is not said by one time, or by times without a rhythm', () => {
    expect(intervalMinutesOf([stamp('A', 0)])).toBeUndefined();
    expect(intervalMinutesOf([])).toBeUndefined();
    expect(intervalMinutesOf([stamp('A', 0), stamp('A', 240)])).toBeUndefined();
  });
});

describe('intervals that are not read', () => {
  it.each([
    [1440, 'kwh', '24 hours'],
    [1440, 'kw', '24 hours'],
    [120, 'kwh', '2 hours'],
    [90, 'kw', '90 minutes'],
  ])('of %i minutes in %s are refused', async (minutes, unit, words) => {
    const failure = await failureOf(recognised(csv(minutes, unit)));
    expect(failure).toMatchObject({ code: 'interval_too_long', exitCode: 3, where: 'load.csv' });
    expect(failure.message).toContain(words);
  });

  it('of a minute are refused', async () => {
    expect(await failureOf(recognised(csv(1, 'kw')))).toMatchObject({ code: 'off_grid' });
  });

  it('of an hour are read', async () => {
    expect((await readingsIn(csv(60, 'kwh'))).intervalMinutes).toBe(60);
  });

  it('are not seen in a few rows that are left of a file', () => {
    const rows = [0, 300, 1500, 1560, 9000].map((minutes) => stamp('A', minutes));
    expect(unreadableIntervals(rows, 'rejects.csv')).toBeUndefined();
    expect(unreadableIntervals([stamp('A', 0), stamp('A', 1440)], 'rejects.csv')).toBeUndefined();
  });
});
