/**
 * The ledger: what became of every reading of one input. read = used + rejected + duplicate + ignored, always; each
 * kind with its count and the first place it was met.
 */
import { words } from '../language/words.ts';

export type Fate = 'rejected' | 'duplicate' | 'ignored';

/** Why a reading was not used, in words. Codes are stable: they stand in the report. */
export const KINDS = {
  no_site: { fate: 'rejected', says: () => words`no site is named` },
  bad_time: { fate: 'rejected', says: () => words`the time cannot be read` },
  no_such_local_time: { fate: 'rejected', says: () => words`the local clock never showed this time` },
  off_grid: { fate: 'rejected', says: () => words`the time is not on the five-minute grid` },
  not_a_number: { fate: 'rejected', says: () => words`the value is not a number` },
  negative: { fate: 'rejected', says: () => words`the value is negative` },
  sentinel: {
    fate: 'rejected',
    says: () => words`the value marks a fault or an overflow of the meter and is no load`,
  },
  flagged_invalid: {
    fate: 'rejected',
    says: () => words`the file itself flags the value as invalid or missing`,
  },
  too_large: { fate: 'rejected', says: () => words`the value is beyond anything a site can have` },
  far_off: { fate: 'rejected', says: () => words`the time is before 1990 or after 2059` },
  mangled_site: {
    fate: 'rejected',
    says: () => words`a spreadsheet has cut the code of the site, as in 4,22E+14`,
  },
  too_many_fields: { fate: 'rejected', says: () => words`the line has more fields than the header` },
  not_in_encoding: { fate: 'rejected', says: () => words`the site is not in the encoding of the file` },
  interval_too_long: {
    fate: 'rejected',
    says: () =>
      words`energy over more than an hour, or over nobody knows how long, shows no hour; nor does a rate`,
  },
  unreadable_record: { fate: 'rejected', says: () => words`the line cannot be taken apart` },
  bad_ratio: { fate: 'rejected', says: () => words`the transformer ratio cannot be read` },
  no_ratio: {
    fate: 'rejected',
    says: () => words`no transformer ratio is named, though other lines of the site name one`,
  },
  ratio_contradicted: {
    fate: 'rejected',
    says: () =>
      words`two transformer ratios are named that differ: in the file, or in it and the register of sites`,
  },
  register_outlier: {
    fate: 'rejected',
    says: () => words`the state of the register fits neither the one before nor the one after`,
  },
  register_falls: {
    fate: 'rejected',
    says: () => words`the register is below its state before, and nothing says why`,
  },
  register_jumps: {
    fate: 'rejected',
    says: () => words`the register rose far more than ever else: another meter, or an error`,
  },
  several_meters: {
    fate: 'rejected',
    says: () => words`several meters are read at this site at the same time: their registers are not one`,
  },
  register_gap: {
    fate: 'rejected',
    says: () =>
      words`the register was read more than a day after its state before: that energy has no profile`,
  },
  repeated: { fate: 'duplicate', says: () => words`the same reading stands more than once; one was kept` },
  superseded: {
    fate: 'duplicate',
    says: () => words`another value for the same interval came later and was kept`,
  },
  added_up: {
    fate: 'duplicate',
    says: () => words`flows of an hour of which another file holds others: added to those, as one reading`,
  },
  measured_twice: {
    fate: 'duplicate',
    says: () => words`the difference of a register for which the readings of intervals were kept`,
  },
  register_begins: {
    fate: 'ignored',
    says: () =>
      words`the first state of a register: the next begins from it, and it has no interval of its own`,
  },
  register_exchanged: {
    fate: 'ignored',
    says: () =>
      words`the first state of another meter: what was drawn since the last of the one before is unknown`,
  },
  register_reset: {
    fate: 'ignored',
    says: () => words`the register began anew from about zero: what it counted before that is unknown`,
  },
  counter_wraps: {
    fate: 'ignored',
    says: () =>
      words`a 32-bit counter may have wrapped more than once since its state before: missing, not zero`,
  },
  empty: { fate: 'ignored', says: () => words`the field is empty: missing, not zero` },
  marked_missing: {
    fate: 'ignored',
    says: () => words`the field says that there is no value: missing, not zero`,
  },
  not_finite: { fate: 'ignored', says: () => words`the value is NaN or infinite: missing, not zero` },
  export: {
    fate: 'ignored',
    says: () => words`the load is negative: energy given to the grid, not drawn from it`,
  },
  other_channel: {
    fate: 'ignored',
    says: () => words`of a channel that is no load: energy given to the grid, or reactive`,
  },
  over_an_hour: {
    fate: 'ignored',
    says: () => words`an average over more than an hour, which shows no hour of the day`,
  },
  part_of_interval: {
    fate: 'ignored',
    says: () => words`only a part of the interval was measured, or a part of it twice`,
  },
  not_traffic: { fate: 'ignored', says: () => words`of another item than the traffic of a line` },
  no_flow: {
    fate: 'ignored',
    says: () => words`a line that tells of no flow: a summary, or one without a time or bytes`,
  },
  unmapped_address: {
    fate: 'ignored',
    says: () => words`neither side of the flow was an address of a site at that time`,
  },
  shared_address: {
    fate: 'ignored',
    says: () =>
      words`a side of the flow was an address of several sites at that time: nobody knows whose it is`,
  },
  total: {
    fate: 'ignored',
    says: () => words`a row or a site of totals, which would count all others twice`,
  },
} as const satisfies Record<string, { readonly fate: Fate; readonly says: () => string }>;

export type Kind = keyof typeof KINDS;

export interface Entry {
  readonly code: Kind;
  readonly count: number;
  /** `file:line:column`. */
  readonly first: string;
  readonly says: string;
}

const FLAGS_TOLD_APART = 20;
const OTHER_FLAGS = 'others';

interface Tally {
  count: number;
  line: number;
  column: number;
}

export class Ledger {
  readonly file: string;
  lines = 0;
  read = 0;
  /** Quality flags that nobody knows, with how often they stand at readings that were used all the same. */
  readonly unknownFlags = new Map<string, number>();
  readonly #entries = new Map<Kind, Tally>();

  constructor(file: string) {
    this.file = file;
  }

  /** Enters readings that are not used; line and column count from 1. */
  enter(kind: Kind, line: number, column: number, count = 1): void {
    const tally = this.#entries.get(kind);
    if (tally === undefined) {
      this.#entries.set(kind, { count, line, column });
      return;
    }
    tally.count += count;
    const isEarlier = line < tally.line || (line === tally.line && column < tally.column);
    if (isEarlier) [tally.line, tally.column] = [line, column];
  }

  /** Notes a quality flag whose meaning is not known. Only so many different ones are told apart. */
  noteFlag(flag: string): void {
    const name =
      this.unknownFlags.has(flag) || this.unknownFlags.size < FLAGS_TOLD_APART ? flag : OTHER_FLAGS;
    this.unknownFlags.set(name, (this.unknownFlags.get(name) ?? 0) + 1);
  }

  /** The entries of one fate, the most frequent first. */
  entries(fate: Fate): Entry[] {
    return [...this.#entries]
      .filter(([code]) => KINDS[code].fate === fate)
      .map(([code, { count, line, column }]) => ({
        code,
        count,
        first: `${this.file}:${line}:${column}`,
        says: KINDS[code].says(),
      }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  }

  count(fate: Fate): number {
    return [...this.#entries].reduce(
      (sum, [code, { count }]) => (KINDS[code].fate === fate ? sum + count : sum),
      0,
    );
  }

  get used(): number {
    return this.read - this.count('rejected') - this.count('duplicate') - this.count('ignored');
  }
}
