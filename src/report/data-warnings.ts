/** Warnings of the data themselves: what was read otherwise than it stands, and what contradicts the register. */
import { words } from '../language/words.ts';
import type { Profile } from '../profiles/profile.ts';
import { ratioDoubtOf } from '../profiles/transformer-ratio.ts';
import { unitSlipOf } from '../profiles/unit-slip.ts';
import { registeredAs } from '../sources/registered-as.ts';
import { counted, percent, power, whole } from './figures.ts';
import type { Findings } from './findings.ts';
import { multipliedTwice, ratiosApplied, ratiosContradicted, registerBreaks } from './register-warnings.ts';
import type { Coded } from './report.ts';
import { significant } from './rounding.ts';
import type { Warning } from './warnings.ts';

/** So many names stand in the data of a warning. */
const SHOWN = 20;

export const DATA_WARNINGS: readonly Warning[] = [
  unitSlip,
  transformerRatio,
  totalsSite,
  lookAlikes,
  joined,
  lonePeak,
]
  .concat([ratiosApplied, multipliedTwice, ratiosContradicted, registerBreaks])
  .concat([zeroDays, estimated, unknownFlags, negativeLoads, clipped]);

/** What the warnings of single readings rest on: all that is known before a site is judged. */
type AsRead = Pick<
  Findings,
  'sources' | 'ledgers' | 'meanLoads' | 'totalsSite' | 'balances' | 'lookAlikes' | 'register' | 'registers'
>;

/** Those of the warnings that rest on the readings alone, for files that are inspected and not scanned. */
export function readingNotes(read: AsRead): Coded[] {
  const ofRegisters = [ratiosApplied, multipliedTwice, ratiosContradicted, registerBreaks];
  return [unitSlip, totalsSite, lookAlikes, joined, unknownFlags, negativeLoads, ...ofRegisters].flatMap(
    (note) => note(read) ?? [],
  );
}

function unitSlip(findings: AsRead): Coded | undefined {
  const slips = slipsOf(findings);
  const [first] = slips;
  if (first === undefined) return undefined;
  const { input, slip } = first;
  const [few, all] = [whole(slip.sites.length), counted(slip.compared, 'site')];
  const says =
    slip.factor > 1
      ? words`${input}: ${few} of ${all} with a contract draw far above it, as if the unit were ${whole(slip.factor)} times too large; check the unit of the file and of the register`
      : words`${input}: ${few} of ${all} with a contract draw far below it, as if the unit were ${whole(1 / slip.factor)} times too small; check the unit of the file and of the register`;
  return {
    code: 'unit_slip',
    says: slips.length > 1 ? words`${says} (and ${slips.length - 1} more)` : says,
    data: Object.fromEntries(slips.map((one) => [one.input, one.slip.factor])),
  };
}

function slipsOf({ sources, meanLoads, register }: AsRead) {
  const registered = registeredAs(register.sites);
  const readings = sources.filter((source) => source.kind === 'readings');
  return readings.flatMap(({ table }, i) => {
    const slip = unitSlipOf(meanLoads[i]!, (site) => registered(site)?.contractedKw);
    return slip === undefined ? [] : [{ input: table.input.name, slip }];
  });
}

const DOUBTS = {
  above: ({ times, ratio }: Doubt) =>
    words`draws over ${whole(times)} times its contract nearly all the time; divided by a transformer ratio of ${ratio} it would keep to it`,
  below: ({ times, ratio }: Doubt) =>
    words`never draws more than ${percent(times)} of its contract; a transformer ratio of up to ${ratio} may be missing`,
  jump: ({ times, ratio }: Doubt) =>
    words`draws ${whole(times)} times what it drew before, which is a common transformer ratio (${ratio})`,
};
type Doubt = NonNullable<ReturnType<typeof ratioDoubtOf>>;

function transformerRatio(findings: Findings): Coded | undefined {
  const slipped = new Set(slipsOf(findings).flatMap(({ slip }) => slip.sites));
  const noMeter = new Set(findings.balances?.map((balance) => balance.site));
  const doubts = profilesOf(findings).flatMap(({ site, load, registered }) => {
    const doubt =
      load === undefined || slipped.has(site) || noMeter.has(site)
        ? undefined
        : ratioDoubtOf(load, registered.contractedKw);
    return doubt === undefined ? [] : [{ site, doubt }];
  });
  const [first] = doubts;
  if (first === undefined) return undefined;
  return {
    code: 'transformer_ratio',
    says: words`${counted(doubts.length, 'site')} may have a wrong transformer ratio, contract, or much more than the contract allows: ${first.site} ${DOUBTS[first.doubt.kind](first.doubt)}`,
    data: shown(doubts.map(({ site, doubt }) => [site, doubt.ratio])),
  };
}

function totalsSite({ totalsSite: site, balances = [] }: AsRead): Coded | undefined {
  if (site === undefined) return undefined;
  return {
    code: 'totals_site',
    says:
      balances.length === 0
        ? words`${site} is the sum of all other sites, day by day: it was left out, since it would count them twice`
        : words`${site} is the sum of all other sites, or of all feeders, day by day: it was left out, since it would count them twice`,
    data: { site_id: site },
  };
}

function lookAlikes({ lookAlikes: { apart } }: AsRead): Coded | undefined {
  const [first] = apart;
  if (first === undefined) return undefined;
  return {
    code: 'look_alike_sites',
    says: words`${counted(apart.length, 'group')} of sites whose names look alike were taken for different sites: ${first.map((name) => `"${name}"`).join(', ')} (${first.map(lettersOf).join('; ')})`,
    data: shown(apart.map((names) => [names[0]!, names.slice(1).join(', ')])),
  };
}

function joined({ lookAlikes: { joined: names } }: AsRead): Coded | undefined {
  const [first] = names;
  if (first === undefined) return undefined;
  const [read, registered] = first;
  const example = words`"${read}" (${lettersOf(read)}) for "${registered}" (${lettersOf(registered)})`;
  return {
    code: 'look_alikes_joined',
    says:
      names.size === 1
        ? words`${counted(1, 'name')} in the readings was taken for the registered one that looks alike: ${example}`
        : words`${counted(names.size, 'name')} in the readings were taken for the registered one that looks alike: ${example}`,
    data: shown([...names]),
  };
}

/** What cannot be seen in a name: which of its letters are Cyrillic. */
function lettersOf(name: string): string {
  const cyrillic = name.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = name.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return words`${cyrillic} Cyrillic, ${latin} Latin`;
}

function lonePeak(findings: Findings): Coded | undefined {
  const peaks = profilesOf(findings).flatMap(({ site, load }) =>
    load?.lonePeak === undefined ? [] : [{ site, peak: load.lonePeak }],
  );
  const [first] = peaks;
  if (first === undefined) return undefined;
  const { site, peak } = first;
  const example = words`${site} drew up to ${power(peak.to / 1000)} in ${counted(peak.readings, 'reading')}, and otherwise hardly over ${power(peak.p99Below / 1000)}`;
  return {
    code: 'lone_peak',
    says:
      peaks.length === 1
        ? words`${counted(1, 'site')} has a few readings far above all others, which were kept: ${example}`
        : words`${counted(peaks.length, 'site')} have a few readings far above all others, which were kept: ${example}`,
    data: shown(peaks.map((one) => [one.site, significant(one.peak.to)])),
  };
}

function zeroDays(findings: Findings): Coded | undefined {
  const sites = profilesOf(findings).flatMap(({ site, load }) =>
    load === undefined || load.zeroDays.before + load.zeroDays.missing === 0
      ? []
      : [{ site, ...load.zeroDays }],
  );
  if (sites.length === 0) return undefined;
  const days = (of: 'before' | 'missing') => whole(sites.reduce((sum, site) => sum + site[of], 0));
  return {
    code: 'zero_days',
    says: words`at ${counted(sites.length, 'site')} days of nothing but zeros were taken as missing: ${days('missing')} among others, ${days('before')} before the first load`,
    data: shown(sites.map(({ site, before, missing }) => [site, before + missing])),
  };
}

function estimated(findings: Findings): Coded | undefined {
  const sites = profilesOf(findings).flatMap(({ site, load }) =>
    (load?.estimatedShare ?? 0) > 0 ? [{ site, share: load!.estimatedShare! }] : [],
  );
  if (sites.length === 0) return undefined;
  const largest = sites.reduce((a, b) => (b.share > a.share ? b : a));
  const most = percent(largest.share);
  return {
    code: 'estimated_readings',
    says:
      sites.length === 1
        ? words`${counted(1, 'site')} has readings that the utility filled in and did not measure, ${largest.site} the most (${most})`
        : words`${counted(sites.length, 'site')} have readings that the utility filled in and did not measure, ${largest.site} the most (${most})`,
    data: shown(sites.map(({ site, share }) => [site, significant(share)])),
  };
}

function clipped(findings: Findings): Coded | undefined {
  return clippedNote(
    profilesOf(findings).flatMap(({ site, traffic }) =>
      traffic?.clippedAt === undefined ? [] : [{ site, speed: traffic.clippedAt }],
    ),
  );
}

/** Of sites whose traffic was cut off, with the speeds in bits a second; undefined where there are none. */
export function clippedNote(
  sites: readonly { readonly site: string; readonly speed: number }[],
): Coded | undefined {
  const [first] = sites;
  if (first === undefined) return undefined;
  return {
    code: 'traffic_clipped',
    says: words`the traffic of ${counted(sites.length, 'site')} lies flat at the speed of an interface, as a monitor cuts it off: ${first.site} at ${whole(first.speed / 1e6)} Mbit/s; how steady it is says nothing there, and how much there was is not known`,
    data: shown(sites.map(({ site, speed }) => [site, speed])),
  };
}

function unknownFlags({ ledgers }: AsRead): Coded | undefined {
  const flags = new Map<string, number>();
  for (const { unknownFlags: of } of ledgers) {
    for (const [flag, count] of of) flags.set(flag, (flags.get(flag) ?? 0) + count);
  }
  const [first] = [...flags].sort(([, a], [, b]) => b - a);
  if (first === undefined) return undefined;
  const [flag, count] = first;
  return {
    code: 'unknown_flags',
    says:
      flags.size > 1
        ? words`the quality flag "${flag}" is not known, nor are ${flags.size - 1} more; the ${counted(count, 'reading')} that it stands at were used all the same`
        : words`the quality flag "${flag}" is not known; the ${counted(count, 'reading')} that it stands at were used all the same`,
    data: Object.fromEntries([...flags].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Beyond this share of a file a sign may stand the other way round. Assumed on 2026-11. */
const MUCH = 0.1;

function negativeLoads({ ledgers }: AsRead): Coded | undefined {
  const much = ledgers.flatMap((ledger) => {
    const count = ledger.entries('ignored').find(({ code }) => code === 'export')?.count ?? 0;
    return count > MUCH * ledger.read ? [{ file: ledger.file, count, share: count / ledger.read }] : [];
  });
  const [first] = much;
  if (first === undefined) return undefined;
  return {
    code: 'much_export',
    says: words`${first.file}: ${percent(first.share)} of the readings are negative and were left out as energy given to the grid; if negative is what is drawn, turn the sign`,
    data: Object.fromEntries(much.map(({ file, count }) => [file, count])),
  };
}

function profilesOf({ estimate }: Findings): Profile[] {
  return estimate.sites.map(({ judged: { profile } }) => profile);
}

function shown(entries: readonly (readonly [string, string | number])[]): Coded['data'] {
  return { sites: entries.length, ...Object.fromEntries(entries.slice(0, SHOWN)) };
}
