/** Reads a file of cells, one quantity of one site after the other. */

import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { CELL_COLUMNS, type CellsSource } from '../../sources/cells-layout.ts';
import type { Quantity } from '../../sources/quantity.ts';
import { readRecords } from '../../sources/records.ts';
import type { QuantityCells } from '../cells.ts';
import { Ledger } from '../ledger.ts';
import { Gathered, type RefuseLine } from './gathered.ts';
import type { Origin } from './origin.ts';
import type { SavedRegister } from './register-note.ts';
import { invalid, rowOf } from './row.ts';

export interface FoundCells {
  readonly site: string;
  readonly quantity: Quantity;
  readonly cells: QuantityCells;
  /** Where its values are differences of a register. */
  readonly register: SavedRegister | undefined;
  /** `file:line:column` of the cell of a day. */
  readonly whereOf: (day: number) => string;
}

export interface CellsRead {
  /** Readings that are in the cells: all are used. */
  readonly ledger: Ledger;
  /** The files of readings that the cells come from. */
  readonly origins: readonly Origin[];
  readonly holds: (site: string) => boolean;
  /** Enters the readings of a site as those of a total. */
  readonly leaveOut: (site: string) => void;
  /** Enters as used the first state of a register at a site, to which another file has the one before. */
  readonly join: (site: string) => void;
}

/**
 * Reads all of a file of cells and hands over those of each quantity at each site, whose rows stand together and in
 * any order. Throws a Failure at the first row that is no valid cell, or that does not go with the others.
 */
export async function readCells(
  { table }: CellsSource,
  take: (found: FoundCells) => void,
): Promise<CellsRead> {
  const file = table.input.name;
  const refuse: RefuseLine = (line, column, says) => {
    throw invalid(file, line, column, says);
  };
  const ledger = new Ledger(file);
  const origins: Origin[] = [];
  /** Readings of each site, and the line on which its first rows begin. */
  const sites = new Map<string, { readings: number; line: number }>();
  const done = new Set<string>();
  let hasFormat = false;
  let gathered: Gathered | undefined;

  const finish = (of: Gathered) => {
    const { site, quantity, line } = of;
    const name = `${quantity} ${site}`;
    if (done.has(name))
      refuse(line, 'site_id', words`cells of this quantity at this site stand further up as well`);
    done.add(name);
    const cells = of.cells();
    const before = sites.get(site) ?? { readings: 0, line };
    sites.set(site, { ...before, readings: before.readings + cells.readings });
    ledger.read += cells.readings;
    take({
      site,
      quantity,
      cells,
      register: of.register,
      whereOf: (day) => `${file}:${of.lineOf(day)}:${CELL_COLUMN}`,
    });
  };

  ledger.lines = await readRecords(table, {
    record(fields, line) {
      const row = rowOf(fields, (column, says) => refuse(line, column, says));
      if (row.facet === 'format') hasFormat = true;
      else if (row.facet === 'input') origins.push(row.origin);
      else if (gathered?.isOf(row)) gathered.add(row, line);
      else {
        if (gathered !== undefined) finish(gathered);
        gathered = new Gathered(row, line, refuse);
      }
    },
    unreadable: (line) => refuse(line, 'site_id', words`the line cannot be taken apart`),
  });
  if (gathered !== undefined) finish(gathered);
  if (!hasFormat || done.size === 0) throw cut(file);
  return {
    ledger,
    origins,
    join(site) {
      const before = sites.get(site)!;
      sites.set(site, { ...before, readings: before.readings + 1 });
      ledger.read += 1;
    },
    holds: (site) => sites.has(site),
    leaveOut(site) {
      const { readings, line } = sites.get(site) ?? { readings: 0, line: 1 };
      if (readings > 0) ledger.enter('total', line, 1, readings);
    },
  };
}

const CELL_COLUMN = CELL_COLUMNS.indexOf('cell') + 1;

function cut(file: string): Failure {
  return new Failure('no_cells', EXIT.unreadable, words`this file of cells lacks its cells or its format`, {
    where: file,
    remedy: words`It was changed or cut since it was saved: save it anew from the readings, scan --save-cells.`,
  });
}
