/** How to read the page, and how it was made. */
import { words } from '../../language/words.ts';
import { percent } from '../figures.ts';
import type { Report } from '../report.ts';
import { type Markup, markup } from './markup.ts';

export function guide({ tool, schema, totals }: Report): Markup {
  const told = [
    words`A suspicion is a reason to look, and no finding of guilt: nobody is accused here. What would clear a site stands in its dossier.`,
    words`The block is what mining would draw at a site, not the whole site. What is expected is the block times the probability; the suspected megawatts are the sum over all sites.`,
    words`Of many such intervals ${percent(totals.suspected_mw.level)} hold the truth, as far as the assumptions hold.`,
    words`A bit doubles the odds of mining, or halves them where it speaks against.`,
    words`Unknown is neither innocent nor guilty, and is never counted as zero.`,
  ];
  return markup`<footer id="guide">
<h2>${words`How to read this`}</h2>
<ul>${told.map((text) => markup`<li>${text}</li>\n`)}</ul>
<p class="note">${words`Made by ${tool.name} ${tool.version} from the report ${schema}; the same content is in its JSON. The file holds no script and fetches nothing.`}</p>
</footer>
`;
}
