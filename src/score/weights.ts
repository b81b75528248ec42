/**
 * The one table of weights: how many bits an indicator adds at full strength, for mining or for the site.
 *
 * Fitted by logistic regression on labelled towns of real load with mining added, weights kept in the direction that
 * the indicator states, and cross-validated by building, 2026-11; then stretched by 1.4, half of what the cross-validated
 * probabilities of the towns ask for, since the added mining is harder to see than what was found there. Those that are
 * assumed say so.
 */
import type { Family } from '../evidence/indicator.ts';
import { type Bits, bits, type Ratio, ratio } from '../units.ts';

export interface Weight {
  /** At strength 1 and at strength -1; nothing in a direction the indicator does not speak in. */
  readonly for?: Bits;
  readonly against?: Bits;
  readonly basis: 'fitted' | 'assumed';
}

export const WEIGHTS: ReadonlyMap<string, Weight> = new Map<string, Weight>([
  ['timetable-edges', { for: bits(6.5), basis: 'fitted' }],
  ['steady-weeks', { for: bits(0.4), basis: 'fitted' }],
  ['season', { against: bits(2.8), basis: 'fitted' }],
  ['load-among-peers', { for: bits(2.6), against: bits(1.7), basis: 'fitted' }],
  ['floor-among-peers', { for: bits(1.4), basis: 'fitted' }],
  ['loud-and-even', { for: bits(1.6), basis: 'fitted' }],
  // Too few huge sites are labelled to fit it.
  ['huge-load', { against: bits(2.5), basis: 'assumed' }],
  ['step', { for: bits(1.4), basis: 'fitted' }],
  ['rectangular-step', { for: bits(1.9), basis: 'fitted' }],
  ['floor-ratchet', { for: bits(1.5), basis: 'fitted' }],
  ['traffic-follows-load', { for: bits(2.4), basis: 'fitted' }],
  ['flat-traffic', { for: bits(0.6), basis: 'fitted' }],
  ['step-without-traffic', { for: bits(1.4), basis: 'fitted' }],
  ['traffic-earns-load', { against: bits(2.1), basis: 'fitted' }],
  ['event-drop', { for: bits(5.6), basis: 'fitted' }],
  ['overdraw', { for: bits(2.7), against: bits(1.2), basis: 'fitted' }],
  ['declared-sector', { for: bits(3.3), against: bits(1.7), basis: 'fitted' }],
]);

/** A family adds no more than this, for or against: a factor of 48. The cap was inside the fit; its height is assumed, 2026-11. */
export const FAMILY_CAPS: Readonly<Record<Family, Bits>> = {
  shape: bits(5.6),
  size: bits(5.6),
  change: bits(5.6),
  network: bits(5.6),
  event: bits(5.6),
  register: bits(5.6),
};

/**
 * Probability of mining at a site of which nothing speaks either way: -4.8 bits. Fitted with the weights, on towns where
 * 11 % of the sites mine.
 */
export const PRIOR: Ratio = ratio(0.0347);

/** Probability from which a site is suspected: cross-validated, 1 of 313 clean sites of the labelled towns reached it, 2026-11. */
export const THRESHOLD: Ratio = ratio(0.7);
