/** The rows of one quantity at one site, gathered until they are cells. */
import { words } from '../../language/words.ts';
import type { CellColumn } from '../../sources/cells-layout.ts';
import type { Quantity } from '../../sources/quantity.ts';
import { type FacetRows, QuantityCells } from '../cells.ts';
import { ZERO_BIN } from '../level.ts';
import { allTogether, type Moments, rowOf } from '../moments.ts';
import { FACETS, type FacetName, KEYS } from './names.ts';
import type { SavedRegister } from './register-note.ts';
import type { CellRow, Row } from './row.ts';

type RegisterRow = Extract<Row, { readonly facet: 'register' }>;
type AllRow = Extract<Row, { readonly facet: 'all' }>;
type DayRow = Extract<CellRow, { readonly facet: 'day' }>;
/** Refuses what stands in a line. */
export type RefuseLine = (line: number, column: CellColumn, says: string) => never;

export class Gathered {
  readonly site: string;
  readonly quantity: Quantity;
  /** The line on which they begin. */
  readonly line: number;
  readonly #refuse: RefuseLine;
  readonly #rows: Readonly<Record<FacetName, Map<number, CellRow>>>;
  readonly #lineOfDay = new Map<number, number>();
  register: SavedRegister | undefined;
  #all: { readonly row: AllRow; readonly line: number } | undefined;

  constructor(first: AllRow | RegisterRow | CellRow, line: number, refuse: RefuseLine) {
    this.site = first.site;
    this.quantity = first.quantity;
    this.line = line;
    this.#refuse = refuse;
    this.#rows = { day: new Map(), clock: new Map(), level: new Map() };
    this.add(first, line);
  }

  isOf({ site, quantity }: AllRow | RegisterRow | CellRow): boolean {
    return this.site === site && this.quantity === quantity;
  }

  add(row: AllRow | RegisterRow | CellRow, line: number): void {
    if (row.facet === 'all') {
      if (this.#all !== undefined)
        this.#refuse(line, 'facet', words`what all readings add up to stands here twice`);
      this.#all = { row, line };
      return;
    }
    if (row.facet === 'register') {
      if (this.register !== undefined) this.#refuse(line, 'facet', words`its register stands here twice`);
      this.register = row.register;
      return;
    }
    const rows = this.#rows[row.facet];
    if (rows.has(row.key)) {
      this.#refuse(line, 'cell', words`"${KEYS[row.facet].nameOf(row.key)}" stands here twice`);
    }
    rows.set(row.key, row);
    if (row.facet === 'day') this.#lineOfDay.set(row.key, line);
  }

  lineOf(day: number): number {
    return this.#lineOfDay.get(day) ?? this.line;
  }

  /** The cells, once all rows are there. Refuses them where the facets do not hold the same readings. */
  cells(): QuantityCells {
    const { row: all, line } =
      this.#all ?? this.#refuse(this.line, 'facet', words`no row says what all add up to`);
    for (const facet of FACETS) {
      const together = allTogether([...this.#rows[facet].values()].map(({ moments }) => moments));
      if (!areSame(together, all.moments)) {
        this.#refuse(line, 'n', words`the cells by ${facet} do not add up to it`);
      }
    }
    const days = inOrder(this.#rows.day) as DayRow[];
    const zeros = days.reduce((sum, day) => sum + day.zeros, 0);
    if (zeros !== (this.#rows.level.get(ZERO_BIN)?.moments.n ?? 0)) {
      this.#refuse(line, 'n', words`the days hold other zeros than the levels`);
    }
    return QuantityCells.of({
      readings: all.readings,
      flagged: all.flagged,
      day: columnsOf(days),
      clock: columnsOf(inOrder(this.#rows.clock)),
      level: columnsOf(inOrder(this.#rows.level)),
      slots: Uint32Array.from(days.flatMap(({ slots }) => slots)),
      zeros: Uint32Array.from(days, (day) => day.zeros),
      estimated: Uint32Array.from(days, ({ estimated }) => estimated),
      assumed: Uint16Array.from(days, ({ assumed }) => assumed),
    });
  }
}

function inOrder(rows: ReadonlyMap<number, CellRow>): CellRow[] {
  return [...rows.values()].sort((a, b) => a.key - b.key);
}

function columnsOf(rows: readonly CellRow[]): FacetRows {
  return {
    keys: Int32Array.from(rows, ({ key }) => key),
    moments: Float64Array.from(rows.flatMap(({ moments }) => rowOf(moments))),
  };
}

function areSame(one: Moments, other: Moments): boolean {
  const fields = ['n', 'sum', 'squares', 'min', 'max'] as const;
  return fields.every((field) => one[field] === other[field]);
}
