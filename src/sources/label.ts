/**
 * Whether a time names the start of its interval or the end: as its header says, or as the first and the last time of
 * the file show.
 */
import { words } from '../language/words.ts';
import type { ClockTime, TimeForm } from './clock.ts';
import type { Decision } from './decision.ts';
import { meaningOf } from './header.ts';
import { offsetAt, type Zone } from './zone.ts';

export const LABELS = ['start', 'end'] as const;
export type Label = (typeof LABELS)[number];

interface Labelled {
  readonly text: string;
  readonly time: ClockTime | undefined;
}

export interface LabelEvidence {
  /** Header of the column of times. */
  readonly header: string;
  readonly form: TimeForm;
  /** Times from all over the file. */
  readonly times: readonly Labelled[];
  readonly zone: Zone;
  readonly intervalMinutes: number | undefined;
  /** Whether the last time of the file is among them. */
  readonly hasEnd: boolean;
  readonly said: Label | undefined;
}

export interface DecidedLabel {
  readonly label: Label;
  readonly decision: Decision;
}

export function labelOf(evidence: LabelEvidence): DecidedLabel {
  const { header, form, said } = evidence;
  if (form.numbered !== undefined)
    return decided('start', words`a number names its whole interval`, 'proven');
  if (form.isRange) return decided('start', words`both ends are named, and the start is read`, 'proven');
  if (said !== undefined) return decided(said, words`--label says so`, 'said');
  const word = LABELS.find((label) => WORDS[label].test(meaningOf(header).name));
  if (word !== undefined) return decided(word, words`the header says so: "${header}"`, 'said');
  return (
    byMidnight(evidence) ?? byBounds(evidence) ?? decided('start', words`nothing says otherwise`, 'assumed')
  );
}

const WORDS: Readonly<Record<Label, RegExp>> = {
  start: /(?<!\p{L})(?:start|begin|beginning|from|начало|начала|басы|басталу|басталуы)(?!\p{L})/u,
  end: /(?<!\p{L})(?:end|ending|until|конец|конца|окончание|окончания|соңы|аяқталу|аяқталуы)(?!\p{L})/u,
};

const END_OF_DAY = /[T ]24:00/u;
const START_OF_DAY = /[T ]0?0:00/u;

/** A day has a 24:00 only where intervals are known by their ends. */
function byMidnight({ times }: LabelEvidence): DecidedLabel | undefined {
  const ends = times.filter(({ text }) => END_OF_DAY.test(text));
  if (ends.length === 0) return undefined;
  const starts = times.filter(({ text }) => START_OF_DAY.test(text));
  if (starts.length > ends.length) return undefined;
  return decided(
    'end',
    words`"${ends[0]!.text}" can only be the end of one`,
    starts.length === 0 ? 'proven' : 'likely',
  );
}

const MINUTES_A_DAY = 1440;

/** An export of whole days runs from the first interval of a day to the last of one. */
function byBounds({ times, zone, intervalMinutes, hasEnd }: LabelEvidence): DecidedLabel | undefined {
  if (intervalMinutes === undefined || !hasEnd) return undefined;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { time } of times) {
    if (time === undefined) continue;
    const wall = wallOf(time, zone);
    first = Math.min(first, wall);
    last = Math.max(last, wall);
  }
  const [from, to] = [clockOf(first), clockOf(last)];
  const because = words`the first time of the file is ${hourName(from)} and the last ${hourName(to)}`;
  if (from === intervalMinutes && to === 0) return decided('end', because, 'likely');
  if (from === 0 && to === MINUTES_A_DAY - intervalMinutes) return decided('start', because, 'likely');
  return undefined;
}

function wallOf({ minutes, isInstant }: ClockTime, zone: Zone): number {
  return isInstant ? minutes + offsetAt(zone, minutes) : minutes;
}

function clockOf(wall: number): number {
  return ((wall % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
}

function hourName(minutes: number): string {
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(Math.floor(minutes % 60))}`;
}

function decided(label: Label, because: string, certainty: Decision['certainty']): DecidedLabel {
  return { label, decision: { about: 'label', value: label, because, certainty } };
}
