import { words } from '../language/words.ts';
import { dateInWords } from './comparison.ts';
import { counted, multiple, percent, power, powerIntervalInFull } from './figures.ts';
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
  const suspected = powerIntervalInFull(totals.suspected_mw);
  const estimated = power(estimate.mw);
  const farms = closed.farms === null ? '' : ` (${counted(closed.farms, 'farm')})`;
  const shut = `${power(closed.mw)}${farms}`;
  const { who } = estimate;
  const date = dateInWords(estimate);
  const ofEstimate = comparison.suspected_share_of_estimate.central;
  const ofClosed = comparison.suspected_over_closed.central;
  if (isMultiple(ofEstimate))
    return isMultiple(ofClosed)
      ? words`Suspected illegal mining: ${suspected}, ${multiple(ofEstimate)} times the ${estimated} estimated (${who}, ${date}), ${multiple(ofClosed)} times the ${shut} closed.`
      : words`Suspected illegal mining: ${suspected}, ${multiple(ofEstimate)} times the ${estimated} estimated (${who}, ${date}), ${percent(ofClosed)} of the ${shut} closed.`;
  return isMultiple(ofClosed)
    ? words`Suspected illegal mining: ${suspected}, ${percent(ofEstimate)} of the ${estimated} estimated (${who}, ${date}), ${multiple(ofClosed)} times the ${shut} closed.`
    : words`Suspected illegal mining: ${suspected}, ${percent(ofEstimate)} of the ${estimated} estimated (${who}, ${date}), ${percent(ofClosed)} of the ${shut} closed.`;
}

/** A share up to one whole is a percentage. */
const isMultiple = (quotient: number) => Math.abs(quotient) > 1;

/** The answer where there is none. */
export function nothingAssessed(): string {
  return words`Nothing could be assessed, so no megawatts can be stated: neither some nor none.`;
}
