import { words } from '../language/words.ts';
import { correlation } from '../profiles/correlation.ts';
import { baseStations, labelledTowns } from './citations.ts';
import { number } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { dataVolume, recordedTraffic } from './little-traffic.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Correlation, times how much traffic there is. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [0.4, 0],
  [0.9, -1],
];
/**
 * log10 of bytes per kWh: nothing to 10 MB a kWh, all from 316 MB. A home whose line carries 456 GB a month
 * (Ofcom, 2022) on 200 to 300 kWh comes to some 2,000. Measured on labelled towns, 2026-11.
 */
const MUCH: Knots = [
  [7, 0],
  [8.5, 1],
];
/** Hours of the day that must have been read. Assumed, 2026-11. */
const LEAST_HOURS = 20;

/** Much traffic that moves with the load over the clock. */
export const trafficEarnsLoad: Indicator = {
  id: 'traffic-earns-load',
  get title() {
    return words`Traffic that accounts for the load`;
  },
  family: 'network',
  unit: 'correlation',
  get because() {
    return words`A data centre, an office or a home draws power when its people or its servers send and receive; rigs do neither.`;
  },
  get innocently() {
    return words`Speaks for a site only. Rigs behind a busy office hide in its traffic, so much traffic does not clear a site.`;
  },
  get needs() {
    return words`the internet traffic of the site`;
  },
  get clears() {
    return words`Nothing is to be cleared here: traffic that accounts for the load only speaks for the site.`;
  },
  get sources() {
    return [
      baseStations(),
      words`Ofcom, May 2022: a line of a home in the United Kingdom carries 456 GB a month.`,
      labelledTowns(),
    ];
  },
  observe(profile) {
    const recorded = recordedTraffic(profile);
    if (recorded === undefined || profile.load === undefined) return undefined;
    const together = correlation(profile.load.clock.overall, recorded.traffic.overall, LEAST_HOURS);
    if (together === undefined) return undefined;
    const value = Math.max(0, together) * strengthOf(Math.log10(recorded.bytesPerKwh), MUCH);
    return {
      value,
      strength: strengthOf(value, KNOTS),
      says: words`${dataVolume(recorded.bytesPerKwh)} of traffic a kWh, busy when the load is high, as where people work (correlation ${number(together)})`,
    };
  },
};
