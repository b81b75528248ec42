import { expect, it } from 'vitest';
import { chanceOf } from '../../src/random.ts';
import { onHoliday, shutInUnrest } from '../../src/simulate/closures.ts';
import { clock, mean } from './measures.ts';

const steady = () => new Float64Array(clock.hours).fill(100);
const unrest = { from: 4000, to: 4120 };

it('who shuts in unrest draws less for some days, some open again slowly, and all of them do', () => {
  const opened: number[] = [];
  for (let seed = 0; seed < 60; seed += 1) {
    const load = steady();
    shutInUnrest(load, unrest, chanceOf(seed));
    expect(mean(load.subarray(unrest.from + 36, unrest.to - 40))).toBeLessThan(81);
    expect(load[unrest.from - 10]).toBe(100);
    opened.push(load.findIndex((kw, hour) => hour > unrest.from + 40 && kw === 100) - unrest.to);
  }
  expect(Math.min(...opened)).toBeLessThan(0);
  expect(Math.max(...opened)).toBeGreaterThan(72);
  expect(Math.max(...opened)).toBeLessThan(200);
});

it('who is on holiday shuts in the first week of every January', () => {
  const load = steady();
  onHoliday(load, clock, chanceOf(1));
  const shut = [...load.keys()].filter((hour) => load[hour]! < 100);
  expect(clock.stamps[shut[0]!]).toBe('2021-12-31 00:00');
  expect(shut.length).toBeGreaterThanOrEqual(6 * 24);
  expect(shut.length).toBeLessThanOrEqual(15 * 24);
});
