/** The load over the clock before the block came and after, weekdays and weekends apart. */
import { words } from '../../language/words.ts';
import type { DossierReport } from '../dossiers.ts';
import { power } from '../figures.ts';
import type { SiteReport } from '../report.ts';
import { titleOf } from '../site-words.ts';
import { keys } from './keys.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { below, type Layer, panel } from './panel.ts';
import { monthInWords } from './scales.ts';
import { spanOf } from './span.ts';

type Figures = readonly (number | null)[];

export function clockFigure(site: SiteReport, { clock: { before, after, all_kw } }: DossierReport): Markup {
  const name = titleOf(site);
  if (before === null || after === null) {
    if (all_kw.every((kw) => kw === null)) return NOTHING;
    return markup`<figure>
<p class="figure-title">${words`Its clock`}</p>
${clock({ title: words`All days`, name, layers: [{ kind: 'after', figures: all_kw }], largest: largestOf([all_kw]) })}<figcaption>${words`Mean load by hour of the local clock over the whole period: no before and after can be told apart.`}</figcaption></figure>
`;
  }
  const largest = largestOf([before.weekday_kw, before.weekend_kw, after.weekday_kw, after.weekend_kw]);
  const drawn = (title: string, earlier: Figures, later: Figures) =>
    clock({
      title,
      name,
      largest,
      layers: [
        { kind: 'before', figures: earlier },
        { kind: 'after', figures: later },
      ],
    });
  return markup`<figure>
<p class="figure-title">${words`Its clock, before and after`}</p>
<div class="panels">${drawn(words`Monday to Friday`, before.weekday_kw, after.weekday_kw)}${drawn(words`Saturday and Sunday`, before.weekend_kw, after.weekend_kw)}</div>
${keys([
  { kind: 'before', name: words`before: ${monthsOf(before)}` },
  { kind: 'after', name: words`after: ${monthsOf(after)}` },
])}<figcaption>${words`Mean load by hour of the local clock in the two months before that of the onset and in the two after it.`}</figcaption></figure>
`;
}

interface Clock {
  readonly title: string;
  readonly name: string;
  readonly layers: readonly Layer[];
  readonly largest: number;
}

/** Pixels. */
const HEIGHT = 120;
const TOP = 24;

function clock({ title, name, layers, largest }: Clock): Markup {
  const hours = [0, 6, 12, 18, 24].map((hour) => ({ at: hour / 24, text: String(hour) }));
  const label = [
    words`${title} at ${name}, by hour:`,
    layers.map(({ figures }) => spanOf(figures)).join('; '),
  ].join(' ');
  return markup`<svg class="plot" role="img" aria-label="${label}" height="${TOP + HEIGHT + 22}"><text x="0" y="12">${title}</text>${panel({ y: TOP, height: HEIGHT, layers, corner: 'steps', largest, written: (kw) => power(kw / 1000) })}${below(hours, TOP + HEIGHT + 18)}</svg>
`;
}

function monthsOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? monthInWords(from) : words`${monthInWords(from)} to ${monthInWords(to)}`;
}

function largestOf(all: readonly Figures[]): number {
  return Math.max(0, ...all.flat().map((kw) => kw ?? 0));
}
