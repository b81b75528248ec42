/**
 * What a reader must know before believing the figures: coded, with the numbers behind it.
 */
import type { SiteEstimate } from '../estimate/estimate.ts';
import { sectorOf } from '../evidence/sector.ts';
import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { daysIn } from '../profiles/period.ts';
import { dayName } from '../readings/calendar.ts';
import { DATA_WARNINGS } from './data-warnings.ts';
import { feederWarnings } from './feeder-warnings.ts';
import { counted, percent, power } from './figures.ts';
import type { Findings } from './findings.ts';
import { knownWarnings } from './known-warnings.ts';
import type { Coded } from './report.ts';
import { significant } from './rounding.ts';

/** All warnings that apply: first those of the total, in the order in which they bear on it, then those of the data. */
export function warningsOf(findings: Findings): Coded[] {
  return [
    ...WARNINGS.flatMap((warning) => warning(findings) ?? []),
    ...knownWarnings(findings),
    ...feederWarnings(findings),
    ...DATA_WARNINGS.flatMap((warning) => warning(findings) ?? []),
  ];
}

export type Warning = (findings: Findings) => Coded | undefined;

/** One site with this share of the total decides it. */
const DECIDES = 0.5;
/**
 * Half a year: under that neither a season nor most onsets can be seen. The probabilities of simulated towns then added up to
 * between two fifths and two thirds of the sites that mined (docs/figures.md, 2026-11).
 */
const SHORT_DAYS = 182;
/** Three days in four: the days of three weeks of which a level needs eight are then nearly always there. Assumed, 2026-11. */
const MOST_DAYS = 0.75;
/** Fewer blanks than one line in ten are in every register. Assumed, 2026-11. */
const INCOMPLETE = 0.1;
const SHOWN = 5;

const WARNINGS: readonly Warning[] = [
  function largestSite({ estimate: { sites, suspected } }) {
    const largest = sites.reduce<SiteEstimate | undefined>(
      (a, b) => ((b.expected ?? 0) > (a?.expected ?? 0) ? b : a),
      undefined,
    );
    const share = suspected.central > 0 ? (largest?.expected ?? 0) / 1000 / suspected.central : 0;
    if (largest === undefined || share < DECIDES) return undefined;
    const site = largest.judged.profile.site;
    return {
      code: 'one_site_decides',
      says: words`${site} alone makes ${percent(share)} of the suspected megawatts: the total stands or falls with it`,
      data: {
        site_id: site,
        share: significant(share),
        expected_mw: significant((largest.expected ?? 0) / 1000),
      },
    };
  },
  function oldZones({ oldZoneData }) {
    return oldZoneData === undefined
      ? undefined
      : { code: 'old_time_zone_data', says: oldZoneData, data: {} };
  },
  function notAssessed({ estimate: { sites } }) {
    const disqualified = sites.filter(({ judged }) => judged.verdict === 'not_assessed');
    if (disqualified.length === 0) return undefined;
    const load = sum(disqualified.map(({ judged }) => judged.profile.load?.recent ?? 0));
    return {
      code: 'not_assessed',
      says:
        disqualified.length === 1
          ? words`${counted(1, 'site')} could not be assessed and has no share in the total: neither clean nor suspected`
          : words`${counted(disqualified.length, 'site')} could not be assessed and have no share in the total: neither clean nor suspected`,
      data: { sites: disqualified.length, metered_mw: significant(load / 1000) },
    };
  },
  function endedEarly({ estimate: { sites }, period }) {
    const ended = sites.filter(
      ({ judged }) => judged.verdict !== 'not_assessed' && judged.profile.load?.recent === undefined,
    );
    if (ended.length === 0) return undefined;
    const last = dayInWords(dayName(period.to));
    return {
      code: 'no_current_draw',
      says:
        ended.length === 1
          ? words`${counted(1, 'site')} has too few readings in the last 28 days (to ${last}): no current draw is known there`
          : words`${counted(ended.length, 'site')} have too few readings in the last 28 days (to ${last}): no current draw is known there`,
      data: { sites: ended.length, first: ended[0]!.judged.profile.site },
    };
  },
  function outsidePeriod({ outside }) {
    if (outside === undefined) return undefined;
    const { readings, site, day } = outside;
    const on = dayInWords(dayName(day));
    return {
      code: 'outside_period',
      says:
        readings === 1
          ? words`1 reading stands far from the rest and is in no figure, the first at ${site} on ${on}: a mistyped date?`
          : words`${readings} readings stand far from the rest and are in no figure, the first at ${site} on ${on}: a mistyped date?`,
      data: { readings, site_id: site, day: dayName(day) },
    };
  },
  function shortPeriod({ period }) {
    const days = daysIn(period);
    if (days >= SHORT_DAYS) return undefined;
    return {
      code: 'short_period',
      says: words`the data span ${days} days: seasons cannot be seen, and blocks that were there before cannot be told by their onset, so the total is rather too low than too high`,
      data: { days, wanted_days: SHORT_DAYS },
    };
  },
  function noTraffic({ estimate: { sites } }) {
    const without = sites.filter(({ judged }) => judged.profile.traffic === undefined).length;
    if (without === 0) return undefined;
    return {
      code: 'traffic_unknown',
      says:
        without === 1
          ? words`1 of ${counted(sites.length, 'site')} has no traffic record: unknown, neither innocent nor guilty`
          : words`${without} of ${counted(sites.length, 'site')} have no traffic record: unknown, neither innocent nor guilty`,
      data: { sites: without, of: sites.length },
    };
  },
  function unregistered({ estimate: { sites }, register, balances = [] }) {
    const known = new Set([...register.sites.keys(), ...balances.map(({ site }) => site)]);
    const without = sites.filter(({ judged }) => !known.has(judged.profile.site)).length;
    if (without === 0) return undefined;
    return {
      code: 'not_in_register',
      says:
        without === sites.length
          ? words`no register was given: sectors, contracts and licences are unknown, so a licensed farm looks like an illegal one`
          : words`${without} of ${counted(sites.length, 'site')} are in no register: their sectors, contracts and licences are unknown`,
      data: { sites: without, of: sites.length },
    };
  },
  function incompleteRegister({ estimate: { sites }, register }) {
    const registered = sites.filter(({ judged }) => register.sites.has(judged.profile.site));
    const [sectors, contracts] = [
      registered.filter(hasNoSector).length,
      registered.filter(hasNoContract).length,
    ];
    if (Math.max(sectors, contracts) < INCOMPLETE * registered.length || registered.length === 0)
      return undefined;
    return {
      code: 'register_incomplete',
      says: words`of ${counted(registered.length, 'site')} in the register ${sectorless(sectors)}, and ${contractless(contracts)}`,
      data: { without_sector: sectors, without_contract: contracts, of: registered.length },
    };
  },
  function missingDays({ estimate: { sites } }) {
    const assessed = sites.filter(({ judged }) => judged.verdict !== 'not_assessed');
    const gappy = assessed.filter(({ judged }) => judged.profile.coverage < MOST_DAYS);
    if (gappy.length === 0) return undefined;
    const of = counted(assessed.length, 'assessed site');
    return {
      code: 'days_missing',
      says:
        gappy.length === 1
          ? words`1 of ${of} lacks a quarter of the days or more: what came or went on those is not seen`
          : words`${gappy.length} of ${of} lack a quarter of the days or more: what came or went on those is not seen`,
      data: { sites: gappy.length, of: assessed.length, first: gappy[0]!.judged.profile.site },
    };
  },
  function licenceWithoutKw({ estimate: { sites } }) {
    const unlimited = sites.filter(
      ({ judged }) => judged.verdict !== 'not_assessed' && judged.licence?.state === 'limit_unknown',
    );
    if (unlimited.length === 0) return undefined;
    return {
      code: 'licence_without_kw',
      says:
        unlimited.length === 1
          ? words`${counted(1, 'site')} has a licence that does not say how many kilowatts it allows, so it clears nobody: judged by the score`
          : words`${counted(unlimited.length, 'site')} have a licence that does not say how many kilowatts it allows, so it clears nobody: judged by the score`,
      data: { sites: unlimited.length, first: unlimited[0]!.judged.profile.site },
    };
  },
  function closedDrawsAgain({ closures = [] }) {
    const again = closures.filter(({ state }) => state === 'drawing_again');
    if (again.length === 0) return undefined;
    const drawn = sum(again.map((one) => one.again ?? 0)) / 1000;
    return {
      code: 'closed_draws_again',
      says:
        again.length === 1
          ? words`${counted(1, 'site')} that was closed draws again, ${power(drawn)} in all: not unlawful by itself, and worth a look`
          : words`${counted(again.length, 'site')} that were closed draw again, ${power(drawn)} in all: not unlawful by itself, and worth a look`,
      data: { sites: again.length, first: again[0]!.site, again_mw: significant(drawn) },
    };
  },
  function closedDidNotFall({ closures = [] }) {
    const same = closures.filter(({ state }) => state === 'did_not_fall');
    if (same.length === 0) return undefined;
    return {
      code: 'closed_did_not_fall',
      says: words`at ${counted(same.length, 'site')} the load did not fall when it was closed: another meter, another day, or not shut`,
      data: { sites: same.length, first: same[0]!.site },
    };
  },
  function closedNotInData({ closures = [] }) {
    const unknown = closures.filter(({ state }) => state === 'not_in_data');
    if (unknown.length === 0) return undefined;
    return {
      code: 'closed_not_in_data',
      says: words`of ${counted(unknown.length, 'closure')} no load was read: whether that is off is not known`,
      data: { closures: unknown.length, first: unknown[0]!.site },
    };
  },
  function registerProblems({ register: { problems } }) {
    const [first] = problems;
    if (first === undefined) return undefined;
    return {
      code: 'register_problems',
      says:
        problems.length === 1
          ? words`1 entry of the register cannot be used as they stand; the first: ${first.where}: ${first.says}`
          : words`${problems.length} entries of the register cannot be used as they stand; the first: ${first.where}: ${first.says}`,
      data: Object.fromEntries(problems.slice(0, SHOWN).map(({ where, code }) => [where, code])),
    };
  },
  function repeatedContent({ repeatedInputs }) {
    if (repeatedInputs.length === 0) return undefined;
    return {
      code: 'input_repeated',
      says: words`read once, though given again with the same content: ${repeatedInputs.join(', ')}`,
      data: Object.fromEntries(repeatedInputs.map((name) => [name, true])),
    };
  },
];

function hasNoSector({ judged }: SiteEstimate): boolean {
  return sectorOf(judged.profile.registered.sector) === undefined;
}

function hasNoContract({ judged }: SiteEstimate): boolean {
  return judged.profile.registered.contractedKw === undefined;
}

function sectorless(sites: number): string {
  return sites === 1
    ? words`1 has no sector and is held against all others`
    : words`${sites} have no sector and are held against all others`;
}

function contractless(sites: number): string {
  return sites === 1
    ? words`1 has no contracted power to hold its load against`
    : words`${sites} have no contracted power to hold their load against`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
