import { words } from '../../language/words.ts';
import { power } from '../figures.ts';

/** From the least to the largest of a curve in kW, in words: what a picture shows, for those who do not see it. */
export function spanOf(figures: readonly (number | null)[]): string {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0
    ? words`nothing was read`
    : words`between ${power(Math.min(...known) / 1000)} and ${power(Math.max(...known) / 1000)}`;
}
