import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';

/**
 * A depot of electric buses, or a park of charging posts: they come home in the evening, charge until full, and
 * more in the cold.
 */
export const busDepot: Kind = {
  id: 'bus_depot',
  sector: 'transport',
  share: 3,
  hides: 1,
  meanKw: { median: 80, spread: 0.9 },
  traffic: { bytesPerKwh: { median: 2e6, spread: 1.0 }, elasticity: 0.8 },
  draw: ({ clock, temperature }, chance) => {
    const home = chance.between(18, 23);
    const hours = chance.between(4, 8);
    const noon = chance.between(0, 0.4);
    const used = autocorrelated(clock.day[clock.hours - 1]! + 1, { spread: 0.1, memory: 2 }, chance);
    return temperature.map((degrees, hour) => {
      const need =
        (1 + 0.012 * Math.max(0, 12 - degrees)) *
        Math.exp(used[clock.day[hour]!]!) *
        [1, 0.75, 0.6][clock.dayKind[hour]!]!;
      const since = (clock.hourOfDay[hour]! - home + 24) % 24;
      const charging = Math.max(0, Math.min(1, hours * need - since)) * (since < 1 ? since + 0.3 : 1);
      const topUp = clock.hourOfDay[hour] === 12 || clock.hourOfDay[hour] === 13 ? noon : 0;
      return (0.08 + 3.2 * (charging + topUp)) * chance.between(0.85, 1.1);
    });
  },
};
