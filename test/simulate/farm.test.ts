import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/random.ts';
import { type Farm, farmLoad } from '../../src/simulate/farm.ts';
import { SCHEDULES } from '../../src/simulate/schedules.ts';
import { type Hours, NO_HOURS } from '../../src/simulate/series.ts';
import { simulateTown } from '../../src/simulate/town.ts';
import { stratumTraffic } from '../../src/simulate/traffic.ts';

const { clock, temperature, events } = simulateTown({ sites: 1, seed: 1 });
const surroundings = { clock, temperature: temperature.get('Akmola')! };
const farm: Farm = { rigs: 300, rigKw: 3.25, schedule: SCHEDULES[0], onset: 0, link: 'line', cut: NO_HOURS };
const scheduled = (id: string) => ({ ...farm, schedule: SCHEDULES.find((schedule) => schedule.id === id)! });
const load = (change: Partial<Farm>, seed = 1) =>
  farmLoad({ ...farm, ...change }, surroundings, events.shutdown, chanceOf(seed));
const median = (values: Float64Array) => values.toSorted()[values.length >> 1]!;
const within = (values: Float64Array, { from, to }: Hours, margin = 0) =>
  values.slice(from + margin, to - margin);
const atHour = (values: Float64Array, hourOfDay: number) =>
  values.filter((_, hour) => clock.hourOfDay[hour] === hourOfDay);

describe('a farm', () => {
  it('draws what its rigs draw, the same by night as by day', () => {
    const steady = load({});
    expect(median(steady)).toBeGreaterThan(0.93 * 300 * 3.25);
    expect(median(steady)).toBeLessThan(300 * 3.25);
    expect(median(atHour(steady, 3)) / median(atHour(steady, 15))).toBeCloseTo(1, 1);
  });

  it('dies with its line and comes back', () => {
    const steady = load({});
    expect(median(within(steady, events.shutdown, 12))).toBeLessThan(0.1 * median(steady));
    const after = { from: events.shutdown.to + 24, to: events.shutdown.to + 240 };
    expect(median(within(steady, after))).toBeGreaterThan(0.9 * median(steady));
  });

  it('lives on by satellite', () => {
    const steady = load({ link: 'satellite' });
    expect(median(within(steady, events.shutdown))).toBeGreaterThan(0.9 * median(steady));
  });

  it('stands still while an order cuts it off', () => {
    const steady = load({ cut: events.minersCutOff });
    expect(Math.max(...within(steady, events.minersCutOff))).toBeLessThan(0.05 * median(steady));
  });

  it('draws nothing before its onset', () => {
    const late = load({ onset: 4000 });
    expect(Math.max(...late.slice(0, 4000))).toBe(0);
    expect(median(late.slice(4000))).toBeGreaterThan(900);
  });

  it('rests when its schedule says', () => {
    expect(median(atHour(load(scheduled('evening_off')), 20))).toBeLessThan(100);
    expect(median(atHour(load(scheduled('night_only')), 13))).toBeLessThan(100);
    expect(median(atHour(load(scheduled('night_only')), 3))).toBeGreaterThan(900);
    const working = load(scheduled('workhours_off')).filter(
      (_, hour) => clock.hourOfDay[hour] === 12 && clock.dayKind[hour] === 0,
    );
    expect(median(working)).toBeLessThan(100);
  });

  it('that grows does so in stages, up to its full size', () => {
    const growing = load({ ...scheduled('growing'), onset: 1000 });
    const early = median(growing.slice(1000, 1500));
    expect(early).toBeGreaterThan(100);
    expect(early).toBeLessThan(450);
    expect(median(growing.slice(-500))).toBeGreaterThan(900);
  });

  it('has next to no traffic: some kilobytes to half a megabyte for a kWh', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const bytes = stratumTraffic(new Float64Array(100).fill(10), chanceOf(seed));
      const perKwh = bytes.reduce((sum, value) => sum + value, 0) / 1000;
      expect(perKwh).toBeGreaterThan(2.5e3);
      expect(perKwh).toBeLessThan(5e5);
    }
  });
});
