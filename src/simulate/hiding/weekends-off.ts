import { DAY_KIND } from '../clock.ts';
import { resting } from '../resting.ts';
import type { Way } from '../way.ts';

/** Off from Friday evening to Monday, so that the week looks like that of a works. */
export const weekendsOff: Way = {
  id: 'weekends_off',
  share: 3,
  running: ({ surroundings: { clock } }, chance) => {
    const weekday = chance.happens(0.5) ? undefined : { from: 0, to: chance.between(1, 4) };
    return resting(
      clock,
      (dayKind) => (dayKind === DAY_KIND.weekday ? weekday : { from: -6, to: 30 }),
      chance,
    );
  },
};
