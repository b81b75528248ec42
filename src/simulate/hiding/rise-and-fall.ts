import type { Way } from '../way.ts';

/** It grows and shrinks: rigs are sold, moved and bought again as the coin goes. */
export const riseAndFall: Way = {
  id: 'rise_and_fall',
  share: 4,
  running: ({ surroundings: { clock } }, chance) => {
    const built = new Float64Array(clock.hours);
    for (let from = 0; from < clock.hours; from += Math.round(24 * chance.between(12, 70))) {
      built.fill(chance.pick([0.25, 0.4, 0.55, 0.7, 0.85, 1, 1]), from);
    }
    return built;
  },
};
