import type { Way } from '../way.ts';

/**
 * Unregistered, and off all the same while registered miners must be: it feeds from the same line, or its owner
 * has both.
 */
export const heedsOrder: Way = {
  id: 'heeds_order',
  share: 3,
  order: 'heeded',
};
