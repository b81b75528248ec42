import { siteName } from '../sources/site-name.ts';
import { cellOf } from './csv-text.ts';
import { printable } from './printable.ts';

/** The sites that a cell of a plan may name: the one that is written so, else those that would be. */
export function sitesNamed(cell: string, sites: readonly string[]): string[] {
  const name = siteName(cell);
  return sites.includes(name)
    ? [name]
    : sites.filter((site) => cellOf(site) === cell || printable(site) === cell);
}
