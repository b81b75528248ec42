/** A calendar day with the name of its month, where figures alone could be read in two ways. */
import { words } from '../language/words.ts';

/** "3 April 2024"; `month` from 1 to 12. */
export function dayName(year: number, month: number, day: number): string {
  return MONTHS[month - 1]!(day, year);
}

const MONTHS: readonly ((day: number, year: number) => string)[] = [
  (day, year) => words`${day} January ${year}`,
  (day, year) => words`${day} February ${year}`,
  (day, year) => words`${day} March ${year}`,
  (day, year) => words`${day} April ${year}`,
  (day, year) => words`${day} May ${year}`,
  (day, year) => words`${day} June ${year}`,
  (day, year) => words`${day} July ${year}`,
  (day, year) => words`${day} August ${year}`,
  (day, year) => words`${day} September ${year}`,
  (day, year) => words`${day} October ${year}`,
  (day, year) => words`${day} November ${year}`,
  (day, year) => words`${day} December ${year}`,
];
