/** Cells of a workbook: texts that stay texts, whatever they begin with, figures that stay figures, and days. */
import type { CellObject } from 'write-excel-file/node';
import { printable } from '../printable.ts';

export interface Sheet {
  /** Its name. */
  readonly sheet: string;
  /** Rows and columns that stay in sight. */
  readonly stickyRowsCount?: number;
  readonly stickyColumnsCount?: number;
  /** Widths in letters. */
  readonly columns: { readonly width: number }[];
  readonly data: Cell[][];
}

/** Blank where there is nothing to say. */
export type Cell = CellObject | null;

/** How figures are shown; they are in the cell to the last digit. */
export const FORMATS = { power: '0.000', kilowatts: '0.0', share: '0.0%', count: '0' } as const;

/** Excel cuts what is longer. */
const LONGEST = 32_767;

export function text(value: string | null | undefined): Cell {
  const plain = printable(value ?? '').slice(0, LONGEST);
  return plain === '' ? null : { type: String, value: literal(plain) };
}

/** A text over several lines of the sheet. */
export function longText(value: string): Cell {
  const cell = text(value);
  return cell && { ...cell, wrap: true, alignVertical: 'top' };
}

export function head(value: string): Cell {
  const cell = text(value);
  return cell && { ...cell, fontWeight: 'bold', wrap: true, alignVertical: 'top' };
}

export function figure(value: number | null | undefined, shownAs: keyof typeof FORMATS): Cell {
  return value == null ? null : { type: Number, value, format: FORMATS[shownAs] };
}

/** A calendar day, YYYY-MM-DD. */
export function day(value: string | null): Cell {
  return value === null ? null : { type: Date, value: new Date(`${value}T00:00:00Z`), format: 'yyyy-mm-dd' };
}

/**
 * _x202E_ in a workbook stands for the character of that number (ECMA-376, part 1, 22.9.2.19, ST_Xstring): where a text
 * says so itself, its underscore is written as such a number. So is the first letter of "constructor" and the like:
 * write-excel-file 4.1.1 looks texts up in a plain object, and would write what it inherits in the place of such a text.
 */
function literal(value: string): string {
  if (value in Object.prototype) return asNumber(value.charCodeAt(0)) + value.slice(1);
  return value.replace(/_(?=x[\da-f]{4}_)/giu, asNumber('_'.charCodeAt(0)));
}

function asNumber(unit: number): string {
  return `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`;
}
