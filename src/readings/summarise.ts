/**
 * The heavy pass: every source into cells, then a second look at the sites whose cells show that the single pass could
 * not get them right. Memory is bounded: what of the cells it cannot hold lies on disk (store.ts), and sites are looked
 * at one after another.
 */

import type { CellsSource } from '../sources/cells-layout.ts';
import type { Feeder } from '../sources/feeders.ts';
import { checkUnchanged, type Input } from '../sources/input.ts';
import type { ReadingSource } from '../sources/source.ts';
import type { Kw, Ratio } from '../units.ts';
import { LOSS_SHARE } from './balance/account.ts';
import { balanceFeeders } from './balance/balance-feeders.ts';
import type { FeederBalance } from './balance/feeder-balance.ts';
import { astrayOf, sitesOnFeeders } from './balance/on-feeders.ts';
import { type Treated, treatedOf } from './balance/treated.ts';
import { mergeCells } from './cell-files/merge.ts';
import { originOf } from './cell-files/origin.ts';
import type { CellsRead } from './cell-files/read.ts';
import type { CellsFile } from './cell-files/save.ts';
import type { Books, Engine } from './engine.ts';
import { type Extent, extentOf } from './extent.ts';
import { LateEntries } from './late-entries.ts';
import { Ledger } from './ledger.ts';
import { lookOver } from './look-over.ts';
import { MeanLoads } from './mean-loads.ts';
import { joinStretches } from './registers/join.ts';
import type { Registers } from './registers/registers.ts';
import { settleRegisters } from './registers/settle-registers.ts';
import { RegisterStates, statesWithin } from './registers/states.ts';
import { rejectPaths, rejectsOf } from './rejects.ts';
import { heldWithin, repair } from './repair.ts';
import { CellStore, MEMORY, type Sites, type StoreOptions } from './store.ts';
import { streamEngine } from './stream-engine.ts';
import { leaveOut } from './totals.ts';

export interface Summary {
  readonly sites: Sites;
  /** From when to when the load of each site was read. */
  readonly extents: ReadonlyMap<string, Extent>;
  /** One for each source, in their order. */
  readonly ledgers: readonly Ledger[];
  /** What is kept of each register of which the differences are in the cells. */
  readonly registers: Registers;
  /** Mean load of each site, in milliwatts, as one source has it; one for each source, in their order. */
  readonly meanLoads: readonly ReadonlyMap<string, number>[];
  /** The site that was left out since it is the sum of all others, or of all feeders. */
  readonly totalsSite: string | undefined;
  /** What is left of each feeder, in their order; the loads of those that are judged are among the sites. */
  readonly balances: readonly FeederBalance[];
  /** What was read of the files of cells, in their order. */
  readonly cells: readonly CellsRead[];
  /** Files of rejects that were written. */
  readonly rejectFiles: readonly string[];
}

export interface SummariseOptions extends StoreOptions {
  readonly engine?: Engine | undefined;
  /** Files of cells, which are added to those of the readings. */
  readonly cells?: readonly CellsSource[] | undefined;
  /** Where the cells of all are kept, if anywhere. */
  readonly saveCells?: CellsFile | undefined;
  /** Where rejected records go, if anywhere. */
  readonly rejects?: string | undefined;
  /** Readings of failing days that may be held in memory at once. */
  readonly heldAtOnce?: number | undefined;
  /** The feeders of the register, and the share of what they are given that is lost on the way. */
  readonly feeders?: readonly Feeder[] | undefined;
  readonly lossShare?: Ratio | undefined;
  /** What a site is connected for, where that is registered. */
  readonly contracted?: ((site: string) => Kw | undefined) | undefined;
  /** By what the register of a site is multiplied, where that is registered. */
  readonly ratioOf?: ((site: string) => number | undefined) | undefined;
}

/**
 * Reads all sources, later ones revising earlier ones where they speak of the same interval. The sites can be looked at
 * as long as the temporary folder is there.
 */
export async function summarise(
  sources: readonly ReadingSource[],
  { engine = streamEngine, ...options }: SummariseOptions = {},
): Promise<Summary> {
  const store = new CellStore(options);
  const states = new RegisterStates(statesWithin(options.memory ?? MEMORY));
  const books = booksOf(sources, options.rejects, states);
  const late = new LateEntries(books);
  try {
    await engine.fill(sources, store, books);
    const { contracted = () => undefined, heldAtOnce = heldWithin(options.memory ?? MEMORY) } = options;
    const { feeders = [], lossShare = LOSS_SHARE } = options;
    const onFeeders = sitesOnFeeders(feeders, store);
    const treated = new Map<string, Treated>();
    await repair({
      engine,
      sources,
      store,
      books,
      late,
      contracted,
      heldAtOnce,
      treated(patient) {
        if (patient.quantity !== 'load' || !onFeeders.all.has(patient.site)) return;
        treated.set(patient.site, treatedOf(patient));
      },
    });
    const names = sources.map(({ table }) => table.input.name);
    const { ratioOf = () => undefined } = options;
    const job = { engine, sources, states, store, books, late, contracted, ratioOf };
    const registers = await settleRegisters(job);
    const cells = await mergeCells(options.cells ?? [], store, names, registers);
    joinStretches(registers, job);
    await checkUnchanged(inputsOf(sources, options.cells));
    const origins = sources.map((source, i) => originOf(source, books[i]!.ledger));
    await options.saveCells?.save(
      store.sites(),
      [...origins, ...cells.flatMap((read) => read.origins)],
      registers,
    );
    const now = sitesOnFeeders(feeders, store);
    const { extents, loads, sums } = lookOver(store.sites(), now);
    for (const sum of sums) {
      await leaveOut(sum, { engine, sources, store, books, late });
      for (const read of cells) read.leaveOut(sum);
      extents.delete(sum);
      loads.delete(sum);
    }
    const isInCells = (site: string) => cells.some((read) => read.holds(site));
    const astray = astrayOf(loads, now.all);
    const balances = await balanceFeeders({
      engine,
      sources,
      store,
      feeders,
      lossShare,
      treated,
      isInCells,
      astray,
      heldAtOnce,
    });
    for (const meter of new Set(balances.flatMap((balance) => balance.meters))) {
      extents.delete(meter);
      for (const { means } of books) means.forget(meter);
      for (const read of cells) read.leaveOut(meter);
    }
    for (const site of balances.flatMap((balance) => balance.site ?? [])) {
      extents.set(site, extentOf(store.get(site)!.quantities.get('load')!));
    }
    for (const [i, source] of sources.entries()) await late.write(i, source);
    await checkUnchanged(inputsOf(sources));
    return {
      sites: store.sites(),
      extents,
      ledgers: books.map(({ ledger }) => ledger),
      registers,
      meanLoads: books.map(({ means }) => means.means()),
      totalsSite: sums[0],
      balances,
      cells,
      rejectFiles: books.flatMap(({ rejects }) => rejects?.close() ?? []),
    };
  } catch (error) {
    for (const { rejects } of books) rejects?.discard();
    throw error;
  }
}

function inputsOf(sources: readonly ReadingSource[], cells: readonly CellsSource[] = []): Input[] {
  return [...sources, ...cells].map(({ table }) => table.input);
}

function booksOf(
  sources: readonly ReadingSource[],
  rejects: string | undefined,
  states: RegisterStates,
): Books[] {
  const inputs = inputsOf(sources);
  const paths =
    rejects === undefined
      ? []
      : rejectPaths(
          rejects,
          inputs.map(({ name }) => name),
        );
  return sources.map((source, i) => ({
    ledger: new Ledger(inputs[i]!.name),
    means: new MeanLoads(),
    states: source.meter === undefined ? undefined : states.of(i, source),
    rejects: paths[i] === undefined ? undefined : rejectsOf(source, paths[i]),
  }));
}
