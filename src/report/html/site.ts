/** A site as it is named on the page. */
import { words } from '../../language/words.ts';
import { inOneUnit } from '../figures.ts';
import type { SiteReport } from '../report.ts';
import { blockOf, titleOf, verdictOf } from '../site-words.ts';
import { type Markup, markup } from './markup.ts';
import { above } from './table.ts';

/** Apart from the text around it, so that a name from right to left turns nothing else round. */
export function nameOf(site: SiteReport): Markup {
  return markup`<bdi>${titleOf(site)}</bdi>`;
}

export function verdict(site: SiteReport): Markup {
  return markup`<span class="verdict ${site.verdict}">${verdictOf(site)}</span>`;
}

/** Its block, with the bounds below. */
export function block(site: SiteReport): Markup {
  if (site.block_mw === null) return markup`${blockOf(site)}`;
  const { central, low, high } = inOneUnit(site.block_mw);
  return above(central, words`${low} to ${high}`);
}
