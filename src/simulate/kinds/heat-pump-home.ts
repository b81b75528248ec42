import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';
import { H0 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/**
 * A household with a heat pump: its heating rises faster than the cold, since the pump yields less the colder it
 * is.
 */
export const heatPumpHome: Kind = {
  id: 'heat_pump_home',
  sector: 'household',
  share: 3,
  hides: 1,
  meanKw: { median: 1.1, spread: 0.5 },
  traffic: { bytesPerKwh: { median: 4e8, spread: 1.0 }, elasticity: 0.6 },
  draw: (surroundings, chance) => {
    const living = people(surroundings, chance);
    const size = chance.between(0.6, 1.8);
    const cycling = autocorrelated(living.length, { spread: 0.25, memory: 1.5 }, chance);
    return living.map((load, hour) => {
      const cold = Math.max(0, 16 - surroundings.temperature[hour]!);
      const yielding = Math.max(1.5, 4.2 - 0.07 * cold);
      return 0.6 * load + (size * cold * Math.exp(cycling[hour]!)) / (8 * yielding);
    });
  },
};

const people = byTimetable({
  profile: H0,
  standing: [0.1, 0.4],
  restless: 0.5,
  heating: 0,
  cooling: 0.12,
  weeksAway: 3,
});
