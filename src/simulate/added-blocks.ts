/**
 * Honest changes of a site: a lasting change of load, or of what its meter shows, that has nothing to do with
 * mining.
 */

import type { Chance } from '../random.ts';
import { DAY_KIND } from './clock.ts';
import { darkness } from './daylight.ts';
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
  {
    // A line of machines that runs its shifts; no line of its own.
    id: 'production_line',
    share: 3,
    bytesPerKwh: 1e4,
    draw: (_, { clock }, chance) => {
      const [from, to] = [chance.pick([6, 7, 8]), chance.pick([16, 20, 23])];
      const pace = autocorrelated(clock.hours, { spread: 0.15, memory: 6 }, chance);
      return pace.map((noise, hour) => {
        const hourOfDay = clock.hourOfDay[hour]!;
        const isRunning = clock.dayKind[hour] === DAY_KIND.weekday && hourOfDay >= from && hourOfDay < to;
        return isRunning ? Math.max(0, 2 * (1 + noise)) : 0.1;
      });
    },
  },
  {
    // Heat that is stored on the night tariff: the same hours every night, the longer the colder.
    id: 'storage_heaters',
    share: 2,
    bytesPerKwh: 0,
    draw: (_, { clock, temperature }) =>
      temperature.map((degrees, hour) => {
        const since = (clock.hourOfDay[hour]! + 1) % 24;
        return 2.5 * Math.max(0, Math.min(1, Math.max(0, 16 - degrees) / 4 - since)) * (since < 8 ? 1 : 0);
      }),
  },
  {
    // Machines that compute (models, pictures): as flat as rigs and nearly as silent, and nobody's crime.
    id: 'compute_servers',
    share: 1,
    bytesPerKwh: 4e6,
    draw: (_, { clock }, chance) =>
      autocorrelated(clock.hours, { spread: 0.08, memory: 40 }, chance).map((jobs) =>
        Math.min(1.1, 1 + jobs),
      ),
  },
  {
    // Racks that are filled month by month; their traffic comes with them.
    id: 'racks',
    share: 1,
    bytesPerKwh: 8e8,
    draw: (host) => host.map((_, hour) => hour / host.length),
  },
  {
    // Other lamps: a lasting fall.
    id: 'new_lamps',
    share: 2,
    bytesPerKwh: 0,
    draw: (host, _, chance) => {
      const saved = chance.between(0.1, 0.4);
      return host.map((load) => -saved * load);
    },
  },
  {
    // Panels on the roof: a fall by day, deeper in summer.
    id: 'solar_panels',
    share: 2,
    bytesPerKwh: 0,
    draw: (host, { clock }, chance) => {
      const clouds = autocorrelated(host.length, { spread: 0.3, memory: 12 }, chance);
      return host.map((_, hour) => {
        const height = Math.sin((Math.PI * (clock.hourOfDay[hour]! - 6)) / 14);
        const sun = Math.max(0, height) * (1 - darkness(clock, hour)) * (1.3 - clock.winter[hour]!);
        return -sun * Math.min(1, Math.max(0.1, 0.8 + clouds[hour]!));
      });
    },
  },
  {
    // Another meter, or another ratio of its transformers: what is drawn is the same, what is read is not.
    id: 'meter_replaced',
    share: 1,
    bytesPerKwh: 0,
    draw: (host, _, chance) => {
      const ratio = chance.pick([0.5, 0.67, 1.25, 1.5, 2]);
      return host.map((load) => (ratio - 1) * load);
    },
  },
  { id: 'closure', share: 2, bytesPerKwh: 0, draw: (host) => host.map((load) => -0.9 * load) },
];
