/**
 * What is looked at in the parts of a workbook before they are read: how large a sheet says it is, and that it is plain XML.
 * Rows and cells may name their own places, and whoever reads them fills what lies between: a kilobyte with a cell in the last
 * row and one in the last column would take seventeen thousand million.
 */

/** A million rows, the most that a sheet has, of thirty columns. Assumed, 2026-11. */
const MOST_CELLS = 30e6;

/** Whether the places that a part of a workbook names span more cells than are read, or one of them is none. */
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

/**
 * Whether a part is XML as programs write it. The reader of workbooks takes the square of the length of a tag that is never
 * closed, and keeps a text as long as it is: a tag and a text have bounds, and there is no document type.
 */
export function isPlainXml(part: Buffer): boolean {
  let at = 0;
  for (let open = part.indexOf('<'); open >= 0; open = part.indexOf('<', at)) {
    const close = part.indexOf('>', open);
    if (close < 0 || close - open > LONGEST_TAG || open - at > LONGEST_TEXT) return false;
    at = close + 1;
  }
  return part.length - at <= LONGEST_TEXT && part.indexOf('<!DOCTYPE') < 0;
}

/** A root with twenty namespaces has some 2 kB; a cell of Excel holds 32,767 characters. */
const LONGEST_TAG = 1 << 12;
const LONGEST_TEXT = 1 << 18;

/** The place of a row or a cell, `r="12"` or `r="AB12"`; a name with a colon before it is another attribute. */
const PLACE = /<(?:row|c)\b[^>]*?\sr\s*=\s*["']([^"']*)["']/gu;
const CELL = /^(?<letters>[A-Z]{0,3})(?<digits>\d{1,7})$/u;

/** 1 of A, 27 of AA. */
function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
