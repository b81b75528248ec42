/**
 * The fit of the sizes of blocks: what those that were sized in one way, and make up as much of their load, really drew.
 */
import { quantileSorted, sum } from 'simple-statistics';
import type { FittedSize } from '../src/estimate/fitted-sizes.ts';

/** The block of a site that mines: its class (size-error.ts), kW as sized, and of the whole load; and what is true. */
export interface SizedBlock {
  readonly class: string;
  readonly kw: number;
  readonly recentKw: number;
  readonly trueKw: number;
}

/** Sized / load, at which the ways that see only part of a load begin to be off another way. Assumed, 2026-11. */
const SHARES = [0.07, 0.2, 0.5, 0.8, 1] as const;
/** A row rests on as many blocks at least; it takes in its neighbour until it does. */
const LEAST_BLOCKS = 12;
/** A site counts as its size does, for megawatts are what is added up, but as no more than this: one must not decide. */
const MOST_WEIGHT_KW = 2000;

/** By class, in the order of their names. */
export function fitSizes(blocks: readonly SizedBlock[]): Record<string, FittedSize[]> {
  const classes = [...new Set(blocks.map((block) => block.class))].sort();
  return Object.fromEntries(
    classes.map((name) => [name, rowsOf(blocks.filter((block) => block.class === name))]),
  );
}

function rowsOf(blocks: readonly SizedBlock[]): FittedSize[] {
  const rows: { upTo: number; blocks: SizedBlock[] }[] = [];
  let open: SizedBlock[] = [];
  SHARES.forEach((upTo, i) => {
    const from = SHARES[i - 1] ?? -1;
    open.push(...blocks.filter(({ kw, recentKw }) => kw / recentKw > from && kw / recentKw <= upTo));
    if (open.length < LEAST_BLOCKS) return;
    rows.push({ upTo, blocks: open });
    open = [];
  });
  const last = rows.at(-1);
  if (last === undefined) return [fitted(1, open)];
  last.blocks.push(...open);
  last.upTo = 1;
  return rows.map((row) => fitted(row.upTo, row.blocks));
}

function fitted(upTo: number, blocks: readonly SizedBlock[]): FittedSize {
  const weight = ({ kw }: SizedBlock) => Math.min(1, MOST_WEIGHT_KW / kw);
  const ratios = blocks.map(({ kw, trueKw }) => trueKw / kw).sort((a, b) => a - b);
  const mean =
    sum(blocks.map((block) => weight(block) * block.trueKw)) /
    sum(blocks.map((block) => weight(block) * block.kw));
  return {
    upTo,
    n: blocks.length,
    mean: rounded(mean),
    median: rounded(quantileSorted(ratios, 0.5)),
    low: rounded(quantileSorted(ratios, 0.05)),
    high: rounded(quantileSorted(ratios, 0.95)),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
