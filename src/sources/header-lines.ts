/**
 * Where the header of a table stands: after lines that tell of the export, and in one line or in two, names above and
 * units or parts of names below.
 */
import { intervalsIn } from './day-intervals.ts';
import { ranksOf } from './header.ts';
import { unitSpelled } from './quantity.ts';

export interface Row {
  readonly fields: readonly string[];
  /** The line of the file on which it ends, from 1. */
  readonly line: number;
}

export interface HeaderLines {
  /** Records before the header, and records that it takes up. */
  readonly before: number;
  readonly records: number;
  readonly line: number;
  readonly header: readonly string[];
}

/** So many records may stand before the header. */
export const PREAMBLE_MOST = 50;

/** What may be the header, line by line; of a line that goes on in the next, first both together. */
export function* headerLines(rows: readonly Row[], startingOn: number | undefined): Generator<HeaderLines> {
  for (const [before, { fields, line }] of rows.slice(0, PREAMBLE_MOST + 1).entries()) {
    if (startingOn !== undefined && line !== startingOn) continue;
    const next = rows[before + 1]?.fields;
    if (next !== undefined && goesOn(fields, next)) {
      const header = merged(fields, next);
      yield { before, line, header, records: 2 + numbering(rows, before + 2, header) };
    }
    const header = trimmed(fields);
    yield { before, line, header, records: 1 + numbering(rows, before + 1, header) };
  }
}

/** How many of the fields are headers that are known, by what they mean or because the user named them. */
export function known(fields: readonly string[], named: ReadonlySet<string>): number {
  const isKnown = (name: string) =>
    name.length <= LONGEST_HEADER && (named.has(name.trim().toLowerCase()) || ranksOf(name).size > 0);
  return fields.filter(isKnown).length;
}

const LONGEST_HEADER = 100;

function trimmed(fields: readonly string[]): string[] {
  return fields.map((field) => field.trim());
}

/**
 * Whether a line goes on in the next: that has no figures, and says a unit under a name, or something under a cell
 * that is blank because the one beside it was drawn over it.
 */
function goesOn(top: readonly string[], next: readonly string[]): boolean {
  if (isDayUnder(top, next)) return true;
  if (next.some((field) => /\d/u.test(field))) return false;
  return next.some((field, i) => {
    const [above, below] = [(top[i] ?? '').trim(), field.trim()];
    if (below === '') return false;
    return above === '' ? isSpanned(top, i) : isUnitAlone(below);
  });
}

/** The intervals of a day, under one name that was drawn over all of them, beside names that have nothing below. */
function isDayUnder(top: readonly string[], next: readonly string[]): boolean {
  const intervals = intervalsIn(next.map((field) => field.trim()));
  if (intervals === 'mixed' || intervals.length === 0) return false;
  const places = new Set(intervals.map(({ index }) => index));
  const isUnder = ({ index }: { readonly index: number }, i: number) =>
    i === 0 || (top[index] ?? '').trim() === '';
  return (
    intervals.every(isUnder) &&
    next.every((field, i) => field.trim() === '' || places.has(i) || isSpanned(top, i))
  );
}

function isSpanned(top: readonly string[], place: number): boolean {
  return place < top.length && top.slice(0, place).some((field) => field.trim() !== '');
}

/** `кВт`, `(кВт·ч)`; but not a letter alone, which may name a site. */
function isUnitAlone(text: string): boolean {
  const word = text.toLowerCase().replaceAll(/[^\p{L}]+/gu, '');
  return word.length > 1 && unitSpelled(word) !== undefined;
}

function merged(top: readonly string[], below: readonly string[]): string[] {
  let name = '';
  return Array.from({ length: Math.max(top.length, below.length) }, (_, i) => {
    const [above, under] = [(top[i] ?? '').trim(), (below[i] ?? '').trim()];
    if (above !== '') name = above;
    if (under === '') return above;
    return name === '' ? under : `${name}, ${under}`;
  });
}

/** 1 where the line counts the columns, 1 2 3, as printed reports do under their header; else 0. */
function numbering(rows: readonly Row[], at: number, header: readonly string[]): 0 | 1 {
  const fields = trimmed(rows[at]?.fields ?? []);
  const isCount = fields.length >= 3 && fields.length === header.length;
  return isCount && rows.length > at + 1 && fields.every((field, i) => field === `${i + 1}`) ? 1 : 0;
}
