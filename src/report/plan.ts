/**
 * A plan of visits: where to go, why, with what chance each site was drawn, and what to look for. For programs; fields
 * are added, never renamed.
 */
import { z } from 'zod';
import { CERTAIN, designOf, plannedSpread, type Stratum, WITHOUT_FIGURE } from '../estimate/visits/design.ts';
import { type Drawn, drawnFrom } from '../estimate/visits/draw.ts';
import { type SizedSite, withinLicence } from '../estimate/visits/site.ts';
import { mapInterval } from '../interval.ts';
import { words } from '../language/words.ts';
import { kw, ratio } from '../units.ts';
import { clearsOf } from './clears.ts';
import { counted, power } from './figures.ts';
import { isExplained } from './ranking.ts';
import { type Report, reportSchema, type SiteReport } from './report.ts';

export const PLAN_SCHEMA = 'mining-audit/plan/1';

const count = z.int().nonnegative();
const chance = z.number().gt(0).max(1).describe('probability with which each of its sites is drawn');
const told = reportSchema.shape.sites.element.shape;

export const planSchema = z.strictObject({
  schema: z.literal(PLAN_SCHEMA),
  tool: reportSchema.shape.tool,
  period: reportSchema.shape.period,
  seed: z.int(),
  visits_asked: count,
  strata: z.array(
    z.strictObject({ stratum: z.string(), sites: count, visits: count, chance, says: z.string() }),
  ),
  visits: z.array(
    z.strictObject({
      site_id: z.string(),
      name: told.name,
      sector: told.sector,
      region: told.region,
      verdict: told.verdict,
      probability: told.probability,
      block_mw: told.block_mw,
      expected_mw: told.expected_mw,
      stratum: z.string(),
      chance,
      why: z.string().describe('why it is on the list'),
      look_for: z.array(z.string()).describe('what would clear it, or else what to look for'),
    }),
  ),
});

export type Plan = z.infer<typeof planSchema>;
export type PlannedVisit = Plan['visits'][number];

export interface Wanted {
  /** 1 or more. */
  readonly visits: number;
  readonly seed: number;
}

/** The plan of a report that lists all its sites; the same report and seed give the same plan. */
export function planOf(report: Report, { visits, seed }: Wanted): Plan {
  const sized = report.sites.flatMap((one) => sizedSite(one) ?? []);
  const bySize = new Map(sized.map((one) => [one.id, one]));
  const others = report.sites.map(({ site_id }) => site_id).filter((id) => !bySize.has(id));
  const strata = designOf(sized, others, visits);
  const byId = new Map(report.sites.map((one) => [one.site_id, one]));
  return {
    schema: PLAN_SCHEMA,
    tool: report.tool,
    period: report.period,
    seed,
    visits_asked: visits,
    strata: strata.map(({ name, sites, visits: drawn }) => ({
      stratum: name,
      sites: sites.length,
      visits: drawn,
      chance: drawn / sites.length,
      says: wordsFor(name),
    })),
    visits: drawnFrom(strata, seed)
      .map((drawn) => planned(drawn, byId.get(drawn.site)!, bySize.get(drawn.site), strata))
      .sort(
        (a, b) =>
          placeOf(a.stratum, strata) - placeOf(b.stratum, strata) ||
          (b.expected_mw ?? 0) - (a.expected_mw ?? 0) ||
          (a.site_id < b.site_id ? -1 : 1),
      ),
  };
}

/** As inspected.ts has it of the estimate. Reports of before the mean was told have it by what is expected. */
function sizedSite(site: SiteReport): SizedSite | undefined {
  const { site_id, verdict, probability, block_mw: block, expected_mw, load } = site;
  if (verdict === 'licensed' || isExplained(site))
    return withinLicence(site_id, load?.recent_kw == null ? undefined : kw(load.recent_kw));
  if (block === null || expected_mw === null) return undefined;
  const likely = ratio(verdict === 'over_licence' ? 1 : (probability ?? 0));
  const mean = site.block_mean_mw ?? (likely > 0 ? expected_mw / likely : block.central);
  return {
    id: site_id,
    probability: likely,
    block: mapInterval({ ...block, central: mean }, (megawatts) => kw(1000 * megawatts)),
  };
}

function placeOf(name: string, strata: readonly Stratum[]): number {
  return strata.findIndex((stratum) => stratum.name === name);
}

function planned(
  { stratum, chance: each }: Drawn,
  site: SiteReport,
  sized: SizedSite | undefined,
  strata: readonly Stratum[],
): PlannedVisit {
  const { site_id, name, sector, region, verdict, probability, block_mw, expected_mw } = site;
  return {
    ...{ site_id, name, sector, region, verdict, probability, block_mw, expected_mw },
    stratum,
    chance: each,
    why: whyOf(strata[placeOf(stratum, strata)]!, sized),
    look_for: lookFor(site),
  };
}

function lookFor(site: SiteReport): string[] {
  if (isExplained(site))
    return [words`What it draws beyond what is known of it: only this counts as found, and only its kW.`];
  if (site.verdict === 'licensed' || site.verdict === 'over_licence') return [licensed()];
  const clears = clearsOf(site);
  return clears.length > 0 ? clears : [anywhere()];
}

function licensed(): string {
  return words`What it draws beyond its licence, and whether that is valid: only this counts as found, and only its kW.`;
}

/** Where nothing speaks for mining there is nothing to clear. */
function anywhere(): string {
  return words`Nothing here speaks for mining: rows of machines, fans and hot air; a cable that the meter does not see; what the room is rented for.`;
}

function whyOf({ name, sites, visits }: Stratum, sized: SizedSite | undefined): string {
  if (name === CERTAIN) {
    const spread = sized === undefined ? 0 : plannedSpread(sized) / 1000;
    return words`for certain: what is true here may move the total by ${power(spread)} either way`;
  }
  return visits === sites.length
    ? words`all ${counted(visits, 'site')} of its stratum (${wordsFor(name)})`
    : words`by chance, as ${visits} of the ${counted(sites.length, 'site')} of its stratum (${wordsFor(name)})`;
}

const WORDS: Readonly<Record<string, () => string>> = {
  [CERTAIN]: () => words`sites that alone may move the total; visited for certain`,
  [WITHOUT_FIGURE]: () =>
    words`not assessed, or without a current draw: no megawatts are stated, so what is found is told apart`,
  all: () => words`all other sites, as the visits are too few for strata`,
  unlikely: () => words`probability under 3 %, licensed, or known: what the model may miss`,
  possible: () => words`probability from 3 to 30 %`,
  likely: () => words`probability of 30 % and more`,
};

/** Of classes that are cut by size the first holds the largest. */
function wordsFor(name: string): string {
  return (WORDS[name] ?? WORDS[name.replace(/-\d+$/u, '')])?.() ?? name;
}
