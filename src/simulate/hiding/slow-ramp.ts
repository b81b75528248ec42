import type { Way } from '../way.ts';

/** Rig by rig over months, so that no day shows a step: how a farm grows that buys from what it earns. */
export const slowRamp: Way = {
  id: 'slow_ramp',
  share: 5,
  begins: 'within',
  running: ({ surroundings: { clock }, onset }, chance) => {
    const takes = chance.between(0.3, 0.95) * (clock.hours - onset);
    return Float64Array.from({ length: clock.hours }, (_, hour) =>
      Math.max(0, Math.min(1, (hour - onset) / takes)),
    );
  },
};
