/**
 * What the registers know of the sites.
 */
import { words } from '../language/words.ts';
import { fromMilliwatts, type Kw } from '../units.ts';
import { isAddressMap, readAddresses } from './addresses.ts';
import { clockTime } from './clock.ts';
import type { Decision } from './decision.ts';
import { meaningOf } from './header.ts';
import { parseNumber } from './numbers.ts';
import { readRecords } from './records.ts';
import { ratioOf, togetherOf } from './registers/ratio.ts';
import { siteName } from './site-name.ts';
import type { Hints, RegisterSource, Source } from './source.ts';
import { isZoneOfFileSaid } from './timing.ts';
import { plainWord } from './undeclared.ts';
import { unreadableField } from './unreadable-field.ts';
import { type Zone, zoneOf } from './zone.ts';

/** One site as registered. What the register leaves blank is undefined: unknown, not zero. */
export interface RegisteredSite {
  readonly name?: string;
  readonly sector?: string;
  readonly region?: string;
  /** The zone of the grid, where the register says it of its own accord. */
  readonly gridZone?: string;
  /** Whose site it is, and the line that feeds it: sites of one owner, or of one line, are not judged apart (eq. 17c). */
  readonly owner?: string;
  readonly feeder?: string;
  /** The line whose meter it is: what it reads is the sum of others, and no load of its own (eq. 50). */
  readonly meterOfFeeder?: string;
  /** The site of which this is a metering point, where that goes by another name. */
  readonly pointOf?: string;
  /** Zone of its times, in whichever file, that name no offset. */
  readonly timeZone?: Zone;
  readonly contractedKw?: Kw;
  /** By which its register is multiplied: the product of its transformer ratios. */
  readonly multiplier?: number;
  readonly licenceId?: string;
  readonly licensedKw?: Kw;
  /** Local calendar days, in days since 1970-01-01; `to` is the last day of the licence. */
  readonly licensedFrom?: number;
  readonly licensedTo?: number;
}

interface RegisterProblem {
  readonly code: 'no_site' | 'registered_twice' | 'unreadable_field' | 'unreadable_record';
  /** `file:line:column`. */
  readonly where: string;
  readonly says: string;
}

export interface Register {
  readonly sites: ReadonlyMap<string, RegisteredSite>;
  /** Lines of each source, in their order. */
  readonly lines: readonly number[];
  readonly problems: readonly RegisterProblem[];
  /** Sites that a map of addresses names, which registers nothing of them. */
  readonly mapped?: ReadonlySet<string>;
}

/** Reads all registers. A site that stands in them twice is kept as it stands last, and reported. */
export async function readRegisters(sources: readonly RegisterSource[]): Promise<Register> {
  const sites = new Map<string, RegisteredSite>();
  const problems: RegisterProblem[] = [];
  const lines: number[] = [];
  const mapped = new Set<string>();
  for (const source of sources) {
    if (isAddressMap(source)) {
      const addresses = await readAddresses([source], zoneOf('UTC'));
      for (const site of addresses.map.sites) mapped.add(site);
      problems.push(...addresses.problems);
      lines.push(...addresses.lines);
      continue;
    }
    const enter = (fields: readonly string[], line: number) => {
      const row = rowOf(source, fields, line, problems);
      const site = siteName(row.text('site'));
      if (site === '') return row.problem('no_site', 'site', words`no site is named`);
      if (sites.has(site))
        row.problem('registered_twice', 'site', words`"${site}" is registered more than once`);
      sites.set(site, registered(row, site));
    };
    const unreadable = (line: number) =>
      rowOf(source, [], line, problems).problem(
        'unreadable_record',
        'site',
        words`the line cannot be taken apart`,
      );
    lines.push(await readRecords(source.table, { record: enter, unreadable }));
  }
  return { sites, lines, problems, mapped };
}

function registered(row: Row, site: string): RegisteredSite {
  const pointOf = siteName(row.text('point_of'));
  return known({
    name: row.read('name', asItStands),
    sector: row.read('sector', asItStands),
    region: row.read('region', asItStands),
    gridZone: row.read('grid_zone', asItStands),
    owner: row.read('owner', asItStands),
    feeder: row.read('feeder', asItStands),
    meterOfFeeder: row.read('meter_of_feeder', siteName) ?? feederByRole(row, site),
    pointOf: pointOf === '' || pointOf === site ? undefined : pointOf,
    timeZone: row.read('time_zone', zoneNamed),
    contractedKw: row.read('contracted_kw', row.power),
    multiplier: multiplierIn(row),
    licenceId: row.read('licence_id', asItStands),
    licensedKw: row.read('licensed_kw', row.power),
    licensedFrom: row.read('licensed_from', row.day),
    licensedTo: row.read('licensed_to', row.day),
  });
}

function multiplierIn(row: Row): number | undefined {
  const [ct, vt, both] = (['ct_ratio', 'vt_ratio', 'multiplier'] as const).map((meaning) =>
    row.read(meaning, row.ratio),
  );
  const ratio = togetherOf(ct, vt, both);
  if (typeof ratio !== 'string') return ratio;
  row.problem(
    'unreadable_field',
    'multiplier',
    words`it is not the product of the transformer ratios beside it`,
  );
  return undefined;
}

/** A meter that is said to be a feeder's is that of the feeder named beside it, or of the one it is named after. */
function feederByRole(row: Row, site: string): string | undefined {
  const word = plainWord(row.text('role'));
  if (!FEEDER_ROLES.has(word)) return undefined;
  const feeder = siteName(row.text('feeder'));
  return feeder === '' ? site : feeder;
}

const FEEDER_ROLES: ReadonlySet<string> = new Set([
  'feeder',
  'feeder meter',
  'feeder head',
  'line meter',
  'фидер',
  'головной учет',
  'головной',
  'балансовый',
  'баланс',
  'баланстық',
]);

type Parse<Value> = (text: string, header: string) => Value | undefined;
type Row = ReturnType<typeof rowOf>;

/** A record of a register, by the meanings of its columns. */
function rowOf(
  { places, table, numbers, times }: RegisterSource,
  fields: readonly string[],
  line: number,
  problems: RegisterProblem[],
) {
  const text = (meaning: string) => {
    const place = places[meaning];
    return place === undefined ? '' : (fields[place] ?? '').trim();
  };
  const problem = (code: RegisterProblem['code'], meaning: string, says: string) => {
    problems.push({ code, where: `${table.input.name}:${line}:${(places[meaning] ?? 0) + 1}`, says });
  };
  return {
    text,
    problem,
    /** What the field holds; undefined if it is blank, or cannot be read, which is then a problem. */
    read<Value>(meaning: string, parse: Parse<Value>): Value | undefined {
      const raw = text(meaning);
      if (raw === '') return undefined;
      const value = parse(raw, table.header[places[meaning]!]!);
      if (value === undefined) problem('unreadable_field', meaning, unreadableField(raw, meaning));
      return value;
    },
    /** In the unit that the header names; without one, or in one of another kind, it is not known. */
    power(raw: string, header: string): Kw | undefined {
      const { unit } = meaningOf(header);
      const value = parseNumber(raw, numbers);
      const isPower = unit?.dimension === 'power' && value !== undefined && value >= 0;
      return isPower ? fromMilliwatts(value * unit.scale) : undefined;
    },
    ratio: (raw: string) => ratioOf(raw, numbers),
    day(raw: string): number | undefined {
      const time = clockTime(raw, times);
      return time === undefined ? undefined : Math.floor(time.minutes / MINUTES_A_DAY);
    },
  };
}

function asItStands(text: string): string {
  return text;
}

const MINUTES_A_DAY = 1440;

function zoneNamed(text: string): Zone | undefined {
  try {
    return zoneOf(text);
  } catch {
    return undefined;
  }
}

/** Sources with the zones of single sites, unless the user said the zone of the file. */
export function withSiteZones<Of extends Source>(
  sources: readonly Of[],
  register: Register,
  hints: Hints,
): Of[] {
  const siteZones = new Map<string, Zone>();
  for (const [site, { timeZone }] of register.sites)
    if (timeZone !== undefined) siteZones.set(site, timeZone);
  if (siteZones.size === 0) return [...sources];
  const names = [...new Set([...siteZones.values()].map(({ id }) => id))].sort();
  const decision: Decision = {
    about: 'zone',
    value: names.join(', '),
    because:
      siteZones.size === 1
        ? words`the register says so of ${siteZones.size} site`
        : words`the register says so of ${siteZones.size} sites`,
    certainty: 'said',
  };
  return sources.map((source) =>
    source.kind === 'register' || isZoneOfFileSaid(source.table.input, hints)
      ? source
      : { ...source, siteZones, decisions: [...source.decisions, decision] },
  );
}

type Known<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** The fields that are known, without those that are undefined. */
function known<Fields extends object>(fields: Fields): Known<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Known<Fields>;
}
