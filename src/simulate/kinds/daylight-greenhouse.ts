import { darkness } from '../daylight.ts';
import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';

/** A greenhouse that lights what the sky leaves dark: more under clouds and in winter, never by a fixed clock. */
export const daylightGreenhouse: Kind = {
  id: 'daylight_greenhouse',
  sector: 'greenhouse',
  share: 2,
  hides: 2,
  meanKw: { median: 220, spread: 0.8 },
  traffic: { bytesPerKwh: { median: 3e4, spread: 1.0 }, elasticity: 0 },
  draw: ({ clock }, chance) => {
    const [rises, sets] = [chance.between(2, 5), chance.between(20, 23)];
    const fans = chance.between(0.05, 0.25);
    const clouds = autocorrelated(clock.hours, { spread: 0.3, memory: 18 }, chance);
    return clouds.map((cloud, hour) => {
      const hourOfDay = clock.hourOfDay[hour]!;
      const isLit = hourOfDay >= rises && hourOfDay < sets;
      const sun =
        (1 - darkness(clock, hour)) *
        (1 - 0.6 * clock.winter[hour]!) *
        Math.min(1, Math.max(0.15, 0.65 + cloud));
      return fans + (isLit ? 2.1 * Math.max(0, 1 - 1.15 * sun) : 0) * (1 + 0.05 * cloud);
    });
  },
};
