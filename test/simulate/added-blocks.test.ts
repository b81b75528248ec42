import { describe, expect, it } from 'vitest';
import { ADDED_BLOCKS } from '../../src/simulate/added-blocks.ts';
import type { Composition } from '../../src/simulate/composition.ts';
import { honest, withAddedBlock } from '../../src/simulate/honest-sites.ts';
import {
  both,
  type Chosen,
  clock,
  hoursFrom,
  inMonths,
  isSunday,
  isWeekday,
  mean,
  situation,
} from './measures.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7];
interface Changed {
  readonly site: Composition;
  /** What came, kW; negative where something went. */
  readonly change: Float64Array;
}
const changed = (id: string): Changed[] =>
  SEEDS.map((seed) => {
    const site = withAddedBlock(situation(seed, seed / 8), ADDED_BLOCKS.find((block) => block.id === id)!);
    const before = honest(situation(seed, seed / 8));
    return { site, change: site.load.map((kw, hour) => kw - before.load[hour]!) };
  });

const overall = ({ site, change }: Changed, chosen: Chosen = () => true) =>
  mean(change, (hour) => hour >= site.onset! && chosen(hour));
const between = (one: Chosen, other: Chosen) => (of: Changed) => overall(of, one) / overall(of, other);
const night = hoursFrom(1, 5);
const day = hoursFrom(9, 17);
const sizeOf = (of: Changed) => overall(of) / mean(of.site.load, (hour) => hour < of.site.onset!);
const warm = inMonths('06', '07', '08', '09');
const cold = inMonths('11', '12', '01', '02', '03', '04');

const STORIES: readonly (readonly [string, string, (of: Changed) => number, number, number])[] = [
  ['server_room', 'is flat', between(night, day), 0.97, 1.03],
  ['cold_room', 'hardly knows the hour', between(night, day), 0.75, 1],
  ['chiller', 'cools the warm', between(cold, warm), 0, 0.4],
  ['electric_heating', 'heats the cold', between(warm, cold), 0, 0.5],
  ['tenant', 'works by day', between(night, day), 0.1, 0.95],
  ['night_charging', 'charges by night', between(day, hoursFrom(22, 24)), 0, 0.01],
  ['production_line', 'rests on Sundays', between(isSunday, both(isWeekday, day)), 0, 0.2],
  ['storage_heaters', 'store by night', between(day, hoursFrom(23, 24)), 0, 0.05],
  ['compute_servers', 'are flat', between(night, day), 0.9, 1.1],
  [
    'racks',
    'are filled one after another',
    (of) => mean(of.change.subarray(of.site.onset, of.site.onset! + 500)) / mean(of.change.subarray(-500)),
    0.05,
    0.95,
  ],
  ['new_lamps', 'save', sizeOf, -0.6, -0.05],
  ['solar_panels', 'save by day', between(night, day), -0.01, 0.02],
  ['meter_replaced', 'changes by a factor, up or down', (of) => Math.abs(sizeOf(of)), 0.1, 1.5],
  ['closure', 'leaves next to nothing', sizeOf, -1.4, -0.5],
];

describe('honest changes', () => {
  it('each have a story', () => {
    expect(STORIES.map(([id]) => id).sort()).toEqual(ADDED_BLOCKS.map(({ id }) => id).sort());
  });

  it.each(STORIES)('%s %s', (id, _, measure, low, high) => {
    const measured = changed(id)
      .map((of) => measure(of))
      .sort((one, other) => one - other)[3]!;
    expect(measured).toBeGreaterThanOrEqual(low);
    expect(measured).toBeLessThanOrEqual(high);
  });

  it.each(ADDED_BLOCKS)('$id changes nothing before its day, and is no crime', ({ id }) => {
    for (const { site, change } of changed(id)) {
      expect(change.subarray(0, site.onset).every((kw) => kw === 0)).toBe(true);
      expect([site.label, site.scenario, mean(site.illegal)]).toEqual(['clean', `added_${id}`, 0]);
      expect(site.onset).toBeLessThan(clock.hours);
    }
  });
});
