/** What the lines and grounds of a picture mean. */
import { type Markup, markup } from './markup.ts';

export interface Key {
  /** Class of the style. */
  readonly kind: string;
  readonly name: string;
}

export function keys(all: readonly Key[]): Markup {
  return markup`<ul class="keys">${all.map(({ kind, name }) => markup`<li><svg aria-hidden="true" viewBox="0 0 22 12">${sample(kind)}</svg>${name}</li>`)}</ul>
`;
}

const GROUNDS: ReadonlySet<string> = new Set(['band', 'block']);

function sample(kind: string): Markup {
  return GROUNDS.has(kind)
    ? markup`<rect class="${kind}" width="22" height="12"/>`
    : markup`<line class="${kind}" x1="0" x2="22" y1="6" y2="6"/>`;
}
