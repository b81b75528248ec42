/**
 * What Zabbix keeps of network interfaces: the export in real time, an object of JSON in each line, or a table of its
 * history or its trends as CSV.
 *
 *     {"host":{"host":"r1","name":"Router 1"},"itemid":23264,"name":"Interface eth0: Bits received","clock":1709280317,
 *      "ns":123456,"value":8000,"type":3}
 *     {"host":...,"itemid":23264,"name":"...","clock":1709280000,"count":60,"min":7000,"avg":8000,"max":9000,"type":3}
 *
 * Zabbix documentation, "Real-time export protocols" (www.zabbix.com/documentation): a trend is of the hour that begins at
 * its clock. Traffic is kept as change per second: a value of history tells of the time since the one before it.
 */

import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import type { AddressMap } from '../addresses.ts';
import type { Decision } from '../decision.ts';
import { fileName } from '../file-name.ts';
import type { Input } from '../input.ts';
import type { PassedOver, RecordReader } from '../records.ts';
import { csvLines, namesIn } from './csv-lines.ts';
import type { Form } from './form.ts';
import { plainLines } from './plain-lines.ts';
import { type Direction, handOutMeasured, TRAFFIC_HEADER, TrafficBuckets } from './traffic-buckets.ts';
import { siteOfLegend } from './traffic-legend.ts';
import { itemNamed } from './zabbix-item.ts';

const sitesOfAll = (): Decision => ({
  about: 'site',
  value: words`host and interface`,
  because: words`each item names them; a map of hosts would go before it`,
  certainty: 'likely',
});
const unitOfAll = (): Decision => ({
  about: 'unit',
  value: 'bit/s',
  because: words`the templates of Zabbix keep traffic as bits a second, of octets too; a name that says bytes, or a column of units, would go before it`,
  certainty: 'likely',
});
const unitOfEach = (): Decision => ({
  about: 'unit',
  value: words`as each item says`,
  because: words`a column of units names it; where that is blank, it is bit/s`,
  certainty: 'said',
});

export const zabbixExport: Form = {
  id: 'zabbix-export',
  isForm: (head) => {
    const { firstLine: first } = head;
    return first.startsWith('{') && /"itemid"\s*:/u.test(first) && /"clock"\s*:/u.test(first);
  },
  open: async (input, { addresses }) => ({
    encoding: 'utf-8',
    header: TRAFFIC_HEADER,
    line: 1,
    because: words`its lines are values as Zabbix exports them`,
    decisions: [unitOfAll(), sitesOfAll()],
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
  isForm: ({ firstLine }) => {
    const names = namesIn(firstLine);
    return names.includes('clock') && names.includes('itemid') && VALUES.some((name) => names.includes(name));
  },
  open: async (input, { addresses }, { firstLine }) => {
    const names = namesIn(firstLine);
    const place = (...wanted: string[]) =>
      wanted.map((name) => names.indexOf(name)).find((at) => at >= 0) ?? -1;
    const [host, name, clock, units] = [
      place('host', 'hostname'),
      place('name', 'item', 'key_', 'key'),
      place('clock'),
      place('units', 'unit'),
    ];
    const mean = place('value_avg', 'avg');
    const value = mean >= 0 ? mean : place('value');
    if (name < 0) throw withoutNames(input);
    return {
      encoding: 'utf-8',
      header: TRAFFIC_HEADER,
      line: 1,
      because:
        mean >= 0 ? words`it is a table of trends of Zabbix` : words`it is a table of history of Zabbix`,
      decisions: [units < 0 ? unitOfAll() : unitOfEach(), sitesOfAll()],
      read: async (reader) => {
        const items = new Items(reader, addresses);
        const lines = await csvLines(input, names, {
          record(fields, line) {
            const of = (at: number) => (fields[at] ?? '').trim();
            const whose = host < 0 ? fileName(input.name) : of(host);
            const [at, rate] = [numberOf(of(clock)), numberOf(of(value))];
            if (at === undefined) reader.unreadable(line, 1);
            else {
              const item = { id: `${whose} ${of(name)}`, host: whose, name: of(name), units: of(units) };
              items.take({ ...item, clock: at, rate, isTrend: mean >= 0 }, line);
            }
          },
          unreadable: reader.unreadable,
        });
        items.handOut();
        return lines;
      },
    };
  },
};

const VALUES = ['value', 'value_avg', 'avg'];
const HOUR = 3600;

interface Item {
  readonly id: string;
  readonly host: string;
  readonly name: string;
  /** As the item has it; blank where that is not said. */
  readonly units: string;
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
  const { host, itemid, name, clock, units, avg, value: last } = value as Readonly<Record<string, unknown>>;
  const at = numberOf(clock);
  if (at === undefined || typeof name !== 'string') return undefined;
  const rate = numberOf(avg ?? last);
  return {
    id: `${itemid}`,
    host: hostNamed(host),
    name,
    units: typeof units === 'string' ? units : '',
    clock: at,
    rate,
    isTrend: avg !== undefined,
  };
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

  #lineOf({ host, name, units }: Item): Line | undefined {
    const item = itemNamed(name, units);
    if (item === undefined) return undefined;
    const { direction, bytesPerOne } = item;
    return { site: siteOfLegend(item, host, this.#map), direction, bytesPerOne, last: undefined };
  }
}

function withoutNames({ name }: Input): Failure {
  return new Failure(
    'no_traffic',
    EXIT.unreadable,
    words`nothing says which items are incoming and outgoing traffic`,
    {
      where: name,
      remedy: words`Export the host and the name of the item beside clock and value: host,name,itemid,clock,value_avg.`,
    },
  );
}
