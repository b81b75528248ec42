import { BTCAGENT, LABELLED_TOWNS, MINING_SESSIONS } from './citations.ts';
import { number } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { dataVolume, recordedTraffic } from './little-traffic.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Correlation, times how little traffic there is. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [0.15, 0],
  [0.6, 1],
];

/** Little traffic, yet it rises and falls with the load from day to day. */
export const trafficFollowsLoad: Indicator = {
  id: 'traffic-follows-load',
  title: 'Little traffic that follows the load',
  family: 'network',
  unit: 'correlation',
  because:
    'Every rig that runs talks to its pool, a little and all the time: the days on which more of them run have more traffic. Machines that do not mine need no line to draw power.',
  innocently: 'A plant whose office and works keep the same holidays; a remote-controlled plant.',
  needs: 'the internet traffic of the site',
  clears: 'What the line carries and what hangs on it: a works whose office keeps the same hours.',
  sources: [MINING_SESSIONS, BTCAGENT, LABELLED_TOWNS],
  observe(profile) {
    const recorded = recordedTraffic(profile);
    const together = recorded?.traffic.withLoad?.correlation;
    if (recorded === undefined || together === undefined) return undefined;
    const value = recorded.littleness * Math.max(0, together);
    return {
      value,
      strength: strengthOf(value, KNOTS),
      says: `little traffic (${dataVolume(recorded.bytesPerKwh)} a kWh), yet it follows the load from day to day (correlation ${number(together)})`,
    };
  },
};
