import { autocorrelated } from '../noise.ts';
import type { Way } from '../way.ts';

/**
 * Its line carries a tunnel full of padding, level or with a day and a night of its own, so that bytes a kWh look
 * like those of an office.
 */
export const paddedTraffic: Way = {
  id: 'padded_traffic',
  share: 4,
  link: 'line',
  padding: (farmed, { clock }, chance) => {
    const level = chance.logUniform(3e5, 3e8) * (farmed.reduce((sum, kw) => sum + kw, 0) / farmed.length);
    const day = chance.pick([0, 0, 0.5, 0.8]);
    const noise = autocorrelated(farmed.length, { spread: chance.between(0.03, 0.3), memory: 3 }, chance);
    return farmed.map((kw, hour) => {
      const time = (2 * Math.PI * (clock.hourOfDay[hour]! - 14)) / 24;
      return kw === 0 ? 0 : level * (1 + day * Math.cos(time)) * Math.exp(noise[hour]!);
    });
  },
};
