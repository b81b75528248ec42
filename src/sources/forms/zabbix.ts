/**
 * What Zabbix keeps of network interfaces: the export in real time, an object of JSON in each line, or a table of its
 * history or its trends as CSV.
 *
 *     {"host":{"host":"r1","name":"Router 1"},"itemid":23264,"name":"Interface eth0: Bits received","clock":1709280317,
 *      "ns":123456,"value":8000,"type":3}
 *     {"host":...,"itemid":23264,"name":"...","clock":1709280000,"count":60,"min":7000,"avg":8000,"max":9000,"type":3}
 *
 * Zabbix documentation, "Real-time export protocols" (www.zabbix.com/documentation): a trend is of the hour that begins at
 * its clock. Traffic is kept as change per second, in bits unless the item says bytes: a value of history tells of the time
 * since the one before it.
 */
import { basename } from 'node:path';
import { EXIT, Failure } from '../../failure.ts';
import type { AddressMap } from '../addresses.ts';
import type { Input } from '../input.ts';
import { type PassedOver, type RecordReader, readLines } from '../records.ts';
import type { Form } from './form.ts';
import { plainLines } from './plain-lines.ts';
import { type Direction, handOutMeasured, TRAFFIC_HEADER, TrafficBuckets } from './traffic-buckets.ts';
import { legendOf, siteOfLegend } from './traffic-legend.ts';

const WHOSE = {
  about: 'site',
  value: 'host and interface',
  because: 'each item names them; a map of hosts would go before it',
  certainty: 'likely',
} as const;
const UNIT = {
  about: 'unit',
  value: 'bit/s',
  because: 'Zabbix keeps traffic as bits a second, where an item does not say bytes',
  certainty: 'likely',
} as const;

export const zabbixExport: Form = {
  id: 'zabbix-export',
  isForm: (head) => {
    const first = head.toString('latin1').split('\n', 1)[0]!;
    return first.startsWith('{') && /"itemid"\s*:/u.test(first) && /"clock"\s*:/u.test(first);
  },
  open: async (input, { addresses }) => ({
    encoding: 'utf-8',
    header: TRAFFIC_HEADER,
    line: 1,
    because: 'its lines are values as Zabbix exports them',
    decisions: [UNIT, WHOSE],
    read: async (reader) => {
      const items = new Items(reader, addresses);
      const lines = await plainLines(input, (text, line) => {
        const item = itemIn(text);
        if (item === undefined) reader.unreadable(line, 1);
        else items.take(item, line);
      });
      items.handOut();
      return lines;
    },
  }),
};

export const zabbixTable: Form = {
  id: 'zabbix-table',
  isForm: (head) => {
    const names = namesIn(head.toString('latin1').split('\n', 1)[0]!);
    return names.includes('clock') && names.includes('itemid') && VALUES.some((name) => names.includes(name));
  },
  open: async (input, { addresses }) => {
    let names: string[] = [];
    await plainLines(input, (text, line) => {
      if (line === 1) names = namesIn(text);
    });
    const place = (...wanted: string[]) => names.findIndex((name) => wanted.includes(name));
    const [host, name, clock] = [
      place('host', 'hostname'),
      place('name', 'item', 'key_', 'key'),
      place('clock'),
    ];
    const mean = place('value_avg', 'avg');
    const value = mean >= 0 ? mean : place('value');
    if (name < 0) throw withoutNames(input);
    return {
      encoding: 'utf-8',
      header: TRAFFIC_HEADER,
      line: 1,
      because: `it is a table of ${mean >= 0 ? 'trends' : 'history'} of Zabbix`,
      decisions: [UNIT, WHOSE],
      read: async (reader) => {
        const items = new Items(reader, addresses);
        const text = { input, encoding: 'utf-8', delimiter: ',', lineBreaks: ['\r\n', '\n'] } as const;
        const lines = await readLines(
          { ...text, recordsBefore: 1, header: names },
          {
            record(fields, line) {
              const of = (at: number) => (fields[at] ?? '').trim();
              const whose = host < 0 ? basename(input.name).replace(/\.[^.]*$/u, '') : of(host);
              const [at, rate] = [numberOf(of(clock)), numberOf(of(value))];
              if (at === undefined) reader.unreadable(line, 1);
              else
                items.take(
                  {
                    id: `${whose} ${of(name)}`,
                    host: whose,
                    name: of(name),
                    clock: at,
                    rate,
                    isTrend: mean >= 0,
                  },
                  line,
                );
            },
            unreadable: reader.unreadable,
          },
        );
        items.handOut();
        return lines;
      },
    };
  },
};

const VALUES = ['value', 'value_avg', 'avg'];
const HOUR = 3600;

function namesIn(line: string): string[] {
  return line.split(',').map((name) => name.trim().replaceAll('"', '').toLowerCase());
}

interface Item {
  readonly id: string;
  readonly host: string;
  readonly name: string;
  readonly clock: number;
  readonly rate: number | undefined;
  readonly isTrend: boolean;
}

function itemIn(text: string): Item | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { host, itemid, name, clock, avg, value: last } = value as Readonly<Record<string, unknown>>;
  const at = numberOf(clock);
  if (at === undefined || typeof name !== 'string') return undefined;
  const rate = numberOf(avg ?? last);
  return { id: `${itemid}`, host: hostNamed(host), name, clock: at, rate, isTrend: avg !== undefined };
}

function hostNamed(host: unknown): string {
  if (typeof host === 'string') return host;
  const named = host as { readonly host?: unknown } | null | undefined;
  return typeof named?.host === 'string' ? named.host : '';
}

function numberOf(value: unknown): number | undefined {
  const isWritten = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
  const number = isWritten ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** An item of traffic; undefined where it is of something else. */
interface Line {
  readonly site: string;
  readonly direction: Direction;
  readonly bytesPerOne: number;
  last: number | undefined;
}

/** Values of items, put into hours. */
class Items {
  readonly #reader: RecordReader;
  readonly #map: AddressMap | undefined;
  readonly #lines = new Map<string, Line | undefined>();
  readonly #buckets: TrafficBuckets;

  constructor(reader: RecordReader, map: AddressMap | undefined) {
    this.#reader = reader;
    this.#map = map;
    this.#buckets = new TrafficBuckets(60, reader);
  }

  take(item: Item, line: number): void {
    if (!this.#lines.has(item.id)) this.#lines.set(item.id, this.#lineOf(item));
    const why = this.#put(item, line);
    if (why !== undefined) this.#reader.passedOver?.(line, 1, why);
  }

  #put({ id, clock, rate, isTrend }: Item, line: number): PassedOver | undefined {
    const of = this.#lines.get(id);
    if (of === undefined) return 'not_traffic';
    const [from, to] = isTrend ? [clock, clock + HOUR] : [of.last, clock];
    of.last = clock;
    if (rate === undefined || rate < 0) return 'not_a_number';
    // Nobody knows since when the first value of an item tells; one that is late tells of more than an hour.
    if (from === undefined || from >= to || to - from > HOUR) return 'part_of_interval';
    const bytes = Math.round(rate * of.bytesPerOne * (to - from));
    this.#buckets.add({ site: of.site, direction: of.direction, from, to, bytes, line });
    return undefined;
  }

  handOut(): void {
    handOutMeasured(this.#buckets, 'utc');
  }

  #lineOf({ host, name }: Item): Line | undefined {
    const text = name.replace(/^net\.if\.(in|out)\["?([^",\]]*).*$/u, '$2 $1');
    const legend = NOT_TRAFFIC.test(text) ? undefined : legendOf(text);
    if (legend === undefined) return undefined;
    const bytesPerOne = /byte|байт|octet/iu.test(text) ? 1 : 1 / 8;
    return {
      site: siteOfLegend(legend, host, this.#map),
      direction: legend.direction,
      bytesPerOne,
      last: undefined,
    };
  }
}

/** Of interfaces Zabbix keeps other things too: packets, errors, speeds, states. */
const NOT_TRAFFIC = /packet|пакет|speed|status|type|utili[sz]ation|vfs|cpu|memory/iu;

function withoutNames({ name }: Input): Failure {
  return new Failure(
    'no_traffic',
    EXIT.unreadable,
    'nothing says which items are incoming and outgoing traffic',
    {
      where: name,
      remedy:
        'Export the host and the name of the item beside clock and value: host,name,itemid,clock,value_avg.',
    },
  );
}
