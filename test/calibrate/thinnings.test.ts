import { expect, test } from 'vitest';
import { THINNINGS, thinnedBy } from '../../calibrate/thinnings.ts';
import { type SimulatedSite, sitesOf } from '../../src/simulate/site.ts';
import { simulateTown } from '../../src/simulate/town.ts';

const SEED = 5;
const town = simulateTown({
  seed: SEED,
  sites: 6,
  days: 364,
  unregistered: 0,
  withoutTraffic: 0,
  missingReadings: 0,
});
const sites = [...sitesOf(town)];
const thinned = (name: string): SimulatedSite[] =>
  sites.map(thinnedBy(THINNINGS.find((thinning) => thinning.name === name)!, SEED));
const read = (series: Float64Array) => series.filter((value) => !Number.isNaN(value)).length;
const leftOf = (name: string) => thinned(name).map(({ load }, i) => read(load) / read(sites[i]!.load));

test('what is left of a site has its name, its truth and its length', () => {
  for (const { name } of THINNINGS) {
    for (const [i, { siteId, truth, load }] of thinned(name).entries()) {
      expect({ siteId, truth, length: load.length }).toEqual({
        siteId: sites[i]!.siteId,
        truth: sites[i]!.truth,
        length: sites[i]!.load.length,
      });
    }
  }
});

test('a source that is taken away is gone, and the others are as they were', () => {
  expect(thinned('load alone')).toEqual(
    sites.map((site) => ({ ...site, traffic: undefined, register: undefined })),
  );
});

test('four weeks are the last four', () => {
  for (const [i, { load }] of thinned('four weeks').entries()) {
    expect(load.subarray(-28 * 24)).toEqual(sites[i]!.load.subarray(-28 * 24));
    expect(read(load.subarray(0, -28 * 24))).toBe(0);
  }
});

test.each([
  ['a tenth of the readings missing', 0.9, 0.02],
  ['half of the readings missing', 0.5, 0.03],
  ['half of the days missing', 0.5, 0.15],
])('%s leaves about that', (name, share, room) => {
  for (const left of leftOf(name)) expect(Math.abs(left - share)).toBeLessThan(room);
});

test('what is lost is lost of load and traffic together, at each site otherwise, and always the same', () => {
  const [one, other] = thinned('half of the days missing');
  expect(thinned('half of the days missing')[0]).toEqual(one);
  const lost = ({ load }: SimulatedSite) => load.map((value) => Number(Number.isNaN(value)));
  expect(lost(one!)).not.toEqual(lost(other!));
  const bytes = one!.traffic!.bytesIn;
  const isLostByThinning = (i: number) => Number.isNaN(one!.load[i]!) && !Number.isNaN(sites[0]!.load[i]!);
  const gone = [...bytes.keys()].filter(isLostByThinning);
  expect(gone.length).toBeGreaterThan(1000);
  for (const i of gone) expect(bytes[i]).toBeNaN();
});
