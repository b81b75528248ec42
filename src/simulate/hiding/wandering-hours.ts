import { resting } from '../resting.ts';
import type { Way } from '../way.ts';

/**
 * Hours of rest that wander by hours from week to week, and some days without any: switched by hand, by whoever is
 * there.
 */
export const wanderingHours: Way = {
  id: 'wandering_hours',
  share: 4,
  running: ({ surroundings: { clock } }, chance) => {
    const from = chance.between(6, 16);
    const rest = { from, to: from + chance.between(4, 8) };
    const kept = Array.from({ length: clock.day[clock.hours - 1]! + 1 }, () => chance.happens(0.85));
    return resting(clock, () => rest, chance, { spread: 2.2, memory: 10 }).map((share, hour) =>
      kept[clock.day[hour]!] ? share : 1,
    );
  },
};
