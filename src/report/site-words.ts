import { chance, power, powerInterval } from './figures.ts';
import { openAgain } from './known.ts';
import type { SiteReport, Verdict } from './report.ts';

/** What the table says of a site, field by field. Unknown is said as "unknown", never as a figure. */
const UNKNOWN = 'unknown';

const VERDICT_WORDS: Record<Verdict, string> = {
  suspected: 'suspected',
  over_licence: 'over licence',
  unclear: 'unclear',
  unremarkable: 'unremarkable',
  licensed: 'licensed',
  not_assessed: 'not assessed',
};

export const verdictOf = (site: SiteReport) => VERDICT_WORDS[site.verdict];
export const sectorOf = (site: SiteReport) => site.sector ?? UNKNOWN;
/** What a licensed site draws beyond its licence is measured, not suspected. */
export const chanceOf = (site: SiteReport) => {
  if (site.verdict === 'over_licence') return '-';
  return site.probability === null ? UNKNOWN : chance(site.probability);
};
export const blockOf = (site: SiteReport) =>
  site.block_mw === null ? UNKNOWN : powerInterval(site.block_mw);
export const expectedOf = (site: SiteReport) =>
  site.expected_mw === null ? UNKNOWN : power(site.expected_mw);
/** Before the data begin there is no day to name. */
export const onsetOf = (site: SiteReport) => site.onset ?? 'the start';

/** The id first: it is what the utility can look up, and what survives when the name is shortened. */
export function titleOf(site: SiteReport): string {
  return site.name === null || site.name === site.site_id ? site.site_id : `${site.site_id} ${site.name}`;
}

const REASONS = 2;
/** What makes mining less than one and a half times as likely, or unlikely, is left to the JSON. */
const NOTABLE_BITS = 0.5;

/** The weightiest reasons, and the weightiest thing that speaks for the site. */
export function reasonsOf(site: SiteReport): string {
  const byWeight = [...site.evidence].sort((a, b) => b.bits - a.bits);
  const reasons = byWeight.filter(({ bits }) => bits >= NOTABLE_BITS).slice(0, REASONS);
  const against = byWeight.filter(({ bits }) => bits <= -NOTABLE_BITS).at(-1);
  return [
    ...visitOf(site),
    ...openAgain(site),
    ...reasons.map(({ says }) => withoutStop(says)),
    ...(against === undefined ? [] : [`but: ${withoutStop(against.says)}`]),
  ].join('; ');
}

/** What a visit found there, if there was one. */
export function visitOf({ inspected }: SiteReport): string[] {
  if (!inspected || inspected.found === 'not_yet') return [];
  const { found, kw, date } = inspected;
  const when = date === null ? 'visited' : `visited on ${date}`;
  const measured = kw === null ? '' : `, ${power(kw / 1000)}`;
  return [`${when}: ${found.replaceAll('_', ' ')}${measured}`];
}

const withoutStop = (sentence: string) => sentence.replace(/[.;\s]+$/u, '');
