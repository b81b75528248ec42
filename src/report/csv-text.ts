import type { CsvDialect } from './pen.ts';
import { printable } from './printable.ts';

/**
 * A text as a cell of a CSV file that a spreadsheet opens: printable, and with an apostrophe before what it would run as a
 * formula (OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection). A tab and a line break, which may
 * begin one too, are no longer there. For `excel` the apostrophe also keeps what Excel would make another text of: "007",
 * a number of more than 15 digits, "1E5", or "1.2", which is the first of February to it.
 */
export function cellOf(text: string, dialect: CsvDialect = 'plain'): string {
  const plain = printable(text);
  const isChanged = FORMULA.test(plain) || (dialect === 'excel' && isTakenForFigure(plain));
  return isChanged ? `'${plain}` : plain;
}

/** Plain and full-width, as spreadsheets take both. */
const FORMULA = /^[=+\-@＝＋－＠]/u;

function isTakenForFigure(text: string): boolean {
  return FIGURE.test(text) && !KEPT.test(text);
}

const FIGURE = /^[\d.,(][\d\s.,:/\-()%eE]*$/u;
/** Whole numbers of the digits that Excel holds, and days. */
const KEPT = /^(?:0|[1-9]\d{0,14}|\d{4}-\d\d-\d\d)$/u;
