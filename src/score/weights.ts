/**
 * The one table of weights: how many bits an indicator adds at full strength, for mining or for the site.
 *
 * Here stands in which directions an indicator may weigh, and what is assumed; the numbers that were fitted are in
 * fitted-weights.ts, which `npm run calibrate` writes (docs/calibration.md).
 */
import type { Family } from '../evidence/indicator.ts';
import { type Bits, bits, type Ratio, ratio } from '../units.ts';
import { FITTED_PRIOR, FITTED_THRESHOLD, FITTED_WEIGHTS } from './fitted-weights.ts';

export interface Weight {
  /** At strength 1 and at strength -1; nothing in a direction the indicator does not speak in. */
  readonly for?: Bits;
  readonly against?: Bits;
  readonly basis: 'fitted' | 'assumed';
}

/** Directions to be fitted, or bits that are assumed. A new indicator gets a line here and, with the next fit, its bits. */
const LINES: Readonly<Record<string, Line>> = {
  'timetable-edges': ['for'],
  'restless-weeks': ['against'],
  season: ['against'],
  'load-among-peers': ['for', 'against'],
  // Too few huge sites are in the towns of the fit. From 865 simulated ones of all sizes, 2026-11 (docs/uncertainty.md).
  'huge-load': { against: bits(4.9) },
  step: ['for'],
  'rectangular-step': ['for'],
  'floor-ratchet': ['for'],
  'restless-level': ['against'],
  'proportional-traffic': ['for'],
  'traffic-earns-load': ['against'],
  'traffic-with-step': ['against'],
  'event-block': ['for', 'against'],
  'event-drop': ['for'],
  overdraw: ['for', 'against'],
  'declared-sector': ['for', 'against'],
};

type Line = readonly ('for' | 'against')[] | { readonly for?: Bits; readonly against?: Bits };

export const WEIGHTS: ReadonlyMap<string, Weight> = new Map(
  Object.entries(LINES).map(([id, line]) => [
    id,
    isAssumed(line) ? { ...line, basis: 'assumed' } : fitted(id, line),
  ]),
);

function isAssumed(line: Line): line is Exclude<Line, readonly unknown[]> {
  return !Array.isArray(line);
}

/** What no fit has seen yet weighs nothing. */
function fitted(id: string, directions: readonly ('for' | 'against')[]): Weight {
  const said = directions.map((direction) => [direction, bits(FITTED_WEIGHTS[id]?.[direction] ?? 0)]);
  return { ...Object.fromEntries(said), basis: 'fitted' };
}

/** A family adds no more than this, for or against: a factor of 48. The cap was inside the fit; its height is assumed, 2026-11. */
export const FAMILY_CAPS: Readonly<Record<Family, Bits>> = {
  shape: bits(5.6),
  size: bits(5.6),
  change: bits(5.6),
  network: bits(5.6),
  event: bits(5.6),
  register: bits(5.6),
};

/** What turns evidence into bits. */
export interface Scoring {
  readonly weights: ReadonlyMap<string, Weight>;
  readonly caps: Readonly<Record<Family, Bits>>;
}

export const SCORING: Scoring = { weights: WEIGHTS, caps: FAMILY_CAPS };

/** Probability of mining at a site of which nothing speaks either way. */
export const PRIOR: Ratio = ratio(FITTED_PRIOR);

/** Probability from which a site is suspected. */
export const THRESHOLD: Ratio = ratio(FITTED_THRESHOLD);
