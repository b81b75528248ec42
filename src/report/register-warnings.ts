/** Warnings of registers of meters: by what they were multiplied, and what of them is not in the loads. */
import { words } from '../language/words.ts';
import type { Registers } from '../readings/registers/registers.ts';
import { registeredAs } from '../sources/registered-as.ts';
import { counted, power, whole } from './figures.ts';
import type { Findings } from './findings.ts';
import type { Coded } from './report.ts';

type AsRead = Pick<Findings, 'ledgers' | 'meanLoads' | 'register'> & {
  readonly registers?: Registers | undefined;
};

/** So many names stand in the data of a warning. */
const SHOWN = 20;

/** Sites whose register is multiplied by other than 1, each with by what. */
export function ratiosApplied({ registers }: AsRead): Coded | undefined {
  const sites = ratiosOf(registers);
  const [first] = sites;
  if (first === undefined) return undefined;
  return {
    code: 'ratios_applied',
    says: words`the registers of ${counted(sites.length, 'site')} were multiplied by transformer ratios: that of ${first.site} by ${inTurn(first.ratios.map(whole))}`,
    data: shown(sites.map(({ site, ratios }) => [site, ratios.join(', ')])),
  };
}

/** A register that is multiplied already cannot be told from one that is not, but for a load that no contract allows. */
export function multipliedTwice({ registers, meanLoads, register }: AsRead): Coded | undefined {
  const registered = registeredAs(register.sites);
  const sites = ratiosOf(registers).flatMap(({ site, ratios }) => {
    const ratio = ratios.at(-1)!;
    const contracted = registered(site)?.contractedKw;
    const mean = Math.max(...meanLoads.map((means) => means.get(site) ?? 0)) / 1e6;
    if (contracted === undefined || mean <= contracted || mean / ratio > contracted) return [];
    return [{ site, ratio, contracted, mean }];
  });
  const [first] = sites;
  if (first === undefined) return undefined;
  return {
    code: 'multiplied_twice',
    says: words`${counted(sites.length, 'site')} may be multiplied twice by a transformer ratio: ${first.site} draws ${power(first.mean / 1000)} on average with it (${whole(first.ratio)}), is connected for ${power(first.contracted / 1000)}, and would keep to that without it`,
    data: shown(sites.map(({ site, ratio }) => [site, ratio])),
  };
}

/** Sites that were read but not used since the file and the register of sites name different ratios. */
export function ratiosContradicted({ ledgers }: AsRead): Coded | undefined {
  const entries = ledgers.flatMap((ledger) =>
    ledger.entries('rejected').filter(({ code }) => code === 'ratio_contradicted'),
  );
  const count = entries.reduce((sum, entry) => sum + entry.count, 0);
  if (count === 0) return undefined;
  return {
    code: 'ratio_contradicted',
    says: words`${counted(count, 'reading')} of registers were not used, since two transformer ratios are named for them that differ; first at ${entries[0]!.first}`,
    data: { readings: count },
  };
}

/** What a register did besides rising. */
export function registerBreaks({ registers }: AsRead): Coded | undefined {
  const sites = [...(registers?.all() ?? [])].flatMap(({ site, register: { exchanges, rollovers } }) =>
    exchanges + rollovers === 0 ? [] : [{ site, exchanges, rollovers }],
  );
  if (sites.length === 0) return undefined;
  const sum = (of: 'exchanges' | 'rollovers') => whole(sites.reduce((total, site) => total + site[of], 0));
  return {
    code: 'register_breaks',
    says: words`at ${counted(sites.length, 'register')} meters were exchanged (${sum('exchanges')} times, what was drawn meanwhile is unknown) or went on from zero after their last digit (${sum('rollovers')} times)`,
    data: shown(sites.map(({ site, exchanges, rollovers }) => [site, exchanges + rollovers])),
  };
}

/** "20, then 30". */
function inTurn(ratios: readonly string[]): string {
  return ratios.reduce((before, ratio) => words`${before}, then ${ratio}`);
}

function ratiosOf(registers: Registers | undefined) {
  return [...(registers?.all() ?? [])].flatMap(({ site, quantity, register }) => {
    const ratios = [...register.multipliers];
    return quantity !== 'load' || ratios.every((ratio) => ratio === 1) ? [] : [{ site, ratios }];
  });
}

function shown(entries: readonly (readonly [string, string | number])[]): Coded['data'] {
  return { sites: entries.length, ...Object.fromEntries(entries.slice(0, SHOWN)) };
}
