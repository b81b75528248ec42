/** The days of a site: its load with the block shaded, when it came, the dated events, and its traffic below. */
import { nameInWords } from '../../evidence/event-words.ts';
import { dayInWords } from '../../language/numbers.ts';
import { words } from '../../language/words.ts';
import type { DossierReport } from '../dossiers.ts';
import { power } from '../figures.ts';
import type { SiteReport } from '../report.ts';
import { titleOf } from '../site-words.ts';
import { type Key, keys } from './keys.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { anchorAt, below, type Layer, panel } from './panel.ts';
import { across, dayAt, dayTicks } from './scales.ts';
import { spanOf } from './span.ts';
import { trafficADay } from './traffic-words.ts';

type Figures = readonly (number | null)[];

export function yearFigure(site: SiteReport, dossier: DossierReport): Markup {
  const { days, from, events, onset } = dossier;
  const rows = Math.min(events.length, MOST_EVENT_ROWS) + (onset === null ? 0 : 1);
  const y = ROW * rows + 6;
  const trafficY = y + LOAD + GAP;
  const bottom = days.traffic_mb === null ? y + LOAD : trafficY + TRAFFIC;
  const length = days.mean_kw.length;
  const ticks = dayTicks(from, length).map(({ day, label }) => ({ at: (day + 0.5) / length, text: label }));
  const label = [
    words`Load of ${titleOf(site)} day by day from ${dayInWords(from)}: ${spanOf(days.mean_kw)}.`,
    ...(onset === null ? [] : [words`A block of ${blockIn(dossier)} came on ${dayInWords(onset)}.`]),
    ...events.map(
      ({ name, from: start, to }) =>
        words`${nameInWords({ name })}: ${momentInWords(start)} to ${momentInWords(to)}.`,
    ),
  ].join(' ');
  return markup`<figure>
<p class="figure-title">${words`Its days`}</p>
<svg class="plot" role="img" aria-label="${label}" height="${bottom + 22}">${eventBands(dossier, bottom)}${loadPanel(dossier, y)}${trafficPanel(days.traffic_mb, trafficY)}${onsetMark(dossier, { row: rows - 1, bottom })}${below(ticks, bottom + 18)}</svg>
${keys(keysOf(dossier))}<figcaption>${captionOf(dossier)}</figcaption></figure>
`;
}

/** Pixels. */
const LOAD = 190;
const TRAFFIC = 60;
const GAP = 26;
const ROW = 17;
/** Events are dated in January 2022, near to each other: each is named in a row of its own. */
const MOST_EVENT_ROWS = 4;

function loadPanel(
  { days: { mean_kw, low_kw, high_kw }, block_kw, onset, from }: DossierReport,
  y: number,
): Markup {
  const start = onset === null ? 0 : dayAt(onset, from);
  const isOf = (value: number | null, day: number) => (value === null || day < start ? null : value);
  const withBlock = mean_kw.map(isOf);
  const without = withoutBlock(withBlock, block_kw ?? 0);
  const layers: Layer[] = [
    { kind: 'band', figures: high_kw, from: low_kw },
    ...(block_kw === null ? [] : [{ kind: 'block', figures: withBlock, from: without }]),
    { kind: 'load', figures: mean_kw },
  ];
  const largest = largestIn(high_kw);
  return panel({ y, height: LOAD, layers, corner: 'smooth', largest, written: (kw) => power(kw / 1000) });
}

/**
 * The load under the block. On a day on which less was drawn than the block and what is left of nearly all other days, it
 * is the block that was not there: in a shutdown nothing of it is shaded.
 */
function withoutBlock(withBlock: Figures, block: number): Figures {
  const left = withBlock.filter((kw) => kw !== null).map((kw) => Math.max(0, kw - block));
  const least = left.sort((a, b) => a - b)[Math.floor(NEARLY_ALL * left.length)] ?? 0;
  return withBlock.map((kw) => (kw === null ? null : Math.max(kw - block, Math.min(kw, least))));
}

/** One day in ten may be lower. Assumed, 2026-11. */
const NEARLY_ALL = 0.1;

function trafficPanel(figures: Figures | null, y: number): Markup {
  if (figures === null) return NOTHING;
  const layers = [{ kind: 'traffic', figures }];
  return panel({
    y,
    height: TRAFFIC,
    layers,
    corner: 'smooth',
    largest: largestIn(figures),
    written: trafficADay,
  });
}

function eventBands({ events, from, days }: DossierReport, bottom: number): readonly Markup[] {
  const length = days.mean_kw.length;
  return events.map((event, index) => {
    const [start, end] = [event.from, event.to].map((when) =>
      Math.min(1, Math.max(0, dayAt(when, from) / length)),
    );
    const top = ROW * (index % MOST_EVENT_ROWS) + 12;
    const middle = (start! + end!) / 2;
    return markup`<rect class="event" x="${across(start!)}" y="${top + 4}" width="${across(end! - start!)}" height="${bottom - top - 4}"/><line class="event-edge" x1="${across(start!)}" x2="${across(start!)}" y1="${top + 4}" y2="${bottom}"/><text class="event-name halo ${anchorAt(middle)}" x="${across(middle)}" y="${top}">${letter(index)}</text>`;
  });
}

/** a, b, c ... */
function letter(index: number): string {
  return String.fromCodePoint('a'.codePointAt(0)! + (index % 26));
}

function onsetMark(
  { onset, from, days }: DossierReport,
  { row, bottom }: { readonly row: number; readonly bottom: number },
): Markup {
  if (onset === null) return NOTHING;
  const at = dayAt(onset, from) / days.mean_kw.length;
  const top = ROW * row + 12;
  return markup`<line class="onset" x1="${across(at)}" x2="${across(at)}" y1="${top + 4}" y2="${bottom}"/><text class="halo strong accent ${at > 0.5 ? 'end' : 'start'}" x="${across(at)}" y="${top}">${dayInWords(onset)}</text>`;
}

function keysOf({ days, block_kw, onset }: DossierReport): Key[] {
  return [
    { kind: 'load', name: words`mean of the day` },
    { kind: 'band', name: words`least to largest reading` },
    ...(block_kw === null ? [] : [{ kind: 'block', name: words`the block, if it mines` }]),
    ...(onset === null ? [] : [{ kind: 'onset', name: words`when it came` }]),
    ...(days.traffic_mb === null ? [] : [{ kind: 'traffic', name: words`traffic a day` }]),
  ];
}

function captionOf(dossier: DossierReport): string {
  const { block_kw, onset, events, days } = dossier;
  const shaded =
    block_kw === null
      ? []
      : [
          onset === null
            ? words`Shaded is the block of ${blockIn(dossier)}, which was there when the data begin.`
            : words`Shaded is the block of ${blockIn(dossier)}, since ${dayInWords(onset)}.`,
        ];
  const missing = days.mean_kw.filter((kw) => kw === null).length;
  return [
    ...shaded,
    ...events.map(
      ({ name, from, to }, index) =>
        words`${letter(index)}: ${nameInWords({ name })}, ${momentInWords(from)} to ${momentInWords(to)}.`,
    ),
    ...(missing === 0
      ? []
      : [words`Where the line breaks nothing was read: ${missing} of ${days.mean_kw.length} days.`]),
    ...(days.traffic_mb === null ? [words`There is no traffic record.`] : []),
  ].join(' ');
}

/** `2022-01-05 17:00` */
function momentInWords(moment: string): string {
  const [day = '', time = ''] = moment.split(' ');
  return `${dayInWords(day)} ${time}`;
}

function blockIn({ block_kw }: DossierReport): string {
  return power((block_kw ?? 0) / 1000);
}

function largestIn(figures: Figures): number {
  return figures.reduce<number>((most, figure) => Math.max(most, figure ?? 0), 0);
}
