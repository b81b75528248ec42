import { autocorrelated } from '../noise.ts';
import type { Way } from '../way.ts';

/** Some of the rigs are off for weeks when the coin does not pay for the power: old ones first. */
export const whileItPays: Way = {
  id: 'while_it_pays',
  share: 2,
  running: ({ surroundings: { clock } }, chance) => {
    const price = autocorrelated(clock.day[clock.hours - 1]! + 1, { spread: 1, memory: 40 }, chance);
    const classes = chance.pick([2, 3, 4]);
    const pays = Array.from({ length: classes }, () => chance.between(-1.6, 0));
    return Float64Array.from({ length: clock.hours }, (_, hour) => {
      const now = price[clock.day[hour]!]!;
      return pays.filter((least) => now > least).length / classes;
    });
  },
};
