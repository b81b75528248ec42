import { words } from '../../language/words.ts';
import type { Report } from '../report.ts';
import { type Markup, markup } from './markup.ts';

/** Where to go on the page. */
export function contents({ totals, dossiers = [] }: Report): Markup {
  const parts = [
    ['quality', words`What was read, and what was not seen`],
    ...(totals.assessed === 0
      ? []
      : [
          ...(totals.breakdowns === undefined ? [] : [['places', words`Where it is`]]),
          ['sites', words`Sites in the order of a visit`],
        ]),
    ...(dossiers.length === 0 ? [] : [['dossiers', words`Dossiers`]]),
    ...(totals.assessed === 0 ? [] : [['references', words`Against the public figures`]]),
    ['guide', words`How to read this`],
  ] as const;
  return markup`<nav aria-label="${words`Contents`}"><ul class="contents">${parts.map(([id, title]) => markup`<li><a href="#${id!}">${title!}</a></li>`)}</ul></nav>
`;
}
