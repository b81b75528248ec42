import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { counted, percent, power, whole } from './figures.ts';
import { wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { InputReport, Report } from './report.ts';

/** What was read, what became of every reading, and what could not be judged. */
export function reading(report: Report, pen: Pen): string[] {
  return readingTold(report).flatMap((text) => wrap(text, pen.width));
}

/** The same, a text each. */
export function readingTold(report: Report): string[] {
  return [what(report), accounts(report.inputs), judged(report)];
}

function what({ totals, period, sites, feeders = [] }: Report): string {
  const coverages = sites.flatMap(({ load, coverage }) =>
    load === null || coverage === null ? [] : [coverage],
  );
  const mean = coverages.reduce((sum, coverage) => sum + coverage, 0) / coverages.length;
  const narrowed = sites.length < totals.sites;
  const facts = [
    words`${counted(totals.sites_read, 'site')}, ${dayInWords(period.from)} to ${dayInWords(period.to)}`,
    ...(narrowed || coverages.length === 0 ? [] : [words`mean coverage ${percent(mean)}`]),
    ...(totals.assessed === 0 ? [] : [words`${power(totals.metered_mw)} metered`]),
  ];
  const left = feeders.filter(({ site_id }) => site_id !== null).length;
  const unread = totals.sites - totals.sites_read - left;
  return [
    words`Read ${facts.join(', ')}.`,
    ...(unread === 0 ? [] : [words`${whole(unread)} more are only in the register.`]),
    ...(left === 0 ? [] : [words`Beside them stands what is left of ${counted(left, 'feeder')}.`]),
  ].join(' ');
}

/** read = used + rejected + duplicate + ignored. */
function accounts(inputs: readonly InputReport[]): string {
  const total = (count: (input: InputReport) => number) =>
    whole(inputs.reduce((sum, input) => sum + count(input), 0));
  const read = total((input) => input.readings_read);
  const used = total((input) => input.readings_used);
  const rejected = total((input) => input.readings_rejected);
  const duplicate = total((input) => input.readings_duplicate);
  const ignored = total((input) => input.readings_ignored);
  return words`${read} readings = ${used} used + ${rejected} rejected + ${duplicate} duplicate + ${ignored} ignored.`;
}

function judged({ totals, sites }: Report): string {
  const { assessed, not_assessed: out } = totals;
  const counts = words`Assessed: ${whole(assessed)}, of them ${whole(totals.flagged)} flagged and ${whole(totals.unclear)} unclear.`;
  if (out === 0) return counts;
  const reasons = new Map<string, number>();
  for (const site of sites) {
    if (site.verdict !== 'not_assessed') continue;
    for (const { code } of site.disqualified) reasons.set(code, (reasons.get(code) ?? 0) + 1);
  }
  const named = [...reasons]
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .map(([code, count]) => `${code} ${whole(count)}`)
    .join(', ');
  const left =
    named === ''
      ? words`Not assessed: ${whole(out)}, which is unknown and not clean.`
      : words`Not assessed: ${whole(out)} (${named}), which is unknown and not clean.`;
  return `${counts} ${left}`;
}
