/** The columns beside a register that say of which meter it is, by what it is multiplied and when it begins anew. */
import { Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { columnOf } from '../columns.ts';
import { columnNumbers } from '../decimal-mark.ts';
import type { Decision } from '../decision.ts';
import type { Meaning } from '../header.ts';
import { type NumberFormat, parseNumber } from '../numbers.ts';
import type { Hints } from '../source.ts';
import type { Table } from '../table.ts';
import { type NamedRatio, ratioOf, togetherOf } from './ratio.ts';

/** What a record says of the meter that it was read from. */
interface Meter {
  /** Blank where it is not said. */
  readonly serial: string;
  readonly ratio: NamedRatio;
  /** Digits of the register before the decimal mark. */
  readonly digits: number | undefined;
  /** The most that the port can carry, in bytes a minute. */
  readonly bytesPerMinute: number | undefined;
}

export interface MeterColumns {
  readonly read: (record: readonly string[]) => Meter;
  /** Meaning -> header. */
  readonly columns: Readonly<Record<string, string>>;
  readonly decisions: readonly Decision[];
}

const RATIOS = ['ct_ratio', 'vt_ratio', 'multiplier'] as const satisfies readonly Meaning[];
const OTHERS = ['serial', 'digits', 'speed'] as const satisfies readonly Meaning[];

/** The columns of a table, `taken` aside. A Failure where numbers in one can be read in two ways. */
export function meterColumns(table: Table, taken: readonly number[], hints: Hints): MeterColumns | Failure {
  const places: Partial<Record<Meaning, number>> = {};
  const formats: Partial<Record<Meaning, NumberFormat>> = {};
  for (const meaning of [...RATIOS, ...OTHERS]) {
    const place = columnOf(meaning, table, hints);
    if (place === undefined || taken.includes(place)) continue;
    places[meaning] = place;
    const numbers = columnNumbers(table, place, hints);
    if (meaning !== 'serial' && numbers instanceof Failure) return numbers;
    if (!(numbers instanceof Failure)) formats[meaning] = numbers.format;
  }
  const text = (record: readonly string[], meaning: Meaning) =>
    places[meaning] === undefined ? '' : (record[places[meaning]] ?? '').trim();
  const number = (record: readonly string[], meaning: Meaning) => {
    const field = text(record, meaning);
    return field === '' ? undefined : parseNumber(field, formats[meaning]!);
  };
  const speedScale = places.speed === undefined ? 0 : bytesPerMinuteIn(table.header[places.speed]!);
  const named = RATIOS.filter((meaning) => places[meaning] !== undefined);
  return {
    read(record) {
      const speed = number(record, 'speed');
      const digits = number(record, 'digits');
      return {
        serial: text(record, 'serial'),
        ratio: ratioIn(named, (meaning) => text(record, meaning), formats),
        digits:
          digits !== undefined && Number.isInteger(digits) && digits > 0 && digits < 20 ? digits : undefined,
        bytesPerMinute: speed === undefined || speed <= 0 ? undefined : speed * speedScale,
      };
    },
    columns: Object.fromEntries(
      Object.entries(places).map(([meaning, place]) => [meaning, table.header[place]!]),
    ),
    decisions:
      named.length === 0 ? [] : [ratioDecision(named.map((meaning) => table.header[places[meaning]!]!))],
  };
}

function ratioIn(
  named: readonly (typeof RATIOS)[number][],
  text: (meaning: Meaning) => string,
  formats: Partial<Record<Meaning, NumberFormat>>,
): NamedRatio {
  const [ct, vt, both] = RATIOS.map((meaning) => {
    const field = named.includes(meaning) ? text(meaning) : '';
    return field === '' ? undefined : (ratioOf(field, formats[meaning]!) ?? 'unreadable');
  });
  if (ct === 'unreadable' || vt === 'unreadable' || both === 'unreadable') return 'unreadable';
  return togetherOf(ct, vt, both);
}

/** ifSpeed is in bits a second and ifHighSpeed in millions of them (RFC 2863). */
function bytesPerMinuteIn(header: string): number {
  const isMega = /high|mb|мбит/iu.test(header);
  return ((isMega ? 1e6 : 1) * 60) / 8;
}

function ratioDecision(headers: readonly string[]): Decision {
  const names = headers.map((header) => `"${header}"`).reduce((one, other) => words`${one} and ${other}`);
  return {
    about: 'ratio',
    value: words`multiplied`,
    because: words`the difference of two states is multiplied by ${names}, as it stands at the earlier of them`,
    certainty: 'said',
  };
}
