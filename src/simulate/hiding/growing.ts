import type { Way } from '../way.ts';

/** In stages, a delivery at a time. */
export const growing: Way = {
  id: 'growing',
  share: 6,
  begins: 'within',
  running: ({ surroundings: { clock }, onset }, chance) => {
    const stages = chance.pick([3, 4, 5, 6]);
    const built = new Float64Array(clock.hours);
    for (let stage = 0; stage < stages; stage += 1) {
      const reached = (stage + (stage > 0 ? chance.between(-0.3, 0.3) : 0)) / stages;
      built.fill((stage + 1) / stages, Math.round(onset + 0.9 * reached * (clock.hours - onset)));
    }
    return built;
  },
};
