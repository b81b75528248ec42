import { spells } from '../noise.ts';
import type { Way } from '../way.ts';

/**
 * Curtailed now and then for hours or a day, part of it or all, by no clock: as a pool, a price or a neighbour
 * asks (large loads in Texas followed price and temperature, Majumder et al. 2024, arXiv 2408.12014).
 */
export const irregular: Way = {
  id: 'irregular',
  share: 3,
  running: ({ surroundings: { clock } }, chance) => {
    const running = new Float64Array(clock.hours).fill(1);
    const often = { perYear: chance.between(60, 250), hours: chance.between(4, 18) };
    for (const { from, to } of spells(clock.hours, often, chance))
      running.fill(chance.pick([0, 0, 0.3, 0.5]), from, to);
    return running;
  },
};
