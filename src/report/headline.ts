import { words } from '../language/words.ts';
import { counted, power, powerIntervalInFull, shareOrTimes } from './figures.ts';
import { wrap } from './lines.ts';
import { cautionOf } from './not-identifiable.ts';
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

/** The answer where there is none. */
export function nothingAssessed(): string {
  return words`Nothing could be assessed, so no megawatts can be stated: neither some nor none.`;
}
