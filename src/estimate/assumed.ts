/** What sizes and totals take for granted, so that it can be asked what each moves (sensitivity.ts). */
import { IN_COMMON, type InCommon } from './kin.ts';
import { SHARES, type Shares } from './ways.ts';

/** By what a block is sized. */
export interface SizedBy {
  readonly shares: Shares;
  /** How many times as wide, in ratio to its mean, the bounds of a block are as those that were measured. */
  readonly widths: number;
  /** Between the bounds of what lies over a limit (eq. 19), how far up it is. */
  readonly towardsMost: number;
}

/** By what blocks are sized and added up. */
export interface Assumed extends SizedBy {
  /** How many times as large the error that all log-odds share is as that which was measured between towns. */
  readonly sharedError: number;
  readonly inCommon: InCommon;
}

/**
 * Towards the most: of 221 licensed farms of simulated towns that drew more than they may, 285 MW beyond, the bounds added up
 * to 266 and 288 (2026-11).
 */
export const ASSUMED: Assumed = {
  shares: SHARES,
  widths: 1,
  towardsMost: 0.9,
  sharedError: 1,
  inCommon: IN_COMMON,
};
