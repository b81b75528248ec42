import { words } from '../language/words.ts';
import { btcagent, labelledTowns, miningSessions } from './citations.ts';
import { number, percent } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { dataVolume, recordedTraffic } from './little-traffic.ts';
import { type Knots, strengthOf } from './strength.ts';

/** |slope - 1|: in proportion up to 0.15, not at all from 0.5 on. Measured on labelled towns, 2026-11. */
const IN_PROPORTION: Knots = [
  [0.15, 1],
  [0.5, 0],
];
/** Spread of the load / what is left of the traffic: a load that hardly moves shows no proportion. Measured on labelled towns, 2026-11. */
const MOVES: Knots = [
  [0.5, 0],
  [1.5, 1],
];
/** What is left of ln traffic: rigs repeat their traffic to some percent, people do not; looser counts half. Measured on labelled towns, 2026-11. */
const TIGHT: Knots = [
  [0.05, 1],
  [0.2, 0.5],
];

/** Little traffic, and each kWh comes with the same of it. */
export const proportionalTraffic: Indicator = {
  id: 'proportional-traffic',
  get title() {
    return words`The same few bytes with every kWh`;
  },
  family: 'network',
  unit: 'share',
  get because() {
    return words`Every rig brings its own few bytes: when a tenth of them stop, a tenth of the load and a tenth of the traffic go. Telemetry sends the same whatever is drawn, people send more than in proportion or less.`;
  },
  get innocently() {
    return words`Machines of which each reports for itself, such as chargers, lamps with a modem, rented scooters.`;
  },
  get needs() {
    return words`two months of traffic and of a load that moves`;
  },
  get clears() {
    return words`What reports over the line, device by device.`;
  },
  get sources() {
    return [miningSessions(), btcagent(), labelledTowns()];
  },
  observe(profile) {
    const recorded = recordedTraffic(profile);
    const proportion = recorded?.traffic.withLoad;
    if (recorded === undefined || proportion === undefined) return undefined;
    const { slope, loadSpread, rest } = proportion;
    const isOne = strengthOf(Math.abs(slope - 1), IN_PROPORTION);
    const value =
      recorded.littleness * isOne * strengthOf(loadSpread, moving(rest)) * strengthOf(rest, TIGHT);
    return {
      value,
      strength: value,
      says: words`${dataVolume(recorded.bytesPerKwh)} of traffic a kWh; a day of 10 % more load has ${percent(1.1 ** slope - 1)} more traffic, to within ${percent(rest)} (slope ${number(slope)})`,
    };
  },
};

/** The knots in units of what is left; of nothing at all, any movement is enough. */
function moving(rest: number): Knots {
  return MOVES.map(([spreads, strength]) => [spreads * Math.max(rest, LEAST_REST), strength] as const);
}

/** One in a thousand. */
const LEAST_REST = 0.001;
