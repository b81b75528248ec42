import { words } from '../language/words.ts';
import { counted, power, powerIntervalInFull, shareOrTimes } from './figures.ts';
import { wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Report } from './report.ts';

/** The answer, as it is read last in a terminal. */
export function headline(report: Report, pen: Pen): string[] {
  const lines = [answerOf(report), ...cautionOf(report)].flatMap((text) => wrap(text, pen.width));
  return lines.map(pen.heading);
}

/** The answer in one sentence. */
export function answerOf({ totals, comparison }: Report): string {
  const { estimate, closed } = comparison;
  const farms = closed.farms === null ? '' : ` (${counted(closed.farms, 'farm')})`;
  const ofEstimate = shareOrTimes(comparison.suspected_share_of_estimate.central);
  const ofClosed = shareOrTimes(comparison.suspected_over_closed.central);
  return words`Suspected illegal mining: ${powerIntervalInFull(totals.suspected_mw)}, ${ofEstimate} the ${power(estimate.mw)} estimated (${estimate.who}, ${estimate.date}), ${ofClosed} the ${power(closed.mw)}${farms} closed.`;
}

/** A figure that these sites do not carry is not left to stand alone. */
export function cautionOf({ totals: { not_identifiable: why } }: Report): string[] {
  if (why === null || why === undefined) return [];
  return [
    words`Not identifiable from these data: ${why.says}. It would be ${power(why.if_few_mine_mw)} if as few of them mine as in any usual town, ${power(why.if_many_mine_mw)} if as many.`,
  ];
}
