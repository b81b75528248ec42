/** A panel of a picture: figures from zero up over a run of days or hours, with its grid and what stands below it. */
import { areaPath, type Box, linePath } from './curves.ts';
import { type Markup, markup } from './markup.ts';
import { across, ticksTo } from './scales.ts';

type Figures = readonly (number | null)[];

/** A class of the style, and what is drawn in it: a line, or the area between two. */
export interface Layer {
  readonly kind: string;
  readonly figures: Figures;
  readonly from?: Figures;
}

export interface Panel {
  /** Pixels from the top of the picture, and of the panel. */
  readonly y: number;
  readonly height: number;
  readonly layers: readonly Layer[];
  readonly corner: Box['corner'];
  /** The largest figure that it must hold, and how figures are written at its grid. */
  readonly largest: number;
  readonly written: (figure: number) => string;
}

export function panel({ y, height, layers, corner, largest, written }: Panel): Markup {
  const { top, at } = ticksTo(largest, Math.max(2, Math.round(height / PIXELS_A_TICK)));
  const entries = layers[0]?.figures.length ?? 1;
  const yOf = (figure: number) => Math.round((y + height * (1 - figure / top)) * 10) / 10;
  const box: Box = { top, height, corner };
  const paths = layers.map(({ kind, figures, from }) => {
    const path = from === undefined ? linePath(figures, box) : areaPath(from, figures, box);
    return path === '' ? markup`` : markup`<path class="${kind}" d="${path}"/>`;
  });
  const grid = at.map(
    (figure) =>
      markup`<line class="${figure === 0 ? 'axis' : 'grid'}" x1="0" x2="100%" y1="${yOf(figure)}" y2="${yOf(figure)}"/>`,
  );
  const labels = at
    .filter((figure) => figure > 0)
    .map((figure) => markup`<text class="end" x="-8" y="${yOf(figure) + 4}">${written(figure)}</text>`);
  return markup`${grid}<svg x="0" y="${y}" width="100%" height="${height}" viewBox="-0.5 0 ${entries} ${height}" preserveAspectRatio="none">${paths}</svg>${labels}`;
}

const PIXELS_A_TICK = 60;

export interface Label {
  /** 0 to 1. */
  readonly at: number;
  readonly text: string;
}

/** Words below a panel; those near its ends do not reach beyond it. */
export function below(labels: readonly Label[], y: number): readonly Markup[] {
  return labels.map(
    ({ at, text }) => markup`<text class="${anchorAt(at)}" x="${across(at)}" y="${y}">${text}</text>`,
  );
}

const NEAR_END = 0.08;

export function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at < NEAR_END) return 'start';
  return at > 1 - NEAR_END ? 'end' : 'middle';
}
