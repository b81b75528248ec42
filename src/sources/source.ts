/** What an input file is taken for. */
import type { Failure } from '../failure.ts';
import type { DecimalMark } from './numbers.ts';
import type { Quantity, Unit, UnitName } from './quantity.ts';
import type { Table } from './table.ts';
import type { Zone } from './zone.ts';

/** What the user said about all files; what is not said is read from the file, never guessed silently. */
export interface Hints {
  readonly unit?: UnitName | undefined;
  /** Meaning (`site`, `time`, `load`, ...) -> the header of its column. */
  readonly columns: Readonly<Record<string, string>>;
  readonly zone: Zone;
}

/** A column of values. */
export interface ValueColumn {
  readonly quantity: Quantity;
  readonly index: number;
  readonly header: string;
  readonly unit: Unit;
}

/** Takes one value as it stands in the file: `column` is its place in the record, from 0. */
export type TakeValue = (site: string, time: string, value: ValueColumn, text: string) => void;

/** A file of readings. */
export interface ReadingSource {
  readonly kind: 'readings';
  readonly role: 'load' | 'traffic' | 'load_and_traffic';
  readonly layout: string;
  readonly table: Table;
  readonly decimalMark: DecimalMark;
  readonly zone: Zone;
  readonly values: readonly ValueColumn[];
  /** Meaning -> header, for the report. */
  readonly columns: Readonly<Record<string, string>>;
  /** Length of an interval as the sample shows it. */
  readonly intervalMinutes: number | undefined;
  /** Where a record says which revision of a reading it is. */
  readonly revision: number | undefined;
  /** Place of the site and the time in a record, for messages. */
  readonly siteIndex: number;
  readonly timeIndex: number;
  /** Takes a record apart. */
  readonly split: (record: readonly string[], take: TakeValue) => void;
}

/** The columns that a file of rejects has beside those of the file it came from: why, and from where. */
export const REJECT_COLUMNS = ['reject_reason', 'reject_place'] as const;

/** A register of sites. */
export interface RegisterSource {
  readonly kind: 'register';
  readonly role: 'register';
  readonly layout: string;
  readonly table: Table;
  readonly decimalMark: DecimalMark;
  /** Meaning -> place in a record. */
  readonly places: Readonly<Record<string, number>>;
  readonly columns: Readonly<Record<string, string>>;
}

export type Source = ReadingSource | RegisterSource;

/**
 * A layout: one way in which files are laid out. It claims a table, or passes it on (undefined), or knows it and says
 * what is amiss (a Failure).
 */
export interface Layout {
  readonly id: string;
  readonly claim: (table: Table, hints: Hints) => Source | Failure | undefined;
}
