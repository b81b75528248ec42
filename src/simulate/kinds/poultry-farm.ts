import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';

/** A poultry farm: fans in the heat, lamps by the clock, heaters for chicks, and a new flock every six weeks. */
export const poultryFarm: Kind = {
  id: 'poultry_farm',
  sector: 'agriculture',
  share: 3,
  hides: 2,
  meanKw: { median: 110, spread: 0.8 },
  traffic: { bytesPerKwh: { median: 5e4, spread: 1.0 }, elasticity: 0.1 },
  draw: ({ clock, temperature }, chance) => {
    const lamps = chance.between(0.15, 0.4);
    const [on, hours] = [chance.pick([3, 4, 5]), chance.pick([14, 16, 18])];
    const flock = chance.between(38, 52) * 24;
    const fans = autocorrelated(clock.hours, { spread: 0.06, memory: 4 }, chance);
    return fans.map((noise, hour) => {
      const age = (hour % flock) / flock;
      const lit = (clock.hourOfDay[hour]! - on + 24) % 24 < hours ? lamps : 0;
      const breathing = (0.25 + 0.7 * age) * (1 + 0.035 * Math.max(0, temperature[hour]! - 8));
      const chicks = age < 0.3 ? (0.3 - age) * 0.1 * Math.max(0, 20 - temperature[hour]!) : 0;
      return (0.1 + lit + breathing + chicks) * (1 + noise);
    });
  },
};
