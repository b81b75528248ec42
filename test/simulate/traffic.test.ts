import { median } from 'simple-statistics';
import { expect, it } from 'vitest';
import { chanceOf } from '../../src/random.ts';
import type { Kind } from '../../src/simulate/kind.ts';
import { dataCentre } from '../../src/simulate/kinds/data-centre.ts';
import { home } from '../../src/simulate/kinds/home.ts';
import { smelter } from '../../src/simulate/kinds/smelter.ts';
import { meanOf } from '../../src/simulate/series.ts';
import { habitualTraffic, split } from '../../src/simulate/traffic.ts';

const day = Float64Array.from({ length: 2400 }, (_, hour) => (hour % 24 < 12 ? 5 : 15));
const perKwh = ({ traffic }: Kind) =>
  median(
    Array.from(
      { length: 101 },
      (_, seed) => meanOf(habitualTraffic(day, traffic, chanceOf(seed))) / meanOf(day),
    ),
  );

it('a home moves about a gigabyte a kWh, a data centre more, a smelter next to nothing', () => {
  expect(perKwh(home)).toBeGreaterThan(5e8);
  expect(perKwh(home)).toBeLessThan(2e9);
  expect(perKwh(dataCentre)).toBeGreaterThan(perKwh(home));
  expect(perKwh(smelter)).toBeLessThan(1e5);
});

it('the traffic of people goes with their load, that of a smelter does not', () => {
  const halves = (kind: Kind) => {
    const bytes = habitualTraffic(day, kind.traffic, chanceOf(1));
    const mean = (from: number) =>
      meanOf(bytes.filter((_, hour) => hour % 24 >= from && hour % 24 < from + 12));
    return mean(12) / mean(0);
  };
  expect(halves(home)).toBeGreaterThan(1.8);
  expect(halves(smelter)).toBeGreaterThan(0.8);
  expect(halves(smelter)).toBeLessThan(1.25);
});

it('what goes in and out adds up to the whole, in whole bytes', () => {
  const total = Float64Array.of(1e9, 2e6, 0);
  const { bytesIn, bytesOut } = split(total, [], chanceOf(1));
  for (const [hour, bytes] of total.entries()) {
    expect(Math.abs(bytesIn[hour]! + bytesOut[hour]! - bytes)).toBeLessThanOrEqual(1);
    expect(Number.isInteger(bytesIn[hour])).toBe(true);
  }
});

it('next to nothing passes a silenced line', () => {
  const { bytesIn } = split(new Float64Array(10).fill(1e9), [{ from: 3, to: 6 }], chanceOf(1));
  expect(Math.max(...bytesIn.slice(3, 6))).toBeLessThan(0.02 * bytesIn[0]!);
  expect(bytesIn[6]).toBeGreaterThan(0.5 * bytesIn[0]!);
});
