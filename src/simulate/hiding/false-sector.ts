import type { Way } from '../way.ts';

/** Registered as what it is not: a cold store, a telecom site, a works, all of which may be flat. */
export const falseSector: Way = {
  id: 'false_sector',
  share: 3,
  declared: 'false',
};
