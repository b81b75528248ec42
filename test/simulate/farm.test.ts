import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/random.ts';
import { type Farm, farmLoad, rigsFor } from '../../src/simulate/farm.ts';
import { stratumTraffic } from '../../src/simulate/traffic.ts';
import { clock, hoursFrom, mean, median, surroundingsIn, town, variation } from './measures.ts';

const always = new Float64Array(clock.hours).fill(1);
const farm: Farm = { rigs: 300, rigKw: 3.25, running: always, onset: 0, link: 'line', heatLoss: 0, cut: [] };
const { happenings } = town.places.get('Akmola')!;
const [shutdown] = happenings.internet_off;
const load = (change: Partial<Farm> = {}, seed = 1) =>
  farmLoad({ ...farm, ...change }, surroundingsIn('Akmola'), happenings.internet_off, chanceOf(seed));

describe('a farm', () => {
  it('draws what its rigs draw, the same by night as by day', () => {
    const steady = load();
    expect(median(steady)).toBeGreaterThan(0.93 * 300 * 3.25);
    expect(median(steady)).toBeLessThan(1.03 * 300 * 3.25);
    expect(median(steady, hoursFrom(3, 4)) / median(steady, hoursFrom(15, 16))).toBeCloseTo(1, 1);
    expect(variation(steady)).toBeLessThan(0.2);
  });

  it('dies with its line and comes back', () => {
    const steady = load();
    const { from, to } = shutdown!;
    expect(median(steady.subarray(from + 12, to - 12))).toBeLessThan(0.1 * median(steady));
    expect(median(steady.subarray(to + 24, to + 240))).toBeGreaterThan(0.9 * median(steady));
  });

  it('lives on by satellite', () => {
    const steady = load({ link: 'satellite' });
    expect(median(steady.subarray(shutdown!.from, shutdown!.to))).toBeGreaterThan(0.9 * median(steady));
  });

  it('stands still while an order cuts it off', () => {
    const steady = load({ cut: happenings.miners_cut });
    const [{ from, to }] = happenings.miners_cut as [{ from: number; to: number }];
    expect(Math.max(...steady.subarray(from, to))).toBeLessThan(0.05 * median(steady));
  });

  it('draws nothing before its onset', () => {
    const late = load({ onset: 4000 });
    expect(Math.max(...late.subarray(0, 4000))).toBe(0);
    expect(median(late.subarray(4000))).toBeGreaterThan(900);
  });

  it('is as many rigs as its power takes, cooling included', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const { rigs, rigKw } = rigsFor(1000, chanceOf(seed));
      expect(Math.abs(rigs * rigKw - 1000)).toBeLessThan(rigKw);
      expect(rigKw).toBeLessThan(4.5);
    }
  });

  it('has next to no traffic: some kilobytes to half a megabyte for a kWh', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const perKwh = mean(stratumTraffic(new Float64Array(100).fill(10), chanceOf(seed))) / 10;
      expect(perKwh).toBeGreaterThan(2.5e3);
      expect(perKwh).toBeLessThan(5e5);
    }
  });
});
