/** Entries of a list of known sites that do not do what they were made for: each should be mended or struck out. */
import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { dayName } from '../readings/calendar.ts';
import type { Known } from '../score/known.ts';
import { whole } from './figures.ts';
import type { Findings } from './findings.ts';
import type { Coded } from './report.ts';

/** So many names stand in the data of a warning. */
const SHOWN = 20;

export function knownWarnings({ knownNotInData, estimate: { sites } }: Findings): Coded[] {
  if (knownNotInData === undefined) return [];
  const listed = sites.flatMap(({ judged, leftOut }) =>
    judged.known === undefined ? [] : [{ ...judged.known, site: judged.profile.site, judged, leftOut }],
  );
  const those = (state: Known['state']) => listed.filter((one) => one.state === state);
  const needless = those('within').filter(({ judged }) => judged.verdict === 'unremarkable');
  return [
    warning('known_grown', those('grown'), grown),
    warning('known_expired', those('expired'), expired),
    warning(
      'known_not_in_data',
      knownNotInData.map((said) => ({ said, site: said.site })),
      notInData,
    ),
    warning('known_not_needed', needless, notNeeded),
    warning('known_licensed', those('licensed'), licensed),
    warning('known_unmeasured', those('unmeasured'), unmeasured),
  ].flatMap((one) => one ?? []);
}

type Entry = Pick<Known, 'said'> & { readonly site: string };
type Says = (count: string, first: string, said: Known['said']) => string;

function warning(code: string, entries: readonly Entry[], says: Says): Coded | undefined {
  const [first] = entries;
  if (first === undefined) return undefined;
  return {
    code,
    says: says(whole(entries.length), first.site, first.said),
    data: Object.fromEntries(
      entries.slice(0, SHOWN).map(({ site, said }) => [site, `${said.upTo} kW until ${dayName(said.until)}`]),
    ),
  };
}

const grown: Says = (count, first) =>
  words`known sites that draw more than was approved: ${count}, the first ${first}; they are open again`;
const expired: Says = (count, first, { until }) =>
  words`known sites of which the approval ended before the data does: ${count}, the first ${first} (${dayInWords(dayName(until))}); they are open again`;
const notInData: Says = (count, first) =>
  words`entries of the list of known sites that name no site of the data: ${count}, the first ${first}`;
const notNeeded: Says = (count, first) =>
  words`known sites that are unremarkable anyway: ${count}, the first ${first}; the list does not need them`;
const licensed: Says = (count, first) =>
  words`known sites that have a licence, which judges them: ${count}, the first ${first}; the list does not need them`;
const unmeasured: Says = (count, first) =>
  words`known sites that are not assessed, or of which no current draw is known: ${count}, the first ${first}; there is nothing to leave out`;
