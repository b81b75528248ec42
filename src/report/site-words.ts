import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { chance, power, powerInterval } from './figures.ts';
import { openAgain } from './known.ts';
import type { SiteReport, Verdict } from './report.ts';

/** What the table says of a site, field by field. Unknown is said as "unknown", never as a figure. */
const unknown = () => words`unknown`;

const VERDICT_WORDS: Record<Verdict, () => string> = {
  suspected: () => words`suspected`,
  over_licence: () => words`over licence`,
  unclear: () => words`unclear`,
  unremarkable: () => words`unremarkable`,
  licensed: () => words`licensed`,
  not_assessed: () => words`not assessed`,
};

export const verdictOf = (site: SiteReport) => VERDICT_WORDS[site.verdict]();
export const sectorOf = (site: SiteReport) => site.sector ?? unknown();
/** What a licensed site draws beyond its licence is measured, not suspected. */
export const chanceOf = (site: SiteReport) => {
  if (site.verdict === 'over_licence') return '-';
  return site.probability === null ? unknown() : chance(site.probability);
};
export const blockOf = (site: SiteReport) =>
  site.block_mw === null ? unknown() : powerInterval(site.block_mw);
export const expectedOf = (site: SiteReport) =>
  site.expected_mw === null ? unknown() : power(site.expected_mw);
/** Before the data begin there is no day to name. */
export const onsetOf = (site: SiteReport) =>
  site.onset === null ? words`the start` : dayInWords(site.onset);

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
    ...(against === undefined ? [] : [words`but: ${withoutStop(against.says)}`]),
  ].join('; ');
}

/** What a visit found there, if there was one. */
export function visitOf({ inspected }: SiteReport): string[] {
  if (!inspected || inspected.found === 'not_yet') return [];
  const { found, kw, date } = inspected;
  const what = [FOUND_WORDS[found](), ...(kw === null ? [] : [power(kw / 1000)])].join(', ');
  return [date === null ? words`visited: ${what}` : words`visited on ${date}: ${what}`];
}

const FOUND_WORDS = {
  mining: () => words`mining`,
  clean: () => words`clean`,
  not_reachable: () => words`not reachable`,
} as const;

const withoutStop = (sentence: string) => sentence.replace(/[.;\s]+$/u, '');
