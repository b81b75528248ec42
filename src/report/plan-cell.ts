import { siteName } from '../sources/site-name.ts';
import { printable } from './printable.ts';

/**
 * A text as a cell of a CSV file that a spreadsheet opens: printable, and with an apostrophe before what it would run as a
 * formula (OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function cellOf(text: string): string {
  const plain = printable(text);
  return FORMULA.test(plain) ? `'${plain}` : plain;
}

/** Plain and full-width, as spreadsheets take both. */
const FORMULA = /^[=+\-@＝＋－＠]/u;

/** The sites that such a cell may name: the one that is written so, else those that would be. */
export function sitesNamed(cell: string, sites: readonly string[]): string[] {
  const name = siteName(cell);
  return sites.includes(name)
    ? [name]
    : sites.filter((site) => cellOf(site) === cell || printable(site) === cell);
}
