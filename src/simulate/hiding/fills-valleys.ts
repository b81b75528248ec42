import type { Way } from '../way.ts';

/**
 * It draws what the contract leaves: full when the host is low and less when it is high, so that the sum never
 * goes over what was agreed.
 */
export const fillsValleys: Way = {
  id: 'fills_valleys',
  share: 3,
  place: 'behind a host',
  running: ({ host, kw }, chance) => {
    const limit =
      chance.between(0.55, 0.95) * host.reduce((highest, power) => Math.max(highest, power), 0) + 0.25 * kw;
    return host.map((power) => Math.max(0, Math.min(1, (limit - power) / kw)));
  },
};
