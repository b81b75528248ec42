/** One trial: one mutated input through all that reads it, and what must hold whatever stands in it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../src/failure.ts';
import { inspect } from '../src/inspect.ts';
import { type Chance, chanceOf } from '../src/random.ts';
import type { Facets } from '../src/readings/cells.ts';
import { joinLookAlikes } from '../src/readings/look-alikes.ts';
import { type Summary, summarise } from '../src/readings/summarise.ts';
import { hintsFrom, type ReadingOptions } from '../src/sources/hints.ts';
import { distinct, withInputs } from '../src/sources/input.ts';
import { recogniseAll } from '../src/sources/recognise.ts';
import { registeredAs } from '../src/sources/registered-as.ts';
import { readRegisters, withSiteZones } from '../src/sources/sites.ts';
import type { Original } from './corpus.ts';
import { mutated } from './mutate.ts';

export interface Trial {
  readonly index: number;
  /** The original that was mutated. */
  readonly of: string;
  readonly bytes: Buffer;
  /** What was said on the command line, as it were. */
  readonly options: ReadingOptions;
  /** Another file read before it, as an earlier export of the same kind. */
  readonly before: Buffer | undefined;
  /** What belongs beside the original, as it is. */
  readonly beside?: Buffer | undefined;
  readonly hasRejects: boolean;
  readonly isInspected: boolean;
}

/** The trial of a seed and a number: the same always. */
export function trialOf(seed: number, index: number, originals: readonly Original[]): Trial {
  const chance = chanceOf(seed, index);
  const isReadable = chance.happens(MOSTLY_READABLE);
  const among = isReadable ? originals.filter(({ name }) => name.startsWith('formats/')) : originals;
  const { name, bytes, beside } = chance.pick(among as [Original, ...Original[]]);
  return {
    index,
    of: name,
    bytes: mutated(bytes, chance),
    beside,
    options: optionsOf(chance),
    before: chance.happens(0.15) ? bytes : undefined,
    hasRejects: chance.happens(0.2),
    isInspected: chance.happens(0.1),
  };
}

/** What is refused at its header goes no further: so most trials begin with what can be read. */
const MOSTLY_READABLE = 0.6;

/** A unit that the header has too, and contradicts, is refused at once: so it is seldom said. */
function optionsOf(chance: Chance): ReadingOptions {
  return {
    unit: chance.happens(0.85) ? undefined : chance.pick(['kW', 'kWh', 'MWh']),
    decimal: chance.pick([undefined, undefined, undefined, undefined, '.', ',']),
    label: chance.pick([undefined, undefined, undefined, 'start', 'end']),
    dates: chance.pick([undefined, undefined, undefined, 'day-first', 'month-first']),
    timeZone: chance.pick([undefined, undefined, 'Asia/Almaty', 'Asia/Qyzylorda', 'UTC', 'Europe/Berlin']),
  };
}

/**
 * Runs a trial in a folder of its own below `folder`. Returns what came of it: `read`, `register`, or the code of the
 * Failure. Throws whatever else was thrown, and an Error where something does not hold.
 */
export async function run(trial: Trial, folder: string): Promise<string> {
  const own = mkdtempSync(join(folder, 'trial-'));
  try {
    const files: string[] = [];
    if (trial.before !== undefined) files.push(written(join(own, 'before.csv'), trial.before));
    files.push(written(join(own, 'input.csv'), trial.bytes));
    if (trial.beside !== undefined) files.push(written(join(own, 'beside.csv'), trial.beside));
    if (trial.isInspected) await inspected(files, trial.options);
    return await read(files, trial, trial.hasRejects ? join(own, 'rejects.csv') : undefined);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.message !== '' && error.exitCode !== 70, `a failure says what it is: ${error.code}`);
    return error.code;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function written(path: string, bytes: Buffer): string {
  writeFileSync(path, bytes);
  return path;
}

async function inspected(files: readonly string[], options: ReadingOptions): Promise<void> {
  try {
    await inspect({ files, version: '0.0.0', ...options });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

function read(files: readonly string[], { options }: Trial, rejects: string | undefined): Promise<string> {
  return withInputs(files, undefined, async (inputs) => {
    const hints = hintsFrom(options);
    const { registers, all } = await recogniseAll(distinct(inputs).kept, hints);
    const register = await readRegisters(registers);
    const sources = withSiteZones(all, register, hints).filter((source) => source.kind === 'readings');
    if (sources.length === 0) return 'register';
    const registered = registeredAs(register.sites);
    const summary = await summarise(sources, {
      rejects,
      contracted: (site) => registered(site)?.contractedKw,
    });
    for (const [i, { values, table, passedIn }] of sources.entries()) {
      const { read, lines } = summary.ledgers[i]!;
      // A form may hold one value a line, and pass each over by itself; so may a column of channels.
      const isOfWholeRows = passedIn !== undefined || table.form !== undefined || read % values.length === 0;
      expect(isOfWholeRows, `${read} readings of ${values.length} columns`);
      expect(Number.isSafeInteger(lines) && lines >= 0, `${lines} lines`);
    }
    checkAccounts(summary);
    checkCells(summary);
    checkRejects(summary);
    joinLookAlikes(summary, register.sites.keys());
    return 'read';
  });
}

/** read = used + rejected + duplicate + ignored, where what was used is counted once more: in the cells. */
function checkAccounts({ ledgers, sites }: Summary): void {
  for (const ledger of ledgers) {
    const counts = (['rejected', 'duplicate', 'ignored'] as const).flatMap((fate) => ledger.entries(fate));
    for (const { code, count } of counts) {
      expect(Number.isSafeInteger(count) && count > 0, `${count} readings ${code}`);
    }
    expect(Number.isSafeInteger(ledger.used) && ledger.used >= 0, `${ledger.used} of ${ledger.read} used`);
  }
  const used = ledgers.reduce((sum, ledger) => sum + ledger.used, 0);
  const inCells = [...sites].flatMap(({ quantities }) => [...quantities.values()]);
  const put = inCells.reduce((sum, { readings }) => sum + readings, 0);
  expect(used === put, `${used} readings used by the ledgers, ${put} in the cells`);
}

/** So many five-minute slots an hour: the most into which a reading is taken apart. */
const PIECES_MOST = 12;
/** The difference of a register is spread over as much as a day. */
const PIECES_A_DAY = 288;

/** All facets hold the same readings; traffic is never taken apart, a load only where intervals are mixed. */
function checkCells({ sites, registers }: Summary): void {
  for (const { site, quantities } of sites) {
    for (const [quantity, cells] of quantities) {
      const [n, sum] = totals(cells.days());
      for (const facet of [cells.clock(), cells.level()]) {
        const [other, otherSum] = totals(facet);
        expect(n === other && sum === otherSum, `${site} ${quantity}: ${n} by day, ${other} otherwise`);
      }
      const { readings } = cells;
      const isRegister = registers.get(site, quantity) !== undefined;
      const pieces = isRegister ? PIECES_A_DAY : quantity === 'load' ? PIECES_MOST : 1;
      const most = readings * pieces;
      expect(n >= readings && n <= most, `${site} ${quantity}: ${readings} readings, ${n} in the cells`);
      for (const { key, n, zeros, estimated } of cells.days()) {
        expect(
          zeros <= n && estimated <= n,
          `${site} ${quantity}, day ${key}: ${zeros}, ${estimated} of ${n}`,
        );
      }
    }
  }
}

function totals(cells: ReturnType<Facets['clock']>): [n: number, sum: bigint] {
  let [n, sum] = [0, 0n];
  for (const cell of cells) {
    const isSound = cell.n > 0 && cell.min >= 0 && cell.min <= cell.max && Number.isFinite(cell.max);
    expect(
      isSound && cell.sum >= 0n && cell.squares >= 0n,
      `cell ${cell.key}: ${cell.n}, ${cell.min} to ${cell.max}`,
    );
    n += cell.n;
    sum += cell.sum;
  }
  return [n, sum];
}

/** There is a file of rejects where something was rejected, and only there. */
function checkRejects({ ledgers, rejectFiles }: Summary): void {
  for (const file of rejectFiles) expect(readFileSync(file).length > 0, `${file} is empty`);
  const rejected = ledgers.filter((ledger) => ledger.count('rejected') > 0).length;
  expect(
    rejectFiles.length === 0 || rejectFiles.length === rejected,
    `${rejectFiles.length} files of rejects`,
  );
}

function expect(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`does not hold: ${otherwise}`);
}
