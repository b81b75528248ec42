import { DAY_KIND } from '../clock.ts';
import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';

/**
 * A cement mill: grinds at night, when power is cheap, at full load or not at all, and stands for repair in
 * January and February.
 */
export const cementMill: Kind = {
  id: 'cement_mill',
  sector: 'factory',
  share: 1.5,
  hides: 0,
  meanKw: { median: 2500, spread: 0.7 },
  traffic: { bytesPerKwh: { median: 3e4, spread: 0.9 }, elasticity: 0.2 },
  draw: ({ clock }, chance) => {
    const [stops, starts] = [chance.between(6, 9), chance.between(20, 23)];
    const standing = chance.between(0.08, 0.3);
    const repaired = chance.between(15, 45);
    const byDay = autocorrelated(clock.day[clock.hours - 1]! + 1, { spread: 1, memory: 3 }, chance);
    const noise = autocorrelated(clock.hours, { spread: 0.03, memory: 4 }, chance);
    return noise.map((deviation, hour) => {
      const hourOfDay = clock.hourOfDay[hour]!;
      const isCheap = hourOfDay < stops || hourOfDay >= starts || clock.dayKind[hour] === DAY_KIND.sunday;
      const grinds = isCheap || byDay[clock.day[hour]!]! > 0.9;
      const isUnderRepair = clock.dayOfYear[hour]! >= repaired && clock.dayOfYear[hour]! < repaired + 18;
      return isUnderRepair ? standing : (standing + (grinds ? 1.7 * (1 - standing) : 0)) * (1 + deviation);
    });
  },
};
