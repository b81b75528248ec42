/**
 * How large a sheet of a workbook says it is. Its cells name their own places, and whoever reads it fills what lies
 * between: a kilobyte with a cell in the last row and one in the last column would take seventeen thousand million.
 */

/** More than a million rows of readings have, or a matrix of a hundred years. Assumed, 2026-11. */
const MOST_CELLS = 30e6;

/** Whether a part of a workbook has more cells than are read, or places that are none. */
export function isTooWide(part: Buffer): boolean {
  const text = part.toString('latin1');
  let [rows, columns] = [0, 0];
  for (const [, place = ''] of text.matchAll(PLACE)) {
    const { letters, digits } = CELL.exec(place)?.groups ?? {};
    if (digits === undefined) return true;
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, numberOf(letters!));
    if (rows * Math.max(1, columns) > MOST_CELLS) return true;
  }
  return false;
}

/** The place of a row or a cell, `r="12"` or `r="AB12"`; a name with a colon before it is another attribute. */
const PLACE = /<(?:row|c)\b[^>]*?\sr\s*=\s*["']([^"']*)["']/gu;
const CELL = /^(?<letters>[A-Z]{0,3})(?<digits>\d{1,7})$/u;

/** 1 of A, 27 of AA. */
function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
