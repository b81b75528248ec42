import type { BreakdownName } from '../estimate/breakdown.ts';
import { words } from '../language/words.ts';

/** The heading of a breakdown. */
export function breakdownTitle(name: BreakdownName): string {
  return TITLES[name]();
}

const TITLES: Readonly<Record<BreakdownName, () => string>> = {
  region: () => words`By region`,
  zone: () => words`By zone of the grid`,
  size: () => words`By size of the block`,
  sector: () => words`By sector`,
  onset: () => words`By month of onset`,
};
