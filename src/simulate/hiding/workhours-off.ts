import { DAY_KIND } from '../clock.ts';
import { resting } from '../resting.ts';
import type { Way } from '../way.ts';

/** Off while the staff is in: the caretaker mines, not the owner. */
export const workhoursOff: Way = {
  id: 'workhours_off',
  share: 6,
  running: ({ surroundings: { clock } }, chance) => {
    const rest = { from: chance.between(7, 9.5), to: chance.between(16, 19) };
    return resting(clock, (dayKind) => (dayKind === DAY_KIND.weekday ? rest : undefined), chance);
  },
};
