/** Adds the cells of files to those of the readings. What was read twice is refused: in cells it cannot be told apart. */

import { EXIT, Failure } from '../../failure.ts';
import { dayInWords } from '../../language/numbers.ts';
import { words } from '../../language/words.ts';
import type { CellsSource } from '../../sources/cells-layout.ts';
import type { Quantity } from '../../sources/quantity.ts';
import { dayName } from '../calendar.ts';
import type { QuantityCells } from '../cells.ts';
import { Registers } from '../registers/registers.ts';
import { WORDS_A_DAY } from '../slots.ts';
import type { CellStore } from '../store.ts';
import { type CellsRead, type FoundCells, readCells } from './read.ts';
import type { SavedRegister } from './register-note.ts';

/**
 * Adds the cells of all files to the store, whose own cells were read from `others`, and what they keep of registers to those; returns what was read of each, in
 * their order. Throws a Failure where two of them hold the same interval of a quantity at a site.
 */
export async function mergeCells(
  sources: readonly CellsSource[],
  store: CellStore,
  others: readonly string[],
  registers = new Registers(),
): Promise<CellsRead[]> {
  const read: CellsRead[] = [];
  const keep = ({ site, quantity }: FoundCells, { figures, stretches }: SavedRegister, i: number) => {
    const register = registers.of(site, quantity, figures);
    const opening = { kind: undefined, used: () => read[i]!.join(site) };
    for (const stretch of stretches) {
      register.stretches.push({ ...stretch, origin: i, opening });
      for (const { multiplier } of [stretch.from, stretch.to]) register.multipliers.add(multiplier);
    }
  };
  for (const [i, source] of sources.entries()) {
    let first: Overlap | undefined;
    read.push(
      await readCells(source, (found) => {
        const there = store.get(found.site)?.quantities.get(found.quantity);
        const days = there === undefined ? [] : daysInBoth(found.cells, there);
        if (days.length === 0) store.merge(found.site, found.quantity, found.cells);
        else first ??= { found, days };
        if (found.register !== undefined) keep(found, found.register, i);
      }),
    );
    if (first !== undefined) throw await overlapping(first, source, sources.slice(0, i), others);
  }
  return read;
}

interface Overlap {
  readonly found: FoundCells;
  readonly days: readonly number[];
}

/** The days of which both hold some slot. */
function daysInBoth(one: QuantityCells, other: QuantityCells): number[] {
  const [ours, theirs] = [one.parts(), other.parts()];
  const rowOf = new Map(Array.from(theirs.day.keys, (day, row) => [day, row]));
  return [...ours.day.keys].filter((day, row) => {
    const their = rowOf.get(day);
    if (their === undefined) return false;
    const [at, from] = [row * WORDS_A_DAY, their * WORDS_A_DAY];
    return ours.slots
      .subarray(at, at + WORDS_A_DAY)
      .some((word, i) => (word & theirs.slots[from + i]!) !== 0);
  });
}

/** Only now the files before are read again, to tell which of them holds the same. */
async function overlapping(
  { found, days }: Overlap,
  source: CellsSource,
  before: readonly CellsSource[],
  others: readonly string[],
): Promise<Failure> {
  const { site, quantity } = found;
  const holders: string[] = [];
  for (const one of before) {
    await readCells(one, (cells) => {
      const isSame = cells.site === site && cells.quantity === quantity;
      if (isSame && daysInBoth(found.cells, cells.cells).length > 0) holders.push(one.table.input.name);
    });
  }
  const there = holders.length > 0 ? holders.join(', ') : words`the readings of ${others.join(', ')}`;
  return new Failure('overlapping_cells', EXIT.unreadable, overlapInWords(QUANTITY[quantity](), site, days), {
    where: found.whereOf(days[0]!),
    details: [words`they are in ${source.table.input.name} and in ${there}`],
    remedy: words`Leave one of them out: cells do not tell what was read twice from what was drawn twice.`,
  });
}

function overlapInWords(quantity: string, site: string, [first, ...more]: readonly number[]): string {
  const day = dayInWords(dayName(first!));
  if (more.length === 0)
    return words`the same intervals of ${quantity} at "${site}" are in several files, on ${day}`;
  return more.length === 1
    ? words`the same intervals of ${quantity} at "${site}" are in several files, on ${day} and on 1 more day`
    : words`the same intervals of ${quantity} at "${site}" are in several files, on ${day} and on ${more.length} more days`;
}

const QUANTITY: Readonly<Record<Quantity, () => string>> = {
  load: () => words`load`,
  bytes_in: () => words`bytes in`,
  bytes_out: () => words`bytes out`,
};
