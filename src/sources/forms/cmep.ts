/**
 * CMEP, the California Metering Exchange Protocol: a record for each meter and channel, with all its readings in it.
 *
 *     MEPMD01,20080501,SENDER,,RECEIVER,,202606031515,B74741489,OK,E,KWH,1.0,00000100,24,202606020800,R0,8,,R0,9,...
 *
 * After the meter (8th) come the purpose, the commodity, the unit, the constant by which values are multiplied, the
 * interval (MMDDHHMM), how many readings there are, and of each its time, its quality and its value. A blank time is one
 * interval after the last. Southern California Edison, CMEP version 4.1 (2013), record MEPMD01. Times name ends: in
 * published files the 24 hours to a time add up to what the register went on until then.
 */
import { words } from '../../language/words.ts';
import type { RecordReader } from '../records.ts';
import { csvLines } from './csv-lines.ts';
import { inKw, KWH } from './energy.ts';
import type { Form } from './form.ts';

export const cmep: Form = {
  id: 'cmep',
  isForm: (head) => /^\s*"?MEPMD\d\d"?,/u.test(head.text),
  open: async (input) => ({
    encoding: 'utf-8',
    header: ['meter id', 'interval end', 'load_kw', 'quality'],
    line: 1,
    because: words`its records begin with MEPMD01, as those of CMEP do`,
    read: (reader) => {
      const record = (fields: readonly string[], line: number) => take(fields, line, reader);
      return csvLines(input, undefined, { record, unreadable: reader.unreadable });
    },
  }),
};

/** Places in a record; a reading takes up three fields. */
const FIRST_READING = 14;
const FIELDS = 3;

function take(fields: readonly string[], line: number, reader: RecordReader): void {
  const texts = fields.map((field) => field.trim());
  const [kind, , , , , , , meter = '', , commodity, unit = '', constant = '', interval = '', count] = texts;
  const readings = Number(count);
  const isWhole = Number.isInteger(readings) && texts.length >= FIRST_READING + readings * FIELDS;
  const minutes = minutesOf(interval);
  if (kind !== 'MEPMD01' || !isWhole) {
    reader.unreadable(line, Number.isInteger(readings) && readings > 0 ? readings : 1);
    return;
  }
  // KWHREG is what a register shows, KVARH is reactive.
  const kwh = KWH[unit.toUpperCase()];
  if (commodity !== ELECTRICITY || kwh === undefined || minutes === undefined) {
    reader.passedOver?.(line, readings);
    return;
  }
  const kwPerValue = (kwh * 60 * (constant === '' ? 1 : Number(constant))) / minutes;
  let at: number | undefined;
  for (let i = 0; i < readings; i += 1) {
    const from = FIRST_READING + i * FIELDS;
    const [time = '', quality = '', value = ''] = texts.slice(from, from + FIELDS);
    at = time === '' ? at && at + minutes : instantOf(time);
    reader.record(
      [
        meter,
        at === undefined ? time : clockAt(at),
        inKw(value, kwPerValue),
        QUALITY[quality[0] ?? ''] ?? quality,
      ],
      line,
    );
  }
}

const ELECTRICITY = 'E';

/** In the words of quality.ts: raw, verified by the agent, adjusted, estimated, and nothing there. */
const QUALITY: Readonly<Record<string, string>> = {
  R: 'raw',
  V: 'valid',
  A: 'replaced',
  E: 'estimated',
  N: 'none',
};

const MINUTE_MS = 60_000;

/** Of MMDDHHMM; undefined for months, which have no length, and for no time at all: a register. */
function minutesOf(interval: string): number | undefined {
  const [, months, days, hours, minutes] = /^(\d\d)(\d\d)(\d\d)(\d\d)$/u.exec(interval) ?? [];
  if (minutes === undefined || Number(months) > 0) return undefined;
  const length = (Number(days) * 24 + Number(hours)) * 60 + Number(minutes);
  return length === 0 ? undefined : length;
}

/** `202606020800` on a clock without a zone, in minutes since 1970; undefined if it is no such time. */
function instantOf(time: string): number | undefined {
  const [, year, month, day, hour, minute] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$/u.exec(time) ?? [];
  if (minute === undefined) return undefined;
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return ms / MINUTE_MS;
}

function clockAt(minutes: number): string {
  return new Date(minutes * MINUTE_MS).toISOString().slice(0, 16).replace('T', ' ');
}
