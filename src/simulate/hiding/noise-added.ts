import { autocorrelated } from '../noise.ts';
import type { Way } from '../way.ts';

/** Rigs switched off and on at random on purpose, so that the load does not look flat. */
export const noiseAdded: Way = {
  id: 'noise_added',
  share: 4,
  running: ({ surroundings: { clock } }, chance) => {
    const spread = chance.between(0.12, 0.3);
    const noise = autocorrelated(clock.hours, { spread, memory: chance.between(1.5, 8) }, chance);
    return noise.map((deviation) => Math.max(0, Math.min(1, 1 - spread + deviation)));
  },
};
