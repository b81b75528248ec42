/** What an input file is taken for. */
import type { Failure } from '../failure.ts';
import type { AddressMap } from './addresses.ts';
import type { TimeForm } from './clock.ts';
import type { DateOrder } from './date-order.ts';
import type { Decision } from './decision.ts';
import type { Encoding } from './encoding.ts';
import type { Label } from './label.ts';
import type { DecimalMark, NumberFormat } from './numbers.ts';
import type { Quality } from './quality.ts';
import type { Quantity, Unit, UnitName } from './quantity.ts';
import type { MeterColumns } from './registers/meter-columns.ts';
import type { Accumulates, ReadingKind } from './registers/reading-kind.ts';
import type { Delimiter, Table } from './table.ts';
import type { Zone } from './zone.ts';

/** What the user said about all files; what is not said is read from the file, never guessed silently. */
export interface Hints {
  readonly unit?: UnitName | undefined;
  /** Meaning (`site`, `time`, `load`, ...) -> the header of its column. */
  readonly columns: Readonly<Record<string, string>>;
  /** Zone of times that name no offset, where nothing nearer says another. */
  readonly zone: Zone;
  /** Whether the user named that zone. */
  readonly isZoneSaid?: boolean | undefined;
  /** Zones of single files, by their names as given or without the folder: they go before a register's. */
  readonly zones?: Readonly<Record<string, Zone>> | undefined;
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** The line that holds the header, or the first of those that do, from 1. */
  readonly headerLine?: number | undefined;
  /** The decimal mark of all numbers; the other mark then sets thousands apart. */
  readonly decimal?: DecimalMark | undefined;
  /** Which end of its interval a time names. */
  readonly label?: Label | undefined;
  /** Whether energy and bytes are states of a register or amounts of intervals. */
  readonly reading?: ReadingKind | undefined;
  /** How 03/04/2024 is read. */
  readonly dates?: DateOrder | undefined;
  /** Which address, or device, was of which site when. */
  readonly addresses?: AddressMap | undefined;
  /** What a mapping says of one file beyond that; then there are no other columns than it names. */
  readonly mapped?: Mapped | undefined;
}

/** What was decided before about a file of this kind (mapping.ts). */
interface Mapped {
  readonly units: Readonly<Partial<Record<Quantity, UnitName>>>;
  /** How the numbers under a header are written; undefined if the mapping does not say. */
  readonly numbersOf: (header: string) => NumberFormat | undefined;
  readonly times: TimeForm;
  readonly intervalMinutes: number | undefined;
}

/** A column of values. */
export interface ValueColumn {
  readonly quantity: Quantity;
  readonly index: number;
  readonly header: string;
  readonly unit: Unit;
  /** How its numbers are written. */
  readonly numbers: NumberFormat;
  /** Where its values are states of a register: what was drawn is the difference to the state before. */
  readonly accumulates?: Accumulates | undefined;
}

/** Takes one value as it stands in the file: `column` is its place in the record, from 0. */
export type TakeValue = (site: string, time: string, value: ValueColumn, text: string) => void;

/** A column of quality flags: `index` is its place in the record, from 0. */
export interface QualityColumn {
  readonly index: number;
  readonly read: (flag: string) => Quality;
}

/** A file of readings. */
export interface ReadingSource {
  readonly kind: 'readings';
  readonly role: 'load' | 'traffic' | 'load_and_traffic';
  readonly layout: string;
  readonly table: Table;
  readonly decimalMark: DecimalMark;
  /** Zone of times that name no offset, at sites that have none of their own in `siteZones`. */
  readonly zone: Zone;
  /** Zones of single sites, by the register. */
  readonly siteZones?: ReadonlyMap<string, Zone> | undefined;
  /** How its times are written, and which end of the interval they name. */
  readonly times: TimeForm;
  readonly label: Label;
  readonly values: readonly ValueColumn[];
  /** Meaning -> header, for the report. */
  readonly columns: Readonly<Record<string, string>>;
  /** Length of an interval as the sample shows it. */
  readonly intervalMinutes: number | undefined;
  /** The same of single sites, where it is another there. */
  readonly siteMinutes: ReadonlyMap<string, number>;
  /** Where a record says which revision of a reading it is. */
  readonly revision: number | undefined;
  /** Where a record says of what quality its readings are, and what its flags mean. */
  readonly quality?: QualityColumn | undefined;
  /** What stands beside the states of its registers, where it has any. */
  readonly meter?: MeterColumns | undefined;
  /** Whether too few rows show if its energy is a register's: then a file with the same header may tell. */
  readonly isReadingOpen?: boolean | undefined;
  /** Where a record says to which site its metering point belongs. */
  readonly pointOf?: number | undefined;
  /** Place of the site and the time in a record, for messages. */
  readonly siteIndex: number;
  readonly timeIndex: number;
  /** How many readings of a record are of another channel than those it is split into; none where it is not given. */
  readonly passedIn?: ((record: readonly string[]) => number) | undefined;
  /** Takes a record apart. */
  readonly split: (record: readonly string[], take: TakeValue) => void;
  readonly decisions: readonly Decision[];
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
  /** How its numbers and its dates are written. */
  readonly numbers: NumberFormat;
  readonly times: TimeForm;
  readonly decisions: readonly Decision[];
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
