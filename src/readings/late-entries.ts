/** What only a second look shows to be no use: entered in the ledgers, and kept by place for the files of rejects. */
import { readRecords } from '../sources/records.ts';
import type { ReadingSource } from '../sources/source.ts';
import { KINDS, type Kind, type Ledger } from './ledger.ts';
import type { Rejects } from './rejects.ts';

export interface LatePlace {
  /** Index of the source. */
  readonly source: number;
  readonly site: string;
  readonly line: number;
  readonly column: number;
}

interface LateReject {
  readonly kind: Kind;
  readonly column: number;
}

export class LateEntries {
  readonly #ledgers: readonly Ledger[];
  readonly #rejects: Map<number, LateReject[]>[];
  readonly #bySite: Map<string, number>[];

  constructor(ledgers: readonly Ledger[]) {
    this.#ledgers = ledgers;
    this.#rejects = ledgers.map(() => new Map());
    this.#bySite = ledgers.map(() => new Map());
  }

  enter(kind: Kind, { source, site, line, column }: LatePlace): void {
    this.#ledgers[source]!.enter(kind, line, column);
    this.#bySite[source]!.set(site, this.of(site, source) + 1);
    if (KINDS[kind].fate !== 'rejected') return;
    const rejects = this.#rejects[source]!;
    rejects.set(line, [...(rejects.get(line) ?? []), { kind, column }]);
  }

  /** Entries of a site in one source. */
  of(site: string, source: number): number {
    return this.#bySite[source]!.get(site) ?? 0;
  }

  /** Adds the records that were rejected late to the file of rejects of their source, which is read for it once more. */
  async write(index: number, source: ReadingSource, rejects: Rejects): Promise<void> {
    const late = this.#rejects[index]!;
    if (late.size === 0) return;
    await readRecords(source.table, {
      record(record, line) {
        const amiss = late.get(line);
        if (amiss === undefined) return;
        for (const { kind, column } of amiss)
          rejects.note(kind, { line, column, record, quality: 'unknown' });
        rejects.recordDone();
      },
      unreadable: () => undefined,
    });
  }
}
