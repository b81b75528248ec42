import { BTCAGENT, LABELLED_TOWNS, MINING_SESSIONS } from './citations.ts';
import { number } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { dataVolume, recordedTraffic } from './little-traffic.ts';
import { type Knots, strengthOf } from './strength.ts';

/** How little times how flat. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [0.2, 0],
  [0.9, 1],
];
/** |ln(night / day)|: flat under 5 %, not at all from a factor of 1.5. Measured on labelled towns, 2026-11. */
const FLATNESS: Knots = [
  [0.05, 1],
  [0.4, 0],
];

/** Little traffic, as much by night as by day. */
export const flatTraffic: Indicator = {
  id: 'flat-traffic',
  title: 'Little traffic, by night as by day',
  family: 'network',
  unit: 'share',
  because: 'A pool sends work and takes shares at the same pace at every hour; people sleep.',
  innocently: 'Telemetry: pumps, cold stores, base stations, alarm systems and meters that report.',
  needs: 'the internet traffic of the site',
  clears: 'The equipment that reports over the line: telemetry, alarms, a base station.',
  sources: [MINING_SESSIONS, BTCAGENT, LABELLED_TOWNS],
  observe(profile) {
    const recorded = recordedTraffic(profile);
    const nightToDay = recorded?.traffic.workNightToDay;
    if (recorded === undefined || nightToDay === undefined) return undefined;
    const value = recorded.littleness * strengthOf(Math.abs(Math.log(nightToDay)), FLATNESS);
    return {
      value,
      strength: strengthOf(value, KNOTS),
      says: `little traffic (${dataVolume(recorded.bytesPerKwh)} a kWh), on working nights ${number(nightToDay)} times that of the day`,
    };
  },
};
