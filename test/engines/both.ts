/** What two engines make of the same files, as plain values, to be compared. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDbEngineSettings, duckDbEngine } from '../../src/readings/duckdb/engine.ts';
import type { Engine } from '../../src/readings/engine.ts';
import { streamEngine } from '../../src/readings/stream-engine.ts';
import { type SummariseOptions, summarise } from '../../src/readings/summarise.ts';
import type { ReadingSource } from '../../src/sources/source.ts';

export interface Outcome {
  /** All that is to be alike. */
  readonly same: unknown;
  /** Why each source was not read by SQL; undefined where it was. */
  readonly whyNot: readonly (string | undefined)[];
}

/** What both engines make of the sources. */
export async function byBoth(
  sources: readonly ReadingSource[],
  settings: Partial<DuckDbEngineSettings> = {},
  asked: SummariseOptions = {},
): Promise<{ stream: Outcome; duckdb: Outcome }> {
  const stream = await outcomeOf(sources, asked, async () => ({ ...streamEngine, whyNot: () => undefined }));
  const duckdb = await outcomeOf(sources, asked, (temporary) =>
    duckDbEngine({ temporary, threads: 2, ...settings }),
  );
  return { stream, duckdb };
}

type Open = (
  temporary: string,
) => Promise<Engine & { readonly whyNot: (source: ReadingSource) => string | undefined }>;

async function outcomeOf(
  sources: readonly ReadingSource[],
  asked: SummariseOptions,
  open: Open,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'mining-audit-engines-'));
  const engine = await open(folder);
  try {
    const rejected = join(folder, 'rejected');
    const summary = await summarise(sources, {
      ...asked,
      engine,
      rejects: rejected,
      temporary: () => folder,
    });
    return {
      same: {
        cells: Array.from(summary.sites, ({ site, quantities }) => ({
          site,
          quantities: [...quantities].map(([quantity, cells]) => ({ quantity, ...cells.parts() })),
        })),
        means: summary.meanLoads.map((means) => [...means]),
        totalsSite: summary.totalsSite,
        balances: summary.balances,
        ledgers: summary.ledgers.map((ledger) => ({
          lines: ledger.lines,
          read: ledger.read,
          flags: [...ledger.unknownFlags],
          entries: (['rejected', 'duplicate', 'ignored'] as const).map((fate) => ledger.entries(fate)),
        })),
        rejects: readdirSync(folder)
          .filter((name) => name.startsWith('rejected'))
          .sort()
          .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
      },
      whyNot: sources.map((source) => engine.whyNot(source)),
    };
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
