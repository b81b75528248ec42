import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../src/failure.ts';
import type { SiteCells } from '../../src/readings/cells.ts';
import { type SummariseOptions, type Summary, summarise } from '../../src/readings/summarise.ts';
import { type Input, withInputs } from '../../src/sources/input.ts';
import { recognise } from '../../src/sources/recognise.ts';
import type { Hints, ReadingSource, Source } from '../../src/sources/source.ts';
import { zoneOf } from '../../src/sources/zone.ts';

/** Name -> content. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export const ALMATY = zoneOf('Asia/Almaty');
export const UTC = zoneOf('UTC');

/** Writes the files into a folder of their own, hands them over as inputs named without it, and removes them. */
export async function withFiles<Result>(
  files: Files,
  use: (inputs: readonly Input[], folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'mining-audit-test-'));
  try {
    const names = Object.keys(files);
    for (const name of names) await writeFile(join(folder, name), files[name]!);
    const paths = names.map((name) => join(folder, name));
    return await withInputs(paths, undefined, (inputs) =>
      use(
        inputs.map((input, i) => ({ ...input, name: names[i]! })),
        folder,
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a file is taken for. */
export function recognised(content: string | Uint8Array, hints: Partial<Hints> = {}): Promise<Source> {
  return withFiles({ 'load.csv': content }, ([input]) => recognise(input!, withDefaults(hints)));
}

/** The same, for a file of readings. */
export async function readingsIn(
  content: string | Uint8Array,
  hints: Partial<Hints> = {},
): Promise<ReadingSource> {
  const source = await recognised(content, hints);
  if (source.kind !== 'readings') throw new Error(`taken for a ${source.kind}`);
  return source;
}

/** A summary with all its sites at hand. */
export interface Summarised extends Omit<Summary, 'sites'> {
  readonly sites: readonly SiteCells[];
}

/** The cells and ledgers of files of readings. */
export function summaryOf(
  files: Files,
  hints: Partial<Hints> = {},
  options: SummariseOptions = {},
): Promise<Summarised> {
  return withFiles(files, async (inputs, folder) => {
    const sources: ReadingSource[] = [];
    for (const input of inputs) {
      const source = await recognise(input, withDefaults(hints));
      if (source.kind === 'readings') sources.push(source);
    }
    const summary = await summarise(sources, { temporary: () => folder, ...options });
    return { ...summary, sites: [...summary.sites] };
  });
}

/** The Failure that something ends in. */
export async function failureOf(action: Promise<unknown>): Promise<Failure> {
  const error = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Failure) return error;
  throw error ?? new Error('it did not fail');
}

/** All cells of a summary as plain values, to be compared. */
export function cellsIn({ sites }: { readonly sites: Iterable<SiteCells> }) {
  return Array.from(sites, ({ site, quantities }) => ({
    site,
    quantities: [...quantities]
      .map(([quantity, cells]) => ({
        quantity,
        days: cells.days(),
        clock: cells.clock(),
        level: cells.level(),
      }))
      .sort((a, b) => (a.quantity < b.quantity ? -1 : 1)),
  }));
}

function withDefaults(hints: Partial<Hints>): Hints {
  return { columns: {}, zone: ALMATY, ...hints };
}
