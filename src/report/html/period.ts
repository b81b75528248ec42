import { dayInWords } from '../../language/numbers.ts';
import { words } from '../../language/words.ts';
import type { Report } from '../report.ts';

/** First and last day read. */
export function period({ period: { from, to } }: Report): string {
  return words`${dayInWords(from)} to ${dayInWords(to)}`;
}
