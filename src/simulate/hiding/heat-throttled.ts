import type { Way } from '../way.ts';

/**
 * Badly cooled: in the heat of summer it throttles, and its load falls when that of cooling rises (Compass Mining
 * on the Pacific Northwest, 2021).
 */
export const heatThrottled: Way = {
  id: 'heat_throttled',
  share: 4,
  heatLoss: [0.02, 0.06],
};
