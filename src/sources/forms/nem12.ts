/**
 * NEM12, the interval readings of the Australian market: a record of 200 names a channel of a meter, each of 300 that
 * follows holds one day of it, and those of 400 tell of what quality parts of that day are.
 *
 *     200,CCCC123456,E1,001,E1,N1,METSER123,kWh,30,
 *     300,20040417,18.023,19.150,...,14.733,V,,,20040418203500,
 *     400,1,20,F14,76,
 *
 * AEMO, Meter Data File Format Specification NEM12 and NEM13, version 2.5 (2022), sections 4.3 to 4.5: days begin at 0:00
 * of market time, ten hours east of Greenwich all year; value n is that of the n-th interval; E1 is what is drawn from the grid.
 * A meter may draw through several registers, E1 and E2, for which its connection is one: they are added up.
 */
import { words } from '../../language/words.ts';
import type { RecordReader } from '../records.ts';
import { csvLines } from './csv-lines.ts';
import { inKw, KWH } from './energy.ts';
import type { Form } from './form.ts';

export const nem12: Form = {
  id: 'nem12',
  isForm: (head) => BEGINNING.test(head.text),
  open: async (input) => ({
    encoding: 'utf-8',
    header: ['nmi', 'interval start', 'load_kw', 'quality'],
    line: 1,
    because: words`its records begin with 200 and 300, as those of NEM12 do`,
    read: async (reader) => {
      const days = new Days(reader);
      const lines = await csvLines(input, undefined, {
        record: (fields, line) => days.take(fields, line),
        unreadable: reader.unreadable,
      });
      days.end();
      return lines;
    },
  }),
};

/** A header record, which some writers leave out, or the details of a meter. */
const BEGINNING = /^\s*(?:100,NEM12,|200,[^,\r\n]{1,10},(?:[A-Z][A-Z0-9]){1,},)/u;

interface Channel {
  readonly nmi: string;
  /** E1: drawn from the grid; B1: given to it; Q1, K1: reactive. */
  readonly suffix: string;
  readonly minutes: number;
  /** What makes kW of one of its values; undefined where its unit is none of energy. */
  readonly kwPerValue: number | undefined;
}

interface Day {
  readonly line: number;
  /** `2004-04-17`. */
  readonly date: string;
  readonly channel: Channel;
  readonly values: readonly string[];
  readonly qualities: string[];
}

const MINUTES_A_DAY = 1440;
/** Place of the first value in a record of 300. */
const FIRST_VALUE = 2;

/** Keeps the days of one connection, and hands them out when the next record shows that no more is said of it. */
class Days {
  readonly #reader: RecordReader;
  #channel: Channel | undefined;
  #day: Day | undefined;
  #connection: Connection = new Connection();

  constructor(reader: RecordReader) {
    this.#reader = reader;
  }

  take(fields: readonly string[], line: number): void {
    const [kind] = fields;
    if (kind !== '400') this.#keep();
    if (kind === '400') this.#qualify(fields, line);
    else if (kind === '200') this.#turnTo(channelOf(fields));
    else if (kind === '300') this.#begin(fields, line);
    else if (!PASSED_BY.includes(kind ?? '')) this.#reader.unreadable(line, 1);
  }

  end(): void {
    this.#keep();
    this.#connection.handOut(this.#reader);
    this.#connection = new Connection();
  }

  #turnTo(channel: Channel): void {
    if (channel.nmi !== this.#channel?.nmi) this.end();
    this.#channel = channel;
  }

  #keep(): void {
    const day = this.#day;
    this.#day = undefined;
    if (day === undefined) return;
    if (day.channel.suffix.startsWith('E')) this.#connection.put(day);
    else this.#reader.passedOver?.(day.line, day.values.length);
  }

  #begin(fields: readonly string[], line: number): void {
    const channel = this.#channel;
    const count = valuesADay(channel);
    const date = /^(\d{4})(\d{2})(\d{2})$/u
      .exec(fields[1]?.trim() ?? '')
      ?.slice(1)
      .join('-');
    const values = fields.slice(FIRST_VALUE, FIRST_VALUE + (count ?? 0)).map((field) => field.trim());
    const quality = fields[FIRST_VALUE + (count ?? 0)]?.trim() ?? '';
    // With fewer values than the channel has intervals, a letter stands where a value should.
    const isWhole =
      count !== undefined && /^[A-Z]/u.test(quality) && !values.some((value) => /^[A-Z]/u.test(value));
    if (!isWhole || date === undefined) this.#reader.unreadable(line, count ?? 1);
    else this.#day = { line, date, channel: channel!, values, qualities: values.map(() => quality) };
  }

  /** The intervals from one to another, counted from 1, are of another quality than the day says. */
  #qualify([, first, last, quality]: readonly string[], line: number): void {
    const day = this.#day;
    const [from, to] = [Number(first), Number(last)];
    const isInDay = day !== undefined && from >= 1 && to >= from && to <= day.values.length;
    if (!isInDay || !Number.isInteger(from + to)) this.#reader.unreadable(line, 1);
    else day.qualities.fill(quality?.trim() ?? '', from - 1, to);
  }
}

/** The days of one NMI: those of several registers on one date are one, and a day that stands twice is not added to itself. */
class Connection {
  readonly #dates = new Map<string, Map<string, Day>[]>();

  put(day: Day): void {
    const ofDate = this.#dates.get(day.date) ?? [];
    this.#dates.set(day.date, ofDate);
    const { suffix } = day.channel;
    const withoutIt = ofDate.find((registers) => !registers.has(suffix));
    if (withoutIt === undefined) ofDate.push(new Map([[suffix, day]]));
    else withoutIt.set(suffix, day);
  }

  handOut(reader: RecordReader): void {
    for (const ofDate of this.#dates.values())
      for (const registers of ofDate) handOutDay([...registers.values()], reader);
  }
}

/** Where one of several registers has no number, or none that is known in kW, neither has their sum. */
function handOutDay(registers: readonly Day[], reader: RecordReader): void {
  const [{ date, line, channel }] = registers as [Day, ...Day[]];
  const minutes = Math.min(...registers.map((day) => day.channel.minutes));
  for (let start = 0; start < MINUTES_A_DAY; start += minutes) {
    const parts = registers.map((day) => {
      const at = Math.floor(start / day.channel.minutes);
      return { kw: inKw(day.values[at]!, day.channel.kwPerValue), quality: day.qualities[at]! };
    });
    const kw = parts.find((part) => part.kw === '' || Number.isNaN(Number(part.kw)))?.kw;
    const sum = () =>
      parts.length === 1 ? parts[0]!.kw : `${parts.reduce((all, part) => all + Number(part.kw), 0)}`;
    const quality = parts.map((part) => part.quality).reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a));
    reader.record([channel.nmi, `${date}T${clockOf(start)}:00+10:00`, kw ?? sum(), quality], line);
  }
}

/** Of qualities, from what was measured to what there is none of: a sum is as good as the worst of its parts. */
const QUALITIES = 'AVFSEN';

function rankOf(quality: string): number {
  return QUALITIES.indexOf(quality[0] ?? '');
}

/** Records that hold no reading: of a file's beginning and end, and of visits to a meter. */
const PASSED_BY = ['100', '500', '900', ''];

function channelOf(fields: readonly string[]): Channel {
  const [, nmi = '', , , suffix = '', , , unit = '', minutes = ''] = fields.map((field) => field.trim());
  const length = Number(minutes);
  const kwh = KWH[unit.toUpperCase()];
  return {
    nmi,
    suffix,
    minutes: length,
    kwPerValue: kwh === undefined ? undefined : (kwh * 60) / length,
  };
}

/** Undefined where no channel was named, or with an interval that no day is made of. */
function valuesADay(channel: Channel | undefined): number | undefined {
  const count = MINUTES_A_DAY / (channel?.minutes ?? 0);
  return Number.isInteger(count) ? count : undefined;
}

function clockOf(minutes: number): string {
  const two = (number: number) => `${number}`.padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
