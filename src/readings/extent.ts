/** From when to when a load was read at a site: what the period of a scan is known by, without the cells. */
import type { QuantityCells } from './cells.ts';

/** Local calendar days since 1970-01-01, both within. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Extent {
  /** Over all days read; undefined without one. */
  readonly all: Span | undefined;
  /** Over those of them that bound the period. */
  readonly bounding: Span | undefined;
}

/** One mistyped date must not stretch the period: a day bounds it from so many readings at one site on. Assumed, 2026-11. */
const LEAST_READINGS = 3;

export function extentOf(load: QuantityCells): Extent {
  const days = load.daysAsRead();
  return { all: spanOf(days), bounding: spanOf(days.filter(({ n }) => n >= LEAST_READINGS)) };
}

function spanOf(inOrder: readonly { readonly day: number }[]): Span | undefined {
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  return first && last && { from: first.day, to: last.day };
}
