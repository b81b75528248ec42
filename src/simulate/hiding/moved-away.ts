import type { Way } from '../way.ts';

/** It moved in, and moved on before anybody came: rented halls, rigs on wheels. Nothing is left of it at the end. */
export const movedAway: Way = {
  id: 'moved_away',
  share: 3,
  begins: 'within',
  running: ({ surroundings: { clock }, onset }, chance) =>
    new Float64Array(clock.hours).fill(
      1,
      0,
      Math.round(onset + chance.between(0.25, 0.97) * (clock.hours - onset)),
    ),
};
