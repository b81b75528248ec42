/** What only a second look shows to be no use: entered in the ledgers, and kept by place for the files of rejects. */
import { readRecords } from '../sources/records.ts';
import type { ReadingSource } from '../sources/source.ts';
import type { Books } from './engine.ts';
import { KINDS, type Kind } from './ledger.ts';

export interface LatePlace {
  /** Index of the source. */
  readonly source: number;
  readonly site: string;
  readonly line: number;
  readonly column: number;
  /** The record itself, where several may stand on one line. */
  readonly record?: readonly string[] | undefined;
}

interface LateReject extends Pick<LatePlace, 'column' | 'record'> {
  readonly kind: Kind;
}

export class LateEntries {
  readonly #books: readonly Books[];
  readonly #rejects: Map<number, LateReject[]>[];
  readonly #bySite: Map<string, number>[];

  /** `books`: one for each source. */
  constructor(books: readonly Books[]) {
    this.#books = books;
    this.#rejects = books.map(() => new Map());
    this.#bySite = books.map(() => new Map());
  }

  enter(kind: Kind, { source, site, line, column, record }: LatePlace): void {
    const { ledger, rejects: file } = this.#books[source]!;
    ledger.enter(kind, line, column);
    this.#bySite[source]!.set(site, this.of(site, source) + 1);
    if (file === undefined || KINDS[kind].fate !== 'rejected') return;
    const rejects = this.#rejects[source]!;
    rejects.set(line, [...(rejects.get(line) ?? []), { kind, column, record }]);
  }

  /** Entries of a site in one source. */
  of(site: string, source: number): number {
    return this.#bySite[source]!.get(site) ?? 0;
  }

  /** Adds the records of a source that were rejected late to its file of rejects: it is read for them once more. */
  async write(index: number, source: ReadingSource): Promise<void> {
    const { rejects } = this.#books[index]!;
    const late = this.#rejects[index]!;
    if (rejects === undefined || late.size === 0) return;
    await readRecords(source.table, {
      record(record, line) {
        const amiss = late.get(line)?.filter((reject) => isOf(record, reject)) ?? [];
        if (amiss.length === 0) return;
        for (const { kind, column } of amiss.toSorted((a, b) => a.column - b.column)) {
          rejects.note(kind, { line, column, record, quality: 'unknown' });
        }
        rejects.recordDone();
      },
      unreadable: () => undefined,
    });
  }
}

function isOf(record: readonly string[], reject: LateReject): boolean {
  return reject.record === undefined || reject.record.every((field, i) => field === record[i]);
}
