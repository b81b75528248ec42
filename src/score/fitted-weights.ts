/**
 * The weights that were fitted; `npm run calibrate` writes this file anew. How: docs/calibration.md.
 *
 * 2026-11, by a program of the same method before there was that command: on two labelled towns of real load with
 * mining added and on about a thousand made cases, cross-validated by building; then stretched by 1.4, half of what the
 * cross-validated probabilities of the towns ask for, since the made cases are harder to see than what is in the towns.
 * Each building scored without it, real: average precision 0.936 and 0.904.
 */

/** Bits at full strength, in the directions that weights.ts gives an indicator. */
export interface FittedWeight {
  readonly for?: number;
  readonly against?: number;
}

export const FITTED_WEIGHTS: Readonly<Record<string, FittedWeight>> = {
  'timetable-edges': { for: 6.5 },
  'restless-weeks': { against: 3.1 },
  season: { against: 2.8 },
  'load-among-peers': { for: 2.6, against: 1.7 },
  'load-factor-among-peers': { for: 1.2, against: 0.8 },
  step: { for: 1.4 },
  'rectangular-step': { for: 1.9 },
  'floor-ratchet': { for: 1.5 },
  'restless-level': { against: 2.2 },
  'proportional-traffic': { for: 5.6 },
  'traffic-earns-load': { against: 2.1 },
  'event-block': { for: 2.6, against: 1 },
  'event-drop': { for: 5.6 },
  overdraw: { for: 2.7, against: 1.2 },
  'declared-sector': { for: 3.3, against: 1.7 },
};

/** Probability of mining at a site of which nothing speaks either way (-4.8 bits), where 11.0 % of the sites mine. */
export const FITTED_PRIOR = 0.0347;

/** Clean sites that reached it, held out: 1 of 313 real. */
export const FITTED_THRESHOLD = 0.7;
