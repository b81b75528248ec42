/**
 * The ledger: what became of every reading of one input. read = used + rejected + duplicate + ignored, always; each
 * kind with its count and the first place it was met.
 */
export type Fate = 'rejected' | 'duplicate' | 'ignored';

/** Why a reading was not used, in words. Codes are stable: they stand in the report. */
export const KINDS = {
  no_site: { fate: 'rejected', says: 'no site is named' },
  bad_time: { fate: 'rejected', says: 'the time cannot be read' },
  no_such_local_time: { fate: 'rejected', says: 'the local clock never showed this time' },
  off_grid: { fate: 'rejected', says: 'the time is not on the five-minute grid' },
  not_a_number: { fate: 'rejected', says: 'the value is not a number' },
  negative: { fate: 'rejected', says: 'the value is negative' },
  too_large: { fate: 'rejected', says: 'the value is beyond anything a site can have' },
  interval_too_long: { fate: 'rejected', says: 'energy over more than an hour cannot be taken for a load' },
  unreadable_record: { fate: 'rejected', says: 'the line cannot be taken apart' },
  repeated: { fate: 'duplicate', says: 'the same reading stands more than once; one was kept' },
  superseded: { fate: 'duplicate', says: 'another value for the same interval came later and was kept' },
  empty: { fate: 'ignored', says: 'the field is empty: missing, not zero' },
} as const satisfies Record<string, { readonly fate: Fate; readonly says: string }>;

export type Kind = keyof typeof KINDS;

export interface Entry {
  readonly code: Kind;
  readonly count: number;
  /** `file:line:column`. */
  readonly first: string;
  readonly says: string;
}

export class Ledger {
  readonly file: string;
  lines = 0;
  read = 0;
  readonly #entries = new Map<Kind, { count: number; first: string }>();

  constructor(file: string) {
    this.file = file;
  }

  /** Enters readings that are not used; line and column count from 1. */
  enter(kind: Kind, line: number, column: number): void {
    const entry = this.#entries.get(kind);
    if (entry === undefined) this.#entries.set(kind, { count: 1, first: `${this.file}:${line}:${column}` });
    else entry.count += 1;
  }

  /** The entries of one fate, the most frequent first. */
  entries(fate: Fate): Entry[] {
    return [...this.#entries]
      .filter(([code]) => KINDS[code].fate === fate)
      .map(([code, { count, first }]) => ({ code, count, first, says: KINDS[code].says }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  }

  count(fate: Fate): number {
    return this.entries(fate).reduce((sum, { count }) => sum + count, 0);
  }

  get used(): number {
    return this.read - this.count('rejected') - this.count('duplicate') - this.count('ignored');
  }
}
