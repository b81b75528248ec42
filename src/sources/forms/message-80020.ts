/**
 * The message 80020 of the wholesale markets of Russia and its neighbours: a day of a sender's metering points, interval
 * by interval.
 *
 *     <message class="80020"><datetime><day>20220109</day></datetime><area>
 *       <measuringpoint code="131150001113003" name="..."><measuringchannel code="01" desc="...">
 *         <period start="0000" end="0030"><value status="0">48845</value></period>
 *
 * Values are energy in kWh; channel 01 is what is drawn, 02 what is given, 03 and 04 are reactive. Times are those of
 * the local clock; the end of the last interval is 0000 or 2400. Status 0, or none, is commercial, 1 is not. Some writers
 * set the decimal comma of their language. The messages 80040 and 80050 share its elements.
 */

import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { type DecidedNumbers, numbersOf } from '../decimal-mark.ts';
import type { Encoding } from '../encoding.ts';
import type { Input } from '../input.ts';
import type { NumberFormat } from '../numbers.ts';
import type { RecordReader } from '../records.ts';
import type { Hints } from '../source.ts';
import { inKw, POINT } from './energy.ts';
import type { Form } from './form.ts';
import { readXml, type XmlReader, xmlEncoding } from './xml.ts';

export const message80020: Form = {
  id: '80020',
  isForm: (head) => /<message\b[^>]*\bclass\s*=\s*["']800\d\d["']/u.test(head.text),
  open: async (input, hints, { text }) => {
    const encoding = xmlEncoding(text);
    const numbers = await numbersIn(input, encoding, hints);
    return {
      encoding,
      header: ['measuring point code', 'interval start', 'load_kw', 'quality'],
      line: 1,
      because: words`it is a message of class 80020 or one like it`,
      decisions: numbers === undefined ? [] : [numbers.decision],
      read: (reader) => readXml(input, encoding, new Message(input.name, reader, numbers?.format ?? POINT)),
    };
  },
};

/** Values that are looked at before a message is read. */
const SAMPLE_VALUES = 20_000;

/** How the values of a message are written; undefined where none of them has a comma. Throws a Failure where `1,234` may be either. */
async function numbersIn(
  input: Input,
  encoding: Encoding,
  { decimal }: Hints,
): Promise<DecidedNumbers | undefined> {
  const texts = new Set<string>();
  const enough = new Error('the sample is taken');
  let left = SAMPLE_VALUES;
  const close = (name: string, text: string) => {
    if (name !== 'value') return;
    texts.add(text);
    left -= 1;
    if (left === 0) throw enough;
  };
  try {
    await readXml(input, encoding, { open: () => undefined, close });
  } catch (error) {
    // What is damaged further on is told by whoever reads so far.
    if (error !== enough && !(error instanceof Failure)) throw error;
  }
  if (![...texts].some((text) => /\d,/u.test(text))) return undefined;
  const column = { header: 'value', where: input.name, delimiter: ';', texts: [...texts] } as const;
  const found = numbersOf(column, decimal);
  if (found instanceof Failure) throw found;
  return found;
}

/** Of what is drawn from the grid. */
const DRAWN = '01';

class Message implements XmlReader {
  readonly #file: string;
  readonly #reader: RecordReader;
  /** `2022-01-09`. */
  #day = '';
  #point = '';
  #channel = '';
  #period: { readonly start: string; readonly end: string } | undefined;
  #status = '';
  readonly #numbers: NumberFormat;

  constructor(file: string, reader: RecordReader, numbers: NumberFormat) {
    this.#file = file;
    this.#numbers = numbers;
    this.#reader = reader;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { code = '', start = '', end = '', status = '' } = attributes;
    if (name === 'measuringpoint') this.#point = code;
    else if (name === 'measuringchannel') this.#channel = code;
    else if (name === 'period') this.#period = { start, end };
    else if (name === 'value') this.#status = status;
  }

  close(name: string, text: string, line: number): void {
    if (name === 'day') this.#day = text.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3');
    else if (name === 'value' && this.#period !== undefined) this.#value(text, line, this.#period);
    else if (name === 'period') this.#period = undefined;
  }

  #value(text: string, line: number, { start, end }: { readonly start: string; readonly end: string }): void {
    if (this.#channel !== DRAWN) {
      this.#reader.passedOver?.(line, 1);
      return;
    }
    if (this.#day === '') throw withoutDay(this.#file, line);
    const [from, to] = [minutesOf(start), minutesOf(end)];
    const minutes = from === undefined || to === undefined ? 0 : (to - from + MINUTES_A_DAY) % MINUTES_A_DAY;
    const clock = start.replace(/^(\d{2})(\d{2})$/u, '$1:$2');
    this.#reader.record(
      [
        this.#point,
        `${this.#day} ${clock}`,
        inKw(text, minutes === 0 ? undefined : 60 / minutes, this.#numbers),
        STATUS[this.#status] ?? this.#status,
      ],
      line,
    );
  }
}

/** In the words of quality.ts. */
const STATUS: Readonly<Record<string, string>> = { '': 'valid', '0': 'valid', '1': 'not valid' };

const MINUTES_A_DAY = 1440;

function minutesOf(clock: string): number | undefined {
  const [, hour, minute] = /^(\d{2})(\d{2})$/u.exec(clock) ?? [];
  return minute === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

function withoutDay(file: string, line: number): Failure {
  return new Failure(
    'message_without_day',
    EXIT.unreadable,
    words`this message does not say of which day it is`,
    {
      where: `${file}:${line}`,
      remedy: words`Export or copy the whole message again: <datetime> with <day> stands before the first <area>.`,
    },
  );
}
