/**
 * Whether a column of energy or bytes holds amounts of intervals or states of a register, which only rise: an amount
 * that is taken for a state, or a state for an amount, is wrong by orders of magnitude. The header says it, or the data
 * do, or the user is asked.
 */
import { EXIT, Failure } from '../../failure.ts';
import { withDecimalMark } from '../../language/numbers.ts';
import { words } from '../../language/words.ts';
import type { Decision } from '../decision.ts';
import { meaningOf } from '../header.ts';
import type { Quantity } from '../quantity.ts';
import type { Hints, ValueColumn } from '../source.ts';
import type { Table } from '../table.ts';

export const READING_KINDS = ['register', 'interval'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

/** What is known of a register beforehand. */
export interface Accumulates {
  /** Bits of a counter after which it begins anew from zero; undefined where the header does not say. */
  readonly bits: 32 | 64 | undefined;
}

/** By which meaning a column of states is known. */
export const REGISTER_MEANINGS = {
  load: 'register',
  bytes_in: 'counter_in',
  bytes_out: 'counter_out',
} as const satisfies Record<Quantity, string>;

/** A value of the sample, at a time in minutes. */
export interface Sighting {
  readonly site: string;
  readonly minutes: number;
  readonly value: number;
}

export interface DecidedKind {
  readonly kind: ReadingKind;
  /** Undefined where it is what a header without a word of registers is taken for. */
  readonly decision: Decision | undefined;
  /** Whether too few rows tell. */
  readonly isOpen: boolean;
}

type Column = Omit<ValueColumn, 'accumulates'>;

/**
 * What a column holds; `named`: by its header. A Failure where header and data contradict each other, or where the data
 * rise as a register does, but as fast as amounts may.
 */
export function readingKindOf(
  column: Column,
  named: ReadingKind,
  sightings: readonly Sighting[],
  table: Table,
  { reading, mapped }: Hints,
): DecidedKind | Failure {
  const { header, unit } = column;
  const told = (kind: ReadingKind, because: string, certainty: Decision['certainty']): DecidedKind => ({
    kind,
    decision: { about: 'reading', value: kind, because: words`in "${header}" ${because}`, certainty },
    isOpen: false,
  });
  const asNamed: DecidedKind = { kind: named, decision: undefined, isOpen: false };
  if (unit.dimension === 'power') return asNamed;
  if (reading !== undefined) return told(reading, words`--reading says so`, 'said');
  const bySaying = named === 'register' ? told(named, words`the header says so`, 'said') : asNamed;
  if (mapped !== undefined || isSnmp(header)) return bySaying;
  const rise = riseOf(sightings);
  if (rise.steps < ENOUGH) return { ...bySaying, isOpen: named === 'interval' };
  const seen = words`of ${rise.steps} steps from one time of a site to the next ${rise.falls} fall and ${rise.rises} rise`;
  if (named === 'register') {
    return rise.falls > MOST_FALLS_NAMED * rise.steps ? ask(column, seen, table) : bySaying;
  }
  if (!onlyRises(rise)) return asNamed;
  const typical = withDecimalMark(`${Number((rise.typical * 100).toPrecision(2))}`);
  const seenToRise = words`${seen}, by ${typical} % of what they begin with`;
  const small = rise.span < DAY ? SMALL_IN_A_DAY : SMALL;
  if (rise.typical > small) {
    // A register that is new and fell already, or counts by ones, is less likely than amounts made up.
    const isEither = rise.varies && rise.falls === 0 && (rise.span >= DAY || rise.typical <= SMALL);
    return isEither ? ask(column, seenToRise, table) : { ...asNamed, isOpen: true };
  }
  return told('register', seenToRise, 'likely');
}

/** A header of the interfaces group of SNMP, which can be nothing else (RFC 2863). */
function isSnmp(header: string): boolean {
  return /^if\s?(?:hc\s?)?(?:in|out)\s?octets$/u.test(plain(header));
}

/** The counter's width: 64 bits where the header says `HC`, 32 where it is of the same group and does not. */
export function accumulatesOf(header: string): Accumulates {
  const bits = !isSnmp(header) ? undefined : /hc/u.test(plain(header)) ? 64 : 32;
  return { bits };
}

function plain(header: string): string {
  return header
    .toLowerCase()
    .replaceAll(/[^a-z]+/gu, ' ')
    .trim();
}

/** Of a header that names octets without the word set apart, as in ifInOctets. */
export function countsOctets(header: string): boolean {
  return /octets/iu.test(header) && meaningOf(header).unit === undefined;
}

/**
 * Amounts of intervals fall about as often as they rise; that 24 of them in a row never fall comes about by chance once
 * in ten million times. Assumed on 2026-11.
 */
const ENOUGH = 24;
const MOST_FALLS = 0.02;
/** A load that stands still makes no step at all, so some must rise. Assumed on 2026-11. */
const FEWEST_RISES = 0.2;
/** A register that had been read fifty times before it was first seen rises by less than this. Assumed on 2026-11. */
const SMALL = 0.02;
/** Within a day a load may rise all the time too, but not by so little. Assumed on 2026-11. */
const SMALL_IN_A_DAY = 0.002;
/** Exchanged meters and faults make a register fall, but not at one time in five. Assumed on 2026-11. */
const MOST_FALLS_NAMED = 0.2;

const DAY = 1440;

interface Rise {
  readonly steps: number;
  readonly falls: number;
  readonly rises: number;
  /** From the first to the last time of the site that was read longest, in minutes. */
  readonly span: number;
  /** Median of rise / first value of the site over the steps that rise. */
  readonly typical: number;
  /** Whether they rise by different amounts: a column that counts by ones is no load. */
  readonly varies: boolean;
}

function onlyRises({ steps, falls, rises }: Rise): boolean {
  return falls <= MOST_FALLS * steps && rises >= FEWEST_RISES * steps;
}

function riseOf(sightings: readonly Sighting[]): Rise {
  const inOrder = sightings.toSorted((a, b) =>
    a.site < b.site ? -1 : a.site > b.site ? 1 : a.minutes - b.minutes,
  );
  let [steps, falls, span] = [0, 0, 0];
  let first = inOrder[0];
  const rises: number[] = [];
  const amounts = new Set<string>();
  for (const [i, { site, minutes, value }] of inOrder.entries()) {
    const before = inOrder[i - 1];
    if (before?.site !== site) first = inOrder[i]!;
    span = Math.max(span, minutes - first!.minutes);
    if (before === undefined || before.site !== site || before.minutes === minutes) continue;
    steps += 1;
    if (value < before.value) falls += 1;
    else if (value > before.value) {
      rises.push((value - before.value) / first!.value);
      amounts.add((value - before.value).toPrecision(6));
    }
  }
  rises.sort((a, b) => a - b);
  const typical = rises[rises.length >> 1] ?? 0;
  return { steps, falls, rises: rises.length, span, typical, varies: amounts.size > 1 };
}

function ask({ header }: Column, seen: string, table: Table): Failure {
  return new Failure(
    'ambiguous_reading',
    EXIT.unreadable,
    words`"${header}" holds either states of a register or amounts of intervals: ${seen}`,
    {
      where: `${table.input.name}:${table.headerLine}:${table.header.indexOf(header) + 1}`,
      remedy: words`Say which: --reading register takes the differences, --reading interval the values as they are.`,
    },
  );
}
