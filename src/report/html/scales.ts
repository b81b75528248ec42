/** Where figures and days lie across a picture, in per cent of its width, and how they are written there. */
import { scaleLinear, scaleUtc } from 'd3-scale';
import { spokenLanguage } from '../../language/language.ts';
import { dayInWords } from '../../language/numbers.ts';

/** A place across a picture: "12.34%". */
export function across(share: number): string {
  return `${Math.round(share * 1e4) / 100}%`;
}

/** A picture is no narrower than a telephone: so many words below it, beside a zero, never touch. */
const MARKS = 4;

/** Every n-th of a row of marks, counted from its end, so that they are few enough to be named. */
export function thinned<Mark>(marks: readonly Mark[]): Mark[] {
  const every = Math.max(1, Math.ceil(marks.length / MARKS));
  return marks.filter((_, place) => (marks.length - 1 - place) % every === 0);
}

export interface Ticks {
  /** The end of the scale, which is a round figure. */
  readonly top: number;
  readonly at: readonly number[];
}

/** Round figures from zero up to one that is not below the largest. */
export function ticksTo(largest: number, count = MARKS): Ticks {
  const scale = scaleLinear([0, largest > 0 ? largest : 1], [0, 1]).nice(count);
  return { top: scale.domain()[1]!, at: scale.ticks(count) };
}

export interface DayTick {
  /** Place in the series. */
  readonly day: number;
  readonly label: string;
}

const DAY = 86_400_000;

/** First days of months, or days where the series is short; `from` is its first day. */
export function dayTicks(from: string, days: number): DayTick[] {
  const start = Date.parse(from);
  const scale = scaleUtc([start, start + days * DAY], [0, days]);
  const inside = scale.ticks(MARKS).filter((date) => scale(date) < days * LAST);
  return thinned(inside).map((date) => ({ day: scale(date), label: labelOf(date) }));
}

/** A day beyond this share of a series has no room for its name. */
const LAST = 0.93;

function labelOf(date: Date): string {
  const day = date.toISOString().slice(0, 'YYYY-MM-DD'.length);
  return date.getUTCDate() === 1 ? monthInWords(day.slice(0, 'YYYY-MM'.length)) : dayInWords(day);
}

/** A month, YYYY-MM, as the language of the moment writes it. */
export function monthInWords(month: string): string {
  return spokenLanguage() === 'en' ? month : month.split('-').reverse().join('.');
}

/** Place of a day, or of an instant such as `2022-01-05 17:00`, in a series that begins on `from`. */
export function dayAt(when: string, from: string): number {
  return (Date.parse(`${when.replace(' ', 'T')}${when.includes(' ') ? 'Z' : ''}`) - Date.parse(from)) / DAY;
}
