import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';
import { G1 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/**
 * An office with a server room of its own: a flat block under the working day, and backups at night that the line
 * can show.
 */
export const officeWithServers: Kind = {
  id: 'office_with_servers',
  sector: 'office',
  share: 4,
  hides: 1,
  closes: 0.8,
  meanKw: { median: 90, spread: 0.8 },
  traffic: { bytesPerKwh: { median: 3e8, spread: 1.0 }, elasticity: 1.1 },
  draw: (surroundings, chance) => {
    const load = desks(surroundings, chance);
    const servers = chance.between(0.3, 1.6);
    const noise = autocorrelated(load.length, { spread: 0.01, memory: 20 }, chance);
    return load.map((power, hour) => {
      const cooling = 1 + 0.006 * Math.max(0, surroundings.temperature[hour]! - 12);
      return (power + servers * cooling * (1 + noise[hour]!)) / (1 + servers);
    });
  },
};

const desks = byTimetable({
  profile: G1,
  standing: [0.2, 0.5],
  restless: 0.08,
  heating: 0.04,
  cooling: 0.12,
});
