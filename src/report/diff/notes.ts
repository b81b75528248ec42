/** In what two runs differ beside the world: then not all of a difference between them has happened in it. */
import { dayInWords } from '../../language/numbers.ts';
import { words } from '../../language/words.ts';
import { whole } from '../figures.ts';
import type { Report } from '../report.ts';

interface Note {
  readonly code: string;
  readonly says: string;
}

/** All that apply, the weightiest first. */
export function notesOn(before: Report, after: Report): Note[] {
  return NOTES.flatMap(([code, note]) => {
    const says = note(before, after);
    return says === undefined ? [] : [{ code, says }];
  });
}

type Says = (before: Report, after: Report) => string | undefined;

const NOTES: readonly (readonly [code: string, says: Says])[] = [
  ['no_site_in_common', noSiteInCommon],
  ['other_order', otherOrder],
  ['versions_differ', versionsDiffer],
  ['parameters_differ', parametersDiffer],
  ['prior_differs', priorDiffers],
  ['side_files_differ', sideFilesDiffer],
  ['same_inputs', sameInputs],
  ['periods_differ', periodsDiffer],
  ['sites_differ', sitesDiffer],
  ['not_all_sites', notAllSites],
];

function noSiteInCommon(before: Report, after: Report): string | undefined {
  if (before.sites.length === 0 || after.sites.length === 0) return undefined;
  const names = new Set(before.sites.map(({ site_id }) => site_id));
  if (after.sites.some(({ site_id }) => names.has(site_id))) return undefined;
  return words`the two reports have no site in common: other places, other names, or one of them redacted with another key`;
}

function otherOrder(before: Report, after: Report): string | undefined {
  if (before.period.to <= after.period.to) return undefined;
  return words`the first report ends later (${dayInWords(before.period.to)}) than the second (${dayInWords(after.period.to)}): are they the right way round?`;
}

function versionsDiffer(before: Report, after: Report): string | undefined {
  const [then, now] = [before.tool.version, after.tool.version];
  return then === now
    ? undefined
    : words`versions ${then} and ${now} of the program may judge the same data differently`;
}

/** What the result does not follow from: who read the files, and how; and what is said by a note of its own. */
const OF_NO_EFFECT = new Set(['engine', 'engine_because', 'language', 'redacted']);

function parametersDiffer(before: Report, after: Report): string | undefined {
  const names = [...new Set([...Object.keys(before.parameters), ...Object.keys(after.parameters)])].sort();
  const differing = names.filter((name) => {
    const [then, now] = [before.parameters[name], after.parameters[name]];
    const isLearnt = then?.from === 'data' && now?.from === 'data';
    return !OF_NO_EFFECT.has(name) && !isLearnt && (then?.value ?? null) !== (now?.value ?? null);
  });
  if (differing.length === 0) return undefined;
  const said = (report: Report, name: string) => String(report.parameters[name]?.value ?? words`none`);
  const each = differing.map((name) => `${name}: ${said(before, name)} -> ${said(after, name)}`).join(', ');
  return words`the runs were asked for differently: ${each}`;
}

/** A learnt prior may move this far, in ratio, and nobody need be told. Assumed, 2026-11. */
const SAME_PRIOR = 1.1;

function priorDiffers(before: Report, after: Report): string | undefined {
  const [then, now] = [before.parameters['prior'], after.parameters['prior']];
  if (then?.from !== 'data' || now?.from !== 'data') return undefined;
  const [a, b] = [Number(then.value), Number(now.value)];
  if (Math.max(a, b) <= SAME_PRIOR * Math.min(a, b)) return undefined;
  return words`the sites tell another prior (${String(then.value)}, then ${String(now.value)}): the same evidence makes other probabilities; --prior holds it fast`;
}

function sideFilesDiffer(before: Report, after: Report): string | undefined {
  const hashes = ({ side_files = [] }: Report) =>
    new Map(side_files.map(({ option, sha256 }) => [option, sha256]));
  const [then, now] = [hashes(before), hashes(after)];
  const options = [...new Set([...then.keys(), ...now.keys()])].sort();
  const differing = options.filter((option) => then.get(option) !== now.get(option));
  if (differing.length === 0) return undefined;
  return words`other files were given to ${differing.map((option) => `--${option}`).join(', ')}`;
}

function sameInputs(before: Report, after: Report): string | undefined {
  const hashes = ({ inputs }: Report) =>
    inputs
      .map(({ sha256 }) => sha256)
      .sort()
      .join();
  if (hashes(before) !== hashes(after)) return undefined;
  return words`both runs read the same files: nothing of the difference is in the data`;
}

function periodsDiffer(before: Report, after: Report): string | undefined {
  const [then, now] = [before.period, after.period];
  if (then.from === now.from && then.to === now.to) return undefined;
  const days = ({ from, to }: Report['period']) => words`${dayInWords(from)} to ${dayInWords(to)}`;
  return words`the data span ${days(then)}, then ${days(now)}: what is drawn is the mean of the last 28 days of each, and a longer record shows more`;
}

function sitesDiffer(before: Report, after: Report): string | undefined {
  if (notAllSites(before, after) !== undefined) return undefined;
  const missing = (all: Report, others: Report) => {
    const names = new Set(others.sites.map(({ site_id }) => site_id));
    return all.sites.filter(({ site_id }) => !names.has(site_id)).length;
  };
  const [gone, come] = [missing(before, after), missing(after, before)];
  if (gone + come === 0) return undefined;
  return words`sites that only the first report has: ${whole(gone)}; that only the second has: ${whole(come)}`;
}

function notAllSites(before: Report, after: Report): string | undefined {
  const isNarrowed = ({ sites, totals }: Report) => sites.length < totals.sites;
  return isNarrowed(before) || isNarrowed(after)
    ? words`not all sites are listed (--only flagged): what became of the others is not known`
    : undefined;
}
