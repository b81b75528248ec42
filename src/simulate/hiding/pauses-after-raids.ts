import type { Way } from '../way.ts';

/**
 * Off for weeks when the papers tell of raids (February and March 2022: 34 objects, then 106 farms), and on again.
 */
export const pausesAfterRaids: Way = {
  id: 'pauses_after_raids',
  share: 2,
  running: ({ surroundings: { clock }, raids }, chance) => {
    const running = new Float64Array(clock.hours).fill(1);
    const [raid] = raids;
    const from =
      raid === undefined ? chance.between(0.2, 0.8) * clock.hours : raid.from + 24 * chance.between(0, 6);
    running.fill(chance.pick([0, 0, 0.2]), Math.round(from), Math.round(from + 24 * chance.between(8, 60)));
    return running;
  },
};
