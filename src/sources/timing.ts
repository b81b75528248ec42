/** When the readings of a file were taken: the form of its times, their zone, how long an interval is, and which end they name. */
import { basename } from 'node:path';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { clockTime, TIMES_READ, type TimeForm } from './clock.ts';
import type { Dated } from './date-order.ts';
import type { Decision } from './decision.ts';
import type { Input } from './input.ts';
import { intervalMinutesOf, intervalsBySite, unreadableIntervals } from './interval-minutes.ts';
import { type Label, labelOf } from './label.ts';
import { remembering } from './remembering.ts';
import { type Hints, REJECT_COLUMNS } from './source.ts';
import type { Table } from './table.ts';
import { type DecidedForm, timeFormOf } from './time-form.ts';
import { type Zone, zoneOf } from './zone.ts';

export interface Timing {
  readonly times: TimeForm;
  readonly zone: Zone;
  readonly label: Label;
  readonly intervalMinutes: number | undefined;
  /** The same of single sites, where it is another there. */
  readonly siteMinutes: ReadonlyMap<string, number>;
  readonly decisions: readonly Decision[];
}

export interface Times {
  /** Places of the column of times, or of the columns of dates and of clock times. */
  readonly places: readonly number[];
  /** Times of the sample, by site, and of rows from further on. */
  readonly rows: readonly Dated[];
  readonly spread: readonly string[];
}

/** The timing of a table's readings. A Failure where it cannot be told, or is none that is read. */
export function timingOf(table: Table, { places, rows, spread }: Times, hints: Hints): Timing | Failure {
  const headers = places.map((place) => table.header[place]!);
  const where = `${table.input.name}:${table.headerLine + 1}:${places[0]! + 1}`;
  const decided = mappedForm(hints) ?? timeFormOf({ headers, rows, spread, where, said: hints.dates });
  if (decided instanceof Failure) return decided;
  const { form } = decided;
  const timeOf = remembering(rows.length + spread.length, (text) => clockTime(text, form));
  const stamped = rows.map(({ site, text }) => ({ site, text, time: timeOf(text) }));
  if (stamped.length > 0 && stamped.every(({ time }) => time === undefined)) {
    return unknownTimes(stamped.find(({ text }) => text !== '')?.text ?? '', where);
  }
  // Rejects that were mended stand alone: the distances between them are no intervals.
  const areMended = REJECT_COLUMNS.every((column) => table.header.includes(column));
  const unreadable = areMended ? undefined : unreadableIntervals(stamped, table.input.name);
  if (unreadable !== undefined) return unreadable;
  const intervalMinutes =
    hints.mapped?.intervalMinutes ?? form.numbered?.minutes ?? intervalMinutesOf(stamped);
  const isInstant = stamped.every(({ time }) => time === undefined || time.isInstant);
  const { zone, decision: ofZone } = zoneFor(table.input, headers, hints, isInstant);
  const further = spread.map((text) => ({ text, time: timeOf(text) }));
  const { label, decision: ofLabel } = labelOf({
    header: headers.join(' '),
    form,
    times: [...stamped, ...further],
    zone,
    intervalMinutes,
    hasEnd: table.hasEnd,
    said: hints.label,
  });
  return {
    times: form,
    zone,
    label,
    intervalMinutes,
    siteMinutes: intervalsBySite(stamped, intervalMinutes),
    decisions: [...decided.decisions, intervalDecision(intervalMinutes), ofLabel, ofZone],
  };
}

/** Whether the user named a zone for this file alone. */
export function isZoneOfFileSaid(input: Input, hints: Hints): boolean {
  return zoneOfFile(input, hints) !== undefined;
}

function zoneOfFile({ name }: Input, { zones = {} }: Hints): Zone | undefined {
  return zones[name] ?? zones[basename(name)];
}

/** The form that a mapping says, in which the user may still say the order of the dates. */
function mappedForm({ mapped, dates }: Hints): DecidedForm | undefined {
  if (mapped === undefined) return undefined;
  return {
    form: dates === undefined ? mapped.times : { ...mapped.times, dates, dottedDates: dates },
    decisions: [],
  };
}

function zoneFor(
  input: Input,
  headers: readonly string[],
  hints: Hints,
  isInstant: boolean,
): { zone: Zone; decision: Decision } {
  const decided = (of: Zone, because: string, certainty: Decision['certainty']) => ({
    zone: of,
    decision: { about: 'zone' as const, value: of.id, because, certainty },
  });
  const { zone, isZoneSaid = false } = hints;
  const ofFile = zoneOfFile(input, hints);
  if (ofFile !== undefined) return decided(ofFile, words`--timezone says so of this file`, 'said');
  const utc = headers.find((header) => /(?<!\p{L})(?:utc|gmt)(?!\p{L}|[+-]?\d)/iu.test(header));
  if (utc !== undefined && !isInstant)
    return decided(zoneOf('UTC'), words`the header says so: "${utc}"`, 'said');
  if (isZoneSaid) return decided(zone, words`--timezone says so`, 'said');
  const because = isInstant
    ? words`the times name their offsets, and this is the calendar they are put on`
    : words`the times name no offset and nothing says of which zone they are`;
  return decided(zone, because, 'assumed');
}

function intervalDecision(minutes: number | undefined): Decision {
  return minutes === undefined
    ? {
        about: 'interval',
        value: words`${60} min`,
        because: words`the sample shows no rhythm`,
        certainty: 'assumed',
      }
    : {
        about: 'interval',
        value: words`${minutes} min`,
        because: words`it is the commonest distance between the times of a site in the sample`,
        certainty: 'likely',
      };
}

function unknownTimes(example: string, where: string): Failure {
  return new Failure(
    'unknown_times',
    EXIT.unreadable,
    words`the times are not in a form that is read: "${example}"`,
    { where, remedy: words`Times are read like these: ${TIMES_READ}.` },
  );
}
