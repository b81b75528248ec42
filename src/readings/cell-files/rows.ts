/** Cells as lines of a file, in the order of site, quantity, facet and key: the same cells are the same bytes. */
import { stringify } from 'csv-stringify/sync';
import { CELL_COLUMNS, CELLS_FORMAT } from '../../sources/cells-layout.ts';
import { QUANTITIES, type Quantity } from '../../sources/quantity.ts';
import { type CellParts, MIXED, type QuantityCells, type SiteCells } from '../cells.ts';
import { allTogether, type Moments, momentsAt } from '../moments.ts';
import type { Registers } from '../registers/registers.ts';
import { WORDS_A_DAY } from '../slots.ts';
import { FACETS, KEYS, QUANTITY_NAMES } from './names.ts';
import { inOrder, noteOf, type Origin } from './origin.ts';
import { registerNoteOf } from './register-note.ts';
import { slotsText } from './slots-text.ts';

/** What stands for several lengths where one is asked for. */
export const SEVERAL_LENGTHS = -1;

/**
 * The lines of a file, in pieces: the format, where its cells come from, and the cells of all sites, which are given in
 * the order of their names by code unit.
 */
export function* linesOf(
  sites: Iterable<SiteCells>,
  origins: Iterable<Origin>,
  registers?: Registers,
): Generator<string> {
  yield `${CELL_COLUMNS.join(',')}\n`;
  yield lineOf({ of: OF_FILE, facet: 'format', cell: CELLS_FORMAT });
  for (const origin of inOrder(origins)) {
    yield lineOf({ of: OF_FILE, facet: 'input', cell: origin.sha256, note: quoted(noteOf(origin)) });
  }
  for (const { site, quantities } of sites) {
    for (const quantity of QUANTITIES) {
      const cells = quantities.get(quantity);
      if (cells === undefined) continue;
      yield* linesOfQuantity(site, quantity, cells);
      const register = registers?.get(site, quantity);
      if (register === undefined || register.stretches.length === 0) continue;
      const of = `${quoted(site)},${QUANTITY_NAMES[quantity]}`;
      yield lineOf({ of, facet: 'register', note: quoted(registerNoteOf(register)) });
    }
  }
}

/** A piece for each facet. */
function* linesOfQuantity(site: string, quantity: Quantity, cells: QuantityCells): Generator<string> {
  const parts = cells.parts();
  const of = `${quoted(site)},${QUANTITY_NAMES[quantity]}`;
  const counts = `${parts.readings},${parts.flagged}`;
  yield lineOf({ of, facet: 'all', values: valuesOf(totalOf(parts)), counts });
  for (const facet of FACETS) {
    const { keys, moments } = parts[facet];
    let lines = '';
    for (let row = 0; row < keys.length; row += 1) {
      const cell = KEYS[facet].nameOf(keys[row]!);
      const values = valuesOf(momentsAt(moments, row));
      lines += lineOf({ of, facet, cell, values, day: facet === 'day' ? dayOf(parts, row) : undefined });
    }
    yield lines;
  }
}

/** The columns in groups that stand together, in their order. */
interface Groups {
  /** Site and quantity. */
  readonly of: string;
  readonly facet: string;
  readonly cell?: string;
  readonly values?: string;
  readonly day?: string | undefined;
  readonly counts?: string;
  readonly note?: string;
}

const OF_FILE = ',';

function lineOf({ of, facet, cell = '', values = ',,,,', day = ',,,', counts = ',', note = '' }: Groups) {
  return `${of},${facet},${cell},${values},${day},${counts},${note}\n`;
}

/** A field in quotation marks where it needs them. */
function quoted(text: string): string {
  return stringify([[text]], { eof: false });
}

/** Where nothing was used, as where all was found to be no load, there is no least and no largest value. */
function valuesOf({ n, sum, squares, min, max }: Moments): string {
  return n === 0 ? '0,,,,' : `${n},${sum},${squares},${min},${max}`;
}

function dayOf({ zeros, estimated, slots, assumed }: CellParts, row: number): string {
  const minutes = assumed[row] === MIXED ? SEVERAL_LENGTHS : assumed[row]!;
  return `${zeros[row]!},${estimated[row]!},${slotsText(slots, row * WORDS_A_DAY)},${minutes}`;
}

function totalOf({ day: { keys, moments } }: CellParts): Moments {
  return allTogether(Array.from(keys, (_, row) => momentsAt(moments, row)));
}
