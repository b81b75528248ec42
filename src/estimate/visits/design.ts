/**
 * Which sites are visited for certain, in which strata the others lie, and how many are drawn of each: laid out so that
 * every site has a known chance above zero, and those whose truth would move the total most have the highest.
 */
import { type SizedSite, varianceOf } from './site.ts';

export interface Stratum {
  readonly name: string;
  /** In code-unit order. */
  readonly sites: readonly string[];
  /** Of them to be visited, 1 to all; each is as likely as the others. */
  readonly visits: number;
}

/**
 * The strata of a plan with so many visits (1 or more; no more are laid out than there are sites). Sites of which no
 * megawatts can be stated (not assessed, or without a current draw) are a stratum of their own. The order in which
 * sites come changes nothing.
 */
export function designOf(
  sized: readonly SizedSite[],
  withoutFigure: readonly string[],
  visits: number,
): Stratum[] {
  const apart = stratum(
    WITHOUT_FIGURE,
    withoutFigure,
    visitsApart(sized.length, withoutFigure.length, visits),
  );
  const left = visits - apart.visits;
  const { certain, others } = split(sized.map(weighed).sort(heaviestFirst), left);
  const strata = allotted(divided(others, left - certain.length), left - certain.length);
  return [stratum(CERTAIN, certain.map(idOf), certain.length), ...strata, apart].filter(
    ({ sites, visits: drawn }) => sites.length > 0 && drawn > 0,
  );
}

export const CERTAIN = 'certain';
export const WITHOUT_FIGURE = 'no-figure';

interface Weighed {
  readonly site: SizedSite;
  /** Standard deviation of its truth, in kW. */
  readonly spread: number;
}

/**
 * A site is planned for as if it mined at least this often: otherwise a model that is sure of itself would never have
 * its sure sites looked at. Of 0, 0.005, 0.02, 0.05 and 0.1, none errs least with every model: 0 does with those that
 * only misjudge how sure they are, this one where evidence points the wrong way (docs/inspections.md, 2026-11).
 */
const LEAST_PROBABILITY = 0.005;

/** Standard deviation of the truth of a site, in kW, as it is planned for. */
export function plannedSpread(site: SizedSite): number {
  return Math.sqrt(varianceOf(site, Math.max(site.probability, LEAST_PROBABILITY)));
}

const weighed = (site: SizedSite): Weighed => ({ site, spread: plannedSpread(site) });

function heaviestFirst(a: Weighed, b: Weighed): number {
  return b.spread - a.spread || inOrder(a.site.id, b.site.id);
}

const inOrder = (a: string, b: string) => (a < b ? -1 : 1);
const idOf = ({ site }: Weighed) => site.id;
const sumOf = (sites: readonly Weighed[]) => sites.reduce((sum, { spread }) => sum + spread, 0);

/** In proportion to their number, but 2 at least, so that a spread can be told, and a quarter of all at most. */
function visitsApart(sized: number, apart: number, visits: number): number {
  const share = Math.max(2, Math.round((visits * apart) / (sized + apart || 1)));
  const leftOver = visits - sized;
  return Math.min(apart, Math.max(leftOver, Math.min(share, Math.floor(visits / 4))));
}

/** Visits that are always left to chance, two for each class of probability: without them nothing corrects the model. */
const LEFT_TO_CHANCE = 6;

/**
 * Certain are those that a draw in proportion to the spread would take with a chance of one or more, the heaviest
 * first (C.-E. Särndal, B. Swensson and J. Wretman, Model Assisted Survey Sampling, 1992, section 3.6).
 */
function split(heaviest: readonly Weighed[], visits: number): { certain: Weighed[]; others: Weighed[] } {
  if (visits >= heaviest.length) return { certain: [...heaviest], others: [] };
  const others = [...heaviest];
  let rest = sumOf(others);
  let left = visits;
  while (left > LEFT_TO_CHANCE && left * others[0]!.spread >= rest && rest > 0) {
    rest -= others.shift()!.spread;
    left -= 1;
  }
  return { certain: heaviest.slice(0, visits - left), others };
}

/** By probability: most sites are unlikely, and most of what nobody suspects is among them. Assumed, 2026-11. */
const CLASSES = [
  { name: 'unlikely', below: 0.03 },
  { name: 'possible', below: 0.3 },
  { name: 'likely', below: Number.POSITIVE_INFINITY },
] as const;

/** A stratum has about so many visits, and a class at most so many strata by size. Assumed, 2026-11. */
const VISITS_A_STRATUM = 4;
const MOST_SIZES = 3;

interface Part {
  readonly name: string;
  readonly sites: readonly Weighed[];
}

/** Classes of probability, each cut by spread into parts of about the same sum. */
function divided(others: readonly Weighed[], visits: number): Part[] {
  if (visits < LEFT_TO_CHANCE) return [{ name: 'all', sites: others }];
  const whole = sumOf(others);
  const classOf = ({ site }: Weighed) => CLASSES.find(({ below }) => site.probability < below)!.name;
  return CLASSES.flatMap(({ name }) => {
    const sites = others.filter((one) => classOf(one) === name);
    const share = whole > 0 ? (visits * sumOf(sites)) / whole : 0;
    const sizes = Math.min(MOST_SIZES, Math.max(1, Math.floor(share / VISITS_A_STRATUM)));
    return cut(sites, sizes).map((part, i) => ({ name: `${name}-${i + 1}`, sites: part }));
  });
}

function cut(sites: readonly Weighed[], parts: number): Weighed[][] {
  const whole = sumOf(sites);
  const cuts: Weighed[][] = Array.from({ length: parts }, () => []);
  let before = 0;
  for (const one of sites) {
    const at = whole > 0 ? Math.floor((parts * before) / whole) : 0;
    cuts[Math.min(parts - 1, at)]!.push(one);
    before += one.spread;
  }
  return cuts.filter((part) => part.length > 0);
}

const LEAST_VISITS = 2;

/**
 * Neyman's allocation in whole numbers: the next visit goes where it takes most off the variance, (Σ spread)² / n (n + 1)
 * (T. Wright, The Equivalence of Neyman Optimum Allocation for Sampling and Equal Proportions for Apportioning the U.S.
 * House of Representatives, The American Statistician 66, 2012).
 */
function allotted(parts: readonly Part[], visits: number): Stratum[] {
  const open = parts.map(({ name, sites }) => ({
    name,
    sites,
    weight: sumOf(sites) ** 2,
    visits: Math.min(sites.length, LEAST_VISITS, visits),
  }));
  const gain = ({ weight, visits: n }: (typeof open)[number]) => weight / (n * (n + 1));
  for (let left = visits - open.reduce((sum, part) => sum + part.visits, 0); left > 0; left -= 1) {
    const growing = open.filter((part) => part.visits < part.sites.length);
    if (growing.length === 0) break;
    growing.reduce((a, b) => (gain(b) > gain(a) ? b : a)).visits += 1;
  }
  return open.map((part) => stratum(part.name, part.sites.map(idOf), part.visits));
}

function stratum(name: string, sites: readonly string[], visits: number): Stratum {
  return { name, sites: sites.toSorted(inOrder), visits };
}
