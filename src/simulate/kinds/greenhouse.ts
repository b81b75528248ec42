import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';

/**
 * A lit greenhouse: 16 to 18 hours of light in the dark half of the year, locked to the season. Figures assumed
 * 2026-11.
 */
export const greenhouse: Kind = {
  id: 'greenhouse',
  sector: 'greenhouse',
  share: 2,
  hides: 1,
  meanKw: { median: 250, spread: 0.8 },
  traffic: { bytesPerKwh: { median: 2e4, spread: 1 }, elasticity: 0 },
  draw: ({ clock }, chance) => {
    const on = chance.pick([0, 1, 2, 3]);
    const photoperiod = chance.pick([16, 17, 18]);
    const fans = chance.between(0.04, 0.2);
    const noise = autocorrelated(clock.hours, { spread: 0.03, memory: 3 }, chance);
    return noise.map((deviation, hour) => {
      const lit = (clock.hourOfDay[hour]! - on + 24) % 24 < photoperiod;
      const season = Math.max(0, Math.min(1, 2.4 * clock.winter[hour]! - 0.5));
      return Math.max(0.02, fans + (lit ? 2.4 * season : 0)) * (1 + deviation);
    });
  },
};
