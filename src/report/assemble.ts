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
import type { Ledger } from '../readings/ledger.ts';
import type { CellsSource } from '../sources/cells-layout.ts';
import type { Decision } from '../sources/decision.ts';
import type { Source } from '../sources/source.ts';
import { toMw } from '../units.ts';
import { breakdownsReport } from './breakdowns.ts';
import { closureReport, closureTotals } from './closures.ts';
import { estimatedNote } from './estimated-note.ts';
import { feederReport } from './feeders.ts';
import type { Findings, FoundCells } from './findings.ts';
import { impliedLoads } from './implied-loads.ts';
import { knownReport, knownTotals } from './known.ts';
import { licenceReport, licenceTotals } from './licences.ts';
import { blockAt, measuresReport } from './measures.ts';
import { sitesOfPoints } from './points.ts';
import { isFlagged, isUnclear } from './ranking.ts';
import { type InputReport, REPORT_SCHEMA, type Report, type SiteReport } from './report.ts';
import { intervalToWatt, mwToWatt, significant } from './rounding.ts';
import { assumptionReports, sensitivityReport } from './sensitivity.ts';
import { unseenReport } from './unseen.ts';
import { correctedReport, visitedSite } from './visits.ts';
import { warningsOf } from './warnings.ts';

export function assemble(findings: Findings): Report {
  const { estimate, period, sensitivity, inspected, points } = findings;
  const measures = measuresOf(estimate, period, findings.eveningPeak);
  const sites = estimate.sites
    .map((site, i) => ({
      ...siteReport(site, { period, points, blockAt: blockAt(site.block, measures, i) }),
      ...ratiosOf(site.judged.profile.site, findings),
    }))
    .map((site) => ({ ...site, ...visitedSite(site, inspected) }));
  const several = sitesOfPoints(sites);
  const feeders = (findings.balances ?? []).map(feederReport);
  const notAssessed = sites.filter(({ verdict }) => verdict === 'not_assessed').length;
  const sitesRead = sites.filter(({ load }) => load !== null).length;
  const closures = findings.closures?.map(closureReport);
  return {
    schema: REPORT_SCHEMA,
    tool: { name: 'mining-audit', version: findings.version },
    inputs: [...inputReports(findings), ...(findings.cells ?? []).map(cellsReport)],
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
        parts: estimate.suspected.parts.map(({ source, width, says }) => ({
          source,
          width_mw: width === undefined ? null : mwToWatt(width),
          says,
        })),
      },
      not_identifiable: notIdentifiable(estimate),
      prevalence: prevalence(estimate),
      decisive: decisive(estimate),
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
    comparison: roundedDeep(
      compare(estimate.suspected, findings.references, {
        sites: sitesRead,
        meteredMw: estimate.metered,
      }),
    ),
    ...(sensitivity && { sensitivity: sensitivityReport(sensitivity) }),
    ...(closures && { closures }),
    sites,
    ...(several.length > 0 && { sites_of_points: several }),
    ...(feeders.length > 0 && { feeders }),
    warnings: warningsOf(findings),
  };
}

type Totals = Report['totals'];

function notIdentifiable({ unidentified }: Estimate): Totals['not_identifiable'] {
  if (unidentified === undefined) return null;
  const { code, says, ifFewMine, ifManyMine } = unidentified;
  return { code, says, if_few_mine_mw: mwToWatt(ifFewMine), if_many_mine_mw: mwToWatt(ifManyMine) };
}

function prevalence({ prior }: Estimate): Totals['prevalence'] {
  return prior.prevalence === undefined
    ? null
    : { ...mapInterval(prior.prevalence, significant), level: prior.prevalence.level };
}

function decisive({ decisive: few }: Estimate): Totals['decisive'] {
  if (few === undefined) return null;
  return {
    sites: few.sites.map(({ site, expected, share }) => ({
      site_id: site.judged.profile.site,
      expected_mw: mwToWatt(expected / 1000),
      share: significant(share),
    })),
    without_mw: intervalToWatt(few.without),
  };
}

interface Around {
  readonly period: Period;
  readonly points: Findings['points'];
  readonly blockAt: SiteReport['block_at'];
}

function siteReport(site: SiteEstimate, { period, points, blockAt: block_at }: Around): SiteReport {
  const { judged, block, expected, leastVisible } = site;
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
    block_at,
    expected_mw: expected === undefined ? null : mwToWatt(expected / 1000),
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

function inputReports({ sources, ledgers, meanLoads, register }: Findings): InputReport[] {
  const remaining = ledgers.map((ledger, i) => ({ ledger, means: meanLoads[i]! }));
  const registerLines = [...register.lines];
  return sources.map((source) => {
    const common = takenFor(source, source.decisions);
    if (source.kind === 'register') return { ...common, ...NO_READINGS, lines_read: registerLines.shift()! };
    const { ledger, means } = remaining.shift()!;
    return {
      ...common,
      unit: [...new Set(source.values.map(({ unit }) => unit.name))].join(', '),
      time_zone: source.zone.id,
      interval_minutes: source.intervalMinutes ?? null,
      implied: impliedLoads(source, means) ?? null,
      ...accountOf(ledger),
    };
  });
}

/** Of cells: what they were filled with stands beside, since not all of it is in them. */
function cellsReport({ source, ledger, origins }: FoundCells): InputReport {
  return {
    ...takenFor(source, source.table.decisions),
    ...NO_READINGS,
    cells_from: origins.map(({ name, role, sha256, time_zones, readings }) => ({
      path: name,
      role,
      sha256,
      time_zones: [...time_zones],
      readings_read: readings.read,
      readings_used: readings.used,
      readings_rejected: readings.rejected,
      readings_duplicate: readings.duplicate,
      readings_ignored: readings.ignored,
    })),
    ...accountOf(ledger),
  };
}

function takenFor(
  { table, role, layout, columns, decimalMark }: Source | CellsSource,
  decisions: readonly Decision[],
) {
  return {
    path: table.input.name,
    role,
    sha256: table.input.sha256,
    bytes: table.input.bytes,
    encoding: table.encoding,
    delimiter: table.delimiter,
    decimal_mark: decimalMark,
    layout,
    columns: { ...columns },
    decisions: decisions.map((decision) => ({ ...decision })),
  };
}

function accountOf(ledger: Ledger) {
  return {
    lines_read: ledger.lines,
    readings_read: ledger.read,
    readings_used: ledger.used,
    readings_rejected: ledger.count('rejected'),
    readings_duplicate: ledger.count('duplicate'),
    readings_ignored: ledger.count('ignored'),
    rejects: ledger.entries('rejected'),
    duplicates: ledger.entries('duplicate'),
    ignored: ledger.entries('ignored'),
  };
}

const NO_READINGS = {
  unit: null,
  time_zone: null,
  interval_minutes: null,
  implied: null,
  readings_read: 0,
  readings_used: 0,
  readings_rejected: 0,
  readings_duplicate: 0,
  readings_ignored: 0,
  rejects: [],
  duplicates: [],
  ignored: [],
};

function known(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : significant(value);
}

/** A figure or an object of figures, rounded to six digits: a share of a country is small. */
function roundedDeep<Value>(value: Value): Value {
  if (typeof value === 'number') return significant(value) as Value;
  if (Array.isArray(value)) return value.map(roundedDeep) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, roundedDeep(field)])) as Value;
}
