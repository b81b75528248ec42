/** The fields of a row by their columns, each read to the letter. */
import { words } from '../../language/words.ts';
import { CELL_COLUMNS, type CellColumn } from '../../sources/cells-layout.ts';

/** Where each stands in a row, from 0. */
const PLACES = Object.fromEntries(CELL_COLUMNS.map((column, i) => [column, i])) as Record<CellColumn, number>;

/** All columns but these. */
export function allBut(...columns: readonly CellColumn[]): CellColumn[] {
  return CELL_COLUMNS.filter((column) => !columns.includes(column));
}

/** Says why a row is refused, at one of its fields. */
export type Refuse = (column: CellColumn, says: string) => never;

export class Fields {
  readonly refuse: Refuse;
  readonly #record: readonly string[];

  constructor(record: readonly string[], refuse: Refuse) {
    this.#record = record;
    this.refuse = refuse;
    const [has, needs] = [record.length, CELL_COLUMNS.length];
    if (has !== needs) refuse(CELL_COLUMNS[0], words`it has ${has} fields and not ${needs}`);
  }

  text(column: CellColumn): string {
    return this.#record[PLACES[column]]!;
  }

  blank(column: CellColumn): void {
    if (this.text(column) !== '') this.refuse(column, words`there is no ${column} in such a row`);
  }

  blanks(columns: readonly CellColumn[]): void {
    for (const column of columns) this.blank(column);
  }

  /** A whole number, not negative, as a machine writes it. */
  whole(column: CellColumn, most = Number.MAX_SAFE_INTEGER): number {
    const number = this.exact(column);
    return number <= most
      ? Number(number)
      : this.refuse(column, words`${String(number)} is more than ${most}`);
  }

  exact(column: CellColumn): bigint {
    const text = this.text(column);
    return WHOLE.test(text) ? BigInt(text) : this.refuse(column, words`"${text}" is no whole number`);
  }
}

/** Of as many digits as DECIMAL(38, 0) holds. */
const WHOLE = /^(?:0|[1-9]\d{0,37})$/u;
