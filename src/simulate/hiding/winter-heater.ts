import type { Way } from '../way.ts';

/** Rigs that heat a house or a greenhouse: on in the cold, off in summer, as any electric heating is. */
export const winterHeater: Way = {
  id: 'winter_heater',
  share: 3,
  behind: [
    'home',
    'electric_home',
    'greenhouse',
    'daylight_greenhouse',
    'warehouse',
    'workshop',
    'apartment_block',
  ],
  running: ({ surroundings: { temperature } }, chance) => {
    const off = chance.between(8, 20);
    const over = chance.between(3, 15);
    let felt = temperature[0] ?? 0;
    return temperature.map((degrees) => {
      felt += (degrees - felt) / 12;
      return Math.max(0, Math.min(1, (off - felt) / over));
    });
  },
};
