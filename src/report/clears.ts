import { INDICATORS } from '../evidence/index.ts';
import type { SiteReport } from './report.ts';

/** Bits that are told as speaking: less makes mining no more than 4 % likelier or less likely. */
export const NOTHING = 0.05;

/** So many of the weightiest reasons are answered. */
const ANSWERED = 3;

/** What would clear a site: an answer to each of the weightiest reasons to suspect it. None where there are none. */
export function clearsOf({ evidence }: SiteReport): string[] {
  const weighty = evidence.filter(({ bits }) => bits >= NOTHING).sort((a, b) => b.bits - a.bits);
  const answers = weighty.slice(0, ANSWERED).flatMap(({ indicator: id }) => {
    const indicator = INDICATORS.find((one) => one.id === id);
    return indicator === undefined ? [] : [indicator.clears];
  });
  return [...new Set(answers)];
}
