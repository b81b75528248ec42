import type { Ink, Pen } from '../pen.ts';
import type { Curve } from './bins.ts';
import { STEPS, stepsOf } from './heights.ts';

export interface Area {
  /** A value a column. */
  readonly values: Curve;
  /** The value at the upper edge; its foot is zero, always. */
  readonly top: number;
  readonly rows: number;
  /** How much of each value, from zero up, is the block; 0 where there is none. */
  readonly blocks?: readonly number[] | undefined;
}

/**
 * A curve as an area that stands on zero, in lines from the top down. The block stands at its foot, since it draws by day and by
 * night, and what the site does besides goes up and down on it. What is not known is a gap.
 */
export function area({ values, top, rows, blocks }: Area, pen: Pen): string[] {
  const parts = partsOf(pen);
  return Array.from({ length: rows }, (_, fromTop) => {
    const row = rows - 1 - fromTop;
    const middle = ((row + 0.5) / rows) * top;
    const cells = values.map((value, column) => {
      const part = middle < (blocks?.[column] ?? 0) ? parts.block : parts.load;
      return { mark: markOf(value, { top, rows, row }, part), ink: part.ink };
    });
    return inked(cells);
  });
}

interface Part {
  readonly full: string;
  readonly tops: readonly string[];
  readonly ink: Ink;
}

function partsOf({ marks: { tops, block }, plain, alarm }: Pen): Record<'load' | 'block', Part> {
  return {
    load: { full: tops[STEPS]!, tops, ink: plain },
    block: { full: block, tops, ink: alarm },
  };
}

interface Place {
  readonly top: number;
  readonly rows: number;
  /** Counted from the foot. */
  readonly row: number;
}

function markOf(value: number | null, { top, rows, row }: Place, { full, tops }: Part): string {
  if (value === null) return ' ';
  const steps = stepsOf(value, top, rows * STEPS) - row * STEPS;
  if (steps >= STEPS) return full;
  return steps > 0 || row === 0 ? tops[Math.max(0, steps)]! : ' ';
}

/** Neighbours of one ink are inked together; blanks at the end are left out. */
function inked(cells: readonly { readonly mark: string; readonly ink: Ink }[]): string {
  const runs: { text: string; ink: Ink }[] = [];
  const end = cells.findLastIndex(({ mark }) => mark !== ' ') + 1;
  for (const { mark, ink } of cells.slice(0, end)) {
    const last = runs.at(-1);
    if (last?.ink === ink) last.text += mark;
    else runs.push({ text: mark, ink });
  }
  return runs.map(({ text, ink }) => ink(text)).join('');
}
