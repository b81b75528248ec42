/** Honest additions to a site: a lasting change of load that has nothing to do with mining. */

import type { Chance } from '../random.ts';
import { DAY_KIND } from './clock.ts';
import type { Surroundings } from './kind.ts';
import { autocorrelated } from './noise.ts';
import { G0 } from './standard-profiles.ts';
import { byTimetable } from './timetable.ts';

export interface AddedBlock {
  readonly id: string;
  /** Against the others. */
  readonly share: number;
  /** Traffic that came with it; 0 for none. */
  readonly bytesPerKwh: number;
  /** Load over the clock, about 1 on average while it runs; `host` is what was there before, in the same measure. */
  readonly draw: (host: Float64Array, surroundings: Surroundings, chance: Chance) => Float64Array;
}

export const ADDED_BLOCKS: readonly [AddedBlock, ...AddedBlock[]] = [
  {
    id: 'server_room',
    share: 3,
    bytesPerKwh: 1e9,
    draw: (_, { clock }, chance) =>
      autocorrelated(clock.hours, { spread: 0.015, memory: 12 }, chance).map((deviation) => 1 + deviation),
  },
  {
    id: 'cold_room',
    share: 2,
    bytesPerKwh: 0,
    draw: (_, { temperature }, chance) => {
      const noise = autocorrelated(temperature.length, { spread: 0.06, memory: 3 }, chance);
      return temperature.map((degrees, hour) => Math.max(0.4, 1 + 0.012 * (degrees - 8) + noise[hour]!));
    },
  },
  {
    id: 'chiller',
    share: 3,
    bytesPerKwh: 0,
    draw: (_, { temperature }, chance) =>
      temperature.map((degrees) => Math.max(0, degrees - 18) * 0.2 * (1 + 0.05 * chance.normal())),
  },
  {
    id: 'electric_heating',
    share: 2,
    bytesPerKwh: 0,
    draw: (_, { temperature }, chance) =>
      temperature.map((degrees) => Math.max(0, 14 - degrees) * 0.08 * (1 + 0.05 * chance.normal())),
  },
  {
    id: 'tenant',
    share: 3,
    bytesPerKwh: 3e7,
    draw: (_, surroundings, chance) =>
      byTimetable({ profile: G0, standing: [0.2, 0.6], restless: 0.08, heating: 0, cooling: 0.1 })(
        surroundings,
        chance,
      ),
  },
  {
    id: 'night_charging',
    share: 2,
    bytesPerKwh: 1e5,
    draw: (_, { clock }, chance) =>
      Float64Array.from({ length: clock.hours }, (__, hour) => {
        const night = (clock.hourOfDay[hour]! + 2) % 24 < 8 && clock.dayKind[hour] !== DAY_KIND.sunday;
        return night ? 2 * chance.between(0.7, 1) : 0;
      }),
  },
  { id: 'closure', share: 2, bytesPerKwh: 0, draw: (host) => host.map((load) => -0.9 * load) },
];
