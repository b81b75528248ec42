/**
 * Puts the report together from what the stages found. Rounding happens in this stage and nowhere before: megawatts to
 * the watt, shares and what is compared to six digits.
 */
import { compare } from '../estimate/compare.ts';
import type { Estimate, SiteEstimate } from '../estimate/estimate.ts';
import { measuresOf } from '../estimate/measures.ts';
import { mapInterval } from '../interval.ts';
import type { Period } from '../profiles/period.ts';
import type { Profile } from '../profiles/profile.ts';
import { dayName } from '../readings/calendar.ts';
import { toMw } from '../units.ts';
import { breakdownsReport } from './breakdowns.ts';
import { closureReport, closureTotals } from './closures.ts';
import { comparisonReport } from './compared.ts';
import { DOSSIERS, dossiersReport } from './dossiers.ts';
import { estimatedNote } from './estimated-note.ts';
import { expectedBySite } from './expected.ts';
import { feederReport } from './feeders.ts';
import type { Findings } from './findings.ts';
import { inputReports } from './inputs.ts';
import { knownReport, knownTotals } from './known.ts';
import { licenceReport, licenceTotals } from './licences.ts';
import { blockAt, measuresReport } from './measures.ts';
import { notIdentifiable } from './not-identifiable.ts';
import { partsReport } from './parts.ts';
import { sitesOfPoints } from './points.ts';
import { isFlagged, isUnclear } from './ranking.ts';
import { REPORT_SCHEMA, type Report, type SiteReport } from './report.ts';
import { intervalToWatt, mwToWatt, significant } from './rounding.ts';
import { assumptionReports, sensitivityReport } from './sensitivity.ts';
import { unseenReport } from './unseen.ts';
import { correctedReport, visitedSite } from './visits.ts';
import { warningsOf } from './warnings.ts';

export function assemble(findings: Findings): Report {
  const { estimate, period, sensitivity, inspected, points } = findings;
  const expected = expectedBySite(estimate);
  const measures = measuresOf(estimate, period, findings.eveningPeak);
  const sites = estimate.sites
    .map((site, i) => ({
      ...siteReport(site, {
        period,
        points,
        expected: expected.get(site) ?? null,
        blockAt: blockAt(site.block, measures, i),
      }),
      ...ratiosOf(site.judged.profile.site, findings),
    }))
    .map((site) => ({ ...site, ...visitedSite(site, inspected) }));
  const several = sitesOfPoints(sites);
  const feeders = (findings.balances ?? []).map(feederReport);
  const notAssessed = sites.filter(({ verdict }) => verdict === 'not_assessed').length;
  const sitesRead = estimate.sites.filter(({ judged: { profile } }) => isRead(profile)).length;
  const read = { sites: sitesRead, meteredMw: estimate.metered };
  const closures = findings.closures?.map(closureReport);
  return {
    schema: REPORT_SCHEMA,
    tool: { name: 'mining-audit', version: findings.version },
    inputs: inputReports(findings),
    ...(findings.sideFiles && { side_files: findings.sideFiles }),
    parameters: findings.parameters,
    period: { from: dayName(period.from), to: dayName(period.to) },
    totals: {
      sites: sites.length,
      sites_read: sitesRead,
      assessed: sites.length - notAssessed,
      not_assessed: notAssessed,
      flagged: sites.filter(isFlagged).length,
      unclear: sites.filter(isUnclear).length,
      metered_mw: mwToWatt(estimate.metered),
      suspected_mw: {
        ...intervalToWatt(estimate.suspected),
        parts: partsReport(estimate.suspected),
      },
      not_identifiable: notIdentifiable(estimate.unidentified),
      prevalence: prevalence(estimate),
      decisive: decisive(estimate, expected),
      flagged_mw: intervalToWatt(estimate.flagged),
      licensed_mw: mwToWatt(estimate.licensed),
      over_licence_mw: intervalToWatt(estimate.overLicence),
      ...knownTotals(sites, findings.knownNotInData?.length),
      ...(sensitivity && { assumptions: assumptionReports(sensitivity) }),
      ...(closures && { closures: closureTotals(closures) }),
      licences: licenceTotals(sites.flatMap(({ licence }) => licence ?? [])),
      measures: measuresReport(measures, period),
      breakdowns: breakdownsReport(estimate),
      unseen: unseenReport(estimate.sites),
      ...(inspected === undefined ? {} : { corrected_mw: correctedReport(inspected, estimate.suspected) }),
    },
    comparison: comparisonReport(compare(estimate.suspected, findings.references, read), read),
    ...(sensitivity && { sensitivity: sensitivityReport(sensitivity, findings.parameters) }),
    ...(closures && { closures }),
    sites,
    dossiers: dossiersReport(sites, estimate.sites, {
      period,
      events: findings.events ?? [],
      most: findings.dossiers ?? DOSSIERS,
    }),
    ...(several.length > 0 && { sites_of_points: several }),
    ...(feeders.length > 0 && { feeders }),
    warnings: warningsOf(findings),
  };
}

/** What is left of a feeder is reckoned, and read by no meter of a site. */
function isRead({ load, isReckoned }: Profile): boolean {
  return load !== undefined && !isReckoned;
}

type Totals = Report['totals'];

function prevalence({ prior }: Estimate): Totals['prevalence'] {
  return prior.prevalence === undefined
    ? null
    : { ...mapInterval(prior.prevalence, significant), level: prior.prevalence.level };
}

function decisive(
  { decisive: few }: Estimate,
  bySite: ReturnType<typeof expectedBySite>,
): Totals['decisive'] {
  if (few === undefined) return null;
  return {
    sites: few.sites.map(({ site, share }) => ({
      site_id: site.judged.profile.site,
      expected_mw: bySite.get(site) ?? 0,
      share: significant(share),
    })),
    without_mw: intervalToWatt(few.without),
  };
}

interface Around {
  readonly period: Period;
  readonly points: Findings['points'];
  readonly expected: SiteReport['expected_mw'];
  readonly blockAt: SiteReport['block_at'];
}

function siteReport(
  site: SiteEstimate,
  { period, points, expected: expected_mw, blockAt: block_at }: Around,
): SiteReport {
  const { judged, block, leastVisible } = site;
  const { profile, verdict, score } = judged;
  const { registered } = profile;
  const isAssessed = verdict !== 'not_assessed';
  return {
    site_id: profile.site,
    name: registered.name ?? null,
    sector: registered.sector ?? null,
    region: registered.region ?? null,
    point_of: points?.get(profile.site) ?? null,
    feeder: registered.feeder ?? null,
    owner: registered.owner ?? null,
    verdict,
    probability: isAssessed && score !== undefined ? significant(score.probability) : null,
    block_mw: block === undefined ? null : intervalToWatt(mapInterval(block.size, toMw)),
    block_mean_mw: block === undefined ? null : mwToWatt(toMw(block.mean)),
    block_at,
    expected_mw,
    least_visible_kw: known(leastVisible),
    onset: block?.onset === undefined ? null : dayName(period.from + block.onset),
    load: loadReport(profile),
    traffic: trafficReport(profile),
    evidence: (score?.weighed ?? []).map(({ evidence: { indicator, observation }, bits }) => ({
      indicator: indicator.id,
      family: indicator.family,
      value: significant(observation.value),
      unit: indicator.unit,
      bits: significant(bits),
      says: observation.says + estimatedNote(profile, indicator),
    })),
    ...knownReport(site),
    licence: licenceReport(site),
    disqualified: profile.disqualified.map(({ code, says, data }) => ({ code, says, data: { ...data } })),
    coverage: significant(profile.coverage),
  };
}

function ratiosOf(site: string, { registers }: Findings): Pick<SiteReport, 'ratios'> {
  const ratios = [...(registers?.get(site, 'load')?.multipliers ?? [])];
  return ratios.every((ratio) => ratio === 1) ? {} : { ratios };
}

function loadReport({ load }: Profile): SiteReport['load'] {
  if (load === undefined) return null;
  return {
    mean_kw: known(load.mean),
    recent_kw: known(load.recent),
    peak_kw: known(load.peak),
    p99_kw: known(load.p99),
    base_kw: known(load.base),
    load_factor: known(load.loadFactor),
    load_factor_p99: known(load.loadFactorP99),
    variation: known(load.variation),
    night_to_day: known(load.nightToDay),
    energy_mwh: known(load.energy === undefined ? undefined : load.energy / 1000),
    estimated_share: known(load.estimatedShare),
    zero_days: { ...load.zeroDays },
  };
}

function trafficReport({ traffic }: Profile): SiteReport['traffic'] {
  if (traffic === undefined) return null;
  return {
    bytes_per_kwh: known(traffic.bytesPerKwh),
    mean_bytes_per_day: known(traffic.mean === undefined ? undefined : traffic.mean * 24),
    floor_share: known(traffic.floorShare),
    variation: known(traffic.variation),
    in_share: known(traffic.inShare),
    coverage: known(traffic.coverage),
  };
}

function known(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : significant(value);
}
