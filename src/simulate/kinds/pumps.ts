import type { Kind } from '../kind.ts';

/**
 * A pumping station: so many pumps of so many, as the reservoir asks. A farm was found in one (Dagestan, 2025: 95
 * rigs).
 */
export const pumps: Kind = {
  id: 'pumps',
  sector: 'water_pumping',
  share: 3,
  hides: 1,
  meanKw: { median: 120, spread: 0.9 },
  traffic: { bytesPerKwh: { median: 1e4, spread: 0.8 }, elasticity: 0 },
  draw: ({ clock }, chance) => {
    const installed = chance.pick([2, 3, 4, 6]);
    const patience = chance.between(4, 40);
    const demand = chance.between(0.05, 0.3);
    let running = Math.ceil(installed / 2);
    return Float64Array.from({ length: clock.hours }, (_, hour) => {
      const time = (2 * Math.PI * (clock.hourOfDay[hour]! - 9)) / 24;
      const wanted = (installed / 2) * (1 + demand * Math.cos(time));
      if (chance.happens(1 / patience)) running += Math.sign(wanted - running + chance.normal());
      running = Math.min(installed, Math.max(1, running));
      return (running / (installed / 2)) * (1 + 0.01 * chance.normal());
    });
  },
};
