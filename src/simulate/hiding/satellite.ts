import type { Way } from '../way.ts';

/** Linked past the line: some rigs stayed on through the shutdown of June 2025 in Iran by satellite (Tavanir). */
export const satellite: Way = {
  id: 'satellite',
  share: 5,
  link: 'satellite',
};
