/** What evidence rests on: readings that were measured, or that the utility filled in. */
import type { Indicator } from '../evidence/indicator.ts';
import { words } from '../language/words.ts';
import type { Profile } from '../profiles/profile.ts';
import { meanOf } from '../profiles/series.ts';
import { percent } from './figures.ts';

/** Fewer estimated readings change no indicator. Assumed on 2026-11. */
const WORTH_TELLING = 0.05;
/** Days on either side of a step in which its levels are seen, and the share of estimates that puts it in doubt. */
const AROUND = 21;
const MOST = 0.5;

/** What is to be added to the words of an indicator; nothing where the readings are measured, or the load is not seen. */
export function estimatedNote({ load }: Profile, { family }: Pick<Indicator, 'family'>): string {
  const share = load?.estimatedShare;
  if (load === undefined || share === undefined || family === 'register') return '';
  const day = load.step?.day;
  if (family === 'change' && day !== undefined) {
    const around = meanOf(load.days.estimated.subarray(Math.max(0, day - AROUND), day + AROUND)) ?? 0;
    if (around > MOST)
      return ` ${words`(rests on estimates: ${percent(around)} of the readings around that day are estimated)`}`;
  }
  return share < WORTH_TELLING
    ? ''
    : ` ${words`(${percent(share)} of the readings of its load are estimated)`}`;
}
