/**
 * The map of addresses: which address, network or device was of which site from when to when.
 *
 *     ip,site_id,from,to
 *     203.0.113.7,shop-12,2024-01-01,2024-05-31
 *     203.0.113.64/26,office-3,,
 *
 * Known by its header like a register. The smallest network that holds an address goes before larger ones; where several
 * sites share it at once, as behind the address translation of a provider, nobody knows whose a flow is.
 */
import { Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { clockTime } from './clock.ts';
import { columnOf } from './columns.ts';
import { type DecidedOrder, dateOrderOf } from './date-order.ts';
import { meaningOf } from './header.ts';
import { addressOf, networkOf, prefixOf } from './ip.ts';
import { readRecords } from './records.ts';
import { remembering } from './remembering.ts';
import { folded, siteName } from './site-name.ts';
import type { Hints, Layout, RegisterSource, Source } from './source.ts';
import type { Table } from './table.ts';
import { unreadableField } from './unreadable-field.ts';
import { instantsOf, type Zone } from './zone.ts';

export interface AddressMap {
  /** All sites that are named. */
  readonly sites: ReadonlySet<string>;
  /** The site of a device, a port or a file by its name; undefined where it is not named, or with several. */
  readonly named: (name: string) => string | undefined;
  /** The sites of an address at an instant, in minutes since 1970: none, one, or several that share it. */
  readonly at: (address: string, instant: number) => readonly string[];
  /** Whether any address was of that site then. */
  readonly knows: (site: string, instant: number) => boolean;
}

export const addressMap: Layout = {
  id: 'address-map',
  claim(table, hints) {
    const site = columnOf('site', table, hints);
    const [key, from, to] = [placeOf(NAMES.key, table), placeOf(NAMES.from, table), placeOf(NAMES.to, table)];
    if (site === undefined || key === undefined || key === site) return undefined;
    if (isOfSomethingElse(table, [site, key, from, to])) return undefined;
    const dates = dateForm(table, [from, to], hints);
    const places = {
      site,
      address: key,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
    return {
      kind: 'register',
      role: 'register',
      layout: addressMap.id,
      table,
      decimalMark: '.',
      numbers: { decimal: '.', hasThousands: false },
      times:
        dates === undefined ? (hints.mapped?.times ?? {}) : { dates: dates.order, dottedDates: dates.order },
      places,
      columns: Object.fromEntries(
        Object.entries(places).map(([meaning, place]) => [meaning, table.header[place]!]),
      ),
      decisions: [
        {
          about: 'site',
          value: words`by address and date`,
          because: words`"${table.header[key]!}" holds what the sites are known by on the network`,
          certainty: 'proven',
        },
        ...(dates === undefined ? [] : [dates.decision]),
      ],
    };
  },
};

/**
 * Whether the table holds more than a map does: a column of some unit, or, where its key is a word that registers have too,
 * any other column.
 */
function isOfSomethingElse({ header }: Table, places: readonly (number | undefined)[]): boolean {
  const others = header.filter((text, place) => text !== '' && !places.includes(place));
  const isSure = SURE.includes(meaningOf(header[places[1]!]!).name);
  return isSure ? others.some((text) => meaningOf(text).unit !== undefined) : others.length > 0;
}

/** Keys that no other table has. */
const SURE: readonly string[] = [
  'ip',
  'ip address',
  'ip addr',
  'ipv4',
  'ipv6',
  'cidr',
  'ip or cidr',
  'ip адрес',
];

/** Headers in words, without case and marks. `address` alone is that of a street. */
const NAMES = {
  key: [
    ...SURE,
    'subnet',
    'network',
    'prefix',
    'host',
    'hostname',
    'device',
    'interface',
    'port',
    'подсеть',
    'сеть',
    'хост',
    'устройство',
    'интерфейс',
    'порт',
  ],
  from: ['from', 'valid from', 'since', 'start', 'с', 'действует с', 'начало', 'дата начала'],
  to: ['to', 'valid to', 'until', 'end', 'по', 'действует по', 'окончание', 'дата окончания'],
} as const;

function placeOf(names: readonly string[], { header }: Table): number | undefined {
  const place = header.findIndex((text) => names.includes(meaningOf(text).name));
  return place < 0 ? undefined : place;
}

/** The order of the dates' fields; where it cannot be told such a date cannot be read, which is said of each. */
function dateForm(
  table: Table,
  places: readonly (number | undefined)[],
  hints: Hints,
): DecidedOrder | undefined {
  if (hints.mapped !== undefined && hints.dates === undefined) return undefined;
  const texts = places.flatMap((place) =>
    place === undefined ? [] : table.sample.map((record) => (record[place] ?? '').trim()),
  );
  const order = dateOrderOf([], texts, hints.dates, table.input.name);
  return order instanceof Failure ? undefined : order;
}

/** Whether a register is a map of addresses. */
export function isAddressMap({ layout }: Source): boolean {
  return layout === addressMap.id;
}

interface AddressProblem {
  readonly code: 'unreadable_field' | 'unreadable_record';
  readonly where: string;
  readonly says: string;
}

interface ReadAddresses {
  readonly map: AddressMap;
  readonly problems: readonly AddressProblem[];
  readonly lines: readonly number[];
}

interface Entry {
  readonly site: string;
  /** Instants in minutes since 1970, the second after the last. */
  readonly from: number;
  readonly to: number;
}

/** Reads all maps. Dates without an offset are of the zone; a `to` without a clock time is the last day. */
export async function readAddresses(sources: readonly RegisterSource[], zone: Zone): Promise<ReadAddresses> {
  const networks = new Map<number, Map<bigint, Entry[]>>();
  const names = new Map<string, Set<string>>();
  const bySite = new Map<string, Entry[]>();
  const problems: AddressProblem[] = [];
  const lines: number[] = [];
  for (const source of sources) {
    const { table, places, times } = source;
    const where = (line: number, place = 0) => `${table.input.name}:${line}:${place + 1}`;
    const instant = (text: string, length: number) => {
      const time = clockTime(text, times);
      if (time === undefined) return undefined;
      const minutes = time.minutes + (text.includes(':') ? 0 : length);
      return time.isInstant ? minutes : (instantsOf(zone, minutes)[0] ?? minutes);
    };
    const enter = (fields: readonly string[], line: number) => {
      const textOf = (meaning: string) => (fields[places[meaning] ?? -1] ?? '').trim();
      const [key, site] = [textOf('address'), siteName(textOf('site'))];
      const from = textOf('from') === '' ? Number.NEGATIVE_INFINITY : instant(textOf('from'), 0);
      const to = textOf('to') === '' ? Number.POSITIVE_INFINITY : instant(textOf('to'), MINUTES_A_DAY);
      const wrong = site === '' ? 'site' : key === '' ? 'address' : from === undefined ? 'from' : 'to';
      if (site === '' || key === '' || from === undefined || to === undefined) {
        const says = unreadableField(textOf(wrong), wrong);
        problems.push({ code: 'unreadable_field', where: where(line, places[wrong]), says });
        return;
      }
      const entry = { site, from, to };
      append(bySite, site, entry);
      const network = networkOf(key);
      if (network === undefined) names.set(folded(key), new Set(names.get(folded(key))).add(site));
      else {
        const ofLength = networks.get(network.bits) ?? new Map<bigint, Entry[]>();
        networks.set(network.bits, ofLength);
        append(ofLength, network.first, entry);
      }
    };
    const unreadable = (line: number) =>
      problems.push({
        code: 'unreadable_record',
        where: where(line),
        says: words`the line cannot be taken apart`,
      });
    lines.push(await readRecords(table, { record: enter, unreadable }));
  }
  return { map: mapOf(networks, names, bySite), problems, lines };
}

const MINUTES_A_DAY = 1440;
/** Addresses repeat from flow to flow. */
const REMEMBERED = 1 << 16;

function append<Key>(all: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const entries = all.get(key);
  if (entries === undefined) all.set(key, [entry]);
  else entries.push(entry);
}

function mapOf(
  networks: ReadonlyMap<number, ReadonlyMap<bigint, readonly Entry[]>>,
  names: ReadonlyMap<string, ReadonlySet<string>>,
  bySite: ReadonlyMap<string, readonly Entry[]>,
): AddressMap {
  const lengths = [...networks.keys()].sort((a, b) => b - a);
  /** The entries of all networks that hold an address, the smallest network first. */
  const holding = remembering(REMEMBERED, (text) => {
    const address = addressOf(text.trim());
    if (address === undefined) return [];
    return lengths.flatMap((bits) => {
      const entries = networks.get(bits)!.get(prefixOf(address, bits));
      return entries === undefined ? [] : [entries];
    });
  });
  return {
    sites: new Set(bySite.keys()),
    named: (name) => {
      const sites = names.get(folded(name));
      return sites?.size === 1 ? [...sites][0] : undefined;
    },
    at: (address, instant) => {
      for (const entries of holding(address)) {
        const valid = entries.filter((entry) => isValid(entry, instant));
        if (valid.length > 0) return [...new Set(valid.map(({ site }) => site))];
      }
      return [];
    },
    knows: (site, instant) => (bySite.get(site) ?? []).some((entry) => isValid(entry, instant)),
  };
}

function isValid({ from, to }: Entry, instant: number): boolean {
  return instant >= from && instant < to;
}
