import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';

/**
 * Works in shifts: two or three a day on weekdays, machines that idle between them, and a collective holiday at
 * the turn of the year.
 */
export const shiftPlant: Kind = {
  id: 'shift_plant',
  sector: 'factory',
  share: 5,
  hides: 4,
  closes: 0.3,
  meanKw: { median: 300, spread: 1.1 },
  traffic: { bytesPerKwh: { median: 4e5, spread: 1.2 }, elasticity: 0.6 },
  draw: ({ clock }, chance) => {
    const shifts = chance.pick([1, 2, 2, 3]);
    const begins = chance.pick([6, 7, 8]);
    const idle = chance.between(0.12, 0.4);
    const staffing = [1, chance.pick([0, 0.5, 1]), 0];
    const holiday = chance.happens(0.5) ? chance.pick([2, 5, 9]) : 0;
    const orders = autocorrelated(clock.hours, { spread: 0.14, memory: 24 * 12 }, chance);
    const machines = autocorrelated(clock.hours, { spread: 0.09, memory: 1.5 }, chance);
    return orders.map((level, hour) => {
      const isOnHoliday = clock.dayOfYear[hour]! < holiday;
      const staffed = isOnHoliday ? 0 : staffing[clock.dayKind[hour]!]!;
      const into = (clock.hourOfDay[hour]! - begins + 24) % 24;
      const running = into < 8 * shifts ? pace(into % 8) : 0;
      const relative = (idle + 1.6 * (1 - idle) * running * staffed) * (1.9 - 0.3 * shifts);
      return Math.max(0.02, relative * (1 + level + machines[hour]!));
    });
  },
};

/** Machines are started one after another, some rest with their people, and are cleaned before the next shift. */
function pace(hourOfShift: number): number {
  return [0.65, 0.95, 1, 1, 0.75, 1, 1, 0.8][hourOfShift]!;
}
