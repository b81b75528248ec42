import { DAY_KIND } from '../clock.ts';
import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';

/** An underground car park: lamps and fans day and night, as flat as a small farm, and no line to speak of. */
export const carPark: Kind = {
  id: 'car_park',
  sector: 'parking',
  share: 3,
  hides: 1,
  meanKw: { median: 18, spread: 0.8 },
  traffic: { bytesPerKwh: { median: 5e4, spread: 1.5 }, elasticity: 0.1 },
  draw: ({ clock }, chance) => {
    const fans = chance.between(0.02, 0.5);
    const dims = chance.between(0, 0.4);
    const lamps = autocorrelated(clock.hours, { spread: 0.015, memory: 30 }, chance);
    const cars = autocorrelated(clock.hours, { spread: 0.3, memory: 2 }, chance);
    return lamps.map((deviation, hour) => {
      const hourOfDay = clock.hourOfDay[hour]!;
      const isBusy = hourOfDay >= 7 && hourOfDay < 21 && clock.dayKind[hour] !== DAY_KIND.sunday;
      return (isBusy ? 1 + fans * Math.exp(cars[hour]!) : 1 - dims) * (1 + deviation);
    });
  },
};
