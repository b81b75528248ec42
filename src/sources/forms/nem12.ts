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
 */
import { type RecordReader, readLines } from '../records.ts';
import { inKw, KWH } from './energy.ts';
import type { Form } from './form.ts';

export const nem12: Form = {
  id: 'nem12',
  isForm: (head) => BEGINNING.test(head.toString('latin1')),
  open: async (input) => ({
    encoding: 'utf-8',
    header: ['nmi', 'interval start', 'load_kw', 'quality'],
    line: 1,
    because: 'its records begin with 200 and 300, as those of NEM12 do',
    read: async (reader) => {
      const days = new Days(reader);
      const text = { input, encoding: 'utf-8', delimiter: ',', lineBreaks: ['\r\n', '\n'] } as const;
      const lines = await readLines(
        { ...text, recordsBefore: 0, header: [] },
        { record: (fields, line) => days.take(fields, line), unreadable: reader.unreadable },
      );
      days.end();
      return lines;
    },
  }),
};

/** A header record, which some writers leave out, or the details of a meter. */
const BEGINNING = /^(?:\u00EF\u00BB\u00BF)?\s*(?:100,NEM12,|200,[^,\r\n]{1,10},(?:[A-Z][A-Z0-9]){1,},)/u;

interface Channel {
  readonly nmi: string;
  /** E1: drawn from the grid; B1: given to it; Q1, K1: reactive. */
  readonly isDrawn: boolean;
  readonly minutes: number;
  /** What makes kW of one of its values; undefined where its unit is none of energy. */
  readonly kwPerValue: number | undefined;
}

interface Day {
  readonly line: number;
  /** `2004-04-17`. */
  readonly date: string;
  readonly values: readonly string[];
  readonly qualities: string[];
}

const MINUTES_A_DAY = 1440;
/** Places in a record: of the first value in one of 300; of the bounds and the quality in one of 400. */
const FIRST_VALUE = 2;

/** Hands a day out when the next record shows that no more is said of it. */
class Days {
  readonly #reader: RecordReader;
  #channel: Channel | undefined;
  #day: Day | undefined;

  constructor(reader: RecordReader) {
    this.#reader = reader;
  }

  take(fields: readonly string[], line: number): void {
    const [kind] = fields;
    if (kind !== '400') this.end();
    if (kind === '400') this.#qualify(fields, line);
    else if (kind === '200') this.#channel = channelOf(fields);
    else if (kind === '300') this.#begin(fields, line);
    else if (!PASSED_BY.includes(kind ?? '')) this.#reader.unreadable(line, 1);
  }

  end(): void {
    const [channel, day] = [this.#channel, this.#day];
    this.#day = undefined;
    if (channel === undefined || day === undefined) return;
    if (!channel.isDrawn) this.#reader.passedOver?.(day.line, day.values.length);
    else this.#handOut(day, channel);
  }

  #handOut(day: Day, channel: Channel): void {
    for (const [i, value] of day.values.entries()) {
      const start = `${day.date}T${clockOf(i * channel.minutes)}:00+10:00`;
      this.#reader.record([channel.nmi, start, inKw(value, channel.kwPerValue), day.qualities[i]!], day.line);
    }
  }

  #begin(fields: readonly string[], line: number): void {
    const count = valuesADay(this.#channel);
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
    else this.#day = { line, date, values, qualities: values.map(() => quality) };
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

/** Records that hold no reading: of a file's beginning and end, and of visits to a meter. */
const PASSED_BY = ['100', '500', '900', ''];

function channelOf(fields: readonly string[]): Channel {
  const [, nmi = '', , , suffix = '', , , unit = '', minutes = ''] = fields.map((field) => field.trim());
  const length = Number(minutes);
  const kwh = KWH[unit.toUpperCase()];
  return {
    nmi,
    isDrawn: suffix.startsWith('E'),
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
